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
  /// The offsets of the time of the day behind the date, which belong to its own.
  var time: Range<Int>?
}

/// The ideographs that may begin a date: a year in Han digits, an era, or 至 before an end.
private let ideographsOfDates = ScalarSet("一二民昭平令至".unicodeScalars)

/// Finds dates and stretches of time in a sentence.
struct DateScanner {
  /// The scalars of the sentence.
  private let written: [Unicode.Scalar]
  /// The offsets of those that are no letters.
  private let marks: [Int]
  /// The scalars of the sentence, with digits of ASCII.
  let scalars: [Unicode.Scalar]
  /// What reads single dates off them.
  let forms: DateForms
  /// Words that leave a span open, in lower case.
  let openEnds: [String]
  /// Where the emphasis ends with which the sentence begins; 0 where it begins with none.
  let emphasisEnd: Int

  /// Makes a scanner for a sentence.
  init(_ sentence: Sentence, openEnds: [String]) {
    let (written, marks) = (sentence.scalars, sentence.marks)
    let holdsWide = marks.contains { written[$0].isFullWidthDigit }
    scalars = holdsWide ? written.withPlainDigits : written
    (self.written, self.marks) = (written, marks)
    forms = DateForms(scalars: scalars)
    self.openEnds = openEnds
    let isEmphasised =
      sentence.runs.count > 1 && !sentence.runs[0].style.isDisjoint(with: [.strong, .emphasis])
    emphasisEnd = isEmphasised ? sentence.offsets(ofRun: 0).upperBound : 0
  }

