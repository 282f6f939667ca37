extension DateForms {
  /// A year with all its digits, or the last two behind an apostrophe: `2023`, `’23`.
  func yearOrShort(at start: Int) -> (value: Int, end: Int)? {
    if let short = shortYear(at: start) { return short }
    guard let number = number(at: start), let year = year(number) else { return nil }
    return (year, number.end)
  }

  /// The last two digits of a year behind an apostrophe; up to 68 they are of this century (POSIX,
  /// `strptime`, `%y`).
  func shortYear(at start: Int) -> (value: Int, end: Int)? {
    guard stands(["'", "’", "‘"], at: start), let number = number(at: start + 1),
      number.digits == 2
    else { return nil }
    return (number.value + (number.value <= 68 ? 2000 : 1900), number.end)
  }

  /// Two days in numbers with strokes that a dash connects: `07/01/2021–06/30/2026`; the one that has only one
  /// meaning tells which number of both is the month.
  func slashedDays(at start: Int) -> (first: DateForm, last: DateForm, end: Int)? {
    guard let one = slashedDay(at: start), let next = connector(at: skippingSpaces(one.end)),
      let two = slashedDay(at: skippingSpaces(next))
    else { return nil }
    let isMonthFirst = one.second > 12 || two.second > 12
    guard isMonthFirst || one.first > 12 || two.first > 12 else { return nil }
    func form(_ day: (first: Int, second: Int, year: Int, end: Int)) -> DateForm {
      let (month, date) = isMonthFirst ? (day.first, day.second) : (day.second, day.first)
      return DateForm(year: day.year, month: month, day: date, notation: .day)
    }
    return (form(one), form(two), two.end)
  }

  private func slashedDay(at start: Int) -> (first: Int, second: Int, year: Int, end: Int)? {
    guard let first = small(at: start), stands(["/"], at: first.end),
      let second = small(at: first.end + 1), stands(["/"], at: second.end),
      let third = number(at: second.end + 1), let year = year(third)
    else { return nil }
    return (first.value, second.value, year, third.end)
  }

  /// Two years of two figures, one behind the other, before the word of a school year: 21/22学年.
  func shortSchoolYear(at start: Int) -> (first: DateForm, last: DateForm, end: Int)? {
    guard let first = number(at: start), first.digits == 2, stands(["/", "-", "–"], at: first.end),
      let last = number(at: first.end + 1), last.digits == 2,
      last.value == (first.value + 1) % 100, stands(["学", "學"], at: last.end),
      stands(["年"], at: last.end + 1)
    else { return nil }
    let century = first.value <= 68 ? 2000 : 1900
    let form = { DateForm(year: $0, notation: .year) }
    return (form(century + first.value), form(century + first.value + 1), last.end)
  }

  /// The two years of a school year: `2014/15`, and `2010/11` or `2003-04` where a word before them tells so,
  /// as in `WS 2010/11`, `Winter term 2021/2022`, `AY 2003-04`.
  func schoolYears(at start: Int) -> (first: DateForm, last: DateForm, end: Int)? {
    guard let first = number(at: start), first.digits == 4,
      stands(["/", "-", "–"], at: first.end), let last = number(at: first.end + 1),
      let year = year(first),
      last.digits == 4 && last.value == year + 1
        || last.digits == 2 && last.value == (year + 1) % 100
    else { return nil }
    // Two figures above twelve are no month.
    let isSure = last.digits == 2 && last.value > 12 && scalars[first.end] == "/"
    guard isSure || isBehindTerm(start), !stands(["学", "學"], at: last.end),
      !isListed(start, behind: last.end)
    else { return nil }
    let form = { DateForm(year: $0, notation: .year) }
    if let later = laterYear(behind: last.end), later.value > year {
      return (form(year), form(later.value), later.end)
    }
    return (form(year), form(year + 1), last.end)
  }

  /// Whether a comma parts a school year from another year before or behind it: `WS 2019/20, 2020/21`.
  private func isListed(_ start: Int, behind end: Int) -> Bool {
    let before = scalars[..<start].suffix(4).reversed().drop { $0.isSpace }
    let commas: [Unicode.Scalar] = [",", "，", "、", "&"]
    if let mark = before.first, commas.contains(mark),
      before.dropFirst().first(where: { !$0.isSpace })?.isDigit ?? false
    {
      return true
    }
    let next = skippingSpaces(end)
    return stands(commas, at: next) && number(at: skippingSpaces(next + 1))?.digits == 4
  }

  /// The last year of a span that a school year begins, the name of a term before it or not:
  /// `2014/15 – 2016/17`, `WS 2013/14 – SS 2016`, `2014/15 to 2016/17`.
  private func laterYear(behind end: Int) -> (value: Int, end: Int)? {
    var next = skippingSpaces(end)
    guard next < scalars.count else { return nil }
    let isWord = scalars[next...].starts(with: toWord)
    guard isWord || scalars[next].isDash || stands(["至", "~", "～"], at: next) else { return nil }
    next = skippingSpaces(next + (isWord ? toWord.count : 1))
    let term = scalars[min(next, scalars.count)...].prefix(12).prefix(while: \.isLatin)
    if !term.isEmpty {
      guard TimeWords.isSeason(String(scalars: term)) else { return nil }
      next = skippingSpaces(term.endIndex)
    }
    guard let first = number(at: next), let year = year(first) else { return nil }
    if stands(["/"], at: first.end), let last = number(at: first.end + 1),
      last.digits == 2 && last.value == (year + 1) % 100 || last.value == year + 1
    {
      return (year + 1, last.end)
    }
    return (year, first.end)
  }

  /// Whether the name of a term or what leads to a school year stands before an offset.
  private func isBehindTerm(_ start: Int) -> Bool {
    guard start > 2, scalars[start - 1].isSpace else { return false }
    let before = String(scalars: scalars[max(0, start - 18)..<(start - 1)])
    let words = before.split { !$0.isLetter }.suffix(2).map(String.init)
    guard let word = words.last else { return false }
    let leads = [word.lowercased(), words.joined(separator: " ").lowercased()]
    if leads.contains(where: TimeWords.termLeads.contains) { return true }
    let isNoun = TimeWords.termNouns.contains(" " + word.lowercased())
    return TimeWords.isSeason(isNoun ? words[0] : word)
  }
}

/// The word between two years.
private let toWord = Array("to ".unicodeScalars)
