internal import Activities

/// A date of a sentence with the words that are of no use without it.
struct DateExtent {
  /// The offsets to take out with the date: its brackets, its label, the note behind it.
  var range: Range<Int>
  /// The offsets of what the author wrote beside the date: 读博期间, 预计.
  var note: Range<Int>?
  /// Whether the words say that it goes on from this date: 2024年5月起, `since 2020`.
  var isSince = false
  /// Whether a dot or a dash with spaces beside it sets the date apart from the words before it.
  var isSetApart = false
  /// Where the name of the day before the date begins: `Wed, May 3, 2023`.
  var weekday: Int?
}

extension EntryOutline {
  /// The date with brackets that hold nothing else, with the note in brackets behind it, and with the
  /// words that lean on it.
  func extent(of found: FoundSpan) -> DateExtent {
    let (start, end) = (found.range.lowerBound, found.range.upperBound)
    if start > 0, sentence.scalars[start - 1].opensAside,
      let close = brackets.partner(of: start - 1), close >= end,
      // `(2022– )`
      sentence.scalars[end..<close].allSatisfy(\.isSpace)
    {
      return DateExtent(range: start - 1..<close + 1, note: found.time)
    }
    if let aside = openAside(around: found) { return aside }
    var extent = DateExtent(range: start..<end, note: found.time)
    var next = end
    while next < sentence.scalars.count, sentence.scalars[next] == " " { next += 1 }
    if found.time == nil, next < sentence.scalars.count,
      ["(", "（"].contains(sentence.scalars[next]),
      let close = brackets.partner(of: next),
      field(at: start)?.contains(close) ?? true, !holdsLink(next..<close),
      isNote(sentence.trimming(next + 1..<close), behind: start, upTo: close + 1)
    {
      extent = DateExtent(
        range: start..<close + 1, note: sentence.trimming(next + 1..<close))
    }
    takeWordsBefore(found, &extent)
    if !found.isRange { takeWordsBehind(&extent) }
    takeSchoolYear(&extent)
    takeMarkBefore(&extent)
    return extent
  }

  /// Whether words in brackets behind a date are a remark on it that nothing but a mark follows, or any words
  /// at the begin of the entry: 2014.12—2016.12（兼职）示例大学.
  private func isNote(_ range: Range<Int>, behind start: Int, upTo end: Int) -> Bool {
    let isEnd = endsField(at: end)
    guard start == fields.first.map(firstWord) else { return isEnd && isNote(range) }
    return isNote(range) || fields.count > 1 && fields[0].upperBound == end && isRemark(range)
  }

  /// Whether a few words beside a date that begins the entry can be no more than a remark on it, neither names
  /// nor what somebody did: （公派）, （本科）.
  private func isRemark(_ range: Range<Int>) -> Bool {
    let scalars = sentence.scalars
    guard range.count < 16, let first = range.first, scalars[first].isHan || scalars[first].isLatin,
      !scalars[first].isUppercase,
      scalars[range].allSatisfy({ $0.isHan || $0.isLatin || " -/、".unicodeScalars.contains($0) })
    else { return false }
    let role = vocabulary.values[sentence.lowercased(range)]
    return role == nil || role == .degree
  }

  /// Whether words in brackets behind a date are a remark on it: 读博期间, 预计, `ongoing`; （导师：王某某） and
  /// `(invited)` tell of the entry.
  private func isNote(_ range: Range<Int>) -> Bool {
    let words = sentence.lowercased(range)
    if sentence.scalars[range].contains(where: \.isColon) { return false }
    return TimeWords.expectations.contains(words)
      || words.split { !$0.isLetter }.contains {
        TimeWords.expectations.contains(String($0)) || TimeWords.remarks.contains(String($0))
      } || TimeWords.hanRemarks.contains { words.contains($0) }
  }

  private func endsField(at offset: Int) -> Bool {
    let rest = sentence.scalars[offset...].first { $0 != " " }
    return rest.map { $0.isSeparator || $0.isFullStop || $0 == "." || $0 == ":" || $0 == "：" }
      ?? true
  }

  /// Takes what leads to the date from the begin of its field: `时间：`, 预计, 自, `since`.
  private func takeWordsBefore(_ found: FoundSpan, _ extent: inout DateExtent) {
    let start = extent.range.lowerBound
    guard start > 0, let field = field(at: start), field.lowerBound < start else { return }
    // `Role: PI. Period: 2019-2020`: the label begins a sentence.
    let near = max(field.lowerBound, start - 17)..<start
    let stop = near.last { sentence.scalars[$0] == "." && endsPart(at: $0) }.map { $0 + 1 }
    // `exp. May 2025`: the full stop is that of the label.
    let begin = stop.flatMap { sentence.trimming($0..<start).isEmpty ? nil : $0 }
    guard begin != nil || start - field.lowerBound <= 16 else { return }
    let words = sentence.trimming((begin ?? firstWord(in: field))..<start)
    guard let last = words.last else { return }
    let text = sentence.string(words).lowercased()
    let isColon = sentence.scalars[last].isColon
    let label = isColon ? String(text.unicodeScalars.dropLast()).trimmed : text
    if isColon, vocabulary.role(ofLabel: label) == .period {
      extent.range = words.lowerBound..<extent.range.upperBound
    } else if extent.note == nil, let length = expectation(text) {
      extent.note = words.lowerBound..<words.lowerBound + length
      extent.range = words.lowerBound..<extent.range.upperBound
    } else if TimeWords.since.contains(text) || TimeWords.from.contains(text) && !found.isRange {
      extent.isSince = !found.isRange
      extent.range = words.lowerBound..<extent.range.upperBound
    } else if TimeWords.from.contains(text) {
      extent.range = words.lowerBound..<extent.range.upperBound
    } else if TimeWords.hanFrom.contains(text),
      found.isRange || sentence.sinceEnd(behind: extent.range.upperBound) != nil
    {
      extent.range = words.lowerBound..<extent.range.upperBound
    }
  }

