internal import Activities

extension EntryOutline {
  /// The year of a prize or a project in whose text no other date stands: the one that begins it,
  /// `2018年示例大学“示例奖”`, and, of a prize, the only one anywhere: `Example Award 2023`,
  /// `Best Paper, ICEX 2024`.
  ///
  /// The year of an event stays in the text, as a part of its name.
  func yearOfPrize(_ kind: EntryKind) -> EntryDate? {
    guard kind == .award || kind == .project, let first = dates.first, let span = first.span,
      first.isBareYear, dates.allSatisfy({ $0.span == nil || $0.span?.start == span.start }),
      isOfEntry(first.range)
    else { return nil }
    let (start, end) = (first.range.lowerBound, first.range.upperBound)
    let begins = start == fields.first.map(firstWord)
    guard kind == .award || begins && first.notation == .words,
      !isPartOfTerm(behind: end) || end < sentence.scalars.count && sentence.scalars[end] == "度"
    else { return nil }
    // 2011协同创新中心, and the years of a topic: 2035年远景目标.
    if begins, first.notation == .year, sentence.scalars[end...].first?.isHan ?? false {
      return nil
    }
    if kind == .project, !namesProgramme(behind: end) { return nil }
    var own = span
    own.origin = sentence.origin(first.range)
    let isApart =
      begins ? beginsPrize(first.range) : endsPrize(first.range) && !holdsLink(first.range)
    return EntryDate(span: own, removed: isApart ? first.range : nil, range: first.range)
  }

  /// Whether the words behind a year name who pays for a project, or what sort of one it is.
  private func namesProgramme(behind end: Int) -> Bool {
    guard let field = field(at: end), end < field.upperBound else { return false }
    let words = sentence.string(end..<field.upperBound)
    return ProgrammeWords.ofFunds.contains { words.holds($0) }
  }

  /// Whether a year stands outside of brackets or just before round ones end, counts nothing, and belongs to
  /// no programme such as `Horizon 2020`.
  private func isOfEntry(_ year: Range<Int>) -> Bool {
    let scalars = sentence.scalars
    let next = year.upperBound < scalars.count ? scalars[year.upperBound] : " "
    let isAtEnd = next == ")" || next == "）"
    guard brackets.depth(at: year.lowerBound) == (isAtEnd ? 1 : 0),
      !TimeWords.counters.contains(next), !isBeforeTime(year.upperBound),
      !(year.lowerBound > 0 && sentence.scalars[year.lowerBound - 1] == "第")
    else { return false }
    let behind = sentence.lowercased(
      year.upperBound..<min(scalars.count, year.upperBound + 4)
    ).trimmed
    if ValueWords.currencies.contains(behind) { return false }
    let before = sentence.lowercased(max(0, year.lowerBound - 10)..<year.lowerBound).trimmed
    return !ProgrammeWords.beforeYears.contains { before.hasSuffix($0) }
  }

  /// Whether what follows makes another time of a year: 2020年后, 2010年代.
  private func isBeforeTime(_ end: Int) -> Bool {
    end < sentence.scalars.count && "后後前代来來以间間".unicodeScalars.contains(sentence.scalars[end])
  }

  /// Whether the year that begins a prize is no part of the name behind it, as it is in that of an event:
  /// `2022 Example Conference Best Paper`.
  private func beginsPrize(_ year: Range<Int>) -> Bool {
    let scalars = sentence.scalars
    guard year.upperBound < scalars.count, let field = field(at: year.lowerBound) else {
      return false
    }
    let rest = sentence.trimming(year.upperBound..<field.upperBound)
    guard let word = rest.first, rest.count > 1 else { return false }
    if scalars[word].isLatin {
      let words = sentence.lowercased(rest).split { !$0.isLetter }
      return scalars[year.upperBound].isSpace
        && !words.contains { OccasionWords.latin.contains(String($0)) }
    }
    // 2019年版, 2019年第2期
    return scalars[word] != "第" && scalars[word] != "版" && scalars[word].isWide
  }

  /// Whether the year that ends a field stands behind the name of a prize in full: `Example Award 2023`,
  /// 优秀教师 2019年.
  private func endsPrize(_ year: Range<Int>) -> Bool {
    let scalars = sentence.scalars
    guard let field = field(at: year.lowerBound), field.upperBound == year.upperBound else {
      return false
    }
    let before = sentence.trimming(field.lowerBound..<year.lowerBound)
    guard let last = before.last, !leansOnDate(before: year.lowerBound, in: field) else {
      return false
    }
    let isSpaced = before.upperBound < year.lowerBound
    if scalars[last].isWide { return isSpaced || scalars[year.upperBound - 1] == "年" }
    let word = scalars[before].reversed().prefix(while: \.isLatin)
    return isSpaced && ProgrammeWords.prizes.contains(String(scalars: word.reversed()).lowercased())
  }
}

extension FoundSpan {
  /// Whether it is one year without a month: 2024, 2024年.
  fileprivate var isBareYear: Bool {
    !isRange && span?.start.month == nil && span?.also.isEmpty ?? true
      && (notation == .year || notation == .words)
  }
}
