/// Measures any stretch of a paragraph as a line in constant time, from sums over boxes and gaps.
struct LineMeasure {
  /// What a stretch of boxes is as a line.
  struct Line {
    /// Indices of the boxes that stand in the line; spaces at its end are left out.
    var boxes: Range<Int>
    /// Its width before anything gives, in points.
    var width: Double
    var shrink: SIMD8<Double>
    var stretchSpace: Double
    var stretchMixed: Double
    /// The sum of the shares of its gaps in what is left to fill.
    var shares: Double
    /// The hyphen at its end, as an index into the paragraph's hyphens.
    var hyphen: Int?
  }

  private let boxes: [Box]
  private let gaps: [Gap]
  private let hyphens: [Hyphen]
  // Sums over everything before a box: entry i holds boxes 0..<i and the gaps before each of them.
  private var width: [Double] = [0]
  private var shrink: [SIMD8<Double>] = [SIMD8(repeating: 0)]
  private var stretchSpace: [Double] = [0]
  private var stretchMixed: [Double] = [0]
  private var shares: [Double] = [0]
  // Where the boxes before one end that stay at a line's end, and where the next one begins that
  // stays at a line's start.
  private var lastKept: [Int] = [0]
  private var nextKept: [Int]

  init(_ paragraph: PreparedParagraph) {
    boxes = paragraph.boxes
    gaps = paragraph.gaps
    hyphens = paragraph.hyphens
    nextKept = Array(0...boxes.count)
    width.reserveCapacity(boxes.count + 1)
    shrink.reserveCapacity(boxes.count + 1)
    for index in boxes.indices {
      width.append(width[index] + boxes[index].width + gaps[index].width)
      shrink.append(shrink[index] + gaps[index].shrink)
      stretchSpace.append(stretchSpace[index] + gaps[index].stretchSpace)
      stretchMixed.append(stretchMixed[index] + gaps[index].stretchMixed)
      shares.append(shares[index] + gaps[index].share)
      lastKept.append(LineMeasure.isDropped(boxes[index].kind) ? lastKept[index] : index + 1)
    }
    for index in boxes.indices.reversed() where boxes[index].kind == .space {
      nextKept[index] = nextKept[index + 1]
    }
  }

  /// The line that holds the boxes from one index up to another.
  ///
  /// Spaces at its end do not count; an opening mark at its start and any mark at its end let their
  /// white space go.
  func line(from start: Int, to end: Int) -> Line {
    let last = max(start, lastKept[end])
    let first = start > 0 ? min(nextKept[start], last) : start
    guard first < last else {
      return Line(
        boxes: first..<first, width: 0, shrink: SIMD8(repeating: 0), stretchSpace: 0,
        stretchMixed: 0, shares: 0)
    }
    let hyphen = gaps[end].hyphen
    return Line(
      boxes: first..<last,
      width: width[last] - width[first] - gaps[first].width - boxes[first].trimBefore
        - boxes[last - 1].trimAfter - boxes[last - 1].hang
        + (hyphen.map { hyphens[$0].width } ?? 0),
      shrink: shrink[last] - shrink[first] - gaps[first].shrink,
      stretchSpace: stretchSpace[last] - stretchSpace[first] - gaps[first].stretchSpace,
      stretchMixed: stretchMixed[last] - stretchMixed[first] - gaps[first].stretchMixed,
      shares: shares[last] - shares[first] - gaps[first].share, hyphen: hyphen)
  }

  private static func isDropped(_ kind: CharacterClass) -> Bool {
    kind == .space || kind == .lineFeed || kind == .breakPoint
  }
}
