import Activities
import Diagnostics
import Testing

@testable import Reading

private let sections = "\n\n## Education\n- PhD, Sample University, 2017\n"

extension ReadingResult {
  fileprivate var contacts: [String] {
    dossier.person?.contacts.map { "\($0.kind) \($0.text.plain)" } ?? []
  }

  fileprivate var introduction: [String] {
    dossier.introduction.variants.first?.value.map(\.plain) ?? []
  }
}

@Suite("Heads of pages that are written by hand")
struct PageHeadTests {
  @Test("Below a name with a label, lines with labels tell posts and contacts")
  func labels() {
    let result = reading(
      """
      # Curriculum Vitae

      **Name:** Min-jun Placeholder  
      **Current position:** Assistant Professor, Dept. of Statistics, Example University  
      **Email:** minjun@example.kr | **Web:** https://example.kr/~mj
      Date of birth: 1985
      """ + sections)
    #expect(result.dossier.person?.name.plain == "Min-jun Placeholder")
    #expect(
      result.dossier.person?.titles.map(\.plain) == [
        "Assistant Professor, Dept. of Statistics, Example University"
      ])
    #expect(result.contacts == ["email minjun@example.kr", "website example.kr/~mj"])
    #expect(result.introduction == ["Date of birth: 1985"])
    #expect(result.dossier.title.plain == "Curriculum Vitae")
  }

  @Test("The same in Chinese, in a list too")
  func chineseLabels() {
    let result = reading(
      "# 个人简历\n\n- 姓名：张示例\n- 职称：副教授\n- 单位：示例大学\n- 邮箱：zhang@example.cn，电话：010-12345678\n- 研究兴趣：信息抽取\n\n"
        + "## 教育经历\n* 博士，示例大学，2015\n")
    #expect(result.dossier.person?.name.plain == "张示例")
    #expect(result.dossier.person?.titles.map(\.plain) == ["副教授"])
    #expect(result.dossier.person?.affiliations.map(\.plain) == ["示例大学"])
    #expect(result.contacts == ["email zhang@example.cn", "phone 010-12345678"])
    #expect(result.introduction == ["研究兴趣：信息抽取"])
  }

  @Test(
    "A heading above lines of contacts is the name",
    arguments: [
      "Margaret Q. Placeholder", "Margaret Placeholder, PhD", "María-José de la Muestra",
      "Dr. M. Placeholder",
    ])
  func nameAsHeading(name: String) {
    let result = reading(
      "# \(name)\n\nDepartment of Comparative Literature, Example College  \n"
        + "mplaceholder@example.edu | +1 (555) 010-0199 | https://example.edu/~mqp\n\nI read poems."
        + sections)
    #expect(result.dossier.person?.name.plain == name)
    #expect(result.dossier.title.isEmpty)
    #expect(
      result.dossier.person?.affiliations.map(\.plain) == [
        "Department of Comparative Literature, Example College"
      ])
    #expect(
      result.contacts == [
        "email mplaceholder@example.edu", "phone +1 (555) 010-0199", "website example.edu/~mqp",
      ])
    #expect(result.introduction == ["I read poems."])
    #expect(!result.diagnostics.contains { $0.id == "no-person" })
  }

  @Test("Lines that only the source parts are lines, and what else stands in one stays")
  func softLines() {
    let chinese = reading(
      "# 张示例\n\n副教授，示例大学计算机学院\n邮箱：a@example.cn\n电话：13800000000\n\n## 教育经历\n* 博士，示例大学，2015\n")
    #expect(chinese.contacts == ["email a@example.cn", "phone 13800000000"])
    #expect(chinese.introduction.isEmpty)
    let mixed = reading(
      "# Ann Example\n\nann@example.edu · [Google Scholar](https://scholar.google.com/x) · [CV](https://example.org/cv.pdf)"
        + sections)
    #expect(mixed.contacts == ["email ann@example.edu", "googlescholar Google Scholar"])
    #expect(mixed.introduction == ["CV"])
  }

  @Test("A name in Han above contacts")
  func chineseName() {
    let result = reading("# 张示例\n\n示例大学计算机学院 | zhang@example.cn\n\n## 教育经历\n* 博士，示例大学，2015\n")
    #expect(result.dossier.person?.name.plain == "张示例")
    #expect(result.dossier.person?.affiliations.map(\.plain) == ["示例大学计算机学院"])
    #expect(result.contacts == ["email zhang@example.cn"])
  }

  @Test(
    "Other headings above contacts are titles",
    arguments: ["Academic Activities", "Curriculum Vitae", "Research Statement", "学术简历"])
  func otherHeadings(title: String) {
    let result = reading("# \(title)\n\nann@example.org\n\(sections)")
    #expect(result.dossier.person == nil)
    #expect(result.dossier.title.plain == title)
    #expect(result.introduction == ["ann@example.org"])
  }

  @Test("Without contacts a heading that may be a name stays a title; an author stays the author")
  func uncertain() {
    let plain = reading("# Margaret Placeholder\n\nI read poems.\(sections)")
    #expect(plain.dossier.person == nil && plain.dossier.title.plain == "Margaret Placeholder")
    let other = reading(
      "---\nauthor: Ann Example\n---\n# Margaret Placeholder\n\nm@example.org\(sections)")
    #expect(other.dossier.person?.name.plain == "Ann Example")
    #expect(other.introduction == ["m@example.org"])
  }
}
