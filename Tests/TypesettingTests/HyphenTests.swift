import Frames
import Testing

@testable import Typesetting

/// Divides words behind every third letter, or another one.
struct EveryThirdLetter: Hyphenator {
  var step = 3

  func points(in word: [UInt8], language: String) -> [Int]? {
    Array(stride(from: step, to: word.count - 2, by: step))
  }
}

@Suite("Where words are divided")
struct HyphenTests {
  private func broken(_ text: String, _ measure: Double, step: Int) -> [String] {
    var paragraph = paragraph(text, .justify, language: "en")
    paragraph.style.hyphenates = true
    var setting = ParagraphSetting(
      shaper: FixedAdvanceShaper(), hyphenator: EveryThirdLetter(step: step))
    return setting.lines(of: paragraph, measure: measure * em).map(\.text)
  }

  @Test("A name is not divided behind two letters, another word rather behind more")
  func shortHeads() {
    var divided = 0
    for measure in stride(from: 12.0, through: 24, by: 0.25) {
      let set = broken(
        "the Heidelberg of Andrews and the Rochester of Barcelonetta", measure, step: 2)
      for line in set where line.hasSuffix("\u{AD}") {
        divided += 1
        let head = line.split(separator: " ").last?.dropLast() ?? ""
        #expect(head.count > 2, "\(measure): \(set)")
      }
    }
    #expect(divided > 0)
    let words = (10...40).flatMap { broken("many internationalizations", Double($0) / 2, step: 2) }
    let heads = words.filter { $0.hasSuffix("\u{AD}") }.compactMap { $0.split(separator: " ").last }
    #expect(!heads.isEmpty && heads.allSatisfy { $0.count > 3 })
  }

  @Test("A long word is divided with a hyphen where patterns know the place")
  func longWords() {
    let set = broken("the word supercalifragilisticexpialidocious is long", 14, step: 3)
    #expect(set.contains { $0.hasSuffix("\u{AD}") }, "\(set)")
  }

  @Test("A page ends inside a word only where nothing else can be had")
  func pageEnds() {
    var text = paragraph(
      (0..<40).map { "the uncharacteristically lo\(String(repeating: "n", count: $0 % 7))g words" }
        .joined(separator: " "),
      .justify, language: "en")
    text.style.hyphenates = true
    func divisions(_ before: Int) -> (lines: Int, pages: Int) {
      let blocks = texts(before) + [FlowBlock(role: .paragraph, .text(text))]
      let pages = typeset(
        flow(blocks, lines: 16), with: FixedAdvanceShaper(), hyphenator: EveryThirdLetter()
      ).pages.map(\.dump)
      func isDivided(_ line: String?) -> Bool { line?.hasSuffix("\u{AD}") == true }
      return (
        pages.joined().count(where: isDivided), pages.dropLast().count { isDivided($0.last) }
      )
    }
    let found = (1...10).map(divisions)
    #expect(found.map(\.lines).reduce(0, +) > 50)
    #expect(found.map(\.pages).reduce(0, +) <= 1, "\(found)")
  }
}
