internal import Activities

extension EntryOutline {
  /// The brackets around a date and a word that leaves it open, `(since 2019)`, （2018年起）, or the day of the week;
  /// nil where they hold anything else.
  func openAside(around found: FoundSpan) -> DateExtent? {
    let (start, end) = (found.range.lowerBound, found.range.upperBound)
    guard !found.isRange, found.time == nil, brackets.depth(at: start) == 1,
      let open = (max(0, start - 12)..<start).last(where: { sentence.scalars[$0].opensAside }),
      let close = brackets.partner(of: open), close >= end, close - end <= 10,
      // 理事（2023年起）《示例》审稿人: words that go on at once are not told by it.
      !(sentence.scalars[(close + 1)...].first.map { $0.isHan || $0 == "《" } ?? false)
    else { return nil }
    let before = sentence.lowercased(sentence.trimming(open + 1..<start))
    let behind = sentence.lowercased(sentence.trimming(end..<close))
    if !before.isEmpty, behind.isEmpty,
      TimeWords.weekdays.contains(where: { before.hasPrefix($0) }),
      weekday(before: start) == sentence.trimming(open + 1..<start).lowerBound
    {
      return DateExtent(range: open..<close + 1)
    }
    let isLed = TimeWords.since.contains(before) || TimeWords.from.contains(before)
    let isFollowed =
      (TimeWords.sinceBehind.contains(behind) || TimeWords.onwards.contains(behind))
      && (before.isEmpty || TimeWords.hanFrom.contains(before))
    guard isLed && behind.isEmpty || isFollowed else { return nil }
    return DateExtent(range: open..<close + 1, isSince: true)
  }

  /// Takes the mark that sets a date at the end of its field apart from the words before it, as in
  /// `示例奖 · 2015`, `Example Medal - 2020` and `论例子. 示例大学. 2020.5`, and the name of the day before it.
  func takeMarkBefore(_ extent: inout DateExtent) {
    let start = extent.range.lowerBound
    guard start > 2, sentence.scalars[start - 1].isSpace || sentence.scalars[start - 1] == ","
    else { return }
    extent.weekday = weekday(before: start)
    let mark = sentence.trimming(0..<start).upperBound - 1
    guard mark > 1, mark < start - 1, setsApart(mark, upTo: extent.range.upperBound),
      field(at: start)?.upperBound == extent.range.upperBound
    else { return }
    extent.isSetApart = true
    let words = sentence.trimming(0..<mark).upperBound
    extent.range = words..<extent.range.upperBound
  }

  /// Whether a mark before a space parts words from a date: a dot or a dash behind a space, and a full stop
  /// behind a word where the sentence ends with the date.
  private func setsApart(_ mark: Int, upTo end: Int) -> Bool {
    switch sentence.scalars[mark] {
    case "·", "•", "-", "–", "—": sentence.scalars[mark - 1].isSpace
    case ".":
      endsPart(at: mark) && sentence.scalars[end...].allSatisfy { $0.isSpace || $0 == "." }
    default: false
    }
  }

  /// Where the name of a day of the week begins that stands before an offset: `Wed, `, `Monday `.
  func weekday(before start: Int) -> Int? {
    var end = sentence.trimming(0..<start).upperBound
    if end > 0, sentence.scalars[end - 1] == "," || sentence.scalars[end - 1] == "." { end -= 1 }
    var begin = end
    while begin > 0, sentence.scalars[begin - 1].isLatin, end - begin < 10 { begin -= 1 }
    // Most words before a date are no days.
    guard end - begin > 2, end - begin < 10, begin == 0 || !sentence.scalars[begin - 1].isLetter,
      TimeWords.weekdays.contains(sentence.lowercased(begin..<end))
    else { return nil }
    return begin
  }
}
