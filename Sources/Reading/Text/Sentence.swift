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
  /// The offset at which each run begins, and at last the count of scalars.
  private let starts: [Int]

  /// Lays out a text.
  init(_ text: InlineText) {
    runs = text.runs
    var scalars: [Unicode.Scalar] = []
    var starts: [Int] = []
    for run in text.runs {
      starts.append(scalars.count)
      scalars.append(contentsOf: run.text.unicodeScalars)
    }
    starts.append(scalars.count)
    self.scalars = scalars
    self.starts = starts
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
    var result: [InlineRun] = []
    for index in runIndices(in: range) {
      let covered = offsets(ofRun: index)
      let wanted = range.clamped(to: covered)
      guard !wanted.isEmpty else { continue }
      var run = runs[index]
      if wanted != covered {
        run.text = string(wanted)
        run.origin = origin(of: wanted, inRun: index)
      }
      result.append(run)
    }
    return InlineText(result)
  }

  /// The text without its first scalars.
  func dropping(_ count: Int) -> InlineText { slice(min(count, scalars.count)..<scalars.count) }

  /// The characters between two offsets.
  func string(_ range: Range<Int>) -> String {
    let count = range.reduce(0) { $0 + UTF8.width(scalars[$1]) }
    return String(unsafeUninitializedCapacity: count) { buffer in
      var end = 0
      for offset in range {
        for byte in UTF8.encode(scalars[offset]) ?? .init() {
          buffer[end] = byte
          end += 1
        }
      }
      return end
    }
  }

  /// The characters between two offsets in lower case.
  func lowercased(_ range: Range<Int>) -> String {
    let text = string(range)
    // Most have no capital, and the lower case of all of Unicode is dear to ask for.
    return scalars[range].contains { $0.mayBeCapital } ? text.lowercased() : text
  }

  /// The part of the source that the scalars between two offsets were read from.
  func origin(_ range: Range<Int>) -> SourceRange? {
    runIndices(in: range).lazy.compactMap { index -> SourceRange? in
      let wanted = range.clamped(to: offsets(ofRun: index))
      return wanted.isEmpty ? nil : origin(of: wanted, inRun: index)
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
  private func origin(of wanted: Range<Int>, inRun index: Int) -> SourceRange? {
    guard let whole = runs[index].origin else { return nil }
    var place = whole.offsets.lowerBound
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
  /// A curly quote may have been a straight one in the source.
  fileprivate func end(of scalar: Unicode.Scalar, at start: Int) -> Int? {
    if scalar == "“" || scalar == "”", start < offsets.upperBound,
      file.bytes[start] == UInt8(ascii: "\"")
    {
      return start + 1
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
  /// Whether this may be a capital letter of any script.
  fileprivate var mayBeCapital: Bool { value < 0x80 ? (0x41...0x5A).contains(value) : !isHan }
}
