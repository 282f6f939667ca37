internal import Frames

extension Galley {
  /// The strips of a table: a rule, the head, a rule, the rows, a rule.
  mutating func strips(of table: FlowTable, measure: Double) -> [Strip] {
    let table = table.narrowed(to: measure)
    var head = rules(table.frameRule, of: table, measure: measure)
    if !table.head.isEmpty {
      head += row(table.head, of: table, atFoot: true)
      head += rules(table.headRule, of: table, measure: measure)
    }
    // A page ends neither in a head nor between it and the first row.
    for index in head.indices {
      head[index].breakPenalty = BreakPenalty.keptWithNext
      // It is repeated as it stands, off the grid like the rows.
      head[index].isFree = true
    }

    // What continues a row on a page keeps the row's white space above it.
    let headOfRest = head.isEmpty ? [] : head + [Strip(height: table.padding, isFree: true)]
    var result = head
    let rows = table.rows.map { row($0, of: table) }
    for (index, row) in rows.enumerated() {
      var strips = row
      strips.keepAsRow(upTo: pageHeight / 2)
      let isLast = index == table.rows.count - 1
      let below = rules(
        isLast ? table.frameRule : table.rowRule, of: table, measure: measure)
      if !below.isEmpty {
        strips.raisePenalty(below: strips.count - 1, to: BreakPenalty.keptWithNext)
      }
      strips += below
      // Neither the first row nor the last stands cut off from the others; the more lines it has, the
      // rather it may.
      let outer = [index == 0 ? row : nil, index == rows.count - 2 ? rows.last : nil].compactMap(
        \.self)
      if rows.count > 1, let least = outer.map(\.lineCount).min(), least <= BreakPenalty.fewLines {
        strips.raisePenalty(
          below: strips.count - 1,
          to: least == 1 ? BreakPenalty.cutOff : BreakPenalty.firstOrLastItem)
      }
      if index > 0 { strips[0].repeatedHead = head }
      for inner in strips.indices.dropFirst() { strips[inner].repeatedHead = headOfRest }
      result += strips
    }
    return result.map { strip in
      var strip = strip
      strip.isFree = true
      return strip
    }
  }

  /// A line across the table, if it has a thickness.
  private mutating func rules(
    _ thickness: Double, of table: FlowTable, measure: Double
  ) -> [Strip] {
    guard thickness > 0 else { return [] }
    return [rule(width: measure, thickness: thickness, height: thickness, color: table.color)]
  }

  /// The strips of one row: its cells side by side, with white space above and below.
  ///
  /// The cells begin on one line, or end on one, as those of heads do.
  private mutating func row(
    _ cells: [Paragraph], of table: FlowTable, atFoot: Bool = false
  ) -> [Strip] {
    var x = 0.0
    var columns: [[Strip]] = []
    for (index, cell) in cells.enumerated() where index < table.columns.count {
      let width = table.columns[index]
      var strips = strips(of: cell, measure: width)
      strips.shift(by: x)
      columns.append(strips)
      x += width + table.gap
    }
    if atFoot {
      let deepest = columns.map(\.count).max() ?? 0
      for index in columns.indices {
        guard let line = columns[index].first else { continue }
        var empty = Strip(height: line.height)
        empty.baseline = line.baseline
        let missing = deepest - columns[index].count
        columns[index].insert(contentsOf: repeatElement(empty, count: missing), at: 0)
      }
    }
    var strips = SideBySide.merge(columns, tallest: tallest)
    if strips.isEmpty { strips = [Strip(height: 0)] }
    strips[0] = strips[0].padded(above: table.padding, below: 0)
    strips[strips.count - 1] = strips[strips.count - 1].padded(above: 0, below: table.padding)
    return strips
  }
}

extension FlowTable {
  /// The table with its columns and gaps made narrower alike, if it is wider than its place: inside a
  /// list or an entry there is less room than on the page.
  fileprivate func narrowed(to measure: Double) -> FlowTable {
    let width = columns.reduce(0, +) + gap * Double(max(0, columns.count - 1))
    guard width > measure, width > 0 else { return self }
    var table = self
    table.columns = columns.map { $0 * measure / width }
    table.gap = gap * measure / width
    return table
  }
}
