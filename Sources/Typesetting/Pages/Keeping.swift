internal import Frames

/// What holds the strips of a group together beyond the lines of its paragraphs.
extension [Strip] {
  /// Makes it very dear to divide a row of a table that is not very tall.
  ///
  /// - Parameter tallest: The height that a row has at most to stay whole, in points.
  mutating func keepAsRow(upTo tallest: Double) {
    keepAsGroup()
    let height = reduce(0) { $0 + $1.height + $1.spaceBelow }
    if height <= tallest { addPenaltyInside(BreakPenalty.insideRow) }
  }

  /// Whether an entry or a row has few lines.
  var isShort: Bool { lineCount <= BreakPenalty.fewLines }

  /// Makes it dear to divide an entry or a row, dearer for one of few lines and where a single line
  /// would be cut off.
  mutating func keepAsGroup() {
    guard count > 1 else { return }
    addPenaltyInside(isShort ? BreakPenalty.insideShortEntry : BreakPenalty.insideEntry)
    if first?.lineCount == 1 { self[0].breakPenalty += BreakPenalty.cutOff }
    if last?.lineCount == 1, count > 2 { self[count - 2].breakPenalty += BreakPenalty.cutOff }
  }
}

/// Keeps the ends of lists together, of notes as of items.
///
/// A list is to blocks what a paragraph is to lines: neither its beginning nor its end stands alone.
/// What counts is how much would stand there, so an item of several lines may.
enum ListKeeping {
  /// Raises the penalties below blocks that stand one below the other.
  ///
  /// - Parameters:
  ///   - strips: The strips of all blocks.
  ///   - blocks: The role of each block and the range of its strips, none of them empty.
  static func apply(to strips: inout [Strip], blocks: [(role: BlockRole, range: Range<Int>)]) {
    var index = 0
    while index < blocks.count {
      let role = blocks[index].role
      guard role == .listItem || role == .note else {
        index += 1
        continue
      }
      let start = index
      while index < blocks.count, blocks[index].role == role { index += 1 }
      let items = blocks[start..<index].map(\.range)
      if start > 0, [.paragraph, .fact].contains(blocks[start - 1].role) {
        strips.raisePenalty(below: items[0].lowerBound - 1, to: BreakPenalty.loneItem)
      }
      guard let first = items.first, let last = items.last, items.count > 1 else { continue }
      strips.raisePenalty(below: first.upperBound - 1, to: penalty(beside: first, in: strips))
      strips.raisePenalty(below: last.lowerBound - 1, to: penalty(beside: last, in: strips))
    }
  }

  private static func penalty(beside item: Range<Int>, in strips: [Strip]) -> Double {
    let lineCount = strips[item].reduce(0) { $0 + $1.lineCount }
    return lineCount > 1 ? BreakPenalty.firstOrLastItem : BreakPenalty.loneItem
  }
}

/// Keeps more than a single line below a heading, and above the next one.
enum HeadingKeeping {
  /// Raises the penalty below a block of one line that follows a heading, and above one that stands before
  /// the next heading, unless the block is all that stands between them.
  ///
  /// - Parameters:
  ///   - strips: The strips of all blocks.
  ///   - blocks: The role of each block and the range of its strips, none of them empty.
  static func apply(to strips: inout [Strip], blocks: [(role: BlockRole, range: Range<Int>)]) {
    var followsHeading = false
    for (index, (role, range)) in blocks.enumerated() {
      switch role {
      case .heading: followsHeading = true
      // The rule below the heading belongs to it.
      case .artifact: continue
      default:
        let isLast = index + 1 == blocks.count
        let precedesHeading = !isLast && blocks[index + 1].role.isHeading
        if Array(strips[range]).lineCount == 1 {
          if followsHeading, !precedesHeading, !isLast {
            strips.raisePenalty(below: range.upperBound - 1, to: BreakPenalty.cutOff)
          } else if precedesHeading, !followsHeading, range.lowerBound > 0 {
            strips.raisePenalty(below: range.lowerBound - 1, to: BreakPenalty.cutOff)
          }
        }
        followsHeading = false
      }
    }
  }
}

extension BlockRole {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
