/// Measures any stretch of a paragraph as a line in constant time, from sums over boxes and gaps.
struct LineMeasure {
  /// What a stretch of boxes is as a line.
  struct Line {
    /// Indices of the boxes that stand in the line; spaces at its end are left out.
    var boxes: Range<Int>
    /// Its width before anything gives, in points.
    var width = 0.0
    var shrink = SIMD8<Double>(repeating: 0)
    var stretchSpace = 0.0
    var stretchMixed = 0.0
    /// The sum of the shares of its gaps in what is left to fill.
    var shares = 0.0
    /// How many of its gaps stand between letters.
    var letters = 0.0
    /// The em of its first character, in points.
    var em = 0.0
    /// The hyphen that is added at its end, as an index into the paragraph's hyphens.
    var hyphen: Int?
  }

  /// Sums over everything before a box: the boxes before it and the gap before each of them.
  private struct Sums {
    var width = 0.0
    /// All that the tiers can give.
    var shrinkInAll = 0.0
    var stretchSpace = 0.0
    var stretchMixed = 0.0
    var shares = 0.0
    var letters = 0.0
    /// What goes from the line that begins here, and from the one that ends here, in points: the gap
    /// and the white space of marks.
    var lostAtStart = 0.0
    var lostAtEnd = 0.0
    /// Where the boxes before this one end that stay at a line's end, and where the next one begins
    /// that stays at a line's start.
    var lastKept: Int32 = 0
    var nextKept: Int32 = 0
    var shrink = SIMD8<Double>(repeating: 0)
  }

  private let boxes: [Box]
  private let gaps: [Gap]
  private var sums: [Sums]

  init(_ paragraph: PreparedParagraph) {
    boxes = paragraph.boxes
    gaps = paragraph.gaps
    sums = []
    sums.reserveCapacity(boxes.count + 1)
    var sum = Sums()
    sums.append(sum)
    for index in boxes.indices {
      let gap = gaps[index]
      sum.width += boxes[index].width + gap.width
      sum.shrink += gap.shrink
      sum.shrinkInAll = sum.shrink.sum()
      sum.stretchSpace += gap.stretchSpace
      sum.stretchMixed += gap.stretchMixed
      sum.shares += gap.share
      sum.letters += gap.letters
      if !LineMeasure.isDropped(boxes[index].kind) { sum.lastKept = Int32(index + 1) }
      sum.lostAtEnd = boxes[index].trimAfter + boxes[index].hang
      sums[index].lostAtStart = gap.width + boxes[index].trimBefore
      sums.append(sum)
    }
    var next = boxes.count
    for index in sums.indices.reversed() {
      if index == boxes.count || boxes[index].kind != .space { next = index }
      sums[index].nextKept = Int32(next)
    }
  }

  /// The line that holds all boxes of a paragraph, if they fit a width without giving way and none of
  /// them ends it.
  ///
  /// Its width alone is measured, without sums: nothing of it has to give.
  ///
  /// - Parameters:
  ///   - paragraph: The paragraph.
  ///   - width: The width, in points.
  /// - Returns: The line, or nil where the paragraph has to be broken.
  static func onlyLine(of paragraph: PreparedParagraph, in width: Double) -> Line? {
    let boxes = paragraph.boxes
    let end = (boxes.lastIndex { !isDropped($0.kind) } ?? -1) + 1
    var line = Line(boxes: 0..<end)
    for index in line.boxes { line.width += boxes[index].width + paragraph.gaps[index].width }
    if end > 0 {
      line.width -= boxes[end - 1].trimAfter + boxes[end - 1].hang
      line.width -= boxes[0].trimBefore
    }
    return line.width <= width && !boxes.contains { $0.lastKind == .lineFeed } ? line : nil
  }

  /// The line that holds the boxes from one index up to another.
  ///
  /// Spaces at its end do not count; an opening mark at its start and any mark at its end let their
  /// white space go. What is added at its end, a hyphen or so, has a width in points.
  func line(from start: Int, to end: Int, adding added: Double = 0) -> Line {
    let (first, last) = kept(from: start, to: end)
    guard first < last else { return Line(boxes: first..<first) }
    let (head, tail, gap) = (sums[first], sums[last], gaps[first])
    return Line(
      boxes: first..<last, width: width(first, last) + added,
      shrink: tail.shrink - head.shrink - gap.shrink,
      stretchSpace: tail.stretchSpace - head.stretchSpace - gap.stretchSpace,
      stretchMixed: tail.stretchMixed - head.stretchMixed - gap.stretchMixed,
      shares: tail.shares - head.shares - gap.share,
      letters: tail.letters - head.letters - gap.letters, em: boxes[first].em)
  }

  /// The width of that line before anything gives, and when everything that can has given, in points.
  func widths(
    from start: Int, to end: Int, adding added: Double = 0
  ) -> (natural: Double, least: Double) {
    let (first, last) = kept(from: start, to: end)
    guard first < last else { return (0, 0) }
    let natural = width(first, last) + added
    let shrink = sums[last].shrinkInAll - sums[first].shrinkInAll - gaps[first].shrink.sum()
    return (natural, natural - shrink)
  }

  /// The boxes of a stretch that stay when it is a line.
  private func kept(from start: Int, to end: Int) -> (first: Int, last: Int) {
    let last = max(start, Int(sums[end].lastKept))
    return (start > 0 ? min(Int(sums[start].nextKept), last) : start, last)
  }

  private func width(_ first: Int, _ last: Int) -> Double {
    sums[last].width - sums[last].lostAtEnd - sums[first].width - sums[first].lostAtStart
  }

  private static func isDropped(_ kind: CharacterClass) -> Bool {
    kind == .space || kind == .lineFeed || kind == .breakPoint
  }
}
