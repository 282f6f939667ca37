import Activities
import Diagnostics
import Testing

@testable import Reading

@Suite("Dates of résumés")
struct ResumeDateTests {
  @Test(
    "A date in any shape is as exact as it is written",
    arguments: [
      ("2021-09", "2021-09"), ("\"2021-09\"", "2021-09"), ("2021", "2021"),
      ("2021-09-01", "2021-09-01"), ("2021-9", "2021-09"), ("2014 - 2015", "2014..2015"),
      ("2015.09 - 2018.06", "2015-09..2018-06"), ("2020/09 - Present", "2020-09.."),
      ("09.2016 – 至今", "2016-09.."), ("05-2020", "2020-05"), ("\"2020, 2021\"", "2020..2021"),
      ("2021-09-01T08:00:00Z", "2021-09-01"), ("2021년 3월", "2021-03"), ("Sept 2021", "2021-09"),
      ("2021.1-2023.12（读博期间）", "2021-01..2023-12 (读博期间)"), ("2018年", "2018"),
      ("2022-01/2024-12", "2022-01..2024-12"), ("2022-01/..", "2022-01.."),
    ])
  func wholeDates(written: String, dump: String) {
    let entry = renderCVEntry("name: 示例奖\ndate: \(written)", section: "荣誉奖励")
    #expect(entry?.dates?.dump == dump)
    #expect(entry?.detail.isEmpty == true, "\(entry?.detail.plain ?? "")")
  }

  @Test(
    "A start with an end, without one, with a word for one",
    arguments: [
      ("2021-09", "2022-06", "2021-09..2022-06"), ("2021-09", "present", "2021-09.."),
      ("2021-09", "至今", "2021-09.."), ("2021-09", "\"\"", "2021-09.."),
      ("2021-09", "", "2021-09.."), ("2021-09", "null", "2021-09.."),
      ("2021-09-01", "2021-09-01", "2021-09-01"), ("2021-09", "2021", "2021-09..2021"),
      ("2014 - 2015", "", "2014..2015"), ("", "2020-06", "2020-06"),
      ("2021", "2023 (预计)", "2021..2023 (预计)"),
    ])
  func spans(start: String, end: String, dump: String) {
    let entry = renderCVEntry(
      "company: 示例公司\nstart_date: \(start)\nend_date: \(end)", section: "工作经历")
    #expect(entry?.dates?.dump == dump)
    #expect(entry?.detail.isEmpty == true, "\(entry?.detail.plain ?? "")")
  }

  @Test("A start alone goes on")
  func missingEnd() {
    let entry = renderCVEntry("company: 示例公司\nstart_date: 2021-09", section: "工作经历")
    #expect(entry?.dates?.dump == "2021-09..")
  }

  @Test(
    "What is no date stays in the text; what cannot be one is told",
    arguments: [
      ("Fall 2023", "2023", "Fall 2023", ""), ("Ongoing", nil, "Ongoing", ""),
      ("2018, 2021", "2018", "2018, 2021", ""), ("2021-13", nil, "2021-13", "unreadable-period"),
      ("约2019年底", "2019", "约2019年底", ""),
    ])
  func words(written: String, dump: String?, detail: String, id: String) {
    let result = readingFile(
      "cv.yaml",
      "cv:\n  name: 张示例\n  sections:\n    荣誉:\n      - name: 示例奖\n        date: \(written)\n")
    let entry = result.dossier.sections.first?.entries.first
    #expect(entry?.dates?.dump == dump)
    #expect(entry?.detail.plain == detail)
    #expect(places(result) == (id.isEmpty ? [] : ["6:15 \(id)"]))
  }

  @Test(
    "A date beside a start and an end is the one that counts, and neither is printed as a label",
    arguments: [
      ("2010", "2010-09", "2010-12", "2010"), ("2010-10", "2010-09", "2010-12", "2010-10"),
      ("Ongoing", "2010-09", "2010-12", "2010-09..2010-12"),
    ])
  func dateBesideSpan(date: String, start: String, end: String, dump: String) {
    let result = readingFile(
      "cv.yaml",
      "cv:\n  name: X\n  sections:\n    work:\n      - {company: A, position: B, date: \(date), "
        + "start_date: \(start), end_date: \(end)}\n")
    let entry = result.dossier.sections.first?.entries.first
    #expect(entry?.dates?.dump == dump)
    #expect(entry?.facts.isEmpty == true)
    #expect(!result.diagnostics.contains { $0.id == "unknown-record-key" })
  }

  @Test(
    "Words that say no more than the date does are not told beside it",
    arguments: [
      ("Since 2022", "2022..", ""), ("since May 2022", "2022-05..", ""), ("自2022年起", "2022..", ""),
    ])
  func wordsOfDates(written: String, dump: String, detail: String) {
    let entry = renderCVEntry("name: 示例奖\ndate: \(written)", section: "荣誉奖励")
    #expect(entry?.dates?.dump == dump)
    #expect(entry?.detail.plain == detail)
  }

  @Test(
    "Academic years are no months",
    arguments: [
      ("AY 2003-04", "2003..2004"), ("2003-04 academic year", "2003..2004"),
      ("AY2011–12", "2011..2012"), ("2003-04", "2003-04"),
    ])
  func academicYears(written: String, dump: String) {
    let entry = renderCVEntry("company: A\nposition: B\ndate: \(written)", section: "experience")
    #expect(entry?.dates?.dump == dump)
  }

  @Test("An end before the start is told, and both stay in the text")
  func endBeforeStart() {
    let result = readingFile(
      "resume.json",
      #"{"basics": {"name": "X"}, "work": [{"name": "A", "startDate": "2021", "endDate": "2019"}]}"#
    )
    let entry = result.dossier.sections.first?.entries.first
    #expect(entry?.dates == nil)
    #expect(entry?.detail.plain == "2021 – 2019")
    #expect(places(result) == ["1:83 impossible-date"])
  }
}
