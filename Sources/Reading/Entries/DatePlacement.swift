internal import Activities

extension EntryOutline {
  /// Where a date stands in its field, the surest first.
  enum DatePlacement: Int, Comparable {
    case field, brackets, start, end, yearField, inside

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where the date stands, or nil when it is no date of the entry: part of a title, of a link, or a
  /// number that only looks like one.
  func placement(of found: FoundSpan, _ whole: DateExtent) -> DatePlacement? {
    let extent = whole.range
    guard !holdsLink(found.range), !isAccessDate(found),
      let field = field(at: extent.lowerBound) ?? field(at: found.range.lowerBound)
    else { return nil }
    let isBracketed = sentence.scalars[extent.lowerBound].opensAside
    let isWordless = found.notation == .year || isBareYear(found)
    if brackets.depth(at: found.range.lowerBound) > (isBracketed ? 1 : 0) {
      let opener = found.range.lowerBound - 1
      let beginsAside = opener >= 0 && sentence.scalars[opener].opensAside
      let isShallow = brackets.depth(at: found.range.lowerBound) == 1
      // （2022，第二完成人）
      let next = sentence.scalars[found.range.upperBound...].first
      let isParted = !found.isRange && next.map { ["，", ",", ";", "；"].contains($0) } ?? false
      return beginsAside && isShallow && (!isWordless || found.isRange || isParted) ? .inside : nil
    }
    if extent.lowerBound == fields.first.map(firstWord), extent.upperBound < field.upperBound,
      sentence.scalars[extent.upperBound].isColon
    {
      // `2022: Review of *Canals* (2020)`
      return .field
    }
    if isBehindLabel(extent.lowerBound, in: field) { return .inside }
    let hasOwnField =
      extent == field || isLabelled(extent, in: field) || isBeforeAside(extent, in: field)
    let isRange = found.isRange || whole.isSince
    if hasOwnField { return isWordless && !isRange ? .yearField : .field }
    if isBracketed { return .brackets }
    guard extent.upperBound <= field.upperBound else { return .inside }
    if whole.isSetApart { return extent.upperBound == field.upperBound ? .end : .inside }
    if isPartOfTerm(behind: extent.upperBound) || isBehindSeason(extent.lowerBound) {
      return isWordless && !isRange ? nil : .inside
    }
    if isWordless, !isRange { return isYearBeforeTitle(extent) ? .start : nil }
    let isSure = found.notation <= .day || isRange
    if extent.lowerBound == firstWord(in: field) {
      let next = sentence.scalars[extent.upperBound]
      guard isSure || next.isSpace || next.isWide || next == ":" else { return nil }
      // `2024.10 发布` says what happened then.
      let rest = sentence.trimming(extent.upperBound..<field.upperBound)
      let isVerb =
        rest.count <= 3 && sentence.scalars[rest].allSatisfy(\.isHan)
        && (field != fields.first
          || !isRange && isStep(rest) && rest.lowerBound == extent.upperBound)
      return isVerb ? .inside : .start
    }
    if extent.upperBound == field.upperBound {
      let before = sentence.scalars[extent.lowerBound - 1]
      guard found.notation <= .day || before.isWide || before.isSpace && isRange else {
        return nil
      }
      return leansOnDate(before: extent.lowerBound, in: field) ? .inside : .end
    }
    return isSure && !isWordless ? .inside : nil
  }

  /// Whether words go on at once behind a stretch of years, or in small letters, so that it is one of them:
  /// 2011—2020年气候变化, `1990–2000 in Review`.
  func beginsName(at offset: Int) -> Bool {
    let rest = sentence.scalars[offset...]
    guard let first = rest.first(where: { !$0.isSpace }) else { return false }
    return rest.first.map { $0.isHan } ?? false || first.isLatin && first == first.lowercased
  }

  /// Whether words say that something began or came to its end: 毕业, 立项.
  private func isStep(_ range: Range<Int>) -> Bool {
    let word = sentence.string(range)
    return TimeWords.ended.contains(word) || TimeWords.begun.contains(word)
  }

