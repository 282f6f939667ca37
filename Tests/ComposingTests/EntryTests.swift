import Activities
import Frames
import Testing

@testable import Composing
@testable import Editions

@Suite("Entries")
struct EntryTests {
  private let talk = entry(
    "《题目》", dates: date(2024, 5, 29), detail: InlineText("示例大学"),
    links: [("链接", "https://e.org/1")])

  @Test("No comma follows a title that ends a sentence of its own")
  func sentenceTitles() {
    func sentence(_ title: String, _ detail: String) -> String {
      composed([entry(title, detail: InlineText(detail), language: .english)], "appendix", .english)
    }
    #expect(sentence("“A GIS Approach.”", "AAS").contains("Approach.” AAS"))
    #expect(sentence("What Is a Market?", "AAS").contains("Market? AAS"))
    #expect(sentence("Grids by Example Inc.", "AAS").contains("Inc., AAS"))
    #expect(composed([entry("“甲？”", detail: InlineText("乙"))], "appendix").contains("“甲？”，乙"))
  }

  @Test("A talk with date, detail and link, as a row and as a numbered sentence")
  func talks() {
    #expect(
      composed([talk], title: "报告") == """
        heading1 ↑26 &: **报告**
        artifact ↓4 &: rule 0.5
        entry ↑9
         @0
          paragraph: 2024年5月29日
         @96
          paragraph &: **《题目》**
          paragraph: 示例大学␣[链接](https://e.org/1)[↗](https://e.org/1)

        """)
    #expect(
      composed([talk], "appendix", title: "报告") == """
        heading1 ↑17 ↓9 &: **一、报告**
        entry
         @0
          label: 1.
         @21
          paragraph: 《题目》，示例大学[^[1]^](https://e.org/1)
         @380
          paragraph: 2024年5月29日
        heading1 ↑17 ↓9 &: **二、佐证链接**
        note
         @0
          label: [1]
         @24
          paragraph: 一、1
         @58
          note: [https://e.org/1](https://e.org/1)

        """)
  }

  @Test("In English titles lose their marks and dates are English")
  func english() {
    let talk = entry(
      "《Title》", dates: date(2024, 5, 29), detail: InlineText("Sample University"),
      links: [("slides", "https://e.org/1")], language: .english)
    #expect(
      composed([talk], "cv", .english) == """
        entry ↑8
         @0
          paragraph: May 29, 2024
         @111
          paragraph &: **Title**
          paragraph: Sample University␣[slides](https://e.org/1)[↗](https://e.org/1)

        """)
    #expect(
      composed([talk], "appendix", .english).contains(
        "  paragraph: Title, Sample University[^[1]^](https://e.org/1)\n"))
  }

  @Test("A post without a date has no date; a lead stands before the title")
  func withoutDate() {
    #expect(
      composed([entry("《博文》", kind: .post, links: [("链接", "https://e.org/1")])]) == """
        entry ↑9
         @0
         @96
          paragraph: **《博文》**\u{2002}[链接](https://e.org/1)[↗](https://e.org/1)

        """)
    let task = entry("CCL任务", kind: .sharedTask, lead: "承办", language: .chinese)
    #expect(composed([task]).contains("paragraph: 承办**CCL任务**\n"))
    let english = entry("Task", kind: .sharedTask, lead: "Organised", language: .english)
    #expect(composed([english], "cv", .english).contains("paragraph: Organised **Task**\n"))
    #expect(
      composed([entry("甲"), entry("乙")], "appendix") == """
        entry
         @0
          label: 1.
         @21
          paragraph: 甲
        entry
         @0
          label: 2.
         @21
          paragraph: 乙

        """)
  }

  @Test("An entry without a title keeps its detail and links")
  func withoutTitle() {
    let bare = entry("", detail: InlineText("于示例大学"), links: [("链接", "https://e.org/1")])
    #expect(composed([bare]).contains("  paragraph: 于示例大学␣[链接](https://e.org/1)"))
    #expect(composed([bare], "appendix").contains("  paragraph: 于示例大学[^[1]^]"))
    let linkOnly = entry("", links: [("链接", "https://e.org/1")])
    #expect(composed([linkOnly]).contains("  paragraph: [链接](https://e.org/1)"))
    #expect(composed([entry("")]).contains("entry"))
  }

  @Test("A project with a date note, facts and a nested list")
  func project() {
    let inner: [Block] = [.paragraph(InlineText("外")), bullets("内一", "内二")]
    let project = entry(
      "项目", kind: .project, dates: span(date(2021, 1), date(2023, 12)), note: "读博期间",
      facts: [
        fact("承担角色", "参与", role: "role"),
        EditionFact(
          role: .duties, label: InlineText("职责"),
          value: [.paragraph(InlineText("开发")), .list(ActivityList(start: 9, items: [inner]))]),
      ], body: [bullets("成果")])
    #expect(
      composed([project]) == """
        entry ↑9
         @0
          paragraph: 2021.1–2023.12
          paragraph: （读博期间）
         @96
          paragraph &: **项目**
          fact
           @0
            label: 承担角色
           @48
            paragraph: 参与
          fact
           @0
            label: 职责
           @48
            paragraph: 开发
            listItem
             @0
              label: 9.
             @16
              paragraph: 外
              listItem
               @0
                label: •
               @11
                paragraph: 内一
              listItem
               @0
                label: •
               @11
                paragraph: 内二
          listItem
           @0
            label: •
           @11
            paragraph: 成果

        """)
  }

  @Test("A label too wide for a column runs into its value")
  func wideLabel() {
    let wide = entry("项目", facts: [fact("一个很长很长的标签名称在此", "值"), fact("短", "乙")])
    let dump = composed([wide])
    #expect(dump.contains("    paragraph: 一个很长很长的标签名称在此：值\n"))
    #expect(dump.contains("    paragraph: 短：乙\n"))
  }

  @Test("A title never ends a page when more of its entry follows")
  func keeping() {
    #expect(composed([entry("题", body: [bullets("甲")])]).contains("paragraph &: **题**"))
    #expect(composed([entry("题")]).contains("paragraph: **题**"))
    let course = entry("题", facts: [fact("对象", "学生")])
    #expect(composed([course], "appendix").contains("paragraph &: 题"))
    #expect(composed([entry("题")], "appendix").contains("paragraph: 题"))
  }

  @Test("Emphasis, raised text and links inside a sentence stay")
  func inline() {
    let detail = InlineText([
      InlineRun(text: "粗", style: .strong), InlineRun(text: "it", style: .emphasis),
      InlineRun(text: "2", style: .superscript), InlineRun(text: "被"),
      InlineRun(text: "报", link: "https://e.org/1"),
      InlineRun(text: "道", style: .strong, link: "https://e.org/1"),
    ])
    #expect(
      composed([entry("题", detail: detail)]).contains(
        "paragraph: **粗**/it/^2^被[报](https://e.org/1)[**道**](https://e.org/1)[↗](https://e.org/1)\n"
      ))
    let appendix = composed([entry("题", detail: detail)], "appendix")
    #expect(appendix.contains("[**道**](https://e.org/1)[^[1]^](https://e.org/1)\n"))
    #expect(appendix.contains("  note: 报道：[https://e.org/1](https://e.org/1)\n"))
  }

  private struct NoTable: Error {}

  @Test("Numbers of a table end below one another; words and years begin so")
  func numbers() throws {
    let table = ActivityTable(
      head: [InlineText("规模"), InlineText("年"), InlineText("说明")],
      rows: [
        [InlineText("10 000"), InlineText("2019"), InlineText("快")],
        [InlineText("≤ 1.5"), InlineText("2020"), InlineText("慢")],
      ])
    let section = EditionSection(
      kind: .project, title: InlineText(), introduction: [.table(table)], entries: [entry("题")],
      origin: nil)
    let block = try #require(flow(edition([section]), "cv")?.blocks.first { $0.role == .table })
    guard case .table(let set) = block.content else { throw NoTable() }
    #expect(set.rows[0].map(\.style.alignment) == [.right, .left, .left])
  }

  @Test("Tables and verbatim text of the source stay what they are")
  func blocks() {
    let table = ActivityTable(head: [InlineText("甲")], rows: [[InlineText("1"), InlineText("2")]])
    let dump = composed([entry("题", body: [.table(table), .verbatim("a\n  b", origin: nil)])])
    #expect(dump.contains("    **甲** | \n    1 | 2\n"), "\(dump)")
    // NO-BREAK SPACES, which a line keeps at its start.
    #expect(dump.contains("paragraph: a⏎\u{A0}\u{A0}b\n"), "\(dump)")
  }
}
