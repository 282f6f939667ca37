/// Turns characters into glyphs.
///
/// Typesetting knows fonts only through this protocol.
package protocol Shaper {
  /// Shapes a text once, as one paragraph.
  ///
  /// - Parameters:
  ///   - text: The characters as UTF-8.
  ///   - runs: Consecutive stretches that together cover the text.
  /// - Returns: The glyphs and how they belong to the characters.
  mutating func shape(_ text: [UInt8], runs: [ShapingRun]) -> ShapedText
}

/// A stretch of text that asks for one font.
package struct ShapingRun: Hashable, Sendable {
  /// UTF-8 offsets into the text.
  package var range: Range<Int>
  package var font: FontRequest

  package init(range: Range<Int>, font: FontRequest) {
    self.range = range
    self.font = font
  }
}

/// A font by its description.
///
/// Every run of a document asks for one of a few fonts; a shared object makes asking cheap.
package final class FontRequest: Hashable, Sendable {
  /// The families, first choice first; a character that the first lacks is set from the next.
  package let families: [String]
  /// The size of the em, in points.
  package let size: Double
  /// The weight on the OpenType scale: 400 regular, 700 bold.
  package let weight: Int
  package let isItalic: Bool
  /// The language as a BCP 47 tag; `zh-cn` gives mainland glyphs.
  package let language: String
  /// OpenType features as HarfBuzz writes them, separated by commas: `tnum=1,fwid=1`.
  package let features: String
  /// A hash of what tells the fonts of one document apart; families and features hardly ever do alone.
  private let digest: Int

  package init(
    families: [String], size: Double, weight: Int, isItalic: Bool, language: String,
    features: String = ""
  ) {
    self.families = families
    self.size = size
    self.weight = weight
    self.isItalic = isItalic
    self.language = language
    self.features = features
    var hasher = Hasher()
    hasher.combine(size)
    hasher.combine(weight)
    hasher.combine(isItalic)
    hasher.combine(language)
    digest = hasher.finalize()
  }

  package static func == (left: FontRequest, right: FontRequest) -> Bool {
    left === right
      || left.digest == right.digest && left.size == right.size && left.weight == right.weight
        && left.isItalic == right.isItalic && left.language == right.language
        && left.families == right.families && left.features == right.features
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// A shaped text: glyphs in visual order within each run, clusters in reading order.
package struct ShapedText: Hashable, Sendable {
  package var glyphs: [ShapedGlyph]
  /// The clusters in reading order; together they cover the text.
  ///
  /// A line can end only between two.
  package var clusters: [ShapedCluster]
  /// Characters that no font has, as UTF-8 ranges of the text; a sign stands in their place.
  package var missing: [Range<Int>]

  package init(
    glyphs: [ShapedGlyph] = [], clusters: [ShapedCluster] = [], missing: [Range<Int>] = []
  ) {
    self.glyphs = glyphs
    self.clusters = clusters
    self.missing = missing
  }
}

/// A glyph as the shaper placed it, in points.
package struct ShapedGlyph: Hashable, Sendable {
  package var id: UInt32
  package var advance: Double
  /// The shift of the ink from the pen, y down.
  package var xOffset: Double
  package var yOffset: Double

  package init(id: UInt32, advance: Double, xOffset: Double = 0, yOffset: Double = 0) {
    self.id = id
    self.advance = advance
    self.xOffset = xOffset
    self.yOffset = yOffset
  }
}

/// The smallest piece of shaped text that stays whole: usually a character, sometimes a ligature.
package struct ShapedCluster: Hashable, Sendable {
  /// UTF-8 offsets into the text.
  package var text: Range<Int>
  /// The cluster's glyphs.
  package var glyphs: Range<Int>
  package var face: FaceID
  /// The sum of the glyphs' advances, in points.
  package var advance: Double
  /// The white space inside a full-width mark that its font lets go, before and after the ink, in
  /// points: what the `halt` feature takes away.
  ///
  /// Zero for everything else.
  package var trimBefore: Double
  package var trimAfter: Double
  /// The embedding level of the Unicode bidirectional algorithm; odd runs from right to left.
  package var bidiLevel: UInt8

  package init(
    text: Range<Int>, glyphs: Range<Int>, face: FaceID, advance: Double, trimBefore: Double = 0,
    trimAfter: Double = 0, bidiLevel: UInt8 = 0
  ) {
    self.text = text
    self.glyphs = glyphs
    self.face = face
    self.advance = advance
    self.trimBefore = trimBefore
    self.trimAfter = trimAfter
    self.bidiLevel = bidiLevel
  }
}
