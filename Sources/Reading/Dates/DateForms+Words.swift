extension DateForms {
  /// The number of an English month, by its name or its usual short form with or without a full stop.
  func monthName(at start: Int) -> (value: Int, end: Int)? {
    guard start < scalars.count, scalars[start].beginsMonth else { return nil }
    var end = start
    while end < scalars.count, scalars[end].isLatin, end - start < 10 { end += 1 }
    guard end - start > 2,
      let month = month(scalars[start], scalars[start + 1], scalars[start + 2]),
      end - start == 3 || scalars[start..<end].names(month)
    else { return nil }
    return (month, stands(["."], at: end) ? end + 1 : end)
  }

  /// The offset behind `st`, `nd`, `rd` or `th`, if one stands there.
  func skippingOrdinal(_ start: Int) -> Int {
    guard start + 1 < scalars.count, !(start + 2 < scalars.count && scalars[start + 2].isLatin)
    else { return start }
    switch (scalars[start].lowercased, scalars[start + 1].lowercased) {
    case ("s", "t"), ("n", "d"), ("r", "d"), ("t", "h"): return start + 2
    default: return start
    }
  }

  /// The offset behind `of `, if it stands there.
  func skippingOf(_ start: Int) -> Int {
    stands(["o"], at: start) && stands(["f"], at: start + 1) && stands([" "], at: start + 2)
      ? skippingSpaces(start + 2) : start
  }

  /// The offset behind what may connect the two ends of a range, such as a dash or 至.
  func connector(at start: Int) -> Int? {
    guard start < scalars.count else { return nil }
    switch scalars[start] {
    case "-":
      // `--` and `->` are typed for a dash and an arrow.
      return stands(["-", ">"], at: start + 1) ? start + 2 : start + 1
    case "–", "—":
      // A Chinese dash is two em dashes.
      return stands(["–", "—"], at: start + 1) ? start + 2 : start + 1
    case "－", "−", "~", "～", "至", "到", "→": return start + 1
    case "t" where stands(["o"], at: start + 1) && stands([" "], at: start + 2): return start + 2
    default: return nil
    }
  }

  /// Days of one month that is named once: `4-8 May 2026`, `May 4-8, 2026`, `2026年4月17-19日`.
  func daysOfOneMonth(at start: Int) -> (first: DateForm, last: DateForm, end: Int)? {
    guard start < scalars.count else { return nil }
    if scalars[start].isLatin {
      guard let month = monthName(at: start), let first = small(at: skippingSpaces(month.end)),
        let last = secondDay(after: first.end), let year = year(behind: last.end)
      else { return nil }
      return days(first.value, last.value, month: month.value, year: year.value, end: year.end)
    }
    if let first = small(at: start) {
      if let days = dottedDays(first) { return days }
      guard let last = secondDay(after: first.end),
        let month = monthName(at: skippingSpaces(last.end)), let year = year(behind: month.end)
      else { return nil }
      return days(first.value, last.value, month: month.value, year: year.value, end: year.end)
    }
    guard let head = date(at: start), let month = head.form.month, head.form.day == nil,
      head.form.notation == .words, let first = small(at: skippingSpaces(head.end)),
      let last = secondDay(after: first.end), stands(["日", "号"], at: skippingSpaces(last.end))
    else { return nil }
    let end = skippingSpaces(last.end) + 1
    return days(first.value, last.value, month: month, year: head.form.year, end: end)
  }

  /// Two months of one year that is named once: `Jan 30 - Feb 3, 2024`, `30 Jan - 3 Feb 2024`,
  /// `Jan. to Mar. 2024`.
  func monthsOfOneYear(at start: Int) -> (first: DateForm, last: DateForm, end: Int)? {
    if let months = hanMonths(at: start) { return months }
    guard let first = monthAndDay(at: start),
      let next = connector(at: skippingSpaces(first.end)),
      let last = monthAndDay(at: skippingSpaces(next)), let year = year(behind: last.end),
      (first.day == nil) == (last.day == nil)
    else { return nil }
    let form = { (month: Int, day: Int?) in
      DateForm(year: year.value, month: month, day: day, notation: .words)
    }
    return (form(first.month, first.day), form(last.month, last.day), year.end)
  }

  /// 2023年1—3月.
  private func hanMonths(at start: Int) -> (first: DateForm, last: DateForm, end: Int)? {
    guard let number = number(at: start), let year = year(number),
      stands(["年"], at: skippingSpaces(number.end)),
      let first = small(at: skippingSpaces(skippingSpaces(number.end) + 1)),
      let next = connector(at: skippingSpaces(first.end)),
      let last = small(at: skippingSpaces(next)), stands(["月"], at: skippingSpaces(last.end))
    else { return nil }
    let form = { DateForm(year: year, month: $0, notation: .words) }
    return (form(first.value), form(last.value), skippingSpaces(last.end) + 1)
  }

  /// `Jan 30`, `30 Jan`, `Jan`.
  private func monthAndDay(at start: Int) -> (month: Int, day: Int?, end: Int)? {
    guard start < scalars.count else { return nil }
    if let day = small(at: start) {
      let month = monthName(at: skippingSpaces(skippingOrdinal(day.end)))
      return month.map { ($0.value, day.value, $0.end) }
    }
    guard let month = monthName(at: start) else { return nil }
    guard let day = small(at: skippingSpaces(month.end)) else {
      return (month.value, nil, month.end)
    }
    return (month.value, day.value, skippingOrdinal(day.end))
  }

  /// The second of two days, ordinals of English and German among them: `6th-11th`, `6.–11.`.
  private func secondDay(after end: Int) -> (value: Int, end: Int)? {
    let first = skippingOrdinal(stands(["."], at: end) ? end + 1 : end)
    guard let connector = connector(at: skippingSpaces(first)),
      let last = small(at: skippingSpaces(connector))
    else { return nil }
    let behind = skippingOrdinal(last.end)
    let hasDot = stands(["."], at: behind) && stands([" "], at: behind + 1)
    return (last.value, hasDot ? behind + 1 : behind)
  }

  /// A year behind a month or a day, with an optional comma before it.
  private func year(behind end: Int) -> (value: Int, end: Int)? {
    var offset = skippingSpaces(end)
    if stands([","], at: offset) { offset = skippingSpaces(offset + 1) }
    return yearOrShort(at: offset)
  }

  private func days(
    _ first: Int, _ last: Int, month: Int, year: Int, end: Int
  ) -> (first: DateForm, last: DateForm, end: Int) {
    let form = { DateForm(year: year, month: month, day: $0, notation: .words) }
    return (form(first), form(last), end)
  }
}

