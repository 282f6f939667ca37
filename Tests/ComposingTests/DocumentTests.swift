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
         @63
          title: **学术活动**
        paragraph &: 副教授␣示例大学，计算机系
        paragraph ↓9 &: [a@e.org](mailto:a@e.org)␣|␣北京

        """)
    #expect(dump(edition(title: "学术活动"), "cv") == "title ↓9 &: **学术活动**\n")
    #expect(dump(edition(), "cv").isEmpty)
  }

  @Test("Sections without a title have that of their kind, but below a title that is theirs")
  func untitledSections() {
    let sections = [section(.award, "", 1), section(.talk, "报告", 1), section(.other, "", 1)]
    let headings = dump(edition(sections), "cv").components("heading1")
    #expect(headings.dropFirst().map { $0.prefix { $0 != "\n" } }.count == 2)
    #expect(dump(edition(sections), "cv").contains("荣誉奖励"))
    #expect(dump(edition([section(.talk, "", 1)]), "cv").contains("学术报告"))
    #expect(!dump(edition([section(.talk, "", 1)], title: "报告集"), "cv").contains("学术报告"))
    var part = section(.award, "", 1)
    part.level = 2
    #expect(!dump(edition([section(.talk, "报告", 1), part]), "cv").contains("荣誉奖励"))
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
    #expect(dump(english, "appendix").contains("2\u{A0}talks, 1\u{A0}technical post.\n"))
    #expect(dump(english, "appendix").contains("**Annex of Academic Activities**"))
  }

  @Test("The texts of numbered entries begin below one another through the document")
  func numbers() throws {
    let edition = edition([section(.talk, "报告", 3), section(.post, "博客", 12)])
    let blocks = try #require(flow(edition, "appendix")).blocks.filter { $0.role == .entry }
    let texts = blocks.compactMap { block in
      if case .row(let cells) = block.content { cells.dropFirst().first?.x } else { nil }
    }
    #expect(texts.count == 15 && Set(texts).count == 1)
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

  private func titled(
    _ title: String, _ kind: EntryKind = .publication, _ count: Int = 1, level: Int = 1
  ) -> EditionSection {
    var section = section(kind, title, count)
    section.level = level
    return section
  }

  private func headings(
    _ sections: [EditionSection], _ name: String, _ language: Language = .chinese
  )
    -> [String]
  {
    (flow(ComposingTests.edition(sections, language), name)?.blocks ?? []).compactMap {
      guard case .heading = $0.role else { return nil }
      return String($0.dump().dropLast())
    }
  }

  @Test("Sections inside a section are numbered in it, under a smaller title")
  func subsections() {
    let sections = [
      titled("教育", .education), titled("论文", .publication, 0), titled("期刊论文", level: 2),
      titled("会议论文", level: 2), titled("获奖", .award), titled("校级", .award, level: 2),
    ]
    #expect(
      headings(sections, "appendix") == [
        "heading1 ↑17 ↓9 &: **一、教育**", "heading1 ↑17 ↓9 &: **二、论文**",
        "heading2 &: **（一）期刊论文**", "heading2 ↑9 &: **（二）会议论文**",
        "heading1 ↑17 ↓9 &: **三、获奖**", "heading2 ↑9 &: **（一）校级**",
      ])
    let english = headings(sections, "appendix", .english).map { $0.split(separator: "**")[1] }
    #expect(
      english == [
        "1.\u{2002}教育", "2.\u{2002}论文", "2.1\u{2002}期刊论文", "2.2\u{2002}会议论文", "3.\u{2002}获奖",
        "3.1\u{2002}校级",
      ])
    let blocks = flow(ComposingTests.edition(sections), "cv")?.blocks ?? []
    let sizes = blocks.compactMap { block -> Double? in
      guard case .heading = block.role, case .text(let paragraph) = block.content else {
        return nil
      }
      return paragraph.spans.first?.style.size
    }
    #expect(sizes.count == 6 && sizes[2] < sizes[1] && sizes[3] == sizes[2] && sizes[4] == sizes[1])
    // Only the titles of the first level have a line below.
    #expect(blocks.filter { $0.dump().contains("rule 0.5") }.count == 3)
  }

  @Test(
    "A number of the source's in a heading is dropped where sections are counted",
    arguments: [
      ("一、教育经历", "教育经历"), ("（一）期刊论文", "期刊论文"), ("3. Talks", "Talks"), ("3.1 Talks", "Talks"),
      ("2、报告", "报告"), ("(2) Talks", "Talks"), ("2023 年", "2023 年"), ("2023. Talks", "2023. Talks"),
      ("3D 视觉", "3D 视觉"), ("一带一路", "一带一路"), ("5 Years On", "5 Years On"), ("（一）", "（一）"),
      ("十二．其他", "其他"), ("", ""),
    ])
  func ownNumbers(_ title: String, _ expected: String) {
    #expect(InlineText(title).withoutOwnNumber.plain == expected)
    let shown = headings([titled(title.isEmpty ? "甲" : title)], "cv")
    #expect(shown[0].contains("**\(title.isEmpty ? "甲" : title)**"))
  }

  @Test("Activities of no known kind are counted by a title that names them, else as others")
  func counting() {
    let sections = [
      titled("一、个展", .other, 0), titled("2024", .other, level: 2), titled("2021", .other, level: 2),
      titled("News", .other, 2), titled("2020", .other),
    ]
    #expect(dump(edition(sections), "appendix").contains(": 个展 2 项，其他 3 项。\n"))
    let pictured = [titled("新闻 🎉", .other, 2), titled("🎨 个展", .other, 1)]
    #expect(dump(edition(pictured), "appendix").contains(": 新闻 2 项，个展 1 项。\n"))
    let english = ComposingTests.edition(sections, .english)
    #expect(dump(english, "appendix").contains(": 5\u{A0}other activities.\n"))
    var prose = titled("说明", .other, 0)
    var text = entry("", kind: .other)
    text.detail = InlineText("一段话")
    prose.entries = [text]
    #expect(!dump(edition([prose]), "appendix").contains("1 项"))
  }

  @Test("A name and a title share a line where both fit; else the title has its own")
  func longTitles() {
    let title = "国家自然科学基金项目结题报告（成果附件）"
    #expect(
      dump(edition(title: title, person: person()), "cv").hasPrefix(
        "title &\n @0\n  title: **张三**\n"))
    let narrow = dump(edition(title: title, person: person()), "cv", set: ["page.size=a5"])
    #expect(narrow.hasPrefix("title &: **张三**\nparagraph &: **\(title)**\n"))
  }

  @Test("A line of contacts holds whole ones, and separators stand only between two of a line")
  func contactLines() {
    var person = person()
    person.contacts = (1...7).map { number in
      EditionContact(kind: "website", text: InlineText("example\(number).example.org"), target: nil)
    }
    let orcid = EditionContact(
      kind: "orcid", text: InlineText("0000-0001-0000-000X"), target: "https://orcid.org/0")
    person.contacts.append(orcid)
    let head = dump(edition(title: "", person: person), "cv")
    let lines =
      head.split(separator: "\n").first { $0.contains("example1") }?.split(separator: "⏎") ?? []
    #expect(lines.count > 1)
    for line in lines.dropFirst() { #expect(!line.hasPrefix("␣") && !line.hasSuffix("␣")) }
    #expect(head.contains("ORCID\u{A0}[0000-0001-0000-000X]"))
  }

  @Test("The line for the signature is kept with what stands before it")
  func signature() {
    let blocks = flow(edition([section(.talk, "报告", 2)]), "appendix")?.blocks ?? []
    #expect(blocks.last?.dump().contains("申请人签字：__________________　　日期：␣␣␣年␣␣月␣␣日") == true)
    #expect(blocks.dropLast().last?.keepsWithNext == true)
    #expect(!dump(edition([section(.talk, "报告", 2)]), "cv").contains("签字"))
    #expect(flow(edition(), "appendix")?.blocks.last?.dump().contains("申请人签字") == true)
    // A narrow page has two lines, on one page with what stands before them.
    let narrow =
      flow(
        edition([section(.talk, "报告", 2)]), "appendix", set: ["page.size=a5"])?.blocks ?? []
    #expect(
      narrow.suffix(2).map { $0.dump() } == [
        "paragraph ↑34 &: 申请人签字：__________________\n", "paragraph ↑9: 日期：␣␣␣年␣␣月␣␣日\n",
      ])
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
