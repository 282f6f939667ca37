internal import Activities

extension EntryOutline {
  /// The date at the begin of an entry that stands under a year and leaves it out: `05月：…`,
  /// 3月5日, `May 5:`, `[05.12]`.
  func date(inYear year: Int) -> EntryDate? {
    let scalars = sentence.scalars.withPlainDigits
    guard let field = fields.first else { return nil }
    let word = firstWord(in: field)
    let isBracketed = scalars[word].opensAside
    let start = isBracketed ? word + 1 : word
    let forms = DateForms(scalars: scalars)
    guard let found = monthAndDays(at: start, forms, isBracketed: isBracketed),
      let first = PartialDate(year: year, month: found.month, day: found.day)
    else { return nil }
    var end = found.end
    if isBracketed {
      guard brackets.partner(of: word) == end else { return nil }
      end += 1
    }
    // `05.12` alone could be a number, and `May` a verb.
    let isApart =
      end == scalars.count || scalars[end].isSpace || sentence.separates(at: end)
      || [":", "：", "-", "–", "—"].contains(scalars[end]) || scalars[end - 1].isHan || isBracketed
    guard isApart else { return nil }
    var span = DateSpan(
      start: first, written: sentence.string(word..<end), origin: sentence.origin(word..<end))
    if let last = found.lastDay {
      guard let date = PartialDate(year: year, month: found.month, day: last), first < date else {
        return nil
      }
      span.end = .date(date)
    }
    return EntryDate(span: span, removed: word..<end, range: word..<end)
  }

  private func monthAndDays(
    at start: Int, _ forms: DateForms, isBracketed: Bool
  ) -> (month: Int, day: Int?, lastDay: Int?, end: Int)? {
    guard start < sentence.scalars.count else { return nil }
    if let month = forms.monthName(at: start) {
      let day = forms.small(at: forms.skippingSpaces(month.end))
      return (month.value, day?.value, nil, day.map { forms.skippingOrdinal($0.end) } ?? month.end)
    }
    guard let month = forms.small(at: start) else { return nil }
    if forms.stands(["月"], at: month.end) {
      let end = month.end + 1
      guard let day = forms.small(at: end) else { return (month.value, nil, nil, end) }
      if forms.stands(["日", "号"], at: day.end) {
        return (month.value, day.value, nil, day.end + 1)
      }
      guard let next = forms.connector(at: day.end), let last = forms.small(at: next),
        forms.stands(["日", "号"], at: last.end)
      else { return nil }
      return (month.value, day.value, last.value, last.end + 1)
    }
    guard forms.stands([".", "-", "/"], at: month.end), let day = forms.small(at: month.end + 1),
      (1...12).contains(month.value)
    else { return nil }
    let isFollowed = isBracketed || forms.stands([":", "：", " "], at: day.end)
    return isFollowed ? (month.value, day.value, nil, day.end) : nil
  }
}
