import Frames

@testable import Typesetting

/// The em of all tests, in points.
let em = 10.0

/// The style of all test texts.
func textStyle(_ language: String = "zh", size: Double = em) -> TextStyle {
  TextStyle(typeface: FixedAdvanceShaper.typeface, size: size, language: language)
}

/// A paragraph of one style.
func paragraph(
  _ text: String, _ alignment: ParagraphStyle.Alignment = .left, language: String = "zh",
  pitch: Double = 15
) -> Paragraph {
  Paragraph(
    spans: [TextSpan(text, style: textStyle(language))],
    style: ParagraphStyle(alignment: alignment, pitch: pitch, em: em, language: language))
}

/// A character of a set line and the place of its glyph, in ems.
struct SetCharacter: Equatable {
  var text: String
  var x: Double
}

extension SetLine {
  /// The characters of the line in reading order.
  var text: String { items.map(\.text).joined() }

  /// The characters with their places.
  var characters: [SetCharacter] {
    items.flatMap { item -> [SetCharacter] in
      guard case .glyphs(let run) = item.content else { return [] }
      var bytes = run.bytes
      var glyphs = run.glyphs
      return run.clusters.map { cluster in
        defer {
          bytes = bytes.dropFirst(cluster.byteCount)
          glyphs = glyphs.dropFirst(cluster.glyphCount)
        }
        return SetCharacter(
          text: String(decoding: bytes.prefix(cluster.byteCount), as: UTF8.self),
          x: (item.origin.x + (glyphs.first?.x ?? 0)) / em)
      }
    }
  }

  /// Where the first glyph of a character stands, in ems.
  func x(of character: String) -> Double? { characters.first { $0.text == character }?.x }
}

extension PageItem {
  /// The characters of a run; nothing for a rule.
  var text: String {
    if case .glyphs(let run) = content { run.text } else { "" }
  }

  /// The height of the first glyph's baseline, in points from the top of the page.
  var baseline: Double? {
    if case .glyphs(let run) = content { origin.y + (run.glyphs.first?.y ?? 0) } else { nil }
  }
}

/// Sets a paragraph in a measure of so many ems.
func lines(
  of paragraph: Paragraph, measure: Double, shaper: FixedAdvanceShaper = FixedAdvanceShaper()
) -> [SetLine] {
  var setting = ParagraphSetting(shaper: shaper)
  return setting.lines(of: paragraph, measure: measure * em)
}

/// Sets a text and gives its lines without the spaces at their ends.
func broken(
  _ text: String, measure: Double, _ alignment: ParagraphStyle.Alignment = .left,
  language: String = "zh"
) -> [String] {
  lines(of: paragraph(text, alignment, language: language), measure: measure).map { line in
    String(line.text.reversed().drop { $0 == " " }.reversed())
  }
}

/// Sets a text in one line.
func oneLine(
  _ text: String, language: String = "zh", _ shaper: FixedAdvanceShaper = FixedAdvanceShaper()
) -> SetLine {
  lines(of: paragraph(text, language: language), measure: 10_000, shaper: shaper).first
    ?? SetLine(items: [], links: [], width: 0)
}

/// A generator of the same numbers on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
