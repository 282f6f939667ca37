/// Joins columns of strips that stand beside one another into strips that span them all.
///
/// A page can end where no column has a line across the break. Columns of different pitches may have
/// no such place for long; then the columns that would be cut give way downwards by less than a line.
struct SideBySide {
  /// What is left of one column, and where its next strip begins below the top of the row.
  private struct Column {
    var rest: ArraySlice<Strip>
    var top: Double
    /// Its share of the strip being joined.
    var share = Share()
  }

  private struct Share {
    var isEmpty = true
    var lineCount = 0
    /// The cost of ending a page below what it has so far.
    var breakPenalty = 0.0
  }

  private var columns: [Column]
  private let tallest: Double
  private var joined: [Strip] = []
  /// Where the strip being joined begins, and how far down the columns reach already.
  private var top = 0.0
  private var reach = -Double.infinity

  /// Joins columns.
  ///
  /// - Parameters:
  ///   - columns: The columns; those that begin with a line are lowered until these share a baseline.
  ///   - tallest: The height past which a place to end a page is made where there is none, in points.
  /// - Returns: The joined strips.
  static func merge(_ columns: [[Strip]], tallest: Double) -> [Strip] {
    if columns.count == 1 { return columns[0] }
    var sides = SideBySide(columns, tallest: tallest)
    return sides.merged()
  }

  private init(_ columns: [[Strip]], tallest: Double) {
    let baseline = columns.compactMap { $0.first?.baseline }.max() ?? 0
    self.columns = columns.map { strips in
      Column(rest: strips[...], top: baseline - (strips.first?.baseline ?? baseline))
    }
    self.tallest = tallest
  }

  private mutating func merged() -> [Strip] {
    while let index = highest() {
      makeRoom(for: index)
      if joined.isEmpty || isCut(at: columns[index].top) { begin(at: columns[index].top) }
      take(from: index)
    }
    // The white space below a column counts from its own last line.
    if !joined.isEmpty { end(at: columns.map(\.top).max() ?? 0) }
    return joined
  }

  /// The column whose next strip begins highest, the first of several.
  private func highest() -> Int? {
    columns.indices.filter { !columns[$0].rest.isEmpty }
      .min { columns[$0].top < columns[$1].top }
  }

  /// Lowers all columns to the end of what is joined, if that has grown too tall without a cut.
  private mutating func makeRoom(for index: Int) {
    let next = columns[index].top
    guard next - top > tallest, next < reach else { return }
    for index in columns.indices where !columns[index].rest.isEmpty {
      columns[index].top = max(columns[index].top, reach)
    }
  }

  /// Whether no column has a strip across this height.
  ///
  /// Two columns of equal pitch differ by rounding only; such heights are one.
  private func isCut(at y: Double) -> Bool { reach <= y + 0.01 && y > top + 0.01 }

  private mutating func begin(at y: Double) {
    if !joined.isEmpty { end(at: y) }
    joined.append(Strip(height: 0))
    top = y
    for index in columns.indices { columns[index].share = Share() }
  }

  /// Ends the strip being joined above a height.
  private mutating func end(at y: Double) {
    let last = joined.count - 1
    joined[last].spaceBelow = max(0, y - top - joined[last].height)
  }

  private mutating func take(from index: Int) {
    guard let strip = columns[index].rest.popFirst() else { return }
    let y = columns[index].top
    columns[index].top = y + strip.height + strip.spaceBelow
    reach = max(reach, y + strip.height)

    var share = columns[index].share
    let last = joined.count - 1
    if share.isEmpty, joined[last].repeatedHead.isEmpty {
      joined[last].repeatedHead = strip.repeatedHead
    }
    share.isEmpty = false
    share.lineCount += strip.lineCount
    share.breakPenalty = strip.breakPenalty
    columns[index].share = share

    joined[last].absorb(strip, below: y - top)
    joined[last].lineCount = columns.map(\.share.lineCount).max() ?? 0
    joined[last].breakPenalty = columns.map(\.share.breakPenalty).max() ?? 0
  }
}
