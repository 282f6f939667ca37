/// How deep the rows of a table are, as far as can be told before anything is shaped.
///
/// A row is as deep as its deepest cell, so a few ems that one column does not need can spare a line of
/// every row in another.
struct TableDepth {
  private static let mostColumns = 12

  private let columns: [ColumnTexts]
  /// The rows that are looked at: of a long table some tell how deep all are.
  let rows: [Int]
  /// The widths of the columns, in ems.
  private(set) var widths: [Double]
  /// The lines of each cell at best and at worst, column by column; the head's first.
  private var lines: [[(best: Int, worst: Int)]]

  /// Makes the depth of a table.
  ///
  /// - Parameters:
  ///   - columns: What stands in each column.
  ///   - widths: Their widths, in ems.
  init(of columns: [ColumnTexts], in widths: [Double]) {
    self.columns = columns
    self.widths = widths
    let count = columns.map(\.cells.count).max() ?? 0
    rows = Array(stride(from: 0, to: count, by: 1 + count / 20))
    lines = []
    for (column, width) in zip(columns, widths) {
      lines.append(self.lines(of: column, in: width))
    }
  }

  /// Moves width between columns as long as that makes rows less deep.
  ///
  /// - Parameters:
  ///   - least: The widths below which no column is set, in ems.
  ///   - most: The widths beyond which none gains.
  mutating func lower(from least: [Double], to most: [Double]) {
    // Every pair of columns is tried; with more of them none has width that it does not need.
    guard columns.count <= TableDepth.mostColumns else { return }
    var lowest = (depth: depth, widths: widths)
    // Every step spares something, so there is an end; few tables take more than ten.
    for _ in 0..<20 {
      guard let move = bestMove(from: least, to: most) else { break }
      for (column, width) in [(move.giver, -move.width), (move.taker, move.width)] {
        widths[column] += width
        lines[column] = lines(of: columns[column], in: widths[column])
      }
      // Steps that made only lesser cells less deep were for nothing unless another follows.
      if depth < lowest.depth { lowest = (depth, widths) }
    }
    widths = lowest.widths
  }

  /// The move that spares most for the width it moves.
  private func bestMove(
    from least: [Double], to most: [Double]
  ) -> (giver: Int, taker: Int, width: Double)? {
    var best: (giver: Int, taker: Int, width: Double)?
    var mostSpared = 0.001
    let now = weighedDepth
    for width in [0.5, 1, 2, 3, 4] {
      let narrower = columns.indices.map { lines(of: columns[$0], in: widths[$0] - width) }
      for taker in columns.indices where widths[taker] + width <= most[taker] + 0.5 {
        let wider = lines(of: columns[taker], in: widths[taker] + width)
        guard zip(wider, lines[taker]).contains(where: { $0 != $1 }) else { continue }
        for giver in columns.indices where giver != taker && widths[giver] - width >= least[giver] {
          var moved = self
          moved.widths[taker] += width
          moved.widths[giver] -= width
          moved.lines[taker] = wider
          moved.lines[giver] = narrower[giver]
          let spared = (now - moved.weighedDepth) / width
          if spared > mostSpared { (mostSpared, best) = (spared, (giver, taker, width)) }
        }
      }
    }
    return best
  }

  /// The lines of all rows that are looked at, at best and at worst together: twice as many as they
  /// are likely to have.
  ///
  /// A span of time with a line for each end is read less well than one whole, so each counts as a line.
  var depth: Int {
    var depth = 0
    for row in 0...rows.count {
      depth += lines.lazy.map { $0[row].best }.max() ?? 0
      depth += lines.lazy.map { $0[row].worst }.max() ?? 0
    }
    for (column, width) in zip(columns, widths) where column.span > width {
      depth += 2 * rows.count { $0 < column.cells.count && column.cells[$0].spanEnds > 1 }
    }
    return depth
  }

  /// The depth, and a little for the cells that are not the deepest of their row, so that several deep
  /// ones can become less deep one after the other.
  private var weighedDepth: Double {
    let cells = lines.reduce(0) { sum, column in
      column.reduce(sum) { $0 + $1.best + $1.worst }
    }
    return Double(depth) + 0.05 * Double(cells)
  }

  /// The lines of the head and of the rows of a column.
  private func lines(of column: ColumnTexts, in width: Double) -> [(best: Int, worst: Int)] {
    let divides = column.span > width
    let head = column.head <= width ? 1 : 2
    return [(head, head)]
      + rows.map { row in
        guard row < column.cells.count else { return (0, 0) }
        let cell = column.cells[row]
        return (
          cell.lines(in: width, dividesSpans: divides, atWorst: false),
          cell.lines(in: width, dividesSpans: divides, atWorst: true)
        )
      }
  }
}
