internal import Frames

/// A paragraph ready to be set: shaped once, cut into boxes, with what stands between them.
///
/// It never changes; every step that sets it holds the same one.
final class PreparedParagraph {
  let paragraph: Paragraph
  let text: ParagraphText
  let shaped: ShapedText
  let boxes: [Box]
  /// The gap at an index stands before the box of that index; the first and the one past the end are
  /// the edges of the paragraph.
  let gaps: [Gap]
  let emphasisDots: [Int: EmphasisDot]

  /// Prepares a paragraph.
  ///
  /// - Parameters:
  ///   - paragraph: The paragraph.
  ///   - fonts: The fonts that the document has asked for so far.
  ///   - shaper: What turns its characters into glyphs.
  init(_ paragraph: Paragraph, _ fonts: inout FontRequests, _ shaper: inout some Shaper) {
    self.paragraph = paragraph
    text = ParagraphText(paragraph, &fonts)
    shaped = shaper.shape(text.bytes, runs: text.runs)
    emphasisDots = paragraph.emphasisDots(&shaper)
    boxes = Boxes(of: shaped, text, paragraph, fonts).boxes
    gaps = GapRules(house: paragraph.style.house).gaps(between: boxes)
  }

  /// Whether a line that ends at a box is as wide as its text, as the last line of a paragraph: at a
  /// line feed, and at the white space between the items of a row, an em space in a span of its own.
  func endsFreely(at box: Int) -> Bool {
    guard boxes.indices.contains(box) else { return true }
    let kind = boxes[box].kind
    return kind == .lineFeed
      || kind == .space && paragraph.spans[boxes[box].span].text == "\u{2003}"
  }
}
