/// The families that set one role of text, first choice first.
package struct Typeface: Hashable, Sendable {
  /// Families for Latin, Greek and Cyrillic text, digits and Western punctuation.
  package var latin: [String]
  /// Families for Han characters and Chinese punctuation.
  package var han: [String]
  /// Families for “ ” ‘ ’ — … · in Chinese text, where those for Han give them Western widths; else
  /// empty.
  package var marks: [String]

  package init(latin: [String], han: [String], marks: [String] = []) {
    self.latin = latin
    self.han = han
    self.marks = marks
  }
}

/// How a stretch of text is set.
package struct TextStyle: Hashable, Sendable {
  /// The size of the em, in points.
  package var size: Double
  /// The weight on the OpenType scale: 400 regular, 700 bold.
  package var weight: Int
  /// The weight of Han text, where it is another.
  package var hanWeight: Int?
  /// Slanted Latin text; Han is never slanted.
  package var isItalic: Bool
  /// Whether a dot stands under each Han character (着重号).
  package var hasEmphasisDots: Bool
  /// Computer text, whose words are never divided.
  package var isVerbatim: Bool
  package var color: Color
  /// Figures of one width, for dates and tables.
  package var hasTabularFigures: Bool
  /// How far the baseline is raised, in points; negative lowers it.
  package var rise: Double
  /// The language of the text as a BCP 47 tag; it chooses regional glyphs.
  package var language: String
  // Last: styles are compared in this order, and most differ in what is compared sooner.
  package var typeface: Typeface

  package init(
    typeface: Typeface, size: Double, weight: Int = 400, hanWeight: Int? = nil,
    isItalic: Bool = false, hasEmphasisDots: Bool = false, isVerbatim: Bool = false,
    color: Color = .black, hasTabularFigures: Bool = false, rise: Double = 0, language: String
  ) {
    self.typeface = typeface
    self.size = size
    self.weight = weight
    self.hanWeight = hanWeight
    self.isItalic = isItalic
    self.hasEmphasisDots = hasEmphasisDots
    self.isVerbatim = isVerbatim
    self.color = color
    self.hasTabularFigures = hasTabularFigures
    self.rise = rise
    self.language = language
  }
}
