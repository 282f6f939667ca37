internal import Activities
internal import Diagnostics

/// Makes headings, paragraphs, lists and tables of a block of HTML.
///
/// Elements that are never closed end with the block; an item without a list makes one.
struct HTMLBlockBuilder {
  private let positions: MarkdownPositions
  private let range: SourceRange?
  private var inline: InlineBuilder
  private var contents: [PageElement.Content] = []
  private var lists: [ActivityList] = []
  /// The lists of definitions that are open: at which depth of lists, and whether that of the definitions
  /// of a term is open in it.
  private var definitions: [(list: Int, isOpen: Bool)] = []
  private var groups = HTMLGroups()
  private var heading: Int?
  /// Whether the text is that of a `<summary>`, which stands over what it sums up.
  private var isSummary = false
  /// The `<details>` that are open, each with whether it holds a part of an entry.
  private(set) var details: [Bool]
  private var table: ActivityTable?
  private var row: [InlineText] = []
  private var spans = TableSpans()
  private var isHead = false
  private var struck = ""
  private var pictures = 0

  /// Makes a builder for a block at a place, inside of elements that other blocks have opened.
  init(_ positions: MarkdownPositions, _ range: SourceRange?, details: [Bool] = []) {
    self.details = details
    self.positions = positions
    self.range = range
    inline = InlineBuilder(positions, block: range)
  }

  /// What the block shows, in order, and what is left out of it.
  consuming func contents(
    of source: String
  ) -> (
    contents: [PageElement.Content], leftOut: (struck: String, pictures: Int), hidden: [HiddenHTML],
    details: [Bool]
  ) {
    var builder = self
    let (tokens, hidden) = htmlBlockTokens(source)
    for token in tokens { builder.take(token) }
    builder.closeTable()
    builder.flush()
    while !builder.definitions.isEmpty { builder.closeDefinitions() }
    while !builder.lists.isEmpty { builder.closeList() }
    return (builder.contents, (builder.struck, builder.pictures), hidden, builder.details)
  }

  private mutating func take(_ token: HTMLToken) {
    switch token {
    case .open("ul", _): openList(start: nil)
    case .open("ol", _): openList(start: 1)
    case .close("ul"), .close("ol"): closeList()
    case .open("li", _):
      if lists.isEmpty { openList(start: nil) }
      flush()
      lists[lists.count - 1].items.append([])
    case .open("dl", _):
      openList(start: nil)
      definitions.append((list: lists.count, isOpen: false))
    case .close("dl"): closeDefinitions()
    case .open("dt", _), .open("dd", _): openDefinition(isTerm: token == .open("dt", href: nil))
    case .open("details", _):
      flush()
      details.append(false)
    case .close("details"):
      flush()
      _ = details.popLast()
    case .open("summary", _):
      flush()
      isSummary = true
    case .open("table", _):
      flush()
      table = ActivityTable(head: [], rows: [])
      spans = TableSpans()
    case .span(let rows, let columns): spans.take(rows: rows, columns: columns)
    case .close("table"): closeTable()
    case .close("caption"):
      // It stands above the table, whose rows are not yet among the contents.
      let words = takeText()
      if !words.isEmpty { append(.paragraph(words)) }
    case .open("tr", _), .close("tr"): if table != nil { closeRow() } else { flush() }
    case .open("td", _), .open("th", _):
      if table == nil { flush() }
      isHead = token == .open("th", href: nil)
    case .close("td"), .close("th"):
      if table == nil { flush() } else { spans.add(takeText(), to: &row) }
    case .open(let name, _) where name.headingLevel != nil:
      flush()
      heading = name.headingLevel
    case .close(let name) where name.headingLevel != nil: flush()
    case .open("div", _), .open("section", _), .open("article", _):
      guard table == nil else { break }
      flush()
      if lists.isEmpty { groups.open(at: contents.count) }
    case .close("div"), .close("section"), .close("article"):
      guard table == nil else { break }
      flush()
      if lists.isEmpty { groups.close(&contents) }
    case .open(let name, _) where htmlBlockElements.contains(name): if table == nil { flush() }
    case .close(let name) where htmlBlockElements.contains(name): if table == nil { flush() }
    default: inline.take(token, origin: range)
    }
  }

