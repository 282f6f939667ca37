import Activities
import Testing

@testable import Reading

@Suite("Entries")
struct EntryTests {
  @Test("Separators inside brackets, titles and numbers separate nothing")
  func topLevelOnly() {
    let found = entry("《Q：几步，一步！》，示例（甲，乙）大学，参会1,000人")
    #expect(found?.title.plain == "《Q：几步，一步！》")
    #expect(found?.detail.plain == "示例（甲，乙）大学，参会1,000人")
  }

  @Test("Without 《》 the quoted, emphasised, linked or first words are the title")
  func titles() {
    #expect(entry("“题目”，示例大学")?.title.plain == "“题目”")
    #expect(entry("**题目，副题**，2024.5，示例大学")?.title.plain == "题目，副题")
    #expect(entry("[题目](https://example.org/1)，2024.5，示例大学")?.title.plain == "题目")
    #expect(entry("2024.5，题目，示例大学")?.title.plain == "题目")
    let keynote = entry("**Keynote:** Open problems, Example University")
    #expect(keynote?.lead.plain == "Keynote:")
    #expect(keynote?.title.plain == "Open problems")
  }

  @Test("An address that runs into quoted words takes nothing of them away")
  func addressBeforeQuotes() {
    let dump = reading("# 专利\n\nwww.\"示例一，示例二\"\n").dossier.dump
    #expect(dump.contains("示例一") && dump.contains("示例二"))
  }

  @Test("Running text has no title, stays whole and is pointed at")
  func runningText() {
    let result = reading("---\ntitle: 示例\n---\n## 报告\n* 曾多次应邀到各地高校作学术报告。")
    #expect(places(result) == ["5:3 no-title"])
    let found = result.dossier.sections.first?.entries.first
    #expect(found?.title.isEmpty == true)
    #expect(found?.detail.plain == "曾多次应邀到各地高校作学术报告")
  }

  @Test(
    "The place of a talk is no word of its sort",
    arguments: [
      ("“示例感知”，大会特邀报告，第十六届示例年会，西安，2023.8", "第十六届示例年会"),
      ("《示例感知》，主旨报告，示例大会，2023.8", "示例大会"),
      ("“A sense of things”, Keynote Speech, ICEX 2023, Wuxi", "ICEX 2023"),
      ("《论示例》，嘉宾，示例论坛，2023.8", "示例论坛"),
      ("《论示例》，示例学术报告会，2023.8", "示例学术报告会"),
      ("《论示例》，于示例大学，2023.8", "示例大学"),
    ])
  func venueBehindSort(_ item: String, _ venue: String) {
    #expect(entry(item)?.venue.plain == venue)
  }

  @Test("A link that the sentence needs stays in it, others stand beside the entry")
  func links() {
    let inside = entry("《题目》，被[示例新闻网](https://example.org/1)报道")
    #expect(inside?.links.isEmpty == true)
    #expect(inside?.detail[.chinese]?.runs.map(\.link) == [nil, "https://example.org/1", nil])
    let reference = entry("《题目》，详见[链接](https://example.org/1)")
    #expect(reference?.detail.plain == "详见链接")
    let several = entry("《题目》，示例大学（[pdf](a)，[code](b)）")
    #expect(several?.links.map(\.label.plain) == ["pdf", "code"])
    #expect(several?.detail.plain == "示例大学")
    let middle = entry("《题目》，2024.5，[链接](a)，示例大学")
    #expect(middle?.links.map(\.target) == ["a"])
    #expect(middle?.detail.plain == "示例大学")
    let venue = entry("题目, [EMNLP 2024](a)", heading: "Talks")
    #expect(venue?.links.isEmpty == true)
    #expect(venue?.detail.plain == "EMNLP 2024")
  }

  @Test("What was taken out leaves no doubled mark behind")
  func readsWell() {
    #expect(entry("《题目》，甲，2024.5，乙。")?.detail.plain == "甲，乙")
    #expect(entry("《题目》；甲 [链接](a) ，乙")?.detail.plain == "甲，乙")
    #expect(entry("Title, May 2024, Venue, City.", heading: "Talks")?.detail.plain == "Venue, City")
    #expect(entry("Title, Smith et al.", heading: "Talks")?.detail.plain == "Smith et al.")
    #expect(entry("《题目》，第一句。第二句。")?.detail.plain == "第一句。第二句")
  }

  @Test("A project in one line keeps its fields in the source's words")
  func projectLine() {
    let found = entry("国家自然科学基金面上项目，2026.1-2029.12，在研，参与", heading: "科研项目")
    #expect(found?.title.plain == "国家自然科学基金面上项目")
    #expect(found?.dates?.dump == "2026-01..2029-12")
    #expect(found?.detail.plain == "在研，参与")
  }

  @Test(
    "A label is known in every form that pages use",
    arguments: [
      "- **角色**: 参与", "- **角色：** 参与", "- **角色：**参与", "- 角色：参与", "- **角色** 参与", "**角色：** 参与",
      "- **Role**: 参与", "资助方甲  \n**角色：** 参与",
    ])
  func facts(_ text: String) {
    let found = reading("---\ntitle: 示例\n---\n## 项目\n### 课题甲\n\(text)\n").dossier.sections
      .first?.entries.first
    #expect(found?.facts.map(\.role) == [.role])
    #expect(found?.facts.first?.value.variants.first?.value.map(\.plain) == ["参与"])
  }

  @Test("A period that is none stays a fact, with a warning at its value")
  func unreadablePeriod() {
    let result = reading("---\ntitle: 示例\n---\n## 项目\n### 课题甲\n- **执行时间**: 读博期间\n- 其他的话\n")
    #expect(places(result) == ["6:13 unreadable-period"])
    let found = result.dossier.sections.first?.entries.first
    #expect(found?.facts.map(\.role) == [.period])
    #expect(found?.dates == nil)
    #expect(found?.body.variants.first?.value.map(\.plain) == ["其他的话"])
  }

  @Test("Straight double quotes become curly, among Han, beside it and across emphasis; code stays")
  func quotes() {
    #expect(entry("《题目》，\"太一\"模型")?.detail.plain == "“太一”模型")
    #expect(entry("《题目》，\"**太一**模型\"的研发")?.detail.plain == "“太一模型”的研发")
    #expect(entry("《题目》，大模型\"Taiyi\"")?.detail.plain == "大模型“Taiyi”")
    #expect(entry("《题目》，于 \"Happy Hour\" 活动")?.detail.plain == "于 “Happy Hour” 活动")
    #expect(entry("《题目》，代码`\"甲\"`")?.detail.plain == "代码\"甲\"")
  }

  @Test("Straight single quotes in pairs around Han or among it become curly; apostrophes too")
  func singleQuotes() {
    for (typed, printed) in [
      ("在 '直引号' 中", "在 ‘直引号’ 中"), ("在'直引号'中", "在‘直引号’中"), ("用'ABC'与'甲乙'", "用‘ABC’与‘甲乙’"),
      ("在Xi'an与'甲'", "在Xi’an与‘甲’"), ("它；'90s的歌", "它；’90s的歌"), ("高5'的'甲'", "高5'的‘甲’"),
    ] {
      #expect(entry("《题目》，\(typed)")?.detail.plain == printed)
    }
  }
}
