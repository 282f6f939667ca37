internal import Activities

/// A date or a stretch of time found in a text.
struct FoundSpan {
  /// When, without its place in the source; nil if there is no such day, or the end lies before the
  /// start.
  var span: DateSpan?
  /// The offsets of the date itself.
  var range: Range<Int>
  /// The notation of its first date.
  var notation: DateForm.Notation
  /// Whether it is a stretch of time.
  var isRange: Bool
}

/// Finds dates and stretches of time in a sentence.
struct DateScanner {
  private let sentence: Sentence
  /// The scalars of the sentence, with digits of ASCII.
  private let scalars: [Unicode.Scalar]
  private let forms: DateForms
  /// Words that leave a span open, in lower case.
  private let openEnds: [String]

  /// Makes a scanner for a sentence.
  init(_ sentence: Sentence, openEnds: [String]) {
    self.sentence = sentence
    scalars = sentence.scalars.withPlainDigits
    forms = DateForms(scalars: scalars)
    self.openEnds = openEnds
  }

  /// All dates of the sentence in their order; none overlaps another.
  func all() -> [FoundSpan] {
    // Most words beside a title tell no time.
    guard scalars.contains(where: { $0.isDigit || $0.beginsHanYear }) else { return [] }
    var result: [FoundSpan] = []
    var offset = 0
    while offset < scalars.count {
      let scalar = scalars[offset]
      if scalar.beginsHanYear, let found = span(at: offset) {
        result.append(found)
        offset = found.range.upperBound
      } else if scalar.isDigit || scalar.isLatin {
        if isFree(before: offset), let found = span(at: offset) {
          result.append(found)
          offset = found.range.upperBound
        } else {
          // The rest of a word or a number cannot begin a date.
          while offset < scalars.count,
            scalars[offset].isDigit || scalars[offset].isLatin
          {
            offset += 1
          }
        }
      } else {
        offset += 1
      }
    }
    return result
  }

  /// A date that begins at an offset and is not the part of a longer word or number.
  func span(at start: Int) -> FoundSpan? {
    // A word begins a date only if it names a month.
    let isWord = scalars[start...].first?.isLatin ?? false
    if isWord, forms.monthName(at: start) == nil { return nil }
    if let days = forms.daysOfOneMonth(at: start), isFree(after: days.end) {
      return found(days.first, end: .form(days.last), start..<days.end)
    }
    if let months = forms.monthsOfOneYear(at: start), isFree(after: months.end) {
      return found(months.first, end: .form(months.last), start..<months.end)
    }
    guard let first = forms.date(at: start) else { return nil }
    if let years = years(from: first, at: start) {
      return FoundSpan(
        span: years.span, range: start..<years.end, notation: .year, isRange: true)
    }
    if let end = rangeEnd(after: first) {
      guard isFree(after: end.end) else { return nil }
      return found(first.form, end: end.value, start..<end.end)
    }
    guard isFree(after: first.end) else { return nil }
    return found(first.form, end: RangeEnd.none, start..<first.end)
  }

  /// Years that are listed: `2020、2021`, `2022/2023/2024`, `2023, 2022`.
  private func years(
    from first: (form: DateForm, end: Int), at begin: Int
  ) -> (span: DateSpan, end: Int)? {
    guard first.form.month == nil else { return nil }
    var years = [first.form.year]
    var end = first.end
    while let start = nextInList(after: end), let next = forms.date(at: start),
      next.form.month == nil, isFree(after: next.end) || nextInList(after: next.end) != nil,
      rangeEnd(after: next) == nil, !years.contains(next.form.year)
    {
      years.append(next.form.year)
      end = next.end
    }
    let dates = years.sorted().compactMap { PartialDate(year: $0) }
    guard dates.count > 1, isFree(after: end), let start = dates.first else { return nil }
    var span = DateSpan(start: start, written: sentence.string(begin..<end))
    span.also = Array(dates.dropFirst())
    return (span, end)
  }

