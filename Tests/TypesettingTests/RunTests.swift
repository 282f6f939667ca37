import Frames
import Testing

@testable import Typesetting

@Suite("Runs, links and directions")
struct RunTests {
  /// Arabic letters from right to left, digits among them from left to right.
  private let shaper = FixedAdvanceShaper(level: { scalar in
    switch scalar.value {
    case 0x600...0x6FF: 1
    case 0x30...0x39: 2
    default: 0
    }
  })

  private func places(_ text: String) -> [String] {
    oneLine(text, language: "en", shaper).characters.sorted { $0.x < $1.x }.map(\.text)
  }

  @Test("Text from right to left is mirrored where it stands, numbers in it are not")
  func directions() {
    #expect(places("abدهو") == ["a", "b", "و", "ه", "د"])
    #expect(places("د12ه") == ["ه", "1", "2", "د"])
    #expect(oneLine("aدهb", language: "en", shaper).text == "aدهb")
    #expect(oneLine("دهو", language: "en", shaper).width == 15)
  }

  @Test("A link that goes over a line end has an area on each line, with all its words")
  func links() {
    var text = paragraph("甲")
    text.spans.append(TextSpan("乙丙", style: textStyle(), link: "https://e.org/1"))
    text.spans.append(TextSpan("丁", style: textStyle(), link: "https://e.org/1"))
    text.spans.append(TextSpan("戊", style: textStyle(), link: "https://e.org/2"))
    let page = typeset(
      flow([
        FlowBlock(
          role: .paragraph,
          .row([
            FlowCell(x: 0, width: 30, blocks: [FlowBlock(role: .paragraph, .text(text))])
          ]))
      ]), with: FixedAdvanceShaper()
    ).pages[0]
    #expect(page.links.map(\.text) == ["乙丙", "丁", "戊"])
    #expect(page.links.map(\.target.last) == ["1", "1", "2"])
    #expect(page.links.map(\.area.minX) == [30, 20, 30])
    #expect(page.links.map(\.area.size.width) == [20, 10, 10])
  }

  @Test("Characters that no font has are reported once each, those without ink are not")
  func missing() {
    let shaper = FixedAdvanceShaper(missing: ["龘", "\u{200D}"])
    let result = typeset(flow([block("甲龘\u{200D}乙龘")]), with: shaper)
    #expect(result.missing.map(\.text) == ["龘", "龘"])
    #expect(result.pages.map(\.dump) == [["甲乙"]])
  }

  @Test("Spaces at line ends stay in the text, past the end of the line")
  func trailingSpaces() {
    let lines = lines(of: paragraph("aa bb", language: "en"), measure: 1.2)
    #expect(lines.map(\.text) == ["aa ", "bb"])
    #expect(lines.map(\.width) == [10, 10])
  }
}
