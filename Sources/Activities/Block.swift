public import Diagnostics

/// A piece of running content below an entry or a section, in one language.
public indirect enum Block: Hashable, Sendable {
  /// A paragraph of text.
  case paragraph(InlineText)
  /// A list with its items; each item holds blocks.
  case list(ActivityList)
  /// A table of rows and columns.
  case table(ActivityTable)
  /// Text whose line ends and spaces count, such as a code block.
  case verbatim(String, origin: SourceRange?)
}

/// A bulleted or numbered list.
public struct ActivityList: Hashable, Sendable {
  /// The number of the first item, or nil for bullets.
  public var start: Int?
  /// The items; each holds its blocks.
  public var items: [[Block]]

  /// Makes a list; without a start it has bullets.
  public init(start: Int? = nil, items: [[Block]]) {
    self.start = start
    self.items = items
  }
}

/// A table as the source gave it.
public struct ActivityTable: Hashable, Sendable {
  /// The cells of the head row; may be empty.
  public var head: [InlineText]
  /// The body rows; each has at most as many cells as the widest row.
  public var rows: [[InlineText]]

  /// Makes a table.
  public init(head: [InlineText], rows: [[InlineText]]) {
    self.head = head
    self.rows = rows
  }
}

extension Block {
  /// All characters of the block and the blocks in it, with a space between pieces.
  public var plain: String {
    switch self {
    case .paragraph(let text): text.plain
    case .list(let list): list.items.joined().map(\.plain).joined(separator: " ")
    case .table(let table):
      ([table.head] + table.rows).joined().map(\.plain).joined(separator: " ")
    case .verbatim(let text, _): text
    }
  }

  /// The block with each text in it transformed, and what is verbatim as ``verbatim`` says.
  package func mapTexts(
    verbatim: (String, SourceRange?) -> (String, SourceRange?) = { ($0, $1) },
    _ transform: (InlineText) -> InlineText
  ) -> Block {
    switch self {
    case .paragraph(let text): return .paragraph(transform(text))
    case .list(let list):
      let items = list.items.map { $0.map { $0.mapTexts(verbatim: verbatim, transform) } }
      return .list(ActivityList(start: list.start, items: items))
    case .table(let table):
      return .table(
        ActivityTable(head: table.head.map(transform), rows: table.rows.map { $0.map(transform) }))
    case .verbatim(let text, let origin):
      let (text, origin) = verbatim(text, origin)
      return .verbatim(text, origin: origin)
    }
  }
}
