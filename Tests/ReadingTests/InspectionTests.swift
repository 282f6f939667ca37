import Activities
import Diagnostics
import Testing

@testable import Reading

@Suite("What is uncertain")
struct InspectionTests {
  private func findings(_ body: String) -> [String] {
    let result = reading("---\ntitle: 示例\n---\n" + body)
    return inspect(result.dossier, vocabulary).map { diagnostic in
      guard case .range(let range) = diagnostic.place else { return diagnostic.id }
      return "\(range.start.line) \(diagnostic.id)"
    }
  }

  @Test("A clean page has nothing to be said against it")
  func clean() {
    #expect(findings("## 报告\n* 《甲》，2024.5，[链接](https://example.org/a)\n* 《乙》，2024.5\n") == [])
  }

  @Test(
    "Addresses that cannot lead anywhere are found by their form",
    arguments: ["https:/example.org", "http:example.org", "https://example", "https://"])
  func deadLinks(_ target: String) {
    #expect(findings("## 报告\n* 《甲》，[新闻网](\(target))作了报道\n") == ["5 dead-link"])
  }

  @Test("A link without an address is told, and stays as text", arguments: ["#", ""])
  func nowhere(_ target: String) {
    let result = reading("---\ntitle: 示例\n---\n## 报告\n* 《甲》，[新闻网](\(target))作了报道\n")
    #expect(places(result) == ["5:3 dead-link"])
  }

  @Test("Formulas are told once for a page; prices are none")
  func formulas() {
    #expect(
      findings(
        "## 报告\n* 《$x^2$ 与 $\\alpha$》，2024.5\n* 《$y_1$》，2024.5\n## 项目\n* 甲，$12,000 和 $5,000，2024\n")
        == ["5 formula"])
    #expect(findings("## 项目\n* 甲，$12,000 和 $5,000，2024\n* Wu$^*$，2023\n") == [])
  }

  @Test("Dates that contradict the heading or the status are told")
  func contradictions() {
    #expect(findings("## 报告\n### 2023\n* 《甲乙丙》，2024.5\n") == ["6 contradicting-dates"])
    #expect(findings("## 项目\n* 甲课题，2020-至今，已结题\n") == ["5 contradicting-dates"])
    #expect(findings("## 計畫\n* 甲計畫，2020-至今，已結案\n") == ["5 contradicting-dates"])
  }

  @Test("Samples of a template, entries told twice and cut lists of authors are told")
  func others() {
    #expect(
      findings("## Talks\n* Talk 1 on Relevant Topic in Your Field, 2012\n") == [
        "5 template-leftover"
      ])
    #expect(findings("## 报告\n* 《甲乙丙》，2024.5\n* 《甲乙丙》，2024.5\n") == ["6 duplicate"])
    // Periods that begin at different times are those of two activities.
    #expect(findings("## 服务\n* 示例评审（2012-）\n* 示例评审（2014-）\n") == [])
    #expect(
      findings("## 服务\n* 示例评审（2012-）\n* 示例评审（2012-2014）\n") == ["6 duplicate"])
    // What is served is no kind of its own.
    #expect(findings("## 期刊与会议审稿\n* 示例学报，2020\n") == [])
    #expect(findings("## 论文\n* 张三, 李四, 等. 示例方法研究[J]. 学报, 2021.\n") == ["5 truncated-names"])
    #expect(findings("## 荣誉与项目\n* 甲奖，2020\n") == ["4 guessed-kind"])
  }

  @Test("Characters that only look like ideographs are told with what they stand for")
  func lookAlikes() {
    let result = reading("---\ntitle: 示例\n---\n## 报告\n* 《⼤模型》，\u{F900}华大学\n")
    let texts = inspect(result.dossier, vocabulary).map(\.summary)
    #expect(texts.count == 2)
    #expect(texts.first?.contains("'⼤' (U+2F24) only looks like '大'") == true)
    #expect(texts.last?.contains("豈") == true)
  }
}
