internal import Activities

extension EntryOutline {
  /// The date of an entry that stands under a year and leaves it out: at its begin, `05月：…`, 3月5日,
  /// `May 5:`, `[05.12]`, or as a field of its own, `示例大学，5月6日`.
  func date(inYear year: Int) -> EntryDate? {
    guard let first = fields.first else { return nil }
    let forms = DateForms(scalars: sentence.scalars.withPlainDigits)
    let word = firstWord(in: first)
    return leadingDate(from: word, forms, year)
      ?? fields.reversed().lazy.compactMap { fieldDate($0, forms, year) }.first
  }

  private func leadingDate(from word: Int, _ forms: DateForms, _ year: Int) -> EntryDate? {
    let scalars = forms.scalars
    guard word < scalars.count else { return nil }
    let isBracketed = scalars[word].opensAside
    guard let found = forms.yearless(at: isBracketed ? word + 1 : word) else { return nil }
    var end = found.end
    if isBracketed {
      guard brackets.partner(of: word) == end else { return nil }
      end += 1
    }
    if found.isNumeric, !isBracketed, end < scalars.count,
      ![":", "：", " "].contains(scalars[end])
    {
      return nil
    }
    // `05.12` alone could be a number, and `May` a verb.
    let isApart =
      end == scalars.count || scalars[end].isSpace || sentence.separates(at: end)
      || scalars[end].isColon || ["-", "–", "—"].contains(scalars[end]) || scalars[end - 1].isHan
      || isBracketed
    return isApart ? date(found, word..<end, year) : nil
  }

  /// The date that a field in words is, or the brackets at its end: 5月6日, `Wed, May 6`, （5月6日）.
  private func fieldDate(_ field: Range<Int>, _ forms: DateForms, _ year: Int) -> EntryDate? {
    let open = field.last.flatMap { brackets.opening(of: $0) }
    let isBracketed = open.map { forms.scalars[$0].opensAside } ?? false
    var range = isBracketed ? (open ?? field.lowerBound)..<field.upperBound : field
    let inside = isBracketed ? range.lowerBound + 1..<range.upperBound - 1 : range
    guard let found = forms.yearless(at: inside.lowerBound), !found.isNumeric,
      found.end == inside.upperBound, !holdsLink(range)
    else { return nil }
    if !isBracketed, let weekday = weekday(before: range.lowerBound) {
      range = weekday..<range.upperBound
    }
    return date(found, range, year)
  }

  /// The date in a year; nil where there is no such day, or its end lies before it.
  private func date(_ found: YearlessDate, _ range: Range<Int>, _ year: Int) -> EntryDate? {
    guard let first = PartialDate(year: year, month: found.first.month, day: found.first.day)
    else { return nil }
    var span = DateSpan(
      start: first, written: sentence.string(range), origin: sentence.origin(range))
    if let last = found.last {
      guard let date = PartialDate(year: year, month: last.month, day: last.day), first < date
      else { return nil }
      span.end = .date(date)
    }
    return EntryDate(span: span, removed: range, range: range)
  }
}
