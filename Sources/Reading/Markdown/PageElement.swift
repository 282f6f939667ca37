internal import Activities
internal import Diagnostics

/// A piece of a page at its top level: what sections are made of.
struct PageElement: Hashable, Sendable {
  /// What stands there.
  enum Content: Hashable, Sendable {
    /// A heading and its level, 1 to 6.
    case heading(level: Int, InlineText)
    /// Terms with their definitions: each item begins with its terms, a paragraph each, and ends with the
    /// list of its definitions.
    case definitions(ActivityList)
    /// What a part of an entry is called that opens: Abstract. Only ``placingDetails(in:)`` sees it.
    case summary(InlineText)
    /// What stands inside of such a part, until it is placed.
    case folded(Block)
    /// Anything else.
    case block(Block)
  }

  /// What stands there.
  var content: Content
  /// Where it stands.
  var origin: SourceRange?
}

extension Block {
  /// The part of the source that the block was read from, as far as it is known.
  var origin: SourceRange? {
    switch self {
    case .paragraph(let text): text.origin
    case .list(let list): list.items.lazy.joined().union
    case .table(let table):
      ([table.head] + table.rows).lazy.joined().compactMap(\.origin).union
    case .verbatim(_, let origin): origin
    }
  }
}

extension Sequence<Block> {
  /// The smallest range that covers all blocks whose place is known.
  var union: SourceRange? { lazy.compactMap(\.origin).union }
}

extension Sequence<SourceRange> {
  /// The smallest range that covers all ranges of the first one's file.
  var union: SourceRange? {
    reduce(nil) { whole, range in whole?.union(range) ?? range }
  }
}
