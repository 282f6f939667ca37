import Activities
import Frames
import Testing

@testable import Composing
@testable import Editions

@Suite("Emphasis and computer text")
struct EmphasisTests {
  /// The style in which a layout sets one run of an entry's sentence.
  private func style(
    _ style: InlineStyle, _ language: Language = .chinese, of text: String = "文字 text",
    set: [String] = []
  ) throws -> TextStyle {
    let detail = InlineText([InlineRun(text: text, style: style)])
    let section = EditionSection(
      kind: .talk, title: InlineText("报告"), introduction: [],
      entries: [entry("题", detail: detail, language: language)], origin: nil)
    let document = edition([section], language)
    let composed = try #require(flow(document, "cv", set: set))
    var found: TextStyle?
    composed.forEachParagraph { paragraph in
      for span in paragraph.spans where span.text == text { found = span.style }
    }
    return try #require(found)
  }

  @Test(
    "Rule 31: emphasised Latin is italic; emphasised Han is bold, dotted or in a typeface of its own"
  )
  func emphasis() throws {
    let plain = try style([])
    let bold = try style(.emphasis)
    #expect(bold.isItalic && bold.weight == 400 && bold.hanWeight == 700)
    #expect(bold.typeface == plain.typeface && !bold.hasEmphasisDots)
    let dots = try style(.emphasis, set: ["body.emphasis=dots"])
    #expect(dots.isItalic && dots.hanWeight == nil && dots.hasEmphasisDots)
    let kai = try style(.emphasis, set: ["body.emphasis=kai"])
    #expect(kai.typeface.han == ["LXGW WenKai"] && kai.typeface.latin == plain.typeface.latin)
    #expect(kai.typeface.marks == plain.typeface.han)
    let none = try style(.emphasis, set: ["body.emphasis=plain"])
    #expect(none.isItalic && none.hanWeight == nil && none.typeface == plain.typeface)
  }

  @Test("Han in an italic text of Latin words stays as it is")
  func emphasisedLatin() throws {
    let title = try style(.emphasis, of: "A Study of 汉英 Code-Switching in Online Forums")
    #expect(title.isItalic && title.hanWeight == nil)
  }

  @Test("Computer text is monospaced, smaller, undivided, and in its region's Han")
  func code() throws {
    let plain = try style([])
    let code = try style(.code, Language("zh-hant"), set: ["body.code.scale=0.5"])
    #expect(code.typeface.latin == ["Noto Sans Mono"])
    #expect(code.typeface.han == ["Noto Sans Mono CJK TC"])
    #expect(code.size == plain.size / 2 && code.isVerbatim && !plain.isVerbatim)
    #expect(try style([.code, .strong]).weight == 700)
  }
}
