/// A cell of a table, as far as its depth depends on the width of its column; widths are in ems.
struct CellText {
  /// The width of its text on one line, as estimated.
  private(set) var width: Double
  /// The ends of a span of time above the text, which takes a line or one for each of them.
  var spanEnds = 0
  /// What moved into the cell from columns without room, each on lines of its own.
  private var below: [CellText] = []
  /// What a line of the text may leave empty at its end: words are divided at few places.
  private let loss: Double

  /// Makes a cell of a text.
  ///
  /// - Parameters:
  ///   - width: Its width on one line.
  ///   - endsAnywhere: Whether lines may end between its characters, as in Chinese.
  init(width: Double, endsAnywhere: Bool) {
    self.width = width
    loss = endsAnywhere ? 0.5 : 2
  }

  /// The width of all its text on one line.
  var wholeWidth: Double { below.reduce(width) { $0 + $1.width } }

  /// Adds a text from a column that has no room, with a label of some width before it.
  mutating func takeIn(_ other: CellText, label: Double) {
    guard other.width > 0 else { return }
    var other = other
    other.width += label
    below.append(other)
  }

  /// How many lines the cell has in a column of some width.
  ///
  /// - Parameters:
  ///   - column: The width of the column.
  ///   - dividesSpans: Whether spans of time have a line for each end, as all of a column have.
  ///   - atWorst: Whether lines leave as much empty as they may, or nothing.
  /// - Returns: The number of lines; 0 for an empty cell.
  func lines(in column: Double, dividesSpans: Bool, atWorst: Bool) -> Int {
    let width = atWorst ? 1.05 * width : width
    let room = max(1, atWorst ? column - loss : column)
    let own = width <= column ? (width > 0 ? 1 : 0) : max(2, Int((width / room).rounded(.up)))
    return (dividesSpans ? spanEnds : min(1, spanEnds))
      + below.reduce(own) {
        $0 + $1.lines(in: column, dividesSpans: false, atWorst: atWorst)
      }
  }
}
