internal import Frames

/// The dot that stands under an emphasised Han character (CLREQ, "Emphasis Marks"; GB/T 15834-2011,
/// section 4.11).
struct EmphasisDot {
  /// The size of the dot's em and its distance below the baseline, in ems of the text.
  ///
  /// The ink of a bullet stands some 0.36 of its em above its baseline: the dot's middle comes 0.27 em
  /// below the text's, clear of the em box, which ends 0.12 em below it.
  private static let size = 0.5
  private static let depth = 0.27 + 0.36 * size

  let font: FontRequest
  let shaped: ShapedText

  /// The dot of a style, in its Latin family, whose bullets are round and alike.
  init(_ style: TextStyle, _ shaper: inout some Shaper) {
    font = FontRequest(
      families: style.typeface.latin + style.typeface.han, size: EmphasisDot.size * style.size,
      weight: style.weight, isItalic: false, language: "en")
    let bullet = Array("\u{2022}".utf8)
    shaped = shaper.shape(bullet, runs: [ShapingRun(range: 0..<bullet.count, font: font)])
  }

  /// The dot in the middle below a character: ink without text.
  func run(under style: TextStyle, x: Double, width: Double) -> GlyphRun? {
    guard let cluster = shaped.clusters.first, !cluster.glyphs.isEmpty else { return nil }
    var pen = x + (width - cluster.advance) / 2
    let y = EmphasisDot.depth * style.size - style.rise
    let glyphs = cluster.glyphs.map { index in
      let glyph = shaped.glyphs[index]
      defer { pen += glyph.advance }
      return PlacedGlyph(id: glyph.id, x: pen + glyph.xOffset, y: y + glyph.yOffset)
    }
    return GlyphRun(
      face: cluster.face, size: font.size, color: style.color, glyphs: glyphs[...],
      clusters: [GlyphCluster(byteCount: 0, glyphCount: glyphs.count)])
  }
}

extension Paragraph {
  /// The dots of those spans that have them, by the index of the span.
  func emphasisDots(_ shaper: inout some Shaper) -> [Int: EmphasisDot] {
    var dots: [Int: EmphasisDot] = [:]
    for (index, span) in spans.enumerated() where span.style.hasEmphasisDots {
      dots[index] = EmphasisDot(span.style, &shaper)
    }
    return dots
  }
}
