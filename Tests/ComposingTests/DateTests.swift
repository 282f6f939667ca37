import Activities
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
      (span(date(2021), date(2023)), "2021–2023", "2021 – 2023"),
      (span(date(2021, 1), date(2023, 12)), "2021.1–2023.12", "Jan 2021 – Dec 2023"),
      (span(date(2021, 1), nil), "2021.1–至今", "Jan 2021 – present"),
      (span(date(2021), nil), "2021–至今", "2021 – present"),
      (
        span(date(2021, 10, 12), date(2023, 12, 31)), "2021.10.12–⏎2023.12.31",
        "Oct 12, 2021 –⏎Dec 31, 2023"
      ),
      (until(date(2020)), "–2020", "–2020"), (until(date(2020, 5)), "–2020.5", "–May 2020"),
      (span(date(2021), date(2023, 5)), "2021–2023.5", "2021 – May 2023"),
      (span(date(2026, 4, 17), date(2026, 4, 19)), "2026年4月17–19日", "Apr 17–19, 2026"),
    ])
  func precision(_ dates: DateSpan?, _ chinese: String, _ english: String) {
    #expect(shown(dates, .chinese) == chinese)
    #expect(shown(dates, .english) == english)
  }

  @Test("A span wider than its column has a line for each end, an open one too")
  func wide() {
    let open = span(date(2021, 9, 12), nil)
    #expect(shown(open, .english) == "Sep 12, 2021 –⏎present")
    #expect(shown(open, .chinese, set: ["entry.date-column=20mm"]) == "2021.9.12–⏎至今")
    #expect(shown(open, .chinese, set: ["entry.date-column=40mm"]) == "2021.9.12–至今")
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
