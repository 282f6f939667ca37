package import Diagnostics

/// A paragraph before it is broken into lines.
package struct Paragraph: Hashable, Sendable {
  /// The text, in reading order.
  package var spans: [TextSpan]
  package var style: ParagraphStyle

  package init(spans: [TextSpan], style: ParagraphStyle) {
    self.spans = spans
    self.style = style
  }

  /// The characters alone.
  package var plain: String { spans.lazy.map(\.text).joined() }
}

/// Characters of one style, one link target and one origin.
package struct TextSpan: Hashable, Sendable {
  /// The characters; a line feed is a forced line end.
  package var text: String
  package var style: TextStyle
  /// The address to open, in ASCII, ready for a PDF.
  package var link: String?
  /// The footnote that the characters refer to: its index in ``Footnotes/notes``.
  package var note: Int?
  /// Whether no line ends between its characters.
  package var isUnbroken: Bool
  /// Decoration, such as the arrow behind a link, that screen readers pass over.
  package var isOrnament = false
  /// The number of the leaf of the document's logical tree that the characters belong to; nil while
  /// there is no tree.
  package var leaf: Int?
  /// Where the characters were read.
  package var origin: SourceRange?

  package init(
    _ text: String, style: TextStyle, link: String? = nil, note: Int? = nil,
    isUnbroken: Bool = false, origin: SourceRange? = nil
  ) {
    self.note = note
    self.text = text
    self.style = style
    self.link = link
    self.isUnbroken = isUnbroken
    self.origin = origin
  }
}

/// How a paragraph is set.
package struct ParagraphStyle: Hashable, Sendable {
  /// Where lines that do not fill the measure stand.
  package enum Alignment: String, Hashable, Sendable, CaseIterable {
    case justify, left, center, right
  }

  package var alignment: Alignment
  /// The distance from baseline to baseline, in points; the same whatever stands in a line.
  package var pitch: Double
  /// The em to which the lines are centred in their pitch, in points: the size of the body text.
  package var em: Double
  /// How far the first line begins to the right of the others, in points; negative hangs it out.
  package var firstLineIndent: Double
  /// What houses decide differently.
  package var house: HouseStyle
  /// Whether words may be divided with a hyphen.
  package var hyphenates: Bool
  /// Whether only a line feed ends a line: for dates, which are never divided.
  package var isUnbroken: Bool
  /// The language whose rules break the lines, as a BCP 47 tag.
  package var language: String

  package init(
    alignment: Alignment, pitch: Double, em: Double, firstLineIndent: Double = 0,
    house: HouseStyle = HouseStyle(), hyphenates: Bool = false, isUnbroken: Bool = false,
    language: String
  ) {
    self.alignment = alignment
    self.pitch = pitch
    self.em = em
    self.firstLineIndent = firstLineIndent
    self.house = house
    self.hyphenates = hyphenates
    self.isUnbroken = isUnbroken
    self.language = language
  }
}
