internal import Activities

extension EntryOutline {
  /// The names that a reference begins with, where something ends them, and the title behind it.
  ///
  /// What ends them is a year or a state in brackets, `(2023)`, `(in press)`, a full stop or a colon.
  var titleBehindNames: (names: Range<Int>, title: Range<Int>)? {
    let scalars = sentence.scalars
    if emphasisedBook != nil { return nil }
    if let found = titleBehindJournal { return found }
    let list = AuthorList(scalars)
    if let list, let found = titleBehind(list) { return found }
    // Names in full are known as such by the year alone.
    guard let open = scalars.indices.prefix(2_000).first(where: { isYearBracket($0) }) else {
      return nil
    }
    let names = sentence.trimming(0..<open)
    guard !names.isEmpty, isNames(names) || isName(names) else { return nil }
    return title(behind: open, names)
  }

  private func titleBehind(_ list: AuthorList) -> (names: Range<Int>, title: Range<Int>)? {
    let scalars = sentence.scalars
    var names = sentence.trimming(0..<list.end)
    var next = list.end
    func skipSpaces() { while next < scalars.count, scalars[next].isSpace { next += 1 } }
    skipSpaces()
    if isYearBracket(next) { return title(behind: next, names) }
    if let end = yearEnd(from: next) { return title(from: end).map { (names, $0) } }
    guard list.count > 1 || list.isInverted, next < scalars.count else { return nil }
    // `(Eds.).`, （通讯作者）
    if let close = brackets.partner(of: next), close > next, close - next < 8 {
      next = close + 1
      names = names.lowerBound..<next
    }
    if let end = groupEnd(from: list.end) {
      next = end
      names = names.lowerBound..<end
    }
    skipSpaces()
    guard next < scalars.count else { return nil }
    if isYearBracket(next) { return title(behind: next, names) }
    let isTold = [")", "）"].contains(scalars[list.end - 1])
    if scalars[next] == "," || scalars[next] == "，", isTold || scalars[list.end - 1] == "." {
      return titleBetweenCommas(from: next + 1).map { (names, $0) }
    }
    let isEnded = [".", "。", ":", "："].contains(scalars[next])
    let hasDot = next > list.end && (isTold || scalars[list.end - 1] == ".")
    guard isEnded || hasDot else { return nil }
    if isEnded { next += 1 }
    skipSpaces()
    if isYearBracket(next) { return title(behind: next, names) }
    if let end = yearEnd(from: next) { return title(from: end).map { (names, $0) } }
    guard let range = title(from: next), isTitle(range), !isNames(range) else { return nil }
    return (names, range)
  }

  /// The title of a reference whose parts have commas between them: up to the last one before a journal in
  /// italics, or else a field.
  private func titleBetweenCommas(from start: Int) -> Range<Int>? {
    let scalars = sentence.scalars
    let journal = sentence.groups { $0.style.contains(.emphasis) }
      .first { $0.value && $0.range.lowerBound > start }
    if let journal {
      let title = sentence.trimming(start..<journal.range.lowerBound)
      if let last = title.last, scalars[last] == "," || scalars[last] == "，",
        !title.contains(where: { endsPart(at: $0) })
      {
        let words = sentence.trimming(title.lowerBound..<last)
        return isLong(words) && !isNames(words) ? words : nil
      }
    }
    guard let field = field(at: sentence.trimming(start..<scalars.count).lowerBound),
      field.upperBound < scalars.count, isLong(field), !isNames(field),
      !field.contains(where: { endsPart(at: $0) })
    else { return nil }
    return field
  }

  /// Where the title begins behind a year without brackets: `, 2023. `, `2023: `.
  private func yearEnd(from start: Int) -> Int? {
    let scalars = sentence.scalars
    let begin = scalars[start...].prefix { $0.isSpace || ",，.".unicodeScalars.contains($0) }
      .endIndex
    let year = scalars[begin...].prefix(5).prefix(while: \.isDigit)
    guard year.count == 4, "12".unicodeScalars.contains(scalars[begin]) else { return nil }
    var end = year.endIndex
    if end < scalars.count, scalars[end].isLatin { end += 1 }
    guard end < scalars.count, [".", ":", "：", "。"].contains(scalars[end]) else { return nil }
    end += 1
    while end < scalars.count, scalars[end].isSpace { end += 1 }
    return end < scalars.count ? end : nil
  }

