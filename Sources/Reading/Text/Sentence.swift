internal import Activities
internal import Diagnostics

/// A text laid out as an array of scalars, so that rules can look at any place of it at no cost, and
/// cut pieces out that keep their emphasis, links and source ranges.
///
/// Offsets count Unicode scalars of the text's plain form, from 0.
struct Sentence {
  /// The text's runs.
  let runs: [InlineRun]
  /// The scalars of all runs.
  let scalars: [Unicode.Scalar]
  /// The offsets of all scalars that are neither ideographs nor ASCII letters: of marks, spaces, figures.
  ///
  /// What looks for one of those goes through these alone (``Unicode/Scalar/isPlain``).
  let marks: [Int]
  /// The offset at which each run begins, and at last the count of scalars.
  private let starts: [Int]

  /// Lays out a text.
  init(_ text: InlineText) {
    let runs = text.runs
    var starts: [Int] = []
    starts.reserveCapacity(runs.count + 1)
    var byteCount = 0
    for index in runs.indices { byteCount += runs[index].text.utf8.count }
    // Both arrays have more room than they need, for as short as a sentence lives: one that grew, or was
    // copied into one that fits, would cost more.
    var scalars = [Unicode.Scalar](repeating: "\0", count: byteCount)
    var count = 0
    for index in runs.indices {
      starts.append(count)
      count = scalars.write(scalarsOf: runs[index].text, at: count)
    }
    starts.append(count)
    scalars.removeLast(byteCount - count)
    var marks = [Int](repeating: 0, count: count)
    var markCount = 0
    for offset in scalars.indices {
      // Written in any case, and over it the next one where this is a letter's: no branch to guess.
      marks[markCount] = offset
      markCount += scalars[offset].isPlain ? 0 : 1
    }
    marks.removeLast(count - markCount)
    (self.runs, self.scalars, self.starts, self.marks) = (runs, scalars, starts, marks)
  }

  /// Those of ``marks`` that stand in a stretch, found by bisection.
  func marks(in range: Range<Int>) -> ArraySlice<Int> {
    func first(from offset: Int, _ start: Int) -> Int {
      var (low, high) = (start, marks.count)
      while low < high {
        let middle = (low + high) / 2
        if marks[middle] < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let start = first(from: range.lowerBound, 0)
    return marks[start..<first(from: range.upperBound, start)]
  }

  /// The offsets that a run covers.
  func offsets(ofRun index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  /// The runs that have a part between two offsets, found by bisection.
  private func runIndices(in range: Range<Int>) -> Range<Int> {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle + 1] <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < runs.count, starts[end] < range.upperBound { end += 1 }
    return low..<end
  }

  /// The part between two offsets.
  func slice(_ range: Range<Int>) -> InlineText {
    var result = InlineText()
    append(range, to: &result)
    return result
  }

  /// Appends the part between two offsets to a text.
  func append(_ range: Range<Int>, to text: inout InlineText) {
    for index in runIndices(in: range) {
      let covered = offsets(ofRun: index)
      let wanted = range.clamped(to: covered)
      guard !wanted.isEmpty else { continue }
      text.append(wanted == covered ? runs[index] : part(wanted, ofRun: index))
    }
  }

  /// The part of a run between two offsets of the sentence.
  private func part(_ wanted: Range<Int>, ofRun index: Int) -> InlineRun {
    let bytes = bytes(of: wanted, inRun: index)
    let whole = runs[index].text
    let start = whole.utf8.index(whole.startIndex, offsetBy: bytes.lowerBound)
    let end = whole.utf8.index(start, offsetBy: bytes.count)
    return InlineRun(
      text: String(whole[start..<end]), style: runs[index].style, link: runs[index].link,
      origin: origin(of: wanted, inRun: index, bytes))
  }

  /// The bytes of a run's text between two offsets of the sentence.
  private func bytes(of wanted: Range<Int>, inRun index: Int) -> Range<Int> {
    let start = byteCount(starts[index]..<wanted.lowerBound)
    return start..<start + byteCount(wanted)
  }

  /// How many bytes the scalars between two offsets take in UTF-8.
  private func byteCount(_ range: Range<Int>) -> Int {
    UTF8.count(of: scalars[range])
  }

  /// The text without its first scalars.
  func dropping(_ count: Int) -> InlineText { slice(min(count, scalars.count)..<scalars.count) }

  /// The characters between two offsets.
  func string(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

  /// The characters between two offsets in lower case.
  func lowercased(_ range: Range<Int>) -> String {
    // Most have no capital but ASCII's, and the lower case of all of Unicode is dear to ask for.
    scalars[range].contains { $0.mayFold }
      ? string(range).lowercased() : String(scalars: scalars[range].map { $0.lowercased })
  }

  /// The part of the source that the scalars between two offsets were read from.
  func origin(_ range: Range<Int>) -> SourceRange? {
    runIndices(in: range).lazy.compactMap { index -> SourceRange? in
      let wanted = range.clamped(to: offsets(ofRun: index))
      return wanted.isEmpty
        ? nil : origin(of: wanted, inRun: index, bytes(of: wanted, inRun: index))
    }.union
  }

  /// A range without the white space at both its ends.
  func trimming(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, scalars[start].isSpace { start += 1 }
    while end > start, scalars[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Follows the run's characters through its source; where they differ (escapes, entities), the
  /// whole run's place is the best that is known.
  private func origin(
    of wanted: Range<Int>, inRun index: Int, _ bytes: Range<Int>
  ) -> SourceRange? {
    guard let whole = runs[index].origin else { return nil }
    // Mostly the source has the run's own bytes up to the part's end.
    var place = whole.offsets.lowerBound
    let end = place + bytes.upperBound
    if end <= whole.offsets.upperBound,
      whole.file.holds(runs[index].text, upTo: bytes.upperBound, at: place)
    {
      return SourceRange(whole.file, place + bytes.lowerBound..<end)
    }
    var start = place
    for offset in starts[index]..<wanted.upperBound {
      if offset == wanted.lowerBound { start = place }
      guard let end = whole.end(of: scalars[offset], at: place) else { return whole }
      place = end
    }
    return SourceRange(whole.file, start..<place)
  }
}

extension SourceRange {
  /// The offset behind a scalar that stands at an offset of this range; nil if another stands there.
  ///
  /// A mark of print may have been one of a typewriter in the source.
  fileprivate func end(of scalar: Unicode.Scalar, at start: Int) -> Int? {
    if let typed = scalar.typed, start + typed.count <= offsets.upperBound,
      file.bytes[start..<start + typed.count].elementsEqual(typed)
    {
      return start + typed.count
    }
    var end = start
    for byte in UTF8.encode(scalar) ?? .init() {
      guard end < offsets.upperBound, file.bytes[end] == byte else { return nil }
      end += 1
    }
    return end
  }
}

extension Unicode.Scalar {
  /// Whether this may be a capital letter beyond ASCII's; Han, its marks and dashes are none.
  fileprivate var mayFold: Bool {
    switch value {
    case ..<0x80, 0x2000...0x206F, 0x3000...0x9FFF, 0xFF01...0xFF20: false
    default: true
    }
  }

  /// What authors type for a mark of print, in ASCII.
  fileprivate var typed: [UInt8]? {
    switch self {
    case "“", "”": Array("\"".utf8)
    case "‘", "’": Array("'".utf8)
    case "–": Array("--".utf8)
    case "—": Array("---".utf8)
    case "…": Array("...".utf8)
    default: nil
    }
  }
}