extension Unicode.Scalar {
  /// Whether the name of an English month begins with this letter.
  var beginsMonth: Bool {
    switch lowercased {
    case "j", "f", "m", "a", "s", "o", "n", "d": true
    default: false
    }
  }
}

/// The month whose English name begins with three letters, which tell nearly all words from months.
private func month(
  _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar
) -> Int? {
  switch (first.lowercased, second.lowercased, third.lowercased) {
  case ("j", "a", "n"): 1
  case ("f", "e", "b"): 2
  case ("m", "a", "r"): 3
  case ("a", "p", "r"): 4
  case ("m", "a", "y"): 5
  case ("j", "u", "n"): 6
  case ("j", "u", "l"): 7
  case ("a", "u", "g"): 8
  case ("s", "e", "p"): 9
  case ("o", "c", "t"): 10
  case ("n", "o", "v"): 11
  case ("d", "e", "c"): 12
  default: nil
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether this is the whole name of a month, or `Sept`, in any case.
  fileprivate func names(_ month: Int) -> Bool {
    let letters = lazy.map(\.lowercased)
    return letters.elementsEqual(englishMonths[month - 1])
      || month == 9 && letters.elementsEqual("sept".unicodeScalars)
  }
}

/// The names of months.
private let englishMonths = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
].map { Array($0.unicodeScalars) }
