import Frames
import Testing

@testable import Typesetting

@Suite("Marks that two scripts share")
struct QuoteTests {
  /// The text with `Z` behind each ambiguous mark set as Chinese, and `W` behind each Western one.
  private func resolved(_ text: String, language: String = "zh") -> String {
    oneLine(text, language: language).items.map { item -> String in
      guard case .glyphs(let run) = item.content else { return "" }
      return run.text.map { character in
        "“”‘’—–…·".contains(character)
          ? "\(character)\(run.face.index == 1 ? "Z" : "W")" : "\(character)"
      }.joined()
    }.joined()
  }

  @Test(
    "Quotes go with what they enclose or stand in",
    arguments: [
      ("学习“深度”方法", "学习“Z深度”Z方法"),
      ("使用“deep learning”方法", "使用“Zdeep learning”Z方法"),
      ("he said “hello” twice", "he said “Whello”W twice"),
      ("a “学习” b", "a “Z学习”Z b"),
      ("“深度‘学习’方法”", "“Z深度‘Z学习’Z方法”Z"),
      ("获Master’s学位", "获Master’Ws学位"),
      ("the students’ work", "the students’W work"),
      ("他说：“好。”", "他说：“Z好。”Z"),
      ("《“AI”时代》", "《“ZAI”Z时代》"),
      ("“甲", "“Z甲"), ("甲”", "甲”Z"), ("“abc", "“Wabc"), ("abc”", "abc”W"), ("”“", "”Z“Z"),
      ("甲——乙", "甲—Z—Z乙"), ("a—b", "a—Wb"), ("甲……", "甲…Z…Z"), ("wait…", "wait…W"),
      ("2021–至今", "2021–W至今"), ("2021年–2023", "2021年–W2023"), ("甲–乙", "甲–Z乙"),
      ("阿·伊", "阿·Z伊"), ("a·b", "a·Wb"), ("“”", "“Z”Z"), ("‘It’s’甲", "‘ZIt’Ws’Z甲"),
      ("读“ā”“á”“à”三声", "读“Zā”Z“Zá”Z“Zà”Z三声"), ("a “b”“c” d", "a “Wb”W“Wc”W d"),
    ])
  func cases(_ text: String, _ expected: String) {
    #expect(resolved(text) == expected)
  }

  @Test("A mark alone goes with the language of its paragraph")
  func alone() {
    #expect(resolved("“”", language: "en") == "“W”W")
    #expect(resolved("……") == "…Z…Z")
    #expect(resolved("…", language: "en") == "…W")
  }

  @Test("In English text a Chinese name in quotes leaves them English, a Chinese passage does not")
  func englishText() {
    #expect(resolved("the “太一” model", language: "en") == "the “W太一”W model")
    #expect(resolved("“太一”", language: "en") == "“Z太一”Z")
    #expect(resolved("《关于“模型”的研究》 (in Chinese)", language: "en") == "《关于“Z模型”Z的研究》 (in Chinese)")
  }

  @Test("A double dash is two ems long and may begin a line; a single one joins")
  func dashes() {
    #expect(broken("甲乙——丙丁", measure: 2) == ["甲乙", "——", "丙丁"])
    #expect(broken("甲乙丙—丁", measure: 3) == ["甲乙", "丙—丁"])
  }
}
