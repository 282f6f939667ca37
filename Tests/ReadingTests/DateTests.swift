import Activities
import Testing

@testable import Reading

@Suite("Dates")
struct DateTests {
  @Test(
    "Every way of writing a date is known, as exact as it is written",
    arguments: [
      ("2025年8月23日", "2025-08-23"), ("2021 年 8 月", "2021-08"), ("2024年", "2024"), ("2024", "2024"),
      ("2024.10.26", "2024-10-26"), ("2024-10-26", "2024-10-26"), ("2024/10/26", "2024-10-26"),
      ("2021.10", "2021-10"), ("2021.1", "2021-01"), ("2021-08", "2021-08"), ("08/2021", "2021-08"),
      ("August 23, 2025", "2025-08-23"), ("23 Aug 2025", "2025-08-23"), ("Aug. 2024", "2024-08"),
      ("May 2nd, 2024", "2024-05-02"), ("2021.1-2023.12", "2021-01..2023-12"),
      ("2021年1月至2023年12月", "2021-01..2023-12"), ("2021-12至2023-11", "2021-12..2023-11"),
      ("2021.1–至今", "2021-01.."), ("2021年1月至今", "2021-01.."), ("2021 - present", "2021.."),
      ("2021-", "2021.."), ("2018--2020", "2018..2020"), ("2021.10 -> 2023.09", "2021-10..2023-09"),
      ("2020-21", "2020..2021"), ("2010/05-08", "2010-05..2010-08"),
      ("2026.04.17 - 2026.04.19", "2026-04-17..2026-04-19"),
      ("4-8 May 2026", "2026-05-04..2026-05-08"), ("May 4–8, 2026", "2026-05-04..2026-05-08"),
      ("2026年4月17-19日", "2026-04-17..2026-04-19"), ("2026年7月1日-3日", "2026-07-01..2026-07-03"),
      ("2021年1月至12月", "2021-01..2021-12"), ("（2024年）", "2024"), ("[2024.12]", "2024-12"),
      ("Jan 2021 to Dec 2023", "2021-01..2023-12"),
      ("2021.1-2023.12（读博期间）", "2021-01..2023-12 (读博期间)"),
    ])
  func written(_ text: String, _ expected: String) {
    #expect(entry("《题目》，\(text)，示例大学")?.dates?.dump == expected)
    #expect(entry("《题目》，\(text)，示例大学")?.detail.plain == "示例大学")
    #expect(entry("\(text)，《题目》，示例大学")?.lead.isEmpty == true)
  }

  @Test(
    "Numbers that are no date stay where they are",
    arguments: [
      "成绩3.94/4.0", "版本 v2021.1", "arXiv:2005.14165", "EMNLP2024分享会", "12(1)", "1/83",
      "项目2023YFC2100",
      "GLOBECOM 2022", "得分2024%", "CCL-2025", "共2024人", "1,000人", "2024年度会议", "编号20240512",
    ])
  func noDate(_ text: String) {
    #expect(entry("《题目》，\(text)")?.dates == nil)
    #expect(entry("《题目》，\(text)")?.detail.plain == text)
  }

  @Test("A day that does not exist stays in the text, with a warning at its place")
  func impossible() {
    let result = reading("---\ntitle: 示例\n---\n## 报告\n* 《题目》，2023.11.31，甲\n* 《题》，2024.5-2023.1，乙")
    #expect(places(result) == ["5:8 impossible-date", "6:7 impossible-date"])
    let entries = result.dossier.sections.first?.entries ?? []
    #expect(entries.map(\.detail.plain) == ["2023.11.31，甲", "2024.5-2023.1，乙"])
    #expect(entries.allSatisfy { $0.dates == nil })
  }

  @Test("A date inside a sentence is known, and the sentence stays whole")
  func insideSentence() {
    let found = entry("《题目》，于2024年5月29日在示例大学举办")
    #expect(found?.dates?.dump == "2024-05-29")
    #expect(found?.detail.plain == "于2024年5月29日在示例大学举办")
  }
}
