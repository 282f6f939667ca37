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
  /// Languages whose words could not be divided, because nothing is known of them.
  var unhyphenatedLanguages: Set<String> = []
  let emphasisDots: [Int: EmphasisDot]

  init(_ paragraph: Paragraph, shaper: inout some Shaper) {
    self.paragraph = paragraph
    text = ParagraphText(paragraph)
    shaped = shaper.shape(text.bytes, runs: text.runs)
    emphasisDots = paragraph.emphasisDots(&shaper)
    boxes = Boxes(of: shaped, text, paragraph).boxes
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

  /// Whether a line that ends at a box is as wide as its text, as the last line of a paragraph: at a
  /// line feed, and at the white space between the items of a row, an em space in a span of its own.
  func endsFreely(at box: Int) -> Bool {
    guard boxes.indices.contains(box) else { return true }
    let kind = boxes[box].kind
    return kind == .lineFeed
      || kind == .space && paragraph.spans[boxes[box].span].text == "\u{2003}"
  }

  private static func gaps(
    between boxes: [Box], _ shaped: ShapedText, _ text: ParagraphText, _ paragraph: Paragraph
  ) -> [Gap] {
    var gaps = [Gap](repeating: Gap(), count: boxes.count + 1)
    guard !boxes.isEmpty else { return gaps }
    let gapRules = GapRules(house: paragraph.style.house)
    let breakRules = BreakRules(level: paragraph.style.house.lineBreaking)
    for index in boxes.indices.dropFirst() {
      gaps[index] = gapRules.gap(between: boxes[index - 1], and: boxes[index])
      gaps[index].lineBreak = breakRules.between(boxes[index - 1].lastKind, boxes[index].kind)
    }
    WordBreaking(boxes: boxes, shaped: shaped, text: text, isHanText: paragraph.isHanText)
      .apply(to: &gaps)
    PhraseRules(boxes: boxes, shaped: shaped, text: text).apply(to: &gaps)
    for index in boxes.indices.dropFirst() where gaps[index].lineBreak != .mandatory {
      let span = boxes[index].span
      let isInside = span == boxes[index - 1].span && paragraph.spans[span].isUnbroken
      if paragraph.style.isUnbroken || isInside { gaps[index].lineBreak = .forbidden }
    }
    gaps[boxes.count].lineBreak = .mandatory
    return gaps
  }
}
