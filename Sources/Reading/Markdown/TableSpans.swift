internal import Activities

/// The cells of a table of HTML that go on into the rows below them.
struct TableSpans {
  /// What goes on in a column, and for how many rows, the one where it began included.
  private var carried: [Int: (rows: Int, text: InlineText)] = [:]
  /// What the cell that begins next says of itself.
  private var next = (rows: 1, columns: 1)

  /// Takes what the attributes of the next cell say.
  mutating func take(rows: Int, columns: Int) { next = (rows, columns) }

  /// Adds a cell to a row, behind those that go on from the row above.
  mutating func add(_ text: InlineText, to row: inout [InlineText]) {
    fill(&row)
    let column = row.count
    row.append(text)
    // Columns behind the first one that a cell covers have nothing of their own.
    for _ in 1..<next.columns { row.append(InlineText()) }
    // No table that people read goes on so far; it bounds what is repeated.
    if next.rows > 1, column < 64 { carried[column] = (next.rows, text) }
    next = (1, 1)
  }

  /// Ends a row with the cells that go on in its last columns, and leads over to the next one.
  mutating func end(_ row: inout [InlineText]) {
    fill(&row)
    for column in carried.keys.sorted() {
      guard let cell = carried[column] else { continue }
      carried[column] = cell.rows > 1 ? (cell.rows - 1, cell.text) : nil
    }
  }

  /// Adds the cells that go on at the row's end.
  private mutating func fill(_ row: inout [InlineText]) {
    while let cell = carried[row.count] { row.append(cell.text) }
  }
}
