internal import Activities

/// A date as it was found in a text, before it is known to exist.
struct DateForm: Hashable {
  /// The year.
  var year: Int
  /// The number of the month, if one was written.
  var month: Int?
  /// The day of the month, if one was written.
  var day: Int?
  /// How it was written; it decides where such a form may be taken for a date at all.
  var notation: Notation

  /// The ways of writing a date, the surest first.
  enum Notation: Int, Hashable, Comparable {
    /// With 年, or with the name of a month.
    case words
    /// Numbers down to the day: `2024.10.26`.
    case day
    /// Numbers down to the month: `2024.10`, `08/2021`.
    case month
    /// A year alone.
    case year

    static func < (left: Notation, right: Notation) -> Bool { left.rawValue < right.rawValue }
  }

  /// The date, if there is such a day.
  var date: PartialDate? { PartialDate(year: year, month: month, day: day) }
}

/// Reads single dates off an array of scalars.
///
/// Every function returns what begins at an offset together with the offset behind it, or nil.
struct DateForms {
  /// The text.
  let scalars: [Unicode.Scalar]

  /// A date that begins at an offset, in any notation; the longest form wins.
  func date(at start: Int) -> (form: DateForm, end: Int)? {
    guard start < scalars.count else { return nil }
    if scalars[start].isLatin { return monthFirst(at: start) }
    if scalars[start].beginsHanYear { return hanDate(at: start) }
    if scalars[start].beginsEra { return republicDate(at: start) ?? eraDate(at: start) }
    guard let number = number(at: start) else { return nil }
    if let year = year(number) { return yearFirst(year, from: number.end) }
    if number.digits == 3 { return republicDate(at: start) }
    return dayFirst(number) ?? dayMonthYear(number) ?? monthAndYear(number)
  }

  /// A run of ASCII digits: its value, its length and its end.
  ///
  /// Longer runs than eight digits are no part of any date.
  func number(at start: Int) -> (value: Int, digits: Int, end: Int)? {
    var end = start
    var value = 0
    while end < scalars.count, scalars[end].isDigit, end - start < 9 {
      value = value * 10 + Int(scalars[end].value - 0x30)
      end += 1
    }
    return end > start && end - start < 9 ? (value, end - start, end) : nil
  }

  /// The offset of the next scalar that is no space.
  func skippingSpaces(_ start: Int) -> Int {
    var offset = start
    while offset < scalars.count, scalars[offset].isSpace, scalars[offset] != "\n" { offset += 1 }
    return offset
  }

  /// Whether one of some scalars stands at an offset.
  func stands(_ choices: [Unicode.Scalar], at offset: Int) -> Bool {
    offset < scalars.count && choices.contains(scalars[offset])
  }

  /// A number of one or two digits behind an optional space.
  func small(at start: Int) -> (value: Int, end: Int)? {
    guard let number = number(at: start), number.digits <= 2 else { return nil }
    return (number.value, number.end)
  }

  /// A month or a day, in digits or as a Han numeral.
  func numeral(at start: Int) -> (value: Int, end: Int)? { small(at: start) ?? hanSmall(at: start) }

  /// The year that a number of four digits is.
  func year(_ number: (value: Int, digits: Int, end: Int)) -> Int? {
    number.digits == 4 && (1900...2099).contains(number.value) ? number.value : nil
  }

  /// A date whose year has 年 behind it, with its month and day as far as they are there.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - end: The offset behind 年.
  ///   - numeral: What reads a month or a day at an offset.
  /// - Returns: The date and the offset behind it.
  func inWords(
    _ year: Int, from end: Int, numeral: (Int) -> (value: Int, end: Int)?
  ) -> (form: DateForm, end: Int) {
    var form = DateForm(year: year, notation: .words)
    guard let month = numeral(skippingSpaces(end)), stands(["月"], at: skippingSpaces(month.end))
    else { return (form, end) }
    form.month = month.value
    let afterMonth = skippingSpaces(month.end) + 1
    guard let day = numeral(skippingSpaces(afterMonth)),
      stands(["日", "号"], at: skippingSpaces(day.end))
    else { return (form, afterMonth) }
    form.day = day.value
    return (form, skippingSpaces(day.end) + 1)
  }

  /// `2024年10月26日`, `2024.10.26`, `2024`.
  private func yearFirst(_ year: Int, from end: Int) -> (form: DateForm, end: Int) {
    var form = DateForm(year: year, notation: .year)
    let afterYear = skippingSpaces(end)
    if stands(["年"], at: afterYear) {
      return inWords(year, from: afterYear + 1, numeral: numeral)
    }
    guard stands([".", "-", "/", "．"], at: end), let month = small(at: end + 1),
      // `2020-21` is a range of years.
      month.value <= 12 || stands(["."], at: end)
    else { return (form, end) }
    form.month = month.value
    let word = skippingSpaces(month.end)
    if stands(["月"], at: word), !stands(["度", "刊"], at: word + 1) {
      return mixed(form, from: word + 1)
    }
    form.notation = .month
    guard stands([scalars[end]], at: month.end), let day = small(at: month.end + 1) else {
      return (form, month.end)
    }
    form.day = day.value
    form.notation = .day
    return (form, stands(["日"], at: day.end) ? day.end + 1 : day.end)
  }

  /// The day, if there is one, behind a month in numbers that has 月 all the same: `2015.12月3日`.
  private func mixed(_ month: DateForm, from start: Int) -> (form: DateForm, end: Int) {
    var form = month
    form.notation = .words
    guard let day = small(at: start), stands(["日"], at: day.end) else { return (form, start) }
    form.day = day.value
    return (form, day.end + 1)
  }

  /// `August 23, 2025`, `Aug. 2025`.
  private func monthFirst(at start: Int) -> (form: DateForm, end: Int)? {
    guard let month = monthName(at: start) else { return nil }
    var offset = skippingSpaces(month.end)
    var day: Int?
    if let number = small(at: offset) {
      day = number.value
      offset = skippingSpaces(skippingOrdinal(number.end))
    }
    if stands([","], at: offset) { offset = skippingSpaces(offset + 1) }
    guard let year = yearOrShort(at: offset) else { return nil }
    let form = DateForm(year: year.value, month: month.value, day: day, notation: .words)
    return (form, year.end)
  }

  /// `23 Aug 2025`, `23rd August, 2025`, `23rd of August 2025`.
  private func dayFirst(
    _ number: (value: Int, digits: Int, end: Int)
  ) -> (form: DateForm, end: Int)? {
    guard number.digits <= 2,
      let month = monthName(at: skippingOf(skippingSpaces(skippingOrdinal(number.end))))
    else { return nil }
    var offset = skippingSpaces(month.end)
    if stands([","], at: offset) { offset = skippingSpaces(offset + 1) }
    guard let year = yearOrShort(at: offset) else { return nil }
    let form = DateForm(year: year.value, month: month.value, day: number.value, notation: .words)
    return (form, year.end)
  }

  /// `08/2021`, `8.2021`.
  private func monthAndYear(
    _ number: (value: Int, digits: Int, end: Int)
  ) -> (form: DateForm, end: Int)? {
    guard number.digits <= 2, stands(["/", "."], at: number.end),
      let found = self.number(at: number.end + 1), let year = year(found),
      // In `1.2023年5月` the first number counts.
      !stands(["年"], at: found.end),
      // `通知 13/2023` counts notices.
      (1...12).contains(number.value)
        || scalars[number.end] == "/" && isAlone(number.end - number.digits..<found.end)
    else { return nil }
    return (DateForm(year: year, month: number.value, notation: .month), found.end)
  }
}
