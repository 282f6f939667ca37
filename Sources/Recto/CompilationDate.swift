internal import Activities
internal import Frames

/// The moment that a document is dated with, in UTC.
public struct CompilationDate: Hashable, Sendable {
  let moment: DocumentDate

  /// Reads a day in the form `YYYY-MM-DD`; nil for anything else and for days that do not exist.
  public init?(day text: String) {
    guard let date = PartialDate(iso: text), let month = date.month, let day = date.day else {
      return nil
    }
    moment = DocumentDate(year: date.year, month: month, day: day)
  }

  /// Makes a date of seconds since 1970, as SOURCE_DATE_EPOCH gives them; nil before 1970 and after
  /// the year 9999.
  ///
  /// Civil dates from day counts after Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
  public init?(secondsSince1970 seconds: Int) {
    guard (0..<253_402_300_800).contains(seconds) else { return nil }
    let (days, time) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    moment = DocumentDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, hour: time / 3600,
      minute: time / 60 % 60, second: time % 60)
  }
}