  /// All dates of the sentence in their order; none overlaps another.
  func all() -> [FoundSpan] {
    // Most words beside a title tell no time.
    let scalars = scalars
    guard marks.contains(where: { scalars[$0].isDigit }) || scalars.contains(where: \.beginsHanYear)
    else { return [] }
    var result: [FoundSpan] = []
    var offset = 0
    while offset < scalars.count {
      let scalar = scalars[offset]
      if scalar.beginsHanYear ? forms.hanYear(at: offset) != nil : scalar.beginsEra,
        let found = span(at: offset)
      {
        result.append(found)
        offset = found.range.upperBound
      } else if scalar.isDigit || scalar.isLatin {
        // A word begins a date only if it names a month.
        if scalar.isDigit || scalar.beginsMonth, isFree(before: offset),
          let found = span(at: offset)
        {
          if found.isRange, found.notation == .year, let end = pagesEnd(at: offset) {
            offset = end
            continue
          }
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
      } else if scalar == "’" || scalar == "'", let found = yearOfSeason(at: offset) {
        result.append(found)
        offset = found.range.upperBound
      } else if scalar.isDash || scalar == "至", let found = untilSpan(at: offset) {
        result.append(found)
        offset = found.range.upperBound
      } else {
        offset += 1
        // Most characters are ideographs that begin no date.
        while offset < scalars.count, scalars[offset].isIdeograph,
          !ideographsOfDates.contains(scalars[offset])
        {
          offset += 1
        }
      }
    }
    return result
  }

  /// A date that begins at an offset and is not the part of a longer word or number.
  func span(at start: Int) -> FoundSpan? {
    guard start < scalars.count else { return nil }
    if scalars[start].isDigit {
      // Neither a year, as those of other calendars have three figures at most, nor a month or a day.
      guard let number = forms.number(at: start), number.digits < 4 || forms.year(number) != nil
      else { return nil }
      // `（12）`
      if number.digits <= 2, number.end == scalars.count || scalars[number.end].closesAside {
        return nil
      }
    }
    if scalars[start].isLatin, forms.monthName(at: start) == nil { return nil }
    if let days = forms.daysOfOneMonth(at: start), isFree(after: days.end) {
      return found(days.first, end: .form(days.last), start..<days.end)
    }
    if let months = forms.monthsOfOneYear(at: start), isFree(after: months.end) {
      return found(months.first, end: .form(months.last), start..<months.end)
    }
    if let years = forms.shortSchoolYear(at: start) {
      return found(years.first, end: .form(years.last), start..<years.end)
    }
    if let years = forms.schoolYears(at: start), isFree(after: years.end) {
      return found(years.first, end: .form(years.last), start..<years.end)
    }
    if let days = forms.slashedDays(at: start), isFree(after: days.end) {
      return found(days.first, end: .form(days.last), start..<days.end)
    }
    if let days = forms.republicDays(at: start), isFree(after: days.end) {
      return found(days.first, end: .form(days.last), start..<days.end)
    }
    if let years = forms.republicYears(at: start) {
      return found(years.first, end: .form(years.last), start..<years.end)
    }
    if scalars[start].isDash || scalars[start] == "至" { return untilSpan(at: start) }
    guard let first = forms.date(at: start) ?? hanStart(at: start) ?? republicStart(at: start)
    else { return nil }
    if let years = years(from: first, at: start) {
      return FoundSpan(
        span: years.span, range: start..<years.end, notation: .year, isRange: true)
    }
    if let end = rangeEnd(after: first) {
      guard isFree(after: end.end) else { return nil }
      return found(first.form, end: end.value, start..<end.end)
    }
    if let end = openDash(behind: first, at: start) {
      return found(first.form, end: .open, start..<end)
    }
    if first.form.day != nil, let time = forms.time(behind: first.end) {
      guard isFree(after: time.range.upperBound) else { return nil }
      var found = found(first.form, end: .none, start..<time.range.upperBound)
      found.time = time.range
      if !time.isPossible { found.span = nil }
      return found
    }
    guard isFree(after: first.end), !continues(after: first.end) else { return nil }
    return found(first.form, end: .none, start..<first.end)
  }

  /// The short year behind a season: `Spring ’20`.
  private func yearOfSeason(at start: Int) -> FoundSpan? {
    guard let year = forms.shortYear(at: start), isFree(after: year.end), start > 3,
      scalars[start - 1].isSpace
    else { return nil }
    let letters = scalars[..<(start - 1)].suffix(10).reversed().prefix(while: \.isLatin)
    let word = String(String.UnicodeScalarView(letters.reversed())).lowercased()
    guard TimeWords.seasons.contains(word) || TimeWords.termNouns.contains(" " + word) else {
      return nil
    }
    return found(
      DateForm(year: year.value, notation: .year), end: .none, start..<year.end)
  }

  /// A date with nothing but a dash or 至 before it at the begin of a field, and nothing behind it: `–2020`.
  ///
  /// A space behind the dash makes a bullet of it where the sentence begins.
  private func untilSpan(at start: Int) -> FoundSpan? {
    let before = scalars[..<start].last { $0 != " " }
    guard before.map({ $0.isSeparator || $0.opensAside }) ?? true, scalars[start] != "→",
      let connector = forms.connector(at: start), scalars[connector - 1] != ">",
      connector < scalars.count, before != nil || scalars[connector] != " ",
      let last = forms.date(at: forms.skippingSpaces(connector)), rangeEnd(after: last) == nil,
      forms.isAlone(start..<last.end)
    else { return nil }
    var found = found(last.form, end: .none, start..<last.end)
    found.span?.end = .until
    found.isRange = true
    return found
  }

  /// A year in Han digits that another one makes the start of a range.
  private func hanStart(at start: Int) -> (form: DateForm, end: Int)? {
    guard scalars[start...].first?.beginsHanYear ?? false, let first = forms.hanEnd(at: start),
      let connector = forms.connector(at: forms.skippingSpaces(first.end)),
      forms.hanEnd(at: forms.skippingSpaces(connector)) != nil
    else { return nil }
    return first
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
      rangeEnd(after: next) == nil, openDash(behind: next, at: start) == nil,
      !years.contains(next.form.year)
    {
      years.append(next.form.year)
      end = next.end
    }
    let dates = years.sorted().compactMap { PartialDate(year: $0) }
    guard dates.count > 1, isFree(after: end), let start = dates.first else { return nil }
    var span = DateSpan(start: start, written: String(scalars: written[begin..<end]))
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

  private func found(_ start: DateForm, end: RangeEnd, _ range: Range<Int>) -> FoundSpan {
    var span = start.date.map {
      DateSpan(start: $0, written: String(scalars: written[range]))
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

  /// Whether a date may begin here: not inside `EMNLP2024`, `v2021.1`, `12.2021.3`.
  private func isFree(before offset: Int) -> Bool {
    guard offset > 0 else { return true }
    let before = scalars[offset - 1]
    if before.isLatin || before.isDigit { return false }
    if ["_", "#", "$", "/", "@", "¥"].contains(before) { return false }
    // `ZL 2019 1 0000000.X`
    if before == " ", offset > 2, scalars[offset - 2] == "L", scalars[offset - 3] == "Z" {
      return false
    }
    // `EMNLP-2024`, `3.2021`: a mark that ties the number to what stands before it.
    guard ["-", ".", "–", ":", "'", "’"].contains(before), offset > 1 else { return true }
    let tied = scalars[offset - 2]
    return !(tied.isLatin || tied.isDigit)
  }

  /// Whether a date may end here: not inside `2005.14165`, `2021.1beta`, `2024%`.
  func isFree(after offset: Int) -> Bool {
    guard offset < scalars.count else { return true }
    let next = scalars[offset]
    // `(2023a)`: one of several works of a year.
    if ("a"..."h").contains(next), forms.stands([")", "）"], at: offset + 1) { return true }
    if next.isLatin || next.isDigit || next == "%" || next == "_" { return false }
    guard [".", "-", "/", "–"].contains(next), offset + 1 < scalars.count else {
      return true
    }
    let tied = scalars[offset + 1]
    // `Fall 2021–Fall 2024`
    return !(tied.isDigit || tied.isLatin && !(next.isDash && beginsSeason(at: offset + 1)))
  }

  private func beginsSeason(at start: Int) -> Bool {
    let word = scalars[start...].prefix(12).prefix(while: \.isLatin).map(\.lowercased)
    return TimeWords.seasons.contains(String(String.UnicodeScalarView(word)))
  }
}
