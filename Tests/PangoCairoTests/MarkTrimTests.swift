import Frames
import PangoCairo
import Testing

/// What full-width marks let go, against the Simplified Chinese table of CLREQ.
@Suite struct MarkTrimTests {
  /// The trims of the only cluster of a text, in em.
  private func trim(
    of text: String, _ family: String = "Noto Serif CJK SC", language: String = "zh-cn",
    features: String = ""
  ) throws -> [Double] {
    let mark = try Shaping(
      text, family, size: 1000 / 16, language: language, features: features)
    let cluster = try #require(mark.shaped.clusters.first)
    let em = 1000.0 / 16
    return [cluster.trimBefore, cluster.trimAfter].map { ($0 / em * 1000).rounded() / 1000 }
  }

  @Test(arguments: ["，", "、", "。", "；", "：", "！", "？", "）", "》", "」", "】", "”", "’"])
  func closingMarksLetGoTheirRightHalf(mark: String) throws {
    #expect(try trim(of: mark) == [0, 0.5])
  }

  @Test(arguments: ["（", "《", "「", "【", "“", "‘"])
  func openingMarksLetGoTheirLeftHalf(mark: String) throws {
    #expect(try trim(of: mark) == [0.5, 0])
  }

  @Test func centredMarksLetGoBothSides() throws {
    #expect(try trim(of: "·", features: "fwid=1") == [0.25, 0.25])
    #expect(try trim(of: "，", "Noto Serif CJK TC", language: "zh-tw") == [0.25, 0.25])
  }

  @Test(arguments: ["中", "a", "—", "…", "1"])
  func otherCharactersLetGoNothing(text: String) throws {
    #expect(try trim(of: text) == [0, 0])
  }

  @Test func proportionalMarksLetGoNothing() throws {
    #expect(try trim(of: "“", "Noto Serif", language: "en") == [0, 0])
    #expect(try trim(of: "·") == [0, 0])
  }

  @Test func fullWidthDotIsOneEm() throws {
    let dot = try Shaping("·", "Noto Serif CJK SC", features: "fwid=1")
    #expect(abs(dot.shaped.clusters[0].advance - 10) < 0.01)
  }
}
