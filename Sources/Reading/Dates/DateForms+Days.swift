import Activities

extension DateForms {
  /// `29.3.2023`, `31/12/2023`, `12/31/2023`: a day in numbers with the year behind it.
  ///
  /// With full stops the day comes first. With strokes it does only where the other number can be the
  /// month alone; `05/06/2023` is May to some and June to others, so it is none.
  func dayMonthYear(
    _ first: (value: Int, digits: Int, end: Int)
  ) -> (form: DateForm, end: Int)? {
    guard first.digits <= 2, stands([".", "/"], at: first.end),
      let second = small(at: first.end + 1), stands([scalars[first.end]], at: second.end),
      let third = number(at: second.end + 1), let year = year(third)
    else { return nil }
    var (day, month) = (first.value, second.value)
    if scalars[first.end] == "/" {
      guard max(day, month) > 12 || day == month else { return nil }
      if month > 12, day <= 12 { (day, month) = (month, day) }
    }
    return (DateForm(year: year, month: month, day: day, notation: .day), third.end)
  }

  /// `17.–21.03.2025`, `28.2.–3.3.2025`: days with full stops, as in German, that have the year
  /// in common.
  func dottedDays(
    _ first: (value: Int, end: Int)
  ) -> (first: DateForm, last: DateForm, end: Int)? {
    guard stands(["."], at: first.end) else { return nil }
    var (month, end): (Int?, Int) = (nil, first.end + 1)
    if let number = small(at: end), stands(["."], at: number.end) {
      (month, end) = (number.value, number.end + 1)
    }
    guard let next = connector(at: skippingSpaces(end)), let day = number(at: skippingSpaces(next)),
      stands(["."], at: day.end), let last = dayMonthYear(day), last.form.notation == .day
    else { return nil }
    var form = last.form
    form.day = first.value
    form.month = month ?? form.month
    return (form, last.form, last.end)
  }

  /// The time of a day behind its date: `T12:30:00Z` as in ISO 8601, `15:00-16:30` behind 日 or a space.
  ///
  /// - Returns: The offsets of the time itself, and whether there is such a time.
  func time(behind end: Int) -> (range: Range<Int>, isPossible: Bool)? {
    let start = stands(["T"], at: end) ? end + 1 : skippingSpaces(end)
    guard start > end || end > 0 && ["日", "号"].contains(scalars[end - 1]),
      let first = clock(at: start)
    else { return nil }
    if let connector = connector(at: first.end), let last = clock(at: connector) {
      return (start..<last.end, first.isPossible && last.isPossible)
    }
    return (start..<zone(at: first.end), first.isPossible)
  }

  /// `12:30`, `12:30:00.000`; up to 24:00, and a leap second.
  private func clock(at start: Int) -> (isPossible: Bool, end: Int)? {
    guard let hour = small(at: start), stands([":", "："], at: hour.end),
      let minute = number(at: hour.end + 1), minute.digits == 2
    else { return nil }
    var isPossible = hour.value * 60 + minute.value <= 24 * 60 && minute.value < 60
    var end = minute.end
    if stands([":", "："], at: end), let second = number(at: end + 1), second.digits == 2 {
      isPossible = isPossible && second.value <= 60
      end = second.end
      if stands(["."], at: end), let fraction = number(at: end + 1) { end = fraction.end }
    }
    return (isPossible, end)
  }

  /// The offset behind `Z` or `+08:00`.
  private func zone(at start: Int) -> Int {
    if stands(["Z"], at: start) { return start + 1 }
    guard stands(["+", "-"], at: start), let hours = number(at: start + 1) else { return start }
    guard stands([":"], at: hours.end), let minutes = number(at: hours.end + 1) else {
      return hours.digits == 1 ? start : hours.end
    }
    return minutes.end
  }

  /// Whether nothing stands beside some offsets but spaces and the edges of a field.
  func isAlone(_ range: Range<Int>) -> Bool {
    let before = scalars[..<range.lowerBound].last { $0 != " " }
    let behind = scalars[range.upperBound...].first { $0 != " " }
    return (before.map { $0.isSeparator || $0.opensAside } ?? true)
      && (behind.map { $0.isSeparator || $0.isFullStop || ")）]】(（:：\n".unicodeScalars.contains($0) }
        ?? true)
  }
}