  /// Whether a season stands before a year: `Spring 2023 - present`.
  private func isBehindSeason(_ start: Int) -> Bool {
    endsWithSeason(sentence.string(max(0, start - 18)..<start))
  }

  /// Whether words before a year end with a season: `Spring `, `Winter Term `.
  func endsWithSeason(_ words: String) -> Bool {
    if let last = words.split(separator: " ").last, TimeWords.germanTerms.contains(String(last)) {
      return true
    }
    var words = words.lowercased().trimmed
    for noun in TimeWords.termNouns where words.hasSuffix(noun) {
      words = String(words.dropLast(noun.count))
    }
    return TimeWords.seasons.contains { words.hasSuffix($0) }
  }

  /// Whether a year begins the entry, apart from its title.
  ///
  /// Han, a link, strong words or a dash follow a space behind it; `2024 International Conference` is
  /// a name.
  private func isYearBeforeTitle(_ extent: Range<Int>) -> Bool {
    let next = extent.upperBound
    guard firstWord(in: 0..<extent.upperBound) == extent.lowerBound, next < sentence.scalars.count,
      sentence.scalars[next].isSpace || sentence.scalars[next].isColon,
      let word = sentence.scalars.indices[next...].first(where: { !sentence.scalars[$0].isSpace })
    else { return false }
    let scalar = sentence.scalars[word]
    if scalar == ":" || scalar == "：" { return true }
    let isStrong = isStrong(at: word) != isStrong(at: extent.lowerBound)
    if scalar.opensQuotation || scalar == "·" { return true }
    return scalar.isHan || scalar == "《" || scalar.isDash || isLinked(word) || isStrong
  }

  private func isStrong(at offset: Int) -> Bool {
    sentence.slice(offset..<offset + 1).runs.first?.style.contains(.strong) ?? false
  }

  /// `2024年` without a month: no surer than the number alone, as it begins 2024年度 and many names.
  private func isBareYear(_ found: FoundSpan) -> Bool {
    found.notation == .words && found.span?.start.month == nil
  }

  /// Whether a label that tells of which day this is the date stands before it, and would be left alone:
  /// 登记日期：, `Release date: `.
  func isBehindLabel(_ start: Int, in field: Range<Int>) -> Bool {
    let before = sentence.trimming(field.lowerBound..<max(start, field.lowerBound))
    guard let colon = before.last, sentence.scalars[colon].isColon, before.count > 2 else {
      return false
    }
    let label = sentence.lowercased(sentence.trimming(before.dropLast()))
    return TimeWords.labelEnds.contains { label.hasSuffix($0) }
  }

  /// Whether nothing but marks and links stands behind the date: `2024.05:` before a title on the next
  /// line, `2024 [[pdf]](…)`.
  private func isLabelled(_ extent: Range<Int>, in field: Range<Int>) -> Bool {
    extent.lowerBound == firstWord(in: field) && extent.upperBound <= field.upperBound
      && (extent.upperBound..<field.upperBound).allSatisfy { offset in
        isLinked(offset) || ":：. []()（）/|".unicodeScalars.contains(sentence.scalars[offset])
      }
  }

  /// Whether the field is the date and words in brackets behind it, which tell of something else: `2015 (with
  /// distinction)`.
  private func isBeforeAside(_ extent: Range<Int>, in field: Range<Int>) -> Bool {
    guard extent.lowerBound == firstWord(in: field), extent.upperBound < field.upperBound,
      let open = sentence.trimming(extent.upperBound..<field.upperBound).first,
      ["(", "（"].contains(sentence.scalars[open])
    else { return false }
    return brackets.partner(of: open).map { $0 + 1 == field.upperBound } ?? false
  }

  /// Whether a preposition before the date would be left hanging without it.
  func leansOnDate(before offset: Int, in field: Range<Int>) -> Bool {
    let before = sentence.string(sentence.trimming(field.lowerBound..<offset)).lowercased()
    return TimeWords.hanPrepositions.contains { before.hasSuffix($0) }
      || (TimeWords.prepositions + TimeWords.termLeads).contains {
        before == $0 || before.hasSuffix(" \($0)")
      }
  }
}
