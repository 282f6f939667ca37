import Frames
import Testing

@testable import Typesetting

@Suite("Lines of any text at any measure")
struct LinePropertyTests {
  private static let texts = [
    "本人主持国家自然科学基金项目“面向2030年的‘智能计算’方法（No. 62100000）”，2021.1–2023.12，经费50%已到位。",
    "于2024年5月29日在示例大学作题为《The Art of Machine Learning》的报告，听众约1,200人；反响热烈！",
    "See https://example.org/a/very/long/path/with-many-parts/%E4%BD%A0%E5%A5%BD?query=1&other=2#fragment for details.",
    String(repeating: "abcdefghijklmnopqrst", count: 10),
    "词" + String(repeating: "abcdefghij", count: 20) + "，后面还有字。",
    "We study state-of-the-art and/or end-to-end models (e.g., “large” ones), which cost $1,000,000 – 50% more.",
    "中文English混排，C++与C#；Master’s degree——“测试”……结束？！（完）", "阿卜杜拉·买买提／李四～王五々",
    String(repeating: "学术活动", count: 40), "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "e\u{301}te\u{301} naïve Straße Ærø \u{2060}[12] x\u{200B}y\u{A0}z",
    "★①→甲 A&B \u{2014}\u{2014} ok",
    "（（（《《《甲》》》）））。”’」』", "2019YFB0000000与NSFC-U1234567890等12345678901234567890项",
  ]
  private static let starts: Set<Character> = Set("，。、；：！？）》」』】〉”’…·～／々％-/,.;:!?)]}")
  private static let ends: Set<Character> = Set("（《「『【〈“‘￥([{$")

  /// The characters that have ink, in order.
  private func ink(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private func check(
    _ text: String, _ measure: Double, _ alignment: ParagraphStyle.Alignment, _ language: String
  ) {
    let lines = lines(of: paragraph(text, alignment, language: language), measure: measure)
    let comment: Comment = "\(measure) \(alignment): \(lines.map(\.text))"
    #expect(lines.allSatisfy { $0.width <= measure * em + 0.01 }, comment)
    #expect(ink(lines.map(\.text).joined()) == ink(text), comment)
    for line in lines {
      // The ink of an opening mark stands in the right half of its em.
      let places = line.characters.map { character in
        character.x + ("（《「『【〈〔“‘".contains(character.text) ? 0.5 : 0)
      }
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 + 0.001 }, comment)
    }
  }

  @Test("No line leaves the measure, and every character is set once, in order", arguments: texts)
  func fits(_ text: String) {
    for measure in stride(from: 6, through: 60, by: 3) {
      for alignment in ParagraphStyle.Alignment.allCases {
        check(text, Double(measure), alignment, "zh")
      }
      check(text, Double(measure) + 0.37, .justify, "en")
    }
  }

  @Test("No line begins or ends with a mark that may not stand there", arguments: texts)
  func prohibitions(_ text: String) {
    for measure in stride(from: 10, through: 60, by: 2) {
      for alignment in [ParagraphStyle.Alignment.justify, .left] {
        let lines = broken(text, measure: Double(measure), alignment)
        for line in lines.dropFirst() {
          #expect(!Self.starts.contains(line.first ?? "甲"), "\(measure): \(lines)")
        }
        for line in lines.dropLast() {
          #expect(!Self.ends.contains(line.last ?? "甲"), "\(measure): \(lines)")
        }
      }
    }
  }

  @Test("Texts put together at random keep these rules", arguments: 0..<100)
  func random(_ seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    let pieces = [
      "甲", "乙丙丁", "，", "。", "“", "”", "‘", "’", "《书名》", "（注）", "word", "3.14", "50%", " ", "  ",
      "——", "……", "·", "-", "/", "https://e.org/a-b/c?d=e", "\n", "²", "e\u{301}", "😀", "\u{2060}",
      "\u{200B}", "\u{3000}", "\t", "العربية",
    ]
    let text = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
    for measure in [6, 9.5, 20, 60] {
      for alignment in ParagraphStyle.Alignment.allCases {
        check(text, measure, alignment, "zh")
      }
    }
  }

  @Test("The same paragraph is set the same twice")
  func repeatable() {
    let text = paragraph(LinePropertyTests.texts.joined(), .justify)
    let first = lines(of: text, measure: 20).map(\.items)
    #expect(first == lines(of: text, measure: 20).map(\.items))
  }
}
