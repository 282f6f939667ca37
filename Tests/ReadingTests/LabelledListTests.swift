import Activities
import Testing

@testable import Reading

@Suite("Lists behind a label, and journals in italics")
struct LabelledListTests {
  /// The entry of an item as Markdown would have it: `lead|title|detail`, stars around italics.
  private func parts(_ item: String, _ heading: String) -> String? {
    entry(item, heading: heading).map { entry in
      [entry.lead, entry.title, entry.detail].map { text in
        (text.variants.first?.value.runs ?? []).map { run in
          let mark = run.style.contains(.strong) ? "**" : run.style.contains(.emphasis) ? "*" : ""
          return mark + run.text + mark
        }.joined()
      }.joined(separator: "|")
    }
  }

  @Test(
    "A list behind a label is no title, nor is a part of it",
    arguments: [
      ("学术服务", "审稿人：ACL、EMNLP、NAACL、《中文信息学报》"),
      ("学术服务", "審查委員：ACL、EMNLP、*Computer Speech & Language*"),
      ("学术服务", "审稿人：《甲学报》《乙学报》"),
      ("学术服务", "示例学会：理事（2014—2018）、秘书"),
      ("Professional Service", "Reviewer: *IEEE JSSC*, *IEEE TMTT*"),
      ("Professional Service", "Reviewer: Example Journal (2020--present), _Letters_; Others"),
      ("学术服务", "审稿：TKDE / TOIS / 《示例学报》"),
      ("Professional Service", "PC: AAAI (21, 22), IJCAI"),
      ("Students", "PhD: Wei Chen (2022– ), cryogenic ADCs; María Fernández (2023– ), links"),
      ("Students", "MSc: Li Lei (2024, now at Example Semiconductor), Zhao Yun (2025)"),
      ("指导学生", "博士生：张甲（2020级，获国家奖学金）、李乙（2021级）"),
      ("指导学生", "2021级：王丙、赵丁"),
      ("学会会员", "会员：ACM、IEEE"),
      ("Teaching", "Teaching Assistant: Algorithms; Data Structures; Logic"),
      ("学术服务", "*示例期刊甲*、*示例期刊乙*等期刊审稿人"),
    ])
  func lists(_ heading: String, _ item: String) {
    let plain = item.replacing("--", with: "–").replacing("_", with: "*")
    #expect(parts(item, heading) == "||" + plain)
  }

  @Test("A strong label recedes before a list, and the date behind the list is that of the whole")
  func strongLabel() {
    let found = entry("**审稿人**：甲学报、乙学报，2020–2024", heading: "学术服务")
    #expect(parts("**审稿人**：甲学报、乙学报，2020–2024", "学术服务") == "||审稿人：甲学报、乙学报")
    #expect(found?.dates?.dump == "2020..2024")
    #expect(found?.fields.map(\.value.plain) == ["审稿人"])
  }

  @Test("The date of one of several is none of the whole")
  func parts() {
    #expect(entry("Reviewer: A Journal (2020--present), B", heading: "Service")?.dates == nil)
    #expect(entry("PhD: Wei Chen (2022– ), links", heading: "Students")?.dates?.dump == "2022..")
    let named = "MSc: Li Lei (2024, now at Example), Zhao Yun (2025)"
    #expect(entry(named, heading: "Students")?.dates == nil)
    let several = "PhD: Wei Chen (2022– ), links; Li Lei (2023– ), nets"
    #expect(entry(several, heading: "Students")?.dates == nil)
  }

  @Test("Links in a list stay in it")
  func links() {
    let item = "审稿人：[甲](https://example.org/a)、[乙](https://example.org/b)"
    #expect(entry(item, heading: "学术服务")?.links.isEmpty == true)
    #expect(entry(item, heading: "学术服务")?.detail.plain == "审稿人：甲、乙")
  }

  @Test(
    "Titles behind a label stay titles",
    arguments: [
      ("学术汇报", "特邀报告：《甲》，示例大学", "特邀报告：|《甲》|示例大学"),
      (
        "Talks", "Keynote: “A title; with a semicolon”, Example",
        "Keynote:|“A title; with a semicolon”|Example"
      ),
      ("教学", "助教：《甲》、《乙》", "助教：|《甲》、《乙》|"),
      ("学术服务", "编委：《甲学报》，2020—2024", "编委：|《甲学报》|"),
      ("指导学生", "博士生：张甲，2021级", "博士生：|张甲|2021级"),
    ])
  func titles(_ heading: String, _ item: String, _ expected: String) {
    #expect(parts(item, heading) == expected)
  }

  @Test("A paragraph of services is no title, but body text as a whole")
  func paragraphs() {
    let service =
      "中国示例学会理事（2018—2022）；示例省历史学会副秘书长（2015—2020）；《示例美术史》编委；《文献示例》《历史示例研究》《示例研究与评论》等多种刊物的匿名审稿人"
    #expect(parts(service, "学术服务") == "||" + service)
  }

  @Test(
    "A journal keeps its italics, and an abbreviation its point",
    arguments: [
      (
        "*IEEE Trans. Autom. Sci. Eng.*, Associate Editor, 2020–2023",
        "|*IEEE Trans. Autom. Sci. Eng.*|Associate Editor"
      ),
      ("Associate Editor, *Phys. Rev. Ex.*", "Associate Editor,|*Phys. Rev. Ex.*|"),
      ("Reviewer: *A Rev.*, *Example Trans. Eng.*", "||Reviewer: *A Rev.*, *Example Trans. Eng.*"),
    ])
  func italics(_ item: String, _ expected: String) {
    #expect(parts(item, "Service") == expected)
  }
}
