package import Frames

extension Flow {
  /// The flow with the tree that screen readers read, and with its leaf in every span.
  ///
  /// The tree follows from the roles of the blocks, and the leaves from links, notes and languages of
  /// the spans; composing has said all of them by now, and typesetting only carries the numbers along.
  package func structured() -> Flow {
    var flow = self
    var builder = LogicalTreeBuilder(
      language: metadata.language, hasTitle: blocks.contains { $0.role == .title },
      notes: footnotes?.notes ?? [])
    flow.tree = builder.document(&flow.blocks)
    flow.footnotes?.notes = builder.notes
    return flow
  }
}

/// Makes the logical tree of a document, from its first block to its last.
struct LogicalTreeBuilder {
  /// The footnotes, which get their leaves where the tree has them.
  private(set) var notes: [FlowBlock]
  private let language: String
  /// Below a title, sections begin with headings of the second level.
  private let hasTitle: Bool
  private var leafCount = 0
  /// Notes that the section so far refers to and that do not stand in the tree yet, by their index.
  private var waitingNotes: [Int] = []
  private var setNotes: Set<Int> = []

  init(language: String, hasTitle: Bool, notes: [FlowBlock]) {
    self.language = language
    self.hasTitle = hasTitle
    self.notes = notes
  }

  /// The whole tree: a section for each heading, inside the one of the heading above it.
  ///
  /// A heading's level is its depth, so no level is left out, whatever the source counts. The notes
  /// of a section stand at its end.
  mutating func document(_ blocks: inout [FlowBlock]) -> LogicalElement {
    var sections: [(level: Int, children: ChildList)] = [(0, ChildList())]
    func close(_ builder: inout LogicalTreeBuilder) {
      var section = sections.removeLast()
      for note in builder.takeNotes() { section.children.append(note) }
      sections[sections.count - 1].children.append(
        LogicalElement(.section, section.children.finish()))
    }
    for index in blocks.indices {
      if case .heading(let level) = blocks[index].role {
        while let last = sections.last, last.level >= level, sections.count > 1 { close(&self) }
        sections.append((level, ChildList()))
        let depth = sections.count - 1 + (hasTitle ? 1 : 0)
        for heading in text(of: &blocks[index], as: .heading(min(depth, 6))) {
          sections[sections.count - 1].children.append(heading)
        }
      } else {
        sections[sections.count - 1].children.append(
          elements(of: &blocks[index]), of: blocks[index])
      }
    }
    while sections.count > 1 { close(&self) }
    var root = sections[0].children
    waitingNotes += notes.indices.filter { !setNotes.contains($0) }
    for note in takeNotes() { root.append(note) }
    return LogicalElement(.document, root.finish())
  }

  private mutating func takeNotes() -> [LogicalElement] {
    var elements: [LogicalElement] = []
    for index in waitingNotes {
      var note = notes[index]
      elements += self.elements(of: &note)
      notes[index] = note
    }
    waitingNotes = []
    return elements
  }

  /// What blocks that stand below one another are.
  private mutating func children(of blocks: inout [FlowBlock]) -> [LogicalElement.Child] {
    var list = ChildList()
    for index in blocks.indices {
      list.append(elements(of: &blocks[index]), of: blocks[index])
    }
    return list.finish()
  }

  /// What a block is; nothing where it holds no text.
  private mutating func elements(of block: inout FlowBlock) -> [LogicalElement] {
    switch block.role {
    case .artifact: return []
    case .title:
      // Of a line with several texts the first is the title.
      if case .row = block.content { return parts(of: &block).asTitle }
      return text(of: &block, as: .heading(1))
    case .heading: return text(of: &block, as: .heading(2))
    case .label: return text(of: &block, as: .label)
    case .listItem, .entry, .fact: return element(.item, itemParts(of: &block))
    case .note:
      guard case .row = block.content else { return parts(of: &block) }
      return element(.note, parts(of: &block).map(LogicalElement.Child.element))
    case .paragraph, .list, .table: return parts(of: &block)
    }
  }

