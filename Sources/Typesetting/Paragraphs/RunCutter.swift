internal import Frames

/// Collects characters into runs of one span and one side, Chinese or Western.
struct RunCutter {
  private let spans: [TextSpan]
  /// The number of each span's style.
  private let styles: [Int]
  private var runs: [ShapingRun] = []
  /// The span of the latest characters.
  private var span = -1
  private var side: FontRequests.Side?
  private var start = 0
  private var end = 0

  init(spans: [TextSpan], styles: [Int]) {
    self.spans = spans
    self.styles = styles
    // Most spans have a Chinese and a Western run.
    runs.reserveCapacity(2 * spans.count)
  }

  /// Adds the next character of the text.
  mutating func add(
    _ kind: CharacterClass, _ scalar: Unicode.Scalar, span: Int, _ fonts: inout FontRequests
  ) {
    let isHan: Bool
    switch kind {
    case .space, .combining, .invisible, .glue, .breakPoint, .lineFeed:
      // They have no side of their own and stay with what stands before them.
      isHan = side?.isHan ?? false
    case .symbol:
      isHan = side?.isHan ?? spans[span].style.language.hasPrefix("zh")
    default:
      isHan = kind.isFullWidth
    }
    let isMark =
      isHan && CharacterClass.isAmbiguous(scalar) && !spans[span].style.typeface.marks.isEmpty
    let next = FontRequests.Side(isHan: isHan, isMiddleDot: kind == .middleDot, isMark: isMark)
    if next != side || span != self.span {
      flush(&fonts)
      self.span = span
      side = next
      start = end
    }
    end += UTF8.width(scalar)
  }

  /// The runs of all characters.
  mutating func finish(_ fonts: inout FontRequests) -> [ShapingRun] {
    flush(&fonts)
    return runs
  }

  private mutating func flush(_ fonts: inout FontRequests) {
    guard let side, end > start else { return }
    runs.append(ShapingRun(range: start..<end, font: fonts.font(of: styles[span], on: side)))
  }
}
