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

  @Test("A month that may be the next year is noted, unless the list or the language tells")
  func ambiguous() {
    func notes(_ items: String, _ language: String = "en") -> [String] {
      places(reading("---\ntitle: X\nlang: \(language)\n---\n## Grants\n\(items)"))
    }
    #expect(notes("* Example Grant, 2009-10\n* Other Grant, 2005") == ["6:18 ambiguous-date"])
    #expect(notes("* Example Grant, 2009-10\n* Other Grant, 2016-18") == [])
    #expect(notes("* Example Grant, 2009-10\n* Other Grant, 2005-03") == [])
    #expect(notes("* 示例基金, 2009-10\n* 另一基金, 2005", "zh") == [])
  }

  @Test("A day that does not exist stays in the text, with a warning at its place")
  func impossible() {
    let result = reading("---\ntitle: 示例\n---\n## 报告\n* 《题目》，2023.11.31，甲\n* 《题》，2024.5-2023.1，乙")
    #expect(places(result) == ["5:8 impossible-date", "6:7 impossible-date"])
    let entries = result.dossier.sections.first?.entries ?? []
    #expect(entries.map(\.detail.plain) == ["2023.11.31，甲", "2024.5-2023.1，乙"])
    #expect(entries.allSatisfy { $0.dates == nil })
  }

  @Test(
    "Of a mixed range both ends are known, of a date every way to write its numbers",
    arguments: [
      ("二〇二三年十一月三十日至二〇二四", "2023-11-30..2024"), ("二〇二三至二〇二四年", "2023..2024"),
      ("一九九八—二〇〇〇", "1998..2000"), ("2023年5月至二〇二四年六月", "2023-05..2024-06"),
      ("2023年五月至六月", "2023-05..2023-06"), ("2023年五月三日至五日", "2023-05-03..2023-05-05"),
      ("2023年十一月三日", "2023-11-03"), ("29.3.2023", "2023-03-29"), ("31/12/2023", "2023-12-31"),
      ("12/31/2023", "2023-12-31"), ("05/05/2023", "2023-05-05"),
      ("2023-05-06T12:30:00Z", "2023-05-06 (12:30:00Z)"),
      ("2023-05-06T12:30+08:00", "2023-05-06 (12:30+08:00)"),
      ("2023年5月3日15:00-16:30", "2023-05-03 (15:00-16:30)"), ("~2023年5月", "2023-05 (~)"),
      ("2023-05-03 15:00", "2023-05-03 (15:00)"), ("2023.5.1/2023.5.3", "2023-05-01..2023-05-03"),
      ("2021-01/2023-12", "2021-01..2023-12"), ("3rd of May 2023", "2023-05-03"),
    ])
  func mixed(_ text: String, _ expected: String) {
    #expect(entry("《题目》，\(text)，示例大学")?.dates?.dump == expected)
    #expect(entry("《题目》，\(text)，示例大学")?.detail.plain == "示例大学")
  }

  @Test(
    "A date with a dash before it is the end of a time that nobody says the begin of",
    arguments: ["—2020", "–2020年", "-2020", "--2020", "——2020", "– 2020"])
  func until(_ text: String) {
    let found = entry("示例大学，讲师，\(text)", heading: "工作经历")
    #expect(found?.dates?.start == PartialDate(year: 2020) && found?.dates?.end == .until)
    #expect(found?.dates?.written == text)
    #expect(found?.detail.plain == "讲师")
    #expect(entry("Lecturer (\(text)), Example", heading: "Employment")?.dates?.end == .until)
  }

  @Test(
    "A dash between words and a date, or before a name, leaves no begin open",
    arguments: ["示例奖—2020", "——2023年度总结", "→2020", "甲，—2020—2021"])
  func dashes(_ text: String) throws {
    let found = try #require(entry("《题目》，\(text)"))
    #expect(found.dates?.end != .until)
  }

  @Test(
    "What cannot be a date stays as it is written, with a warning at its place",
    arguments: [
      "2023年十一月三十一日", "29.2.2023", "13/2023", "0/2023", "32/12/2023", "31/13/2023",
      "2023-05-06T25:00", "2023-05-06T12:60", "2023年5月3日25:00", "二〇二三年二月三十日",
      "二〇二四至二〇二三年",
    ])
  func impossible(_ text: String) {
    let result = reading("---\ntitle: 示例\n---\n## 报告\n* 《题目》，\(text)，甲地")
    #expect(places(result) == ["5:8 impossible-date"])
    let found = result.dossier.sections.first?.entries.first
    #expect(found?.detail.plain == "\(text)，甲地" && found?.dates == nil)
  }

  @Test(
    "Half of a range is no date, nor is a day that two countries read differently",
    arguments: ["2023年5月3日至十三月", "2023年5月至20240", "05/06/2023", "通知13/2023号"])
  func halves(_ text: String) {
    let result = reading("---\ntitle: 示例\n---\n## 报告\n* 《题目》，\(text)，甲地")
    #expect(places(result) == [])
    let found = result.dossier.sections.first?.entries.first
    #expect(found?.detail.plain == "\(text)，甲地" && found?.dates == nil)
  }

  @Test(
    "A month or a day that goes on with a date stays with it",
    arguments: ["2023年5月和6月", "2023年5月、7月", "2023年5月3-5日、7-9日", "2023年五月及六月"])
  func listed(_ text: String) {
    let found = entry("《题目》，\(text)，示例大学")
    #expect(found?.detail.plain == "\(text)，示例大学" && found?.dates?.start.year == 2023)
    #expect(entry("《题目》，2023年5月、示例大学")?.detail.plain == "示例大学")
  }

  @Test("Brackets in the next column are no note of the date")
  func nextColumn() {
    #expect(entry("题目  2016  （示例年）", heading: "其他")?.dates?.note.isEmpty != false)
    #expect(reading("# \n2016  （年）\n2013-4  （年）").dossier.dump.contains("（年）"))
  }

  @Test("到 and a place are no end of a range")
  func placeBehindDate() {
    #expect(entry("《题目》，2023年5月到三亚交流")?.dates?.dump == "2023-05")
  }

  @Test("A date inside a sentence is known, and the sentence stays whole")
  func insideSentence() {
    let found = entry("《题目》，于2024年5月29日在示例大学举办")
    #expect(found?.dates?.dump == "2024-05-29")
    #expect(found?.detail.plain == "于2024年5月29日在示例大学举办")
  }
}
