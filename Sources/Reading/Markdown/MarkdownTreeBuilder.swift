internal import Activities
internal import Diagnostics

/// The deepest nesting of lists and quotes that is kept as such.
private let greatestDepth = 100

/// Builds the pieces of a page from cmark's events.
///
/// Quotes leave no mark of their own: their blocks stand where the quote stood. Past
/// ``greatestDepth`` lists and quotes do the same, and their text becomes plain paragraphs.
struct MarkdownTreeBuilder {
  private let positions: MarkdownPositions
  private var elements: [PageElement] = []
  private var diagnostics: [Diagnostic] = []
  /// The lists that are still open, outermost first; each has an item that is being filled.
  private var lists: [ActivityList] = []
  private var depth = 0
  private var inline: InlineBuilder?
  private var leftOut = LeftOut()
  /// A year that was read as the number of an item, as its text has it then: `2018: `.
  private var year: (text: String, origin: SourceRange?)?
  private var table: ActivityTable?
  private var row: [InlineText] = []
  /// The `<details>` that are open, each with whether it holds a part of an entry.
  private var details: [Bool] = []

  /// Makes a builder for one text.
  init(_ positions: MarkdownPositions) { self.positions = positions }

  /// Takes the next event.
  mutating func take(_ event: MarkdownEvent) {
    switch event.node {
    case .quote, .list, .item, .paragraph, .heading, .code, .htmlBlock, .table, .tableHead,
      .tableRow, .tableCell:
      takeBlock(event, positions.range(event.position))
    default: inline?.take(event)
    }
  }

  private mutating func takeBlock(_ event: MarkdownEvent, _ range: SourceRange?) {
    switch event.node {
    case .quote: nest(event, range)
    case .list(let start):
      if !event.isEntering { closeList(isDefinitions: positions.byte(at: event.position) == 0x3A) }
      nest(event, range)
      if event.isEntering, depth <= greatestDepth {
        lists.append(ActivityList(start: start, items: []))
      }
    case .item:
      if event.isEntering, depth <= greatestDepth {
        lists[lists.count - 1].items.append([])
        year = lists[lists.count - 1].countsYears ? yearNumber(range) : nil
      }
    case .paragraph:
      takeText(event, range) { .paragraph($0) }
    case .heading(let level): takeHeading(event, range, level: level)
    case .code(let text): append(.verbatim(restoringMarks(text), origin: range), range)
    case .htmlBlock(let source): takeHTML(restoringMarks(source), range)
    default: takeTable(event, range)
    }
  }

  /// The pieces, in order, and what was wrong.
  consuming func finish() -> ([PageElement], [Diagnostic]) {
    (elements, diagnostics + leftOut.diagnostics)
  }

  /// The text that was collected, noting what was left out of it.
  private mutating func finishInline(_ range: SourceRange?) -> InlineText? {
    guard let builder = inline.take() else { return nil }
    leftOut.add(builder, at: range)
    return builder.finish()
  }

  private mutating func nest(_ event: MarkdownEvent, _ range: SourceRange?) {
    depth += event.isEntering ? 1 : -1
    if event.isEntering, depth == greatestDepth + 1,
      !diagnostics.contains(where: { $0.id == Diagnostic.tooDeepID })
    {
      diagnostics.append(.tooDeep(at: range))
    }
  }

  private mutating func closeList(isDefinitions: Bool) {
    guard depth <= greatestDepth, var list = lists.popLast() else { return }
    // The items have their years themselves.
    if list.countsYears { list.start = nil }
    guard isDefinitions, depth == 1, let last = elements.popLast() else {
      return append(.list(list), nil)
    }
    guard case .block(.paragraph(let term)) = last.content else {
      elements.append(last)
      return append(.list(list), nil)
    }
    append(ActivityList(items: [term.lines.map { .paragraph($0) } + [.list(list)]]), last.origin)
  }

  /// Adds definitions to those directly above, or as a piece of their own.
  private mutating func append(_ definitions: ActivityList, _ range: SourceRange?) {
    if let last = elements.indices.last, case .definitions(var known) = elements[last].content {
      // Nothing else may hold the items while they grow, or all would be copied for each term.
      elements[last].content = .definitions(ActivityList(items: []))
      known.items += definitions.items
      elements[last].content = .definitions(known)
    } else {
      elements.append(PageElement(content: .definitions(definitions), origin: range))
    }
  }