  private func element(
    _ role: LogicalElement.Role, _ children: [LogicalElement.Child]
  ) -> [LogicalElement] {
    children.isEmpty ? [] : [LogicalElement(role, children)]
  }

  /// The elements that stand in a block, cell after cell.
  private mutating func parts(of block: inout FlowBlock) -> [LogicalElement] {
    switch block.content {
    case .rule: return []
    case .text: return text(of: &block, as: .paragraph)
    case .stack(var blocks):
      let children = children(of: &blocks)
      block.content = .stack(blocks)
      return children.elements
    case .row(var cells):
      var elements: [LogicalElement] = []
      for index in cells.indices { elements += children(of: &cells[index].blocks).elements }
      block.content = .row(cells)
      return elements
    case .table(var table):
      let element = self.table(&table)
      block.content = .table(table)
      return [element]
    }
  }

  /// The label of an item, if it has one, and its body.
  private mutating func itemParts(of block: inout FlowBlock) -> [LogicalElement.Child] {
    let parts = parts(of: &block)
    let labels = parts.filter { $0.role == .label }
    let rest = parts.filter { $0.role != .label }
    guard !parts.isEmpty else { return [] }
    // A body of one paragraph needs no paragraph.
    let body =
      rest.count == 1 && rest[0].role == .paragraph
      ? LogicalElement(.body, language: rest[0].language, rest[0].children)
      : LogicalElement(.body, rest.map(LogicalElement.Child.element))
    return (labels + (rest.isEmpty ? [] : [body])).map(LogicalElement.Child.element)
  }

  private mutating func table(_ table: inout FlowTable) -> LogicalElement {
    var parts: [LogicalElement] = []
    if !table.head.isEmpty {
      parts.append(LogicalElement(.tableHead, [.element(row(&table.head, .columnHead))]))
    }
    var rows: [LogicalElement.Child] = []
    for index in table.rows.indices { rows.append(.element(row(&table.rows[index], .cell))) }
    if !rows.isEmpty { parts.append(LogicalElement(.tableBody, rows)) }
    return LogicalElement(.table, parts.map(LogicalElement.Child.element))
  }

  private mutating func row(
    _ cells: inout [Paragraph], _ role: LogicalElement.Role
  ) -> LogicalElement {
    var children: [LogicalElement.Child] = []
    for index in cells.indices {
      let language = foreign(cells[index].style.language)
      children.append(
        .element(LogicalElement(role, language: language, inline(&cells[index]))))
    }
    return LogicalElement(.row, children)
  }

  /// The element of a block of text.
  private mutating func text(
    of block: inout FlowBlock, as role: LogicalElement.Role
  ) -> [LogicalElement] {
    guard case .text(var paragraph) = block.content else { return parts(of: &block) }
    let children = inline(&paragraph)
    block.content = .text(paragraph)
    return children.isEmpty
      ? [] : [LogicalElement(role, language: foreign(paragraph.style.language), children)]
  }

  /// A language, if it is not the document's.
  private func foreign(_ language: String) -> String? { language == self.language ? nil : language }

  /// The text of a paragraph: leaves for its own words, elements for links, references and words in
  /// another language.
  private mutating func inline(_ paragraph: inout Paragraph) -> [LogicalElement.Child] {
    var children: [LogicalElement.Child] = []
    var last: InlineKey?
    for index in paragraph.spans.indices where !paragraph.spans[index].text.isEmpty {
      let span = paragraph.spans[index]
      if span.isOrnament { continue }
      let key = InlineKey(span, in: paragraph)
      if key != last {
        children.append(leafCount, as: key, joining: last)
        leafCount += 1
        last = key
      }
      paragraph.spans[index].leaf = leafCount - 1
      if let note = span.note, notes.indices.contains(note), setNotes.insert(note).inserted {
        waitingNotes.append(note)
      }
    }
    return children
  }
}
