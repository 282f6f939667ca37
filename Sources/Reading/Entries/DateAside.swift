internal import Activities

extension EntryOutline {
  /// The brackets around a date and a word that leaves it open: `(since 2019)`, （2018年起）; nil where they
  /// hold anything else.
  func openAside(around found: FoundSpan) -> DateExtent? {
    let (start, end) = (found.range.lowerBound, found.range.upperBound)
    guard !found.isRange, found.time == nil, brackets.depth(at: start) == 1,
      let open = (max(0, start - 8)..<start).last(where: { sentence.scalars[$0].opensAside }),
      let close = brackets.partner(of: open), close >= end, close - end <= 4
    else { return nil }
    let before = sentence.lowercased(sentence.trimming(open + 1..<start))
    let behind = sentence.string(sentence.trimming(end..<close))
    let isLed = TimeWords.since.contains(before) || TimeWords.from.contains(before)
    let isFollowed =
      TimeWords.sinceBehind.contains(behind)
      && (before.isEmpty || TimeWords.hanFrom.contains(before))
    guard isLed && behind.isEmpty || isFollowed else { return nil }
    return DateExtent(range: open..<close + 1, isSince: true)
  }

  /// Takes the mark that sets a date at the end of its field apart from the words before it, as in
  /// `示例奖 · 2015` and `Example Medal - 2020`, and the name of the day before it.
  func takeMarkBefore(_ extent: inout DateExtent) {
    let start = extent.range.lowerBound
    guard start > 2, sentence.scalars[start - 1].isSpace || sentence.scalars[start - 1] == ","
    else { return }
    extent.weekday = weekday(before: start)
    let mark = sentence.trimming(0..<start).upperBound - 1
    guard mark > 1, mark < start - 1, sentence.scalars[mark - 1].isSpace,
      ["·", "•", "-", "–", "—"].contains(sentence.scalars[mark]),
      field(at: start)?.upperBound == extent.range.upperBound
    else { return }
    extent.isSetApart = true
    let words = sentence.trimming(0..<mark).upperBound
    extent.range = words..<extent.range.upperBound
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
