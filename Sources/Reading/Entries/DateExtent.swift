internal import Activities

/// A date of a sentence with the words that are of no use without it.
struct DateExtent {
  /// The offsets to take out with the date: its brackets, its label, the note behind it.
  var range: Range<Int>
  /// The offsets of what the author wrote beside the date: 读博期间, 预计.
  var note: Range<Int>?
  /// Whether the words say that it goes on from this date: 2024年5月起, `since 2020`.
  var isSince = false
}

extension EntryOutline {
  /// The date with brackets that hold nothing else, with the note in brackets behind it, and with the
  /// words that lean on it.
  func extent(of found: FoundSpan) -> DateExtent {
    let (start, end) = (found.range.lowerBound, found.range.upperBound)
    if start > 0, sentence.scalars[start - 1].opensAside, brackets.partners[start - 1] == end {
      return DateExtent(range: start - 1..<end + 1)
    }
    var extent = DateExtent(range: start..<end)
    var next = end
    while next < sentence.scalars.count, sentence.scalars[next] == " " { next += 1 }
    if next < sentence.scalars.count, ["(", "（"].contains(sentence.scalars[next]),
      let close = brackets.partners[next], endsField(at: close + 1),
      !isLinked[next..<close].contains(true), isNote(next + 1..<close, beside: found)
    {
      extent = DateExtent(
        range: start..<close + 1, note: sentence.trimming(next + 1..<close))
    }
    takeWordsBefore(found, &extent)
    if !found.isRange { takeWordsBehind(&extent) }
    return extent
  }

  /// Whether words in brackets behind a date tell of the time: all that stand behind a span, or are
  /// Chinese; `(invited)` tells of the talk.
  private func isNote(_ range: Range<Int>, beside found: FoundSpan) -> Bool {
    found.isRange || sentence.scalars[range].contains(where: \.isHan)
      || sentence.string(range).lowercased().split { !$0.isLetter }.contains {
        expectations.contains(String($0))
      }
  }

  private func endsField(at offset: Int) -> Bool {
    let rest = sentence.scalars[offset...].first { $0 != " " }
    return rest.map { $0.isSeparator || $0.isFullStop || $0 == "." || $0 == ":" || $0 == "：" }
      ?? true
  }

  /// Takes what leads to the date from the begin of its field: `时间：`, 预计, 自, `since`.
  private func takeWordsBefore(_ found: FoundSpan, _ extent: inout DateExtent) {
    let start = extent.range.lowerBound
    guard start > 0, let field = field(at: start), field.lowerBound < start,
      start - field.lowerBound <= 16
    else { return }
    let words = sentence.trimming(firstWord(in: field)..<start)
    guard let last = words.last else { return }
    let text = sentence.string(words).lowercased()
    let isColon = [":", "："].contains(sentence.scalars[last])
    let label = isColon ? String(text.unicodeScalars.dropLast()).trimmed : text
    if isColon, vocabulary.role(ofLabel: label) == .period {
      extent.range = words.lowerBound..<extent.range.upperBound
    } else if expectations.contains(text), extent.note == nil {
      extent.note = words
      extent.range = words.lowerBound..<extent.range.upperBound
    } else if text == "since" || text == "from" && !found.isRange {
      extent.isSince = !found.isRange
      extent.range = words.lowerBound..<extent.range.upperBound
    } else if text == "自" || text == "从", found.isRange || isSinceWord(at: extent.range.upperBound)
    {
      extent.range = words.lowerBound..<extent.range.upperBound
    }
  }

  /// Takes 起 and 以来 behind the date.
  private func takeWordsBehind(_ extent: inout DateExtent) {
    guard let length = sinceWord(at: extent.range.upperBound) else { return }
    extent.isSince = true
    extent.range = extent.range.lowerBound..<extent.range.upperBound + length
  }

  private func isSinceWord(at offset: Int) -> Bool { sinceWord(at: offset) != nil }

  private func sinceWord(at offset: Int) -> Int? {
    ["以来", "开始", "起"].map { Array($0.unicodeScalars) }
      .first { sentence.scalars[offset...].starts(with: $0) }?.count
  }

  /// The offset in a field behind the pictures that begin it: `🎉 2024.05`.
  func firstWord(in field: Range<Int>) -> Int {
    field.first { !sentence.scalars[$0].isPicture && !sentence.scalars[$0].isSpace }
      ?? field.lowerBound
  }

  /// Whether the words behind a date make another thing of it: 2024年5月中旬, 2023-2024学年, 2021级.
  func isPartOfTerm(behind end: Int) -> Bool {
    guard end < sentence.scalars.count else { return false }
    let text = sentence.string(end..<min(sentence.scalars.count, end + 2))
    return ["学年", "学期", "年度", "上旬", "中旬", "下旬"].contains(text)
      || text.unicodeScalars.first.map { "春夏秋冬初底末度级届上下".unicodeScalars.contains($0) } ?? false
  }
}

/// Words before a date that has yet to come.
private let expectations: Set<String> = [
  "预计", "预期", "拟", "拟于", "计划", "约", "expected", "anticipated", "planned",
]

extension Unicode.Scalar {
  /// Whether this is a picture or a part of one: an emoji, a selector of its form.
  var isPicture: Bool {
    value >= 0x2190 && properties.generalCategory == .otherSymbol
      || [0xFE0E, 0xFE0F, 0x200D, 0x20E3].contains(value) || (0x1F3FB...0x1F3FF).contains(value)
  }
}
