import Frames

/// A shaper without fonts: the glyph of a character is its code point.
///
/// Han characters and full-width marks are one em wide, everything else half an em, word spaces a
/// quarter.
struct FixedAdvanceShaper: Shaper {
  /// The families that ``style(size:)`` asks for on each side.
  static let typeface = Typeface(latin: ["Latin"], han: ["Han"])

  /// The embedding level of a character; the default runs everything from left to right.
  var level: @Sendable (Unicode.Scalar) -> UInt8 = { _ in 0 }
  /// Characters that no font has.
  var missing: Set<Unicode.Scalar> = []
  /// By how much letters stand closer to the next one, in ems.
  var kerning = 0.0

  mutating func shape(_ text: [UInt8], runs: [ShapingRun]) -> ShapedText {
    var result = ShapedText()
    for run in runs {
      let isHan = run.font.families.first == "Han"
      var offset = run.range.lowerBound
      for scalar in String(decoding: text[run.range], as: UTF8.self).unicodeScalars {
        let end = offset + UTF8.width(scalar)
        if offset > run.range.lowerBound, !isHan, kerning > 0, !result.clusters.isEmpty {
          result.clusters[result.clusters.count - 1].advance -= kerning * run.font.size
        }
        add(scalar, offset..<end, isHan: isHan, run.font, to: &result)
        offset = end
      }
    }
    return result
  }

  private func add(
    _ scalar: Unicode.Scalar, _ range: Range<Int>, isHan: Bool, _ font: FontRequest,
    to result: inout ShapedText
  ) {
    if scalar.properties.generalCategory == .nonspacingMark, var last = result.clusters.popLast() {
      last.text = last.text.lowerBound..<range.upperBound
      result.clusters.append(last)
      return
    }
    let first = result.glyphs.count
    var advance = 0.0
    if missing.contains(scalar), scalar.needsGlyph {
      result.missing.append(range)
    } else if !scalar.properties.isDefaultIgnorableCodePoint {
      advance = self.advance(scalar, isHan: isHan, font) * font.size
      result.glyphs.append(ShapedGlyph(id: scalar.value, advance: advance))
    }
    let character = Character(scalar)
    let isFull = isHan && advance == font.size
    result.clusters.append(
      ShapedCluster(
        text: range, glyphs: first..<result.glyphs.count, face: FaceID(index: isHan ? 1 : 0),
        advance: advance,
        trimBefore: isFull && "（《「『【〈〔“‘".contains(character) ? advance / 2 : 0,
        trimAfter: isFull && "）》」』】〉〕”’，。、；：！？".contains(character) ? advance / 2 : 0,
        bidiLevel: level(scalar)))
  }

  private func advance(_ scalar: Unicode.Scalar, isHan: Bool, _ font: FontRequest) -> Double {
    if scalar.value == 0x20 { return 0.25 }
    if font.features.contains("halt") { return 0.5 }
    return isHan || (0x2E80...0xFFEF).contains(scalar.value) ? 1 : 0.5
  }
}
