internal import Activities

extension EntryOutline {
  /// The years of terms such as `Spring 2024` and 2024年秋; they stay in the text, which knows more.
  var termYears: EntryDate? {
    let scalars = sentence.scalars
    var found: [(year: Int, range: Range<Int>)] = []
    for date in dates {
      guard let start = date.span?.start, start.month == nil else { continue }
      let before = sentence.string(max(0, date.range.lowerBound - 18)..<date.range.lowerBound)
      let behind = date.range.upperBound..<min(scalars.count, date.range.upperBound + 3)
      let next = sentence.lowercased(
        date.range.upperBound..<min(scalars.count, date.range.upperBound + 7))
      let isTerm =
        endsWithSeason(before)
        || TimeWords.seasons.contains { next.hasPrefix(" " + $0.prefix(6)) }
        || sentence.scalars[behind].contains(where: TimeWords.hanSeasons.contains)
        || TimeWords.years.contains(sentence.string(behind.prefix(2)))
        || isHanTerm(date)
      if isTerm { found.append((start.year, date.range)) }
    }
    guard let first = found.first, let last = found.last,
      let start = PartialDate(year: first.year)
    else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    let written = seasonStart(before: range.lowerBound)..<range.upperBound
    var span = DateSpan(
      start: start, written: sentence.string(written), origin: sentence.origin(written))
    let years = Set(found.map(\.year)).sorted()
    if found.count == 2, areConnected(first.range, last.range), first.year < last.year {
      span.end = PartialDate(year: last.year).map { .date($0) } ?? .none
    } else if found.count == 2, first.year < last.year,
      begins(behind: first.range, with: TimeWords.begun),
      begins(behind: last.range, with: TimeWords.ended)
    {
      span.end = PartialDate(year: last.year).map { .date($0) } ?? .none
    } else if years.count > 1 {
      // `Fall 2018, Spring 2021`: two terms, and nothing in between.
      span.start = PartialDate(year: years[0]) ?? start
      span.also = years.dropFirst().compactMap { PartialDate(year: $0) }
    }
    if let end = dates.last(where: { $0.range == last.range })?.span?.end, end != .none {
      span.end = end
    }
    return EntryDate(span: span, removed: nil, range: range)
  }

  /// The offsets of a date that belong to no value: of one that was taken out, and of a term that begins the
  /// sentence, 2021年度示例计划.
  func offsetsApart(_ date: EntryDate?) -> Range<Int>? {
    guard let date else { return nil }
    if date.removed != nil {
      let end = date.range.upperBound
      return date.range.lowerBound..<(sentence.sinceEnd(behind: end) ?? end)
    }
    var end = date.range.upperBound
    guard date.range.lowerBound == fields.first?.lowerBound else { return nil }
    while end < sentence.scalars.count, "学學年度".unicodeScalars.contains(sentence.scalars[end]) {
      end += 1
    }
    return end > date.range.upperBound && sentence.scalars[end - 1] == "度"
      ? date.range.lowerBound..<end : nil
  }

  /// Where the season begins that stands before a year, or the year itself.
  private func seasonStart(before year: Int) -> Int {
    var start = sentence.trimming(0..<year).upperBound
    for _ in 0..<2 {
      let end = start
      while start > 0, sentence.scalars[start - 1].isLatin { start -= 1 }
      let word = sentence.string(start..<end)
      if TimeWords.isSeason(word) { return start }
      guard TimeWords.termNouns.contains(" " + word.lowercased()) else { return year }
      start = sentence.trimming(0..<start).upperBound
    }
    return year
  }

  /// Whether one of some words stands right behind a date: 2015年立项.
  private func begins(behind date: Range<Int>, with words: [String]) -> Bool {
    let rest = sentence.string(date.upperBound..<min(sentence.scalars.count, date.upperBound + 4))
    return words.contains { rest.hasPrefix($0) }
  }

  /// Whether a dash or `to` stands between two dates.
  private func areConnected(_ first: Range<Int>, _ last: Range<Int>) -> Bool {
    let gap = sentence.lowercased(first.upperBound..<max(first.upperBound, last.lowerBound))
    return gap.unicodeScalars.contains { $0.isDash || "~～至到".unicodeScalars.contains($0) }
      || gap.contains(" to ")
  }

  /// Whether a year is the begin of 2024年上半年 or 2024年底, or of 2018年度 where that begins the entry.
  private func isHanTerm(_ date: FoundSpan) -> Bool {
    let end = date.range.upperBound
    guard end < sentence.scalars.count, sentence.scalars[end - 1] == "年" else { return false }
    if TimeWords.partsOfYears.contains(sentence.scalars[end]) { return true }
    // 2022年立项
    if sentence.scalars[end] != "度", let field = field(at: end), field.count <= 8,
      field.lowerBound == date.range.lowerBound
    {
      return true
    }
    guard sentence.scalars[end] == "度" else { return false }
    // （2021年度）
    let start = date.range.lowerBound
    let isAlone =
      start > 0 && sentence.scalars[start - 1].opensAside
      && brackets.partner(of: start - 1) == end + 1
    return isAlone || start == fields.first?.lowerBound
  }
}