  private mutating func takeText(
    _ event: MarkdownEvent, _ range: SourceRange?, _ make: (InlineText) -> Block
  ) {
    if event.isEntering {
      inline = InlineBuilder(positions, block: range)
      if let year { inline?.take(.text(year.text), origin: year.origin) }
      year = nil
    } else if let text = finishInline(range) {
      if !text.isEmpty { append(make(text), range ?? text.origin) }
    }
  }

  /// The number that an item begins with, where it is a year: nobody has so many items.
  private func yearNumber(_ item: SourceRange?) -> (text: String, origin: SourceRange?)? {
    guard let item else { return nil }
    let start = item.offsets.lowerBound
    let digits = item.text.utf8.prefix { $0.isDigit }
    guard digits.count == 4, let text = String(digits) else { return nil }
    return ("\(text): ", SourceRange(item.file, start..<start + 4))
  }

  private mutating func takeHeading(_ event: MarkdownEvent, _ range: SourceRange?, level: Int) {
    // Inside a list or a quote a heading cuts nothing; it is a line that stands out.
    guard depth == 0 else { return takeText(event, range) { .paragraph($0.adding(.strong)) } }
    // No abstract has headings: what was opened is never closed.
    details = []
    if event.isEntering {
      inline = InlineBuilder(positions, block: range)
    } else if let text = finishInline(range) {
      // cmark ends a heading that is underlined where the next block ends.
      let isOneLine = range.map { !$0.text.utf8.contains(UInt8(ascii: "\n")) } ?? false
      elements.append(
        PageElement(
          content: .heading(level: level, text), origin: isOneLine ? range : text.origin ?? range))
    }
  }

  private mutating func takeHTML(_ source: String, _ range: SourceRange?) {
    let builder = HTMLBlockBuilder(positions, range, details: depth > 0 ? [] : details)
    let (contents, left, hidden, open) = builder.contents(of: source)
    if depth == 0 { details = open }
    let joined = depth > 0 ? contents.labellingFolded : contents
    leftOut.add(left, at: range)
    diagnostics += hidden.map { .hidden($0, in: range) }
    for content in joined {
      switch content {
      case .heading(_, let text) where depth > 0: append(.paragraph(text.adding(.strong)), range)
      case .heading: elements.append(PageElement(content: content, origin: range))
      case .definitions(let list) where depth > 0: append(.list(list), range)
      case .definitions(let list): append(list, range)
      case .summary(let text) where depth > 0: append(.paragraph(text), range)
      case .folded(let block) where depth > 0: append(block, range)
      case .block(let block) where depth > 0: append(block, range)
      case .block, .summary, .folded:
        elements.append(PageElement(content: content, origin: range))
      }
    }
  }

  private mutating func takeTable(_ event: MarkdownEvent, _ range: SourceRange?) {
    switch (event.node, event.isEntering) {
    case (.table, true): table = ActivityTable(head: [], rows: [])
    case (.table, false):
      if let table { append(.table(table), range) }
      table = nil
    case (.tableHead, true), (.tableRow, true): row = []
    case (.tableHead, false): table?.head = row
    case (.tableRow, false): table?.rows.append(row)
    case (.tableCell, true): inline = InlineBuilder(positions, block: range)
    default:
      row.append(finishInline(range) ?? InlineText())
    }
  }

  private mutating func append(_ block: Block, _ range: SourceRange?) {
    guard let list = lists.indices.last, let item = lists[list].items.indices.last else {
      let isFolded = details.contains(true)
      elements.append(
        PageElement(
          content: isFolded ? .folded(block) : .block(block), origin: range ?? block.origin))
      return
    }
    lists[list].items[item].append(block)
  }
}

extension ActivityList {
  /// Whether the numbers of the items are years.
  fileprivate var countsYears: Bool { start.map { (1900...2099).contains($0) } ?? false }
}

extension Diagnostic {
  fileprivate static let tooDeepID = "nesting-too-deep"

  fileprivate static func tooDeep(at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      tooDeepID, .warning, at: range,
      "Lists and quotes past \(greatestDepth) levels are kept as plain paragraphs",
      help: "Take some of the levels out")
  }
}
