/// A day or a month without its year, or a stretch of them.
struct YearlessDate {
  /// The month and the day at its begin.
  var first: (month: Int, day: Int?)
  /// Those at its end; nil where it has none.
  var last: (month: Int, day: Int)?
  /// Whether it is written in numbers alone, which may be anything else.
  var isNumeric = false
  /// The offset behind it.
  var end: Int
}

extension DateForms {
  /// A date that leaves its year out: 5月6日, 3月12-14日, `Dec. 3-5`, `6 May`, `7.10-7.12`.
  func yearless(at start: Int) -> YearlessDate? {
    guard start < scalars.count else { return nil }
    if scalars[start].isLatin { return monthAndDays(at: start) }
    guard let number = small(at: start) else { return nil }
    if stands(["月"], at: number.end) { return hanDays(of: number.value, from: number.end + 1) }
    return daysAndMonth(number) ?? numericDays(number)
  }

  /// `May 6`, `Dec. 3-5`, `May`.
  private func monthAndDays(at start: Int) -> YearlessDate? {
    guard let month = monthName(at: start) else { return nil }
    guard let day = small(at: skippingSpaces(month.end)) else {
      return YearlessDate(first: (month.value, nil), end: month.end)
    }
    let end = skippingOrdinal(day.end)
    guard let next = connector(at: skippingSpaces(end)) else {
      return YearlessDate(first: (month.value, day.value), end: end)
    }
    let begin = skippingSpaces(next)
    let other = monthName(at: begin)
    guard let last = small(at: other.map { skippingSpaces($0.end) } ?? begin) else {
      return YearlessDate(first: (month.value, day.value), end: end)
    }
    return YearlessDate(
      first: (month.value, day.value), last: (other?.value ?? month.value, last.value),
      end: skippingOrdinal(last.end))
  }

  /// `3-5 Dec.`, `6 May`.
  private func daysAndMonth(_ day: (value: Int, end: Int)) -> YearlessDate? {
    let end = skippingOrdinal(day.end)
    if let month = monthName(at: skippingOf(skippingSpaces(end))) {
      return YearlessDate(first: (month.value, day.value), end: month.end)
    }
    guard let next = connector(at: skippingSpaces(end)),
      let last = small(at: skippingSpaces(next)),
      let month = monthName(at: skippingSpaces(skippingOrdinal(last.end)))
    else { return nil }
    return YearlessDate(
      first: (month.value, day.value), last: (month.value, last.value), end: month.end)
  }

  /// 5月, 5月6日, 5月6-8日, 5月6日至8日, 5月30日-6月2日.
  private func hanDays(of month: Int, from start: Int) -> YearlessDate? {
    guard let day = small(at: skippingSpaces(start)) else {
      return YearlessDate(first: (month, nil), end: start)
    }
    let hasMark = stands(["日", "号"], at: day.end)
    let end = hasMark ? day.end + 1 : day.end
    if let next = connector(at: skippingSpaces(end)), var last = small(at: skippingSpaces(next)) {
      var lastMonth = month
      if stands(["月"], at: last.end), let day = small(at: last.end + 1) {
        (lastMonth, last) = (last.value, day)
      }
      if stands(["日", "号"], at: last.end) {
        return YearlessDate(
          first: (month, day.value), last: (lastMonth, last.value), end: last.end + 1)
      }
    }
    return hasMark ? YearlessDate(first: (month, day.value), end: end) : nil
  }

  /// `05.12`, `7.10-7.12`, `7/10-12`.
  private func numericDays(_ month: (value: Int, end: Int)) -> YearlessDate? {
    guard stands([".", "-", "/"], at: month.end), let day = small(at: month.end + 1),
      (1...12).contains(month.value), (1...31).contains(day.value)
    else { return nil }
    var found = YearlessDate(
      first: (month.value, day.value), isNumeric: true, end: day.end)
    let mark = scalars[month.end]
    guard mark != "-", let next = connector(at: day.end), let last = small(at: next) else {
      return found
    }
    if stands([mark], at: last.end), let other = small(at: last.end + 1) {
      found.last = (last.value, other.value)
      found.end = other.end
    } else {
      found.last = (month.value, last.value)
      found.end = last.end
    }
    return found
  }
}
