import Activities
import Frames
import Testing

@testable import Composing
@testable import Editions

@Suite("Dates")
struct DateTests {
  /// The date of an entry as it stands in the CV.
  private func shown(_ dates: DateSpan?, _ language: Language, set: [String] = []) -> String {
    let dump = composed([entry("题", dates: dates, language: language)], "cv", language, set: set)
    let line = dump.split(separator: "\n").first { $0.hasPrefix("  paragraph: ") } ?? ""
    return String(line.dropFirst("  paragraph: ".count))
  }

  @Test(
    "A date is as exact as it is known",
    arguments: [
      (date(2024), "2024年", "2024"), (date(2024, 5), "2024年5月", "May 2024"),
      (date(2024, 5, 9), "2024年5月9日", "May 9, 2024"),
      (span(date(2021), date(2023)), "2021–2023", "2021–2023"),
      (span(date(2021, 1), date(2023, 12)), "2021.1–2023.12", "Jan 2021 – Dec 2023"),
      (span(date(2021, 1), nil), "2021.1–至今", "Jan 2021 – present"),
      (span(date(2021), nil), "2021–至今", "2021–present"),
      (
        span(date(2021, 10, 12), date(2023, 12, 31)), "2021.10.12–2023.12.31",
        "Oct 12, 2021 – Dec 31, 2023"
      ),
      (until(date(2020)), "–2020", "–2020"), (until(date(2020, 5)), "–2020.5", "–May 2020"),
      (span(date(2021), date(2023, 5)), "2021–2023.5", "2021 – May 2023"),
      (span(date(2026, 4, 17), date(2026, 4, 19)), "2026年4月17–19日", "Apr 17–19, 2026"),
    ])
  func precision(_ dates: DateSpan?, _ chinese: String, _ english: String) {
    #expect(shown(dates, .chinese) == chinese)
    #expect(shown(dates, .english) == english)
  }

  @Test("A span wider than its column can be has a line for each end, an open one too")
  func wide() {
    let open = span(date(2021, 9, 12), nil)
    #expect(shown(open, .english) == "Sep 12, 2021 – present")
    #expect(shown(open, .english, set: ["page.size=a5"]) == "Sep 12, 2021 –⏎present")
    #expect(shown(open, .chinese, set: ["entry.date-column=15mm"]) == "2021.9.12–⏎至今")
    #expect(shown(open, .chinese, set: ["entry.date-column=40mm"]) == "2021.9.12–至今")
  }

  /// Where the last column of each entry begins, in whole points.
  private func columns(_ sections: [EditionSection], _ name: String) -> [Int] {
    (flow(edition(sections), name)?.blocks ?? []).compactMap { block in
      guard block.role == .entry, case .row(let cells) = block.content else { return nil }
      return cells.last.map { Int($0.x.rounded()) }
    }
  }

  private func section(_ dates: DateSpan?...) -> EditionSection {
    EditionSection(
      kind: .talk, title: InlineText(), introduction: [],
      entries: dates.map { entry("题", dates: $0) }, origin: nil)
  }

  @Test("Rows have one column of dates through the document, wide enough for the widest")
  func oneColumn() {
    let usual = columns([section(date(2024)), section(date(2023))], "cv")
    #expect(usual == [96, 96])
    let wide = columns(
      [section(date(2024)), section(span(date(2023, 2, 28), date(2023, 3, 2)))], "cv")
    #expect(wide[0] == wide[1] && wide[0] > usual[0] + 5 && wide[0] < usual[0] + 20)
  }

  @Test("Behind numbered entries the column is as wide as the dates of the section need")
  func columnsBehind() {
    let full = section(span(date(2023, 2, 28), date(2023, 3, 2)))
    let widths = columns([section(date(2024)), section(date(2024, 11, 30)), full], "appendix")
    #expect(widths.count == 3)
    // The narrow one is far from the others, which differ little.
    #expect(widths[0] > widths[1] + 21 && widths[1] == widths[2])
    let alike = columns([section(date(2024, 1, 1)), section(date(2024, 11, 30))], "appendix")
    #expect(Set(alike).count == 1)
  }

  @Test("Dates that are wider than any column have a few lines, not one for each figure")
  func manyYears() throws {
    var years = try #require(date(2011))
    years.also = [2013, 2014, 2016, 2018].compactMap { date($0)?.start }
    let x = try #require(columns([section(years)], "appendix").first)
    let single = try #require(columns([section(date(2024))], "appendix").first)
    // Another three years stand on each line.
    #expect(x < single - 50, "\(x) \(single)")
  }

  @Test("Patterns may hold any of the parts")
  func patterns() {
    let set = ["dates.single.day={year}/{month2}/{day2}"]
    #expect(shown(date(2024, 5, 9), .chinese, set: set) == "2024/05/09")
  }

  @Test(
    "Numbers are Chinese up to 99",
    arguments: [
      (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九"), (100, "100"),
    ])
  func numerals(_ number: Int, _ expected: String) { #expect(chineseNumeral(number) == expected) }
}
