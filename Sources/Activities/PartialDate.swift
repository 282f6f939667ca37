/// A date as exact as it was given: a year, a month, or a day.
///
/// `2021.1` is the month January 2021, and never becomes 1 January.
public struct PartialDate: Hashable, Sendable, Comparable {
  /// The year of the Gregorian calendar.
  public let year: Int
  /// The month, 1 to 12, if it is known.
  public let month: Int?
  /// The day of the month, from 1, if it is known; never without a month.
  public let day: Int?

  /// Makes a date; nil when the month or the day does not exist, or a day has no month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    if let month, !(1...12).contains(month) { return nil }
    if let day {
      guard let month, (1...PartialDate.days(in: month, of: year)).contains(day) else { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Orders by the first day that each date can mean; a less exact date stands before the more exact
  /// ones it contains.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }

  /// The first day that the date can mean, as year, month and day.
  public var earliest: (year: Int, month: Int, day: Int) { (year, month ?? 1, day ?? 1) }

  /// The last day that the date can mean, as year, month and day.
  public var latest: (year: Int, month: Int, day: Int) {
    let month = month ?? 12
    return (year, month, day ?? PartialDate.days(in: month, of: year))
  }

  /// The number of days of a month in the Gregorian calendar.
  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date in ISO 8601 form, as exact as it is known: `2021`, `2021-01`, `2021-01-05`.
  public var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var text = "\(year)"
    if let month { text += "-" + padded(month) }
    if let day { text += "-" + padded(day) }
    return text
  }
}
