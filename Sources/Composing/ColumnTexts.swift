/// What the texts of a table's column ask of its width, in ems; estimates are some hundredths off, so
/// every figure is a little more than the estimate.
struct ColumnTexts {
  /// The cells from the top, without the head.
  private(set) var cells: [CellText] = []
  /// The width in which every text stands on one line.
  private(set) var most = 0.0
  /// The width of texts that are never divided: amounts, and what is short.
  private var whole = 1.0
  /// The widest of what is divided only at its line feeds: spans of time, whole and end by end.
  private(set) var span = 0.0
  private var spanEnd = 0.0
  /// The widest word, and the widest number or code.
  private var word = 0.0
  private var code = 0.0
  private var hasHan = false
  /// Whether the column is read as text: a title, duties.
  private let isProse: Bool
  /// The head on one line, and on as many as it can be divided into.
  private(set) var head = 0.0
  private var dividedHead = 0.0

  /// Makes what a head and cells ask for.
  ///
  /// - Parameters:
  ///   - head: The head; it is bold, and its words are not divided.
  ///   - cells: The texts below it.
  ///   - isWhole: Whether texts of moderate length stay on one line, as amounts do.
  ///   - isProse: Whether they are read as text, such as titles.
  init(head: String, cells: [String], isWhole: Bool = false, isProse: Bool = false) {
    self.isProse = isProse
    // Bold letters are wider than regular ones, Han characters are not.
    let bold = head.unicodeScalars.allSatisfy(\.isWide) ? 1.02 : 1.15
    self.head = estimatedWidth(head) * bold
    dividedHead = bold * Self.dividedWidth(ofHead: head)
    most = self.head
    for cell in cells { add(cell, longestWhole: isWhole ? 8 : 4) }
  }

  /// Makes what a head and spans of time ask for, each with a form that has a line for each end, and the
  /// note below it.
  init(head: String, spans: [(oneLine: String, twoLines: String, note: String)]) {
    self.init(head: head, cells: spans.map(\.note))
    for (index, cell) in spans.enumerated() {
      let width = 1.05 * estimatedWidth(cell.oneLine)
      span = max(span, width)
      most = max(most, width)
      let ends = cell.twoLines.split(separator: "\n")
      cells[index].spanEnds = ends.count
      for end in ends { spanEnd = max(spanEnd, 1.05 * estimatedWidth(String(end))) }
    }
  }

  /// How deep the column is beside others of its width: the mean width of its texts, in which long ones
  /// weigh more, since the longest cell of a row makes its height.
  var depth: Double {
    let squares = cells.reduce(0) { $0 + $1.wholeWidth * $1.wholeWidth }
    return max(1, (squares / max(1, Double(cells.count))).squareRoot())
  }

  /// Whether the column holds more than a name or a few words.
  var isLong: Bool { most > 16 }

  /// Adds what another column asks for, whose texts move into this one below its own.
  mutating func takeIn(_ other: ColumnTexts) {
    most = max(most, other.most)
    (whole, word) = (max(whole, other.whole), max(word, other.word))
    code = max(code, other.code)
    hasHan = hasHan || other.hasHan
    for (index, cell) in other.cells.enumerated() { cells[index].takeIn(cell, label: other.head) }
  }

  /// The width below which the column is not to be set where there is so much room.
  func least(in room: Room) -> Double {
    var least = max(whole, room.keepsHeads ? head : dividedHead)
    least = max(least, min(word, room.word), min(code, room.code))
    least = max(least, room.keepsSpans ? span : spanEnd)
    // A letter is half as wide as a Han character, but words cannot be divided everywhere.
    let text =
      isProse ? room.prose * (hasHan ? 1 : 1.1) : isLong ? room.phrase : hasHan ? room.han : 1
    return max(least, min(text, most))
  }

  private mutating func add(_ text: String, longestWhole: Double) {
    let estimate = estimatedWidth(text)
    let width = 1.05 * estimate
    most = max(most, width)
    cells.append(
      CellText(
        width: estimate, endsAnywhere: text.unicodeScalars.contains(where: \.isWide)))
    if width <= 1.05 * longestWhole { whole = max(whole, width) }
    // `2019.1–2021.12`, `Jan 2019 – Dec 2021`: a span of time, as far as can be told.
    if !isProse, text.contains("–"), width <= 14, text.contains(where: \.isNumber) {
      span = max(span, width)
      for end in text.split(separator: "–") {
        spanEnd = max(spanEnd, 1.05 * estimatedWidth(String(end) + "–"))
      }
      return
    }
    var part = Substring.UnicodeScalarView()
    func measure(_ word: inout Double, _ code: inout Double) {
      guard !part.isEmpty else { return }
      let width = 1.05 * estimatedWidth(String(part))
      if part.contains(where: { ("0"..."9").contains($0) }) {
        code = max(code, width)
      } else {
        word = max(word, width)
      }
      part = Substring.UnicodeScalarView()
    }
    var mark: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // Lines end behind these marks, but behind a hyphen or slash only where no figure follows.
      if let last = mark, last == "–" || !("0"..."9").contains(scalar) { measure(&word, &code) }
      mark = "-–/".unicodeScalars.contains(scalar) ? scalar : nil
      if scalar.isWide {
        hasHan = true
        measure(&word, &code)
      } else if scalar == " " || scalar == "\n" || scalar == "\u{2003}" {
        measure(&word, &code)
      } else {
        part.append(scalar)
      }
    }
    measure(&word, &code)
  }

  /// The width of a head that is divided between words, or in the middle where it is of Han characters.
  private static func dividedWidth(ofHead head: String) -> Double {
    let words = head.split(separator: " ")
    if words.count == 1, head.unicodeScalars.count > 3, head.unicodeScalars.allSatisfy(\.isWide) {
      return (estimatedWidth(head) / 2).rounded(.up)
    }
    return words.map { estimatedWidth(String($0)) }.max() ?? 0
  }
}
