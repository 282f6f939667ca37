import Activities
import Testing

@testable import Reading

@Suite("The author's words around a title")
struct JointTests {
  /// Words before the title, the title, what joins it with the rest, and the rest.
  private func parts(_ item: String, _ heading: String) -> String? {
    entry(item, heading: heading).map { entry in
      let joint = entry.joint.variants.first?.value
      return "\(entry.lead.plain)|\(entry.title.plain)|\(joint ?? "-")|\(entry.detail.plain)"
    }
  }

  @Test(
    "The mark behind a title is the author's",
    arguments: [
      ("学术汇报", "《题目》，示例大学", "|《题目》|-|示例大学"),
      ("学术汇报", "《题目》,2025年8月23日，示例大学", "|《题目》|-|示例大学"),
      ("学术汇报", "《题目》[链接](a)，示例大学", "|《题目》|-|示例大学"),
      ("学术汇报", "关于“知识”，示例大学", "关于|“知识”|-|示例大学"),
      ("学术汇报", "关于**知识**、**智能**的报告", "关于|知识|、|智能的报告"),
      ("学术汇报", "报告甲；会议乙，2024.5", "|报告甲|；|会议乙"),
      ("学术服务", "《软件学报》领域主席", "|《软件学报》||领域主席"),
      ("教学", "《自然语言处理》（本科生必修）", "|《自然语言处理》||（本科生必修）"),
      (
        "Service", "Reviewer for *A Journal*, *Another* and others",
        "Reviewer for|A Journal|, |Another and others"
      ),
      ("Talks", "A title, Example University, May 2024", "|A title|, |Example University"),
      ("Talks", "**A title** — Example University", "|A title| — |Example University"),
    ])
  func joints(_ heading: String, _ item: String, _ expected: String) {
    #expect(parts(item, heading) == expected)
  }

  @Test(
    "No entry has the date of one of its parts",
    arguments: [
      ("指导学生", "PhD: Li Wang (2019–, with A), Yang Zhao (2021–)"),
      ("学术服务", "领域主席，EMNLP 2023/2024，ACL Rolling Review 2024–"),
    ])
  func oneOfSeveral(_ heading: String, _ item: String) {
    let found = entry(item, heading: heading)
    #expect(found?.dates?.end != .open)
    #expect(parts(item, heading)?.contains("202") == true)
  }

  @Test("A date that begins an entry is that of the whole")
  func leadingDate() {
    let found = entry("[2024-11-05] 论文被 EXAMPLE 2025 录用", heading: "新闻")
    #expect(found?.dates?.start == PartialDate(year: 2024, month: 11, day: 5))
  }

  @Test("The day on which a work was looked up is not its date")
  func accessDates() {
    let item = "张示例, 李四. 面向示例的方法[J]. 示例学报, 2024, 31(9): 1-9[2025-10-01]. https://example.org/y"
    #expect(entry(item, heading: "论文")?.dates?.start == PartialDate(year: 2024))
  }

  @Test("Words in brackets behind a date stay in the text, unless they tell of the time")
  func notes() {
    let talk = entry("A title, Berlin, 3 June 2024 (invited)", heading: "Talks")
    #expect(talk?.dates?.note.isEmpty == true)
    #expect(talk?.detail.plain == "Berlin (invited)")
    let planned = entry("A title, Berlin, June 2024 (expected)", heading: "Talks")
    #expect(planned?.dates?.note.plain == "expected")
    #expect(entry("题目，示例大学，2024.6（线上）")?.dates?.note.plain == "线上")
  }

  @Test("Years are listed with `and` too")
  func listedYears() {
    let found = entry("A prize, Example University, 2018, 2019 and 2021", heading: "Awards")
    #expect(found?.dates?.also.map(\.year) == [2019, 2021])
    #expect(found?.detail.plain == "Example University")
  }

  @Test("The front matter's author has titles and affiliations")
  func author() {
    let page = """
      ---
      title: 示例
      author: {name: 张示例, titles: [教授, 主任], affiliations: [示例大学]}
      ---
      """
    let person = reading(page).dossier.person
    #expect(person?.titles.map(\.plain) == ["教授", "主任"])
    #expect(person?.affiliations.map(\.plain) == ["示例大学"])
  }
}
