import Frames
import PangoCairo
import Testing

/// Each stretch of a font is shaped once; nobody shall notice.
@Suite struct StretchTests {
  private static func font(
    _ families: String..., size: Double = 10, weight: Int = 400, language: String = "zh-cn"
  ) -> FontRequest {
    FontRequest(
      families: families, size: size, weight: weight, isItalic: false, language: language)
  }

  private static let han = font("Noto Serif CJK SC")
  private static let latin = font("Noto Serif", language: "en")

  private func shape(_ parts: [(String, FontRequest)], with shaper: PangoShaper) -> ShapedText {
    var runs: [ShapingRun] = []
    for (text, font) in parts {
      let start = runs.last?.range.upperBound ?? 0
      runs.append(ShapingRun(range: start..<start + text.utf8.count, font: font))
    }
    return shaper.shape(Array(parts.map(\.0).joined().utf8), runs: runs)
  }

  @Test("A text is shaped alike whatever was shaped before it")
  func repeated() throws {
    let fonts = try FontMap(configuration: fontConfiguration)
    let (han, latin) = (Self.han, Self.latin)
    let bold = Self.font("Noto Serif CJK SC", weight: 700)
    let texts: [[(String, FontRequest)]] = [
      [("于", han), ("2024", latin), ("年", han), ("5", latin), ("月，", han)],
      [("2024", han), ("年", bold), ("2024", bold), ("5", Self.font("Noto Serif", size: 8))],
      [("于", Self.font("Noto Serif CJK SC", language: "zh-tw")), ("2024", latin), ("骨", han)],
      [("骨", Self.font("Noto Serif CJK SC", language: "zh-tw")), ("affine", latin), ("骨", bold)],
      [("甲\u{10FFFF}乙", han), ("\u{10FFFF}", latin), ("甲\u{10FFFF}乙", han)],
      [("e", latin), ("\u{301}甲", han)], [("甲", han), ("e\u{301}", latin)],
      [("محم", latin), ("د", Self.font("Noto Serif", weight: 700, language: "en")), ("甲", han)],
    ]
    let one = PangoShaper(fonts: fonts)
    for text in texts + texts.reversed() {
      let fresh = PangoShaper(fonts: fonts)
      #expect(shape(text, with: one) == shape(text, with: fresh), "\(text.map(\.0))")
    }
  }

  @Test("A stretch says where it stands in its text")
  func places() throws {
    let shaper = PangoShaper(fonts: try FontMap(configuration: fontConfiguration))
    let text = [("年年", Self.han), ("ffi1", Self.latin), ("\u{10FFFF}", Self.han), ("年年", Self.han)]
    let shaped = shape(text, with: shaper)
    #expect(
      shaped.clusters.map(\.text) == [0..<3, 3..<6, 6..<9, 9..<10, 10..<14, 14..<17, 17..<20])
    #expect(shaped.missing == [10..<14])
    #expect(shaped.clusters.flatMap(\.glyphs).sorted() == Array(shaped.glyphs.indices))
    #expect(shaped.clusters[0].advance == shaped.clusters[6].advance)
  }

  @Test("A mark that begins a stretch belongs to what stands before it")
  func marks() throws {
    let shaper = PangoShaper(fonts: try FontMap(configuration: fontConfiguration))
    let bold = Self.font("Noto Serif", weight: 700, language: "en")
    let mark = shape([("e", Self.latin), ("\u{301}", bold)], with: shaper)
    #expect(mark.glyphs.count == 2, "No dotted circle stands below it")
  }

  @Test("More stretches than can be remembered are shaped as well")
  func many() throws {
    let fonts = try FontMap(configuration: fontConfiguration)
    let shaper = PangoShaper(fonts: fonts)
    func shaped(_ number: Int, with shaper: PangoShaper) -> ShapedText {
      shape([("\(number)", Self.latin), ("年", Self.han)], with: shaper)
    }
    for number in 1_000_000...1_020_000 { _ = shaped(number, with: shaper) }
    for number in [1_000_000, 1_000_001, 1_019_999, 1_020_000] {
      let fresh = PangoShaper(fonts: fonts)
      #expect(shaped(number, with: shaper) == shaped(number, with: fresh), "\(number)")
    }
  }
}