  /// How many scalars of some words say that a date is expected: all, or all but what leads to the date.
  private func expectation(_ words: String) -> Int? {
    if TimeWords.expectations.contains(words) { return words.unicodeScalars.count }
    for lead in TimeWords.leads where words.hasSuffix(lead) {
      let bare = String(words.dropLast(lead.count))
      if TimeWords.expectations.contains(bare) { return bare.unicodeScalars.count }
    }
    return nil
  }

  /// Takes 起 and 以来 behind the date, and the second half of 2013年度 where that is all of a field.
  private func takeWordsBehind(_ extent: inout DateExtent) {
    let (start, end) = (extent.range.lowerBound, extent.range.upperBound)
    if let since = sentence.sinceEnd(behind: end) {
      extent.isSince = true
      extent.range = start..<since
    } else if end < sentence.scalars.count, sentence.scalars[end] == "度",
      sentence.scalars[end - 1] == "年", field(at: start) == start..<end + 1
    {
      extent.range = start..<end + 1
    }
  }

  /// Takes the words behind years that make a school year of them, and end the field, as what the author wrote
  /// beside them: `2019–20 academic year`.
  private func takeSchoolYear(_ extent: inout DateExtent) {
    let end = extent.range.upperBound
    guard extent.note == nil, end + 8 < sentence.scalars.count, sentence.scalars[end] == " ",
      let field = field(at: extent.range.lowerBound), end < field.upperBound,
      field.upperBound - end < 16
    else { return }
    let behind = end + 1..<field.upperBound
    guard TimeWords.schoolYears.contains(sentence.lowercased(behind)) else { return }
    extent.note = behind
    extent.range = extent.range.lowerBound..<field.upperBound
  }

  /// The offset in a field behind the pictures that begin it: `🎉 2024.05`.
  func firstWord(in field: Range<Int>) -> Int {
    field.first { !sentence.scalars[$0].isPicture && !sentence.scalars[$0].isSpace }
      ?? field.lowerBound
  }

  /// Whether the words behind a date make another thing of it: 2024年5月中旬, 2023-2024学年, 2021级.
  func isPartOfTerm(behind end: Int) -> Bool {
    guard end < sentence.scalars.count else { return false }
    if sentence.scalars[end] == " ", isPartOfYears(behind: end + 1) || isCohortMark(end + 1) {
      return true
    }
    let text = sentence.string(end..<min(sentence.scalars.count, end + 2))
    return TimeWords.years.contains(text) || TimeWords.partsOfMonths.contains(text)
      || text.unicodeScalars.first.map(TimeWords.partsOfDates.contains) ?? false
      || isListed(behind: end)
  }

  /// Whether a year of school follows behind a space: `2018-2019 学年`.
  private func isPartOfYears(behind start: Int) -> Bool {
    let next = sentence.scalars[start...].prefix(2)
    return next.first.map { $0 == "学" || $0 == "學" } ?? false
      && TimeWords.years.contains(String(scalars: next))
  }

  /// Whether 届, 级 or 版 stands at an offset, and begins no longer word: `2016 届优秀毕业生`, but `2016 级联模型`.
  private func isCohortMark(_ offset: Int) -> Bool {
    guard offset < sentence.scalars.count, let longer = cohortMarks[sentence.scalars[offset]] else {
      return false
    }
    return offset + 1 == sentence.scalars.count
      || !longer.unicodeScalars.contains(sentence.scalars[offset + 1])
  }

  /// Whether another month or day goes on with a date: 2023年5月、7月, 2023年5月3-5日和7日.
  private func isListed(behind end: Int) -> Bool {
    let forms = DateForms(scalars: sentence.scalars)
    let mark = forms.skippingSpaces(end)
    guard forms.stands(["、", "和", "及", "与", "與"], at: mark),
      let number = forms.numeral(at: forms.skippingSpaces(mark + 1))
    else { return false }
    let last = forms.connector(at: number.end).flatMap { forms.numeral(at: $0) } ?? number
    return forms.stands(["月", "日", "号"], at: last.end)
  }
}

/// What stands behind a year for those who began or left in it, and for an edition, each with what makes a
/// longer word of it.
private let cohortMarks: [Unicode.Scalar: String] = [
  "届": "满时", "屆": "滿時", "级": "联数别", "級": "聯數別", "版": "权權图圖画畫面",
]

extension Unicode.Scalar {
  /// Whether this is a picture or a part of one: an emoji, a selector of its form.
  var isPicture: Bool {
    value >= 0x2190 && properties.generalCategory == .otherSymbol
      || [0xFE0E, 0xFE0F, 0x200D, 0x20E3].contains(value) || (0x1F3FB...0x1F3FF).contains(value)
  }
}
