import Activities
import Frames
import Testing

@testable import Composing
@testable import Editions

@Suite("Heads, furniture and ends of documents")
struct DocumentTests {
  private func person(_ language: Language = .chinese) -> EditionPerson {
    EditionPerson(
      name: InlineText(language == .chinese ? "张三" : "San Zhang"), titles: [InlineText("副教授")],
      affiliations: [InlineText("示例大学"), InlineText("计算机系")],
      contacts: [
        EditionContact(kind: "email", text: InlineText("a@e.org"), target: "mailto:a@e.org"),
        EditionContact(kind: "location", text: InlineText("北京"), target: nil),
      ])
  }

  private func section(_ kind: EntryKind, _ title: String, _ count: Int) -> EditionSection {
    EditionSection(
      kind: kind, title: InlineText(title), introduction: [],
      entries: (0..<count).map { entry("题\($0)", kind: kind, dates: date(2021, 1)) }, origin: nil)
  }

  private func dump(_ edition: Edition, _ name: String, set: [String] = []) -> String {
    flow(edition, name, set: set)?.blocks.map { $0.dump() }.joined() ?? ""
  }

  @Test("A CV begins with the name, posts and contacts, kept with what follows")
  func personHead() {
    #expect(
      dump(edition(title: "学术活动", person: person()), "cv") == """
        title &
         @0
          title: **张三**
         @235
          title: **学术活动**
        paragraph &: 副教授␣示例大学，计算机系
        paragraph ↓9 &: [a@e.org](mailto:a@e.org)␣|␣北京

        """)
    #expect(dump(edition(title: "学术活动"), "cv") == "title ↓9 &: **学术活动**\n")
    #expect(dump(edition(), "cv").isEmpty)
  }

  @Test("An appendix begins with applicant, application, period and counts")
  func applicationHead() {
    let edition = edition(
      [section(.talk, "报告", 2), section(.post, "博客", 1)], title: "学术活动", person: person())
    let head = dump(edition, "appendix", set: ["appendix.application=青年基金"]).components("heading1")
    #expect(
      head.first == """
        title ↓9 &: **学术活动**
        fact &
         @0
          label: 申请人
         @53
          paragraph: 张三，副教授
        fact &
         @0
          label: 所在单位
         @53
          paragraph: 示例大学，计算机系
        fact &
         @0
          label: 申请项目
         @53
          paragraph: 青年基金
        fact &
         @0
          label: 活动时间
         @53
          paragraph: 2021年1月
        paragraph ↑9 ↓17 &: 学术汇报 2 项，技术博客 1 篇。

        """)
    let english = Edition(
      language: .english, title: InlineText(), person: person(.english), introduction: [],
      sections: [section(.talk, "Talks", 2), section(.post, "Posts", 1)])
    #expect(dump(english, "appendix").contains("2 talks, 1 technical post.\n"))
    #expect(dump(english, "appendix").contains("**Annex of Academic Activities**"))
  }

  @Test("Sections are numbered as their language does, and lead the outline")
  func sections() {
    let edition = edition([section(.talk, "报告", 1), section(.post, "博客", 1)])
    let headings = flow(edition, "appendix")?.blocks.filter { $0.role == .heading(1) } ?? []
    #expect(
      headings.map { $0.dump() } == [
        "heading1 ↑17 ↓9 &: **一、报告**\n", "heading1 ↑17 ↓9 &: **二、博客**\n",
      ])
    #expect(headings.map(\.bookmark) == ["报告", "博客"])
    var english = edition
    english.language = .english
    #expect(dump(english, "appendix").contains("**1.\u{2002}报告**"))
  }

  @Test("The line for the signature is kept with what stands before it")
  func signature() {
    let blocks = flow(edition([section(.talk, "报告", 2)]), "appendix")?.blocks ?? []
    #expect(blocks.last?.dump().contains("申请人签字：__________________　　日期：␣␣␣年␣␣月␣␣日") == true)
    #expect(blocks.dropLast().last?.keepsWithNext == true)
    #expect(!dump(edition([section(.talk, "报告", 2)]), "cv").contains("签字"))
    #expect(flow(edition(), "appendix")?.blocks.last?.dump().contains("申请人签字") == true)
  }

  @Test("Templates of the margins are filled, and page numbers left for the pages")
  func furniture() {
    let edition = edition(title: "{学术}", person: person())
    let furniture = flow(
      edition, "cv",
      set: ["furniture.header.left={name}：{title}", "furniture.header.right=页 {pages}"]
    )?.furniture
    #expect(furniture?.header?.left == [.text("张三：{学术}")])
    #expect(
      furniture?.header?.right == [
        .text("页 第 "), .pageNumber, .text(" 页，共 "), .pageCount, .text(" 页"),
      ])
    #expect(furniture?.footer?.left == [.text("张三")] && furniture?.footer?.center == [])
    #expect(flow(edition, "cv")?.furniture.header == nil)
    #expect(flow(self.edition(title: "甲"), "cv")?.furniture.footer?.left == [.text("甲")])
  }

  private func edition(title: String) -> Edition { ComposingTests.edition(title: title) }

  private func edition(title: String, person: EditionPerson) -> Edition {
    ComposingTests.edition(title: title, person: person)
  }

  private func edition(
    _ sections: [EditionSection] = [], title: String = "", person: EditionPerson? = nil
  ) -> Edition { ComposingTests.edition(sections, title: title, person: person) }

  @Test("The file says whose document it is, and in which language")
  func metadata() {
    let metadata = flow(edition(title: "学术活动", person: person()), "cv")?.metadata
    #expect(metadata?.title == "张三：学术活动" && metadata?.author == "张三")
    #expect(metadata?.language == "zh" && metadata?.date == nil)
    #expect(flow(edition(title: "学术活动"), "cv")?.metadata.author == nil)
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
