import Activities
import Frames
import Testing

@testable import Composing
@testable import Editions

@Suite("Paragraphs and sentences")
struct ParagraphTests {
  private let prose: [Block] = [
    .paragraph(InlineText("第一段。")), .paragraph(InlineText("第二段。")), bullets("项"),
    .paragraph(InlineText("第三段。")),
  ]

  private func introduction(_ name: String, set: [String] = []) -> [FlowBlock] {
    var edition = edition()
    edition.introduction = prose
    return flow(edition, name, set: set)?.blocks.filter {
      [.paragraph, .listItem].contains($0.role)
    } ?? []
  }

  @Test("Paragraphs are told apart by white space or by an indent, not by both")
  func paragraphs() {
    let gaps = introduction("cv")
    #expect(gaps.map { Int($0.spaceAbove.rounded()) } == [0, 9, 0, 9])
    #expect(gaps.map(\.firstLineIndent) == [0, 0, nil, 0])
    let indented = introduction("appendix", set: ["appendix.signature=false"])
    #expect(indented.map { Int($0.spaceAbove.rounded()) } == [0, 0, 0, 0])
    #expect(indented.map(\.firstLineIndent) == [21, 21, nil, 21])
    #expect(introduction("cv", set: ["body.paragraph-space=0"]).map(\.spaceAbove) == [0, 0, 0, 0])
  }

  @Test("A paragraph behind a label or a bullet begins in its line, without an indent")
  func labelled() {
    let value = EditionFact(role: nil, label: InlineText("职责"), value: Array(prose.prefix(2)))
    let list = Block.list(ActivityList(items: [Array(prose.prefix(2))]))
    let section = EditionSection(
      kind: .talk, title: InlineText(), introduction: [list],
      entries: [entry("题", facts: [value])], origin: nil)
    var indents: [Double] = []
    flow(edition([section]), "appendix")?.forEachParagraph { paragraph in
      if paragraph.plain.hasSuffix("段。") { indents.append(paragraph.style.firstLineIndent) }
    }
    #expect(indents == [0, 21, 0, 21])
  }

  private func details(_ texts: String...) -> [EditionEntry] {
    texts.map { entry("题", dates: date(2020), detail: InlineText($0)) }
  }

  @Test("In one list all sentences end in a full stop, or none")
  func sentenceEnds() {
    let most = composed(details("Vol. 1, 5–9.", "Vol. 2, 7–8", "In Proc.", "Why?"))
    for end in ["5–9.\n", "7–8.\n", "In Proc.\n", "Why?\n"] {
      #expect(most.contains(end), "\(most)")
    }
    let few = composed(details("示例会议。", "示例大会", "示例学会", "Example Inc."), "appendix")
    for end in ["示例会议\n", "示例大会\n", "Example Inc.\n"] { #expect(few.contains(end), "\(few)") }
    #expect(composed(details("甲", "乙")).contains(": 甲\n"))
  }

  @Test("Between the parts of an entry stand the marks of its own language")
  func foreignMarks() throws {
    let talk = entry("《题》", dates: date(2020), detail: InlineText("示例大学"))
    let section = EditionSection(
      kind: .talk, title: InlineText(), introduction: [], entries: [talk], origin: nil)
    let appendix = try #require(layout("appendix", .english))
    let flow = compose(
      edition([section], .english), layout: appendix, words: try #require(words(.english)),
      foreignWords: [.chinese: try #require(words(.chinese))], labels: [:],
      references: try #require(referenceStyle("apa")), date: nil)
    #expect(flow.blocks.map { $0.dump() }.joined().contains("《题》，示例大学\n"))
  }

  @Test("A note goes with its date; a long one stays in the sentence")
  func dateNotes() {
    let short = entry("题", dates: span(date(2017), nil), note: "秋季学期")
    let dump = composed([short], "appendix")
    #expect(dump.contains("2017–至今\n  paragraph: （秋季学期）\n") && dump.contains("paragraph: 题\n"))
    let long = String(repeating: "说明", count: 12)
    let kept = composed([entry("题", dates: date(2017), note: long)], "appendix")
    #expect(kept.contains("题（\(long)）\n"))
  }

  @Test("Dates at the head look as they do beside the entries")
  func period() {
    let section = EditionSection(
      kind: .talk, title: InlineText(), introduction: [],
      entries: [entry("题", dates: date(2024, 5))],
      origin: nil)
    var spaces: [Double] = []
    flow(edition([section]), "appendix")?.forEachParagraph { paragraph in
      if paragraph.plain == "2024年5月" { spaces.append(paragraph.style.house.mixedSpace) }
    }
    #expect(spaces == [0, 0])
  }
}

extension FlowBlock {
  fileprivate var firstLineIndent: Double? {
    if case .text(let paragraph) = content { paragraph.style.firstLineIndent } else { nil }
  }
}