  /// Whether a bracket opens at an offset around a year, or around words of a state.
  private func isYearBracket(_ offset: Int) -> Bool {
    guard offset < sentence.scalars.count, ["(", "（", "["].contains(sentence.scalars[offset]),
      let close = brackets.partner(of: offset), close - offset < 40
    else { return false }
    let words = sentence.string(sentence.trimming(offset + 1..<close)).lowercased()
    if DateForms(scalars: sentence.scalars).shortRepublicYear(at: offset + 1)?.end == close {
      return true
    }
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    let rest = words.dropFirst(digits.count)
    if digits.count == 4, digits.hasPrefix("19") || digits.hasPrefix("20") {
      return rest.first.map { !$0.isLetter || rest.count == 1 || $0 == "年" } ?? true
    }
    return words == "n.d." || vocabulary.values[words] == .status
  }

  private func title(
    behind open: Int, _ names: Range<Int>
  ) -> (names: Range<Int>, title: Range<Int>)? {
    guard let close = brackets.partner(of: open) else { return nil }
    var start = close + 1
    while start < sentence.scalars.count,
      sentence.scalars[start].isSpace || ".,，。:：．".unicodeScalars.contains(sentence.scalars[start])
    {
      start += 1
    }
    return title(from: start).map { (names, $0) }
  }

  /// The title that begins at an offset: what is quoted, linked or strong there, or the words up to the
  /// end of the sentence.
  func title(from start: Int) -> Range<Int>? {
    let scalars = sentence.scalars
    guard start < scalars.count else { return nil }
    if scalars[start] == "《" || scalars[start] == "〈" || scalars[start] == "‘"
      || scalars[start].opensQuotation,
      let close = brackets.partner(of: start)
    {
      return titleGoingOn(behind: close, from: start, .publication) ?? start..<close + 1
    }
    if let link = links.first(where: { $0.range.contains(start) }), isLong(link.range) {
      return sentence.trimming(link.range)
    }
    let strong = sentence.groups { $0.style.contains(.strong) }
      .first { $0.value && $0.range.lowerBound == start }
    if let strong, isLong(strong.range) { return sentence.trimming(strong.range) }
    if let book = book(at: start) { return book }
    var end = start
    while end < scalars.count, !endsPart(at: end), !endsQuestion(at: end) { end += 1 }
    let isQuestion = end < scalars.count && "?!？！…".unicodeScalars.contains(scalars[end])
    let range = sentence.trimming(start..<(isQuestion ? end + 1 : end))
    return range.contains { scalars[$0].properties.isAlphabetic } ? cutBeforeJournal(range) : nil
  }

  /// Whether words behind names are the title of a work: they are long enough, or two of them with words
  /// behind them that tell where it came out.
  func isTitle(_ range: Range<Int>) -> Bool {
    if isLong(range) { return true }
    let words = sentence.string(range).split(separator: " ")
    guard words.count > 1, range.upperBound < sentence.scalars.count,
      endsPart(at: range.upperBound)
    else { return false }
    var letters = 0
    var digits = 0
    for scalar in sentence.scalars[range.upperBound...].prefix(400) {
      letters = scalar.properties.isAlphabetic ? letters + 1 : 0
      digits = scalar.isDigit ? digits + 1 : 0
      // The number of a patent, `US10000000B2`, tells as much.
      if letters > 3 || digits > 6 { return true }
    }
    return false
  }

  /// Whether a title ends with a question: emphasised words, the name of a journal, follow.
  func endsQuestion(at offset: Int) -> Bool {
    guard "?!？！…".unicodeScalars.contains(sentence.scalars[offset]), brackets.depth(at: offset) == 0
    else { return false }
    var next = offset + 1
    while next < sentence.scalars.count, sentence.scalars[next].isSpace { next += 1 }
    guard next < sentence.scalars.count else { return false }
    if sentence.scalars[offset] == "…" {
      return next > offset + 1 && sentence.scalars[next].properties.isUppercase
    }
    return sentence.slice(next..<next + 1).runs.first?.style.contains(.emphasis) ?? false
  }
}