  /// Where the next year of a list may begin: behind a comma, a solidus, 和 or `and`.
  private func nextInList(after end: Int) -> Int? {
    var next = forms.skippingSpaces(end)
    let hasMark = forms.stands(["、", ",", "，", "/", "&", "和"], at: next)
    if hasMark { next = forms.skippingSpaces(next + 1) }
    let hasWord = scalars[min(next, scalars.count)...].starts(with: Self.and)
    if hasWord { next = forms.skippingSpaces(next + Self.and.count) }
    guard hasMark || hasWord else { return nil }
    return next < scalars.count && scalars[next].isDigit ? next : nil
  }

  private static let and = Array("and ".unicodeScalars)

  /// How a written range ends.
  private enum RangeEnd {
    case none
    case open
    case form(DateForm)
  }

  private func found(_ start: DateForm, end: RangeEnd, _ range: Range<Int>) -> FoundSpan {
    var span = start.date.map {
      DateSpan(start: $0, written: sentence.string(range))
    }
    switch end {
    case .none: return FoundSpan(span: span, range: range, notation: start.notation, isRange: false)
    case .open: span?.end = .open
    case .form(let form):
      if let date = form.date, let known = span, !(date < known.start) {
        span?.end = .date(date)
      } else {
        span = nil
      }
    }
    return FoundSpan(span: span, range: range, notation: start.notation, isRange: true)
  }

  /// What follows a date if it begins a range: a second date, a part of one, or a word such as 至今.
  private func rangeEnd(
    after first: (form: DateForm, end: Int)
  ) -> (value: RangeEnd, end: Int)? {
    // `2021年1月至今`, `2021 to date`: the word that leaves open may hold the connecting one.
    let next = forms.skippingSpaces(first.end)
    if let end = openEnd(at: next) { return (.open, end) }
    guard let connector = forms.connector(at: next) else { return nil }
    let start = forms.skippingSpaces(connector)
    if let end = openEnd(at: start) { return (.open, end) }
    if let second = forms.date(at: start) { return (.form(second.form), second.end) }
    if let part = partialEnd(of: first.form, at: start) { return part }
    // `2021-` with nothing behind it.
    let isDangling = start == scalars.count || isSeparator(scalars[start])
    return isDangling && first.form.day == nil ? (.open, connector) : nil
  }

  /// The end of a range that leaves out what it shares with the start: `7月1-3日`, `2010/05-08`,
  /// `2020-21`.
  private func partialEnd(of first: DateForm, at start: Int) -> (value: RangeEnd, end: Int)? {
    guard let number = forms.small(at: start) else { return nil }
    var form = first
    let next = forms.skippingSpaces(number.end)
    if forms.stands(["月"], at: next), first.month != nil {
      form.month = number.value
      guard first.day != nil else { return (.form(form), next + 1) }
      guard let day = forms.small(at: forms.skippingSpaces(next + 1)),
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

  private func openEnd(at start: Int) -> Int? {
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

  /// Whether a date may begin here: not inside `EMNLP2024`, `v2021.1`, `12.2021.3`.
  private func isFree(before offset: Int) -> Bool {
    guard offset > 0 else { return true }
    let before = scalars[offset - 1]
    if before.isLatin || before.isDigit { return false }
    if ["_", "#", "$", "/", "@", "¥"].contains(before) { return false }
    // `EMNLP-2024`, `3.2021`: a mark that ties the number to what stands before it.
    guard ["-", ".", "–", ":", "'", "’"].contains(before), offset > 1 else { return true }
    let tied = scalars[offset - 2]
    return !(tied.isLatin || tied.isDigit)
  }

  /// Whether a date may end here: not inside `2005.14165`, `2021.1beta`, `2024%`.
  private func isFree(after offset: Int) -> Bool {
    guard offset < scalars.count else { return true }
    let next = scalars[offset]
    // `(2023a)`: one of several works of a year.
    if ("a"..."h").contains(next), forms.stands([")", "）"], at: offset + 1) { return true }
    if next.isLatin || next.isDigit || next == "%" || next == "_" { return false }
    guard [".", "-", "/", "–"].contains(next), offset + 1 < scalars.count else {
      return true
    }
    let tied = scalars[offset + 1]
    return !(tied.isDigit || tied.isLatin)
  }
}
