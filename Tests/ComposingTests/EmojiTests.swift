import Frames
import Testing

@testable import Composing

@Suite("Emoji")
struct EmojiTests {
  /// A flow of one paragraph with a span for each text.
  private func flow(_ texts: [String], weight: Int = 400) -> Flow {
    let style = TextStyle(
      typeface: Typeface(latin: ["Latin"], han: ["Han"]), size: 10, weight: weight, language: "zh")
    let paragraph = Paragraph(
      spans: texts.map { TextSpan($0, style: style, link: "https://e.org") },
      style: ParagraphStyle(alignment: .left, pitch: 15, em: 10, language: "zh"))
    let side = Sides(top: 0, right: 0, bottom: 0, left: 0)
    return Flow(
      page: PageShape(size: Size(width: 100, height: 100), margin: side),
      furniture: Furniture(
        header: nil, footer: nil, style: style, headerOnFirstPage: false, onSinglePage: false),
      blocks: [
        FlowBlock(
          role: .paragraph,
          .row([FlowCell(x: 0, blocks: [FlowBlock(role: .paragraph, .text(paragraph))])]))
      ],
      metadata: DocumentMetadata(title: "", language: "zh"))
  }

  private func spans(_ flow: Flow) -> [TextSpan] {
    var spans: [TextSpan] = []
    flow.forEachParagraph { spans += $0.spans }
    return spans
  }

  @Test(
    "An emoji of any number of characters is one unit in a family of its own",
    arguments: ["😀", "👩\u{200D}🔬", "👍🏽", "🇨🇳", "✅", "☝🏽"])
  func units(_ emoji: String) {
    let (set, dropped) = flow(["甲\(emoji)乙"], weight: 700).settingEmoji(in: ["Emoji"]) { _ in true }
    let result = spans(set)
    #expect(result.map(\.text) == ["甲", emoji, "乙"] && dropped.isEmpty)
    #expect(result[1].style.typeface.latin == ["Emoji", "Latin"])
    #expect(result[1].style.typeface.han == ["Emoji", "Han"])
    #expect(result[1].isUnbroken && result[1].style.weight == 400)
    #expect(result.allSatisfy { $0.link == "https://e.org" })
    #expect(result[0].style.weight == 700 && result[2].style.typeface.latin == ["Latin"])
  }

  @Test(
    "What is text by itself stays text",
    arguments: ["甲1乙#*", "©™☎❤\u{FE0F}", "✓★①→↗", "⌚\u{FE0E}", "中文ABC é", "⁂…—"])
  func text(_ text: String) {
    #expect(flow([text]).emoji.isEmpty)
    #expect(flow([text]).settingEmoji(in: [], where: { _ in false }).flow == flow([text]))
  }

  @Test(
    "An emoji that is left out takes the space beside it along, and nothing else",
    arguments: [
      ("甲 🎉 乙", "甲 乙"), ("🎉 甲", "甲"), ("甲🎉", "甲"), ("甲🎉乙", "甲乙"), ("a 🎉🎉 b", "a b"),
      ("a 🎉, b", "a , b"), ("1\u{FE0F}\u{20E3} 甲", "1 甲"), ("🎉", ""), ("甲 🎉  乙", "甲 乙"),
    ])
  func dropping(_ text: String, _ expected: String) {
    let (set, dropped) = flow([text]).settingEmoji(in: []) { _ in false }
    #expect(spans(set).map(\.text).joined() == expected)
    #expect(dropped.count == 1)
  }
}
