extension DateScanner {
  /// How a written range ends.
  enum RangeEnd {
    case none
    case open
    case form(DateForm)
  }

  /// What follows a date if it begins a range: a second date, a part of one, or a word such as 至今.
  func rangeEnd(
    after first: (form: DateForm, end: Int)
  ) -> (value: RangeEnd, end: Int)? {
    // `2021年1月至今`, `2021 to date`: the word that leaves open may hold the connecting one.
    if let end = businessYearEnd(after: first) { return end }
    let next = skippingSince(forms.skippingSpaces(first.end))
    if let end = openEnd(at: next) { return (.open, end) }
    guard let connector = forms.connector(at: next) else { return isoEnd(after: first) }
    let start = forms.skippingSpaces(connector)
    if let end = openEnd(at: start) { return (.open, end) }
    if let second = forms.date(at: start) ?? forms.hanEnd(at: start) {
      return (.form(second.form), second.end)
    }
    if let last = forms.republicEnd(of: first.form, at: start) {
      return (.form(last.form), last.end)
    }
    if let part = partialEnd(of: first.form, at: start) { return part }
    // `2021-` with nothing behind it.
    let isDangling = start == scalars.count || isSeparator(scalars[start])
    return isDangling && first.form.day == nil ? (.open, connector) : nil
  }

  /// The offset behind 起 where the end of a range follows: 2022年1月起至今.
  private func skippingSince(_ start: Int) -> Int {
    guard forms.stands(["起"], at: start) else { return start }
    let next = forms.skippingSpaces(start + 1)
    return forms.stands(["至", "到"], at: next) || openEnd(at: next) != nil ? next : start
  }

  /// The end of 2021年度～2023年度 behind its first year.
  private func businessYearEnd(
    after first: (form: DateForm, end: Int)
  ) -> (value: RangeEnd, end: Int)? {
    guard forms.stands(["度"], at: first.end), first.form.month == nil,
      let connector = forms.connector(at: forms.skippingSpaces(first.end + 1)),
      let second = forms.date(at: forms.skippingSpaces(connector)), second.form.month == nil,
      forms.stands(["度"], at: second.end)
    else { return nil }
    return (.form(second.form), second.end + 1)
  }

  /// The end of a range as ISO 8601 has it: `2023-05-01/2023-05-03`.
  private func isoEnd(after first: (form: DateForm, end: Int)) -> (value: RangeEnd, end: Int)? {
    guard first.form.month != nil, forms.stands(["/"], at: first.end) else { return nil }
    // `2021-04-05/16`
    if let day = first.form.day, let last = forms.number(at: first.end + 1), last.digits == 2,
      last.value > day, last.value < 32, isFree(after: last.end)
    {
      var form = first.form
      form.day = last.value
      return (.form(form), last.end)
    }
    guard let second = forms.date(at: first.end + 1), second.form.month != nil
    else { return nil }
    return (.form(second.form), second.end)
  }

  /// The end of a range that leaves out what it shares with the start: `7月1-3日`, `2010/05-08`,
  /// `2020-21`.
  private func partialEnd(of first: DateForm, at start: Int) -> (value: RangeEnd, end: Int)? {
    guard let number = forms.numeral(at: start) else { return nil }
    var form = first
    let next = forms.skippingSpaces(number.end)
    if forms.stands(["月"], at: next), first.month != nil {
      form.month = number.value
      guard first.day != nil else { return (.form(form), next + 1) }
      guard let day = forms.numeral(at: forms.skippingSpaces(next + 1)),
        forms.stands(["日", "号"], at: forms.skippingSpaces(day.end))
      else { return nil }
      form.day = day.value
      return (.form(form), forms.skippingSpaces(day.end) + 1)
    }
    if first.day != nil, forms.stands([".", "/"], at: number.end),
      let day = forms.small(at: number.end + 1)
    {
      // `2024.1.30-2.3`
      form.month = number.value
      form.day = day.value
      return (.form(form), day.end)
    }
    // A Han numeral without a word behind it may be the begin of one: 三人.
    let isHan = scalars[number.end - 1].hanDigit != nil || scalars[number.end - 1] == "十"
    if isHan, !forms.stands(["日", "号"], at: next) { return nil }
    if first.day != nil {
      form.day = number.value
      let hasSuffix = forms.stands(["日", "号"], at: next)
      return (.form(form), hasSuffix ? next + 1 : number.end)
    }
    if first.month != nil {
      form.month = number.value
    } else {
      guard number.value > first.year % 100 else { return nil }
      form.year = first.year - first.year % 100 + number.value
    }
    return (.form(form), number.end)
  }

  /// The offset behind a word that leaves a range open, or behind two in two languages: `Present 至今`.
  func openEnd(at start: Int) -> Int? {
    guard let end = openWord(at: start) else { return nil }
    let next = forms.skippingSpaces(end)
    return next > end ? openWord(at: next) ?? end : end
  }

  private func openWord(at start: Int) -> Int? {
    openEnds.lazy.compactMap { end(of: $0, at: start) }.first(where: isFree(after:))
  }

  /// The offset behind a word in lower case that stands at an offset in any case.
  private func end(of word: String, at start: Int) -> Int? {
    var end = start
    for wanted in word.unicodeScalars {
      guard end < scalars.count, scalars[end].lowercased == wanted else {
        return nil
      }
      end += 1
    }
    return end
  }

  private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    ["，", ",", "；", ";", "。", "）", ")", "（", "(", "】", "]", "\n"].contains(scalar)
  }

  /// Whether 至 or the like and what looks like a date follow, which could not be read as an end.
  ///
  /// Half of a range would be wrong. 到三亚 is no date.
  func continues(after end: Int) -> Bool {
    let next = forms.skippingSpaces(end)
    guard forms.stands(["至", "到", "~", "～"], at: next) else { return false }
    let start = forms.skippingSpaces(next + 1)
    let digits = scalars[min(start, scalars.count)...].prefix { $0.isDigit || $0.hanDigit != nil }
    if digits.count >= 4 { return true }
    guard let number = forms.numeral(at: start) else { return false }
    return forms.stands(["年", "月", "日", "号", ".", "/"], at: forms.skippingSpaces(number.end))
  }
}