  private mutating func takeText() -> InlineText {
    let text = inline.finish().trimmed
    struck += inline.struck
    pictures += inline.pictures
    inline = InlineBuilder(positions, block: range)
    return text
  }

  private mutating func flush() {
    let text = takeText()
    let level = heading
    heading = nil
    defer { isSummary = false }
    guard !text.isEmpty else { return }
    if isSummary, !details.isEmpty, let part = text.partOfEntry {
      details[details.count - 1] = true
      contents.append(.summary(part))
    } else if let level, lists.isEmpty {
      contents.append(.heading(level: level, text.joined))
    } else {
      // A summary that sets some of its words in bold says itself what stands out.
      let standsOut =
        level != nil || isSummary && !text.runs.contains { $0.style.contains(.strong) }
      append(.paragraph(standsOut ? text.adding(.strong) : text))
    }
  }

  private mutating func append(_ block: Block) {
    if let list = lists.indices.last, let item = lists[list].items.indices.last {
      lists[list].items[item].append(block)
    } else {
      contents.append(details.contains(true) ? .folded(block) : .block(block))
    }
  }

  private mutating func openList(start: Int?) {
    flush()
    // Past any sensible depth lists are no longer nested.
    if lists.count < 30 { lists.append(ActivityList(start: start, items: [])) }
  }

  private mutating func closeList() {
    flush()
    guard var list = lists.popLast() else { return }
    list.items.removeAll(where: \.isEmpty)
    if !list.items.isEmpty { append(.list(list)) }
  }

  /// Takes the begin of a term or of a definition; without a list they begin one.
  private mutating func openDefinition(isTerm: Bool) {
    flush()
    if definitions.isEmpty || lists.count < definitions[definitions.count - 1].list {
      openList(start: nil)
      definitions.append((list: lists.count, isOpen: false))
    }
    let last = definitions.count - 1
    let depth = definitions[last].list
    if isTerm {
      let follows = !definitions[last].isOpen && !lists[depth - 1].items.isEmpty
      while lists.count > depth { closeList() }
      definitions[last].isOpen = false
      // Terms that follow each other share their definitions.
      if !follows { lists[depth - 1].items.append([]) }
    } else {
      if lists[depth - 1].items.isEmpty { lists[depth - 1].items.append([]) }
      while lists.count > depth + 1 { closeList() }
      if lists.count == depth { openList(start: nil) }
      definitions[last].isOpen = true
      lists[lists.count - 1].items.append([])
    }
  }

  private mutating func closeDefinitions() {
    flush()
    guard let own = definitions.popLast() else { return }
    while lists.count > own.list { closeList() }
    guard own.list == 1, var list = lists.popLast() else { return closeList() }
    list.items.removeAll(where: \.isEmpty)
    if !list.items.isEmpty { contents.append(.definitions(list)) }
  }

  private mutating func closeRow() {
    let rest = takeText()
    if !rest.isEmpty { spans.add(rest, to: &row) }
    guard !row.isEmpty else { return }
    spans.end(&row)
    if isHead, table?.head.isEmpty ?? false, table?.rows.isEmpty ?? false {
      table?.head = row
    } else {
      table?.rows.append(row)
    }
    row = []
  }

  private mutating func closeTable() {
    guard table != nil else { return }
    closeRow()
    if let table, !table.head.isEmpty || !table.rows.isEmpty { append(.table(table)) }
    table = nil
  }
}

extension String {
  /// The level of an HTML heading by the name of its element.
  fileprivate var headingLevel: Int? {
    guard utf8.count == 2, hasPrefix("h"), let level = Int(dropFirst()), (1...6).contains(level)
    else { return nil }
    return level
  }
}
