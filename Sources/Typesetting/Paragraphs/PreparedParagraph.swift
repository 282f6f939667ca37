internal import Frames

/// A paragraph ready to be broken: shaped once, cut into boxes, with what stands between them.
struct PreparedParagraph {
  let paragraph: Paragraph
  let text: ParagraphText
  let shaped: ShapedText
  let boxes: [Box]
  /// The gap at an index stands before the box of that index; the first and the one past the end are
  /// the edges of the paragraph.
  private(set) var gaps: [Gap]
  /// The hyphens that lines can end with, one for each font.
  private(set) var hyphens: [Hyphen] = []
  let emphasisDots: [Int: EmphasisDot]

  init(_ paragraph: Paragraph, shaper: inout some Shaper) {
    self.paragraph = paragraph
    text = ParagraphText(paragraph)
    shaped = shaper.shape(text.bytes, runs: text.runs)
    emphasisDots = paragraph.emphasisDots(&shaper)
    boxes = PreparedParagraph.boxes(of: shaped, text, paragraph)
    gaps = PreparedParagraph.gaps(between: boxes, shaped, text, paragraph)
  }

  /// Makes a line able to end with a hyphen before a box.
  mutating func addBreak(before box: Int, _ lineBreak: BreakRules.Break, hyphen: Int) {
    gaps[box].lineBreak = lineBreak
    gaps[box].hyphen = hyphen
  }

  /// Adds a hyphen, and returns its index.
  mutating func add(_ hyphen: Hyphen) -> Int {
    hyphens.append(hyphen)
    return hyphens.count - 1
  }

  private static func boxes(
    of shaped: ShapedText, _ text: ParagraphText, _ paragraph: Paragraph
  ) -> [Box] {
    var boxes: [Box] = []
    boxes.reserveCapacity(shaped.clusters.count)
    for (index, cluster) in shaped.clusters.enumerated() {
      let span = text.spanIndex(at: cluster.text.lowerBound)
      let style = paragraph.spans[span].style
      let kind = text.characterClass(at: cluster.text.lowerBound)
      boxes.append(
        Box(
          cluster: index, kind: kind,
          lastKind: text.characterClass(at: cluster.text.upperBound - 1),
          width: kind == .lineFeed ? 0 : cluster.advance,
          trimBefore: kind == .open ? cluster.trimBefore : 0,
          trimAfter: kind.isTrimmableMark && kind != .open ? cluster.trimAfter : 0,
          em: style.size, rise: style.rise,
          isWordSpace: text.bytes[cluster.text.lowerBound] == UInt8(ascii: " "), span: span))
    }
    replaceTypedMixedSpaces(&boxes, paragraph.style)
    return boxes
  }

  /// A space typed between Han and Latin takes the width of the space that stands there anyway; one
  /// between two Han characters, a quarter em.
  private static func replaceTypedMixedSpaces(
    _ boxes: inout [Box], _ style: ParagraphStyle
  ) {
    guard boxes.count > 2 else { return }
    for index in 1..<boxes.count - 1 where boxes[index].isWordSpace {
      let left = boxes[index - 1]
      let right = boxes[index + 1]
      if left.kind.isHanLike || right.kind.isHanLike {
        boxes[index].width = max(style.mixedSpace, 0.2) * boxes[index].em
      }
    }
  }

  private static func gaps(
    between boxes: [Box], _ shaped: ShapedText, _ text: ParagraphText, _ paragraph: Paragraph
  ) -> [Gap] {
    var gaps = [Gap](repeating: Gap(), count: boxes.count + 1)
    guard !boxes.isEmpty else { return gaps }
    for index in 1..<max(1, boxes.count) {
      gaps[index] = GapRules.gap(
        between: boxes[index - 1], and: boxes[index], mixedSpace: paragraph.style.mixedSpace)
      gaps[index].lineBreak = BreakRules.between(boxes[index - 1].lastKind, boxes[index].kind)
    }
    breakWords(of: boxes, shaped, text, &gaps)
    for index in boxes.indices.dropFirst() where gaps[index].lineBreak != .mandatory {
      let span = boxes[index].span
      let isInside = span == boxes[index - 1].span && paragraph.spans[span].isUnbroken
      if paragraph.style.isUnbroken || isInside { gaps[index].lineBreak = .forbidden }
    }
    gaps[boxes.count].lineBreak = .mandatory
    return gaps
  }

  /// Gives every stretch of Latin characters its own opportunities.
  private static func breakWords(
    of boxes: [Box], _ shaped: ShapedText, _ text: ParagraphText, _ gaps: inout [Gap]
  ) {
    func isWord(_ box: Box) -> Bool { box.kind != .space && !box.kind.isFullWidth }
    var start = 0
    while start < boxes.count {
      guard isWord(boxes[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < boxes.count, isWord(boxes[end]) { end += 1 }
      let word = boxes[start..<end].map { box in
        WordCharacter(
          kind: box.kind, byte: text.bytes[shaped.clusters[box.cluster].text.lowerBound])
      }[...]
      if word.count > 1 {
        let isAddress = BreakRules.isAddress(word)
        for index in 1..<word.count {
          gaps[start + index].lineBreak = BreakRules.inside(
            word, before: index, isAddress: isAddress)
        }
      }
      start = end
    }
  }
}
