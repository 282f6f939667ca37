internal import Activities
internal import Diagnostics

/// The date of an entry, and what of the sentence it makes superfluous.
struct EntryDate {
  /// When.
  var span: DateSpan
  /// The offsets to take out, brackets and note included; nil where the sentence would not read well
  /// without them.
  var removed: Range<Int>?
  /// The offsets of the date itself.
  var range: Range<Int>
}

extension EntryOutline {
  /// The date that the entry as a whole has: a field of its own before one at a field's edge, the
  /// first of several.
  ///
  /// - Parameter language: The language of the page, for the note beside the date.
  /// - Returns: The date, and warnings for what is written like a date and is none.
  func entryDate(_ language: Language) -> (date: EntryDate?, diagnostics: [Diagnostic]) {
    var best: (placement: Placement, date: EntryDate)?
    var year: EntryDate?
    // 2015至今　讲师（2021起）: what begins the sentence tells more than what one of its words has in brackets.
    var opening: EntryDate?
    var diagnostics: [Diagnostic] = []
    for found in dates {
      let whole = extent(of: found)
      guard let placement = placement(of: found, whole) else { continue }
      guard var span = found.span else {
        if placement != .inside || found.notation <= .day {
          diagnostics.append(.impossibleDate(in: sentence, found))
        }
        continue
      }
      let isBetter = best.map { placement < $0.placement } ?? true
      guard isBetter || placement == .yearField && year == nil else { continue }
      span.origin = sentence.origin(found.range)
      if whole.isSince, span.end == .none { span.end = .open }
      let begin = whole.weekday ?? whole.range.lowerBound
      let removed = placement == .inside ? nil : begin..<whole.range.upperBound
      if let note = whole.note, removed != nil {
        span.note = LocalizedText(sentence.slice(note), in: language)
      }
      let date = EntryDate(span: span, removed: removed, range: found.range)
      if placement == .yearField { year = year ?? date }
      if placement == .start, found.isRange, begin == fields.first?.lowerBound,
        !beginsName(at: whole.range.upperBound)
      {
        opening = date
      }
      if isBetter { best = (placement, date) }
    }
    if let opening, best?.placement == .brackets { best = (.start, opening) }
    if let best, best.date.range.lowerBound > 0, isOfOnePart(best.date) {
      return (nil, diagnostics)
    }
    if let best, let year, best.placement == .brackets, best.date.span.isYears {
      // `数据集（1980—2020），2021`: the years in brackets are those of the words before them.
      return (year, diagnostics)
    }
    if let best, best.placement == .end || best.placement == .brackets {
      if best.date.span.end != .open, let all = allYears(besides: best.date.range) {
        return (all, diagnostics)
      }
      if isOneOfSeveral(best.date) { return (nil, diagnostics) }
      if best.placement == .brackets, isOfOneMember(best.date) { return (nil, diagnostics) }
    }
    if let best, best.placement == .inside, goesOn(best.date) { return (nil, diagnostics) }
    if let best, best.placement != .inside, let all = listed(with: best.date) {
      return (all.date, diagnostics)
    }
    return (best?.date, diagnostics)
  }

  /// Whether the entry has a date, or several that belong to its parts.
  func tellsDate(_ language: Language) -> Bool {
    guard !dates.isEmpty else { return false }
    return entryDate(language).date != nil
      || dates.contains { found in
        guard found.span != nil, let place = placement(of: found, extent(of: found)) else {
          return false
        }
        return place != .inside
      }
  }

  /// Whether other words of the sentence have dates of their own, as in
  /// `Li (2019–), Zhao (2021–2023)`: then none is that of the whole, unless it begins the sentence.
  private func isOneOfSeveral(_ date: EntryDate) -> Bool {
    let begins = sentence.scalars[..<date.range.lowerBound].allSatisfy {
      $0.isSpace || $0.opensAside
    }
    if begins { return false }
    return dates.contains { other in
      guard !other.range.overlaps(date.range), let span = other.span else { return false }
      if other.range.lowerBound == fields.first?.lowerBound, beginsName(at: other.range.upperBound)
      {
        return false
      }
      if areAsides(date.range, other.range), date.span.end != .none { return true }
      return other.isRange
        ? span != date.span : !date.span.overlaps(since: span.start, until: span.start)
    }
  }

  /// All years of a sentence that tells several, each beside its own words, as in
  /// `ACL (2023, 2024), EMNLP 2020`; they stay in the text.
  private func allYears(besides own: Range<Int>) -> EntryDate? {
    let found = dates.filter { $0.span != nil && brackets.depth(at: $0.range.lowerBound) < 2 }
    guard found.count > 1, let first = found.first,
      found.allSatisfy({ $0.notation == .year && $0.span?.end != .open && !isCohort($0) }),
      // 李某（2015—2019）、王某（2018—2022）: times of others.
      !found.contains(where: { $0.isStretch && brackets.depth(at: $0.range.lowerBound) > 0 }),
      // 甲 2019-2022；乙 2020–2023
      !zip(found, found.dropFirst()).contains(where: {
        ($0.isStretch || $1.isStretch) && isParted($0.range, $1.range)
      })
    else { return nil }
    var years: Set<Int> = []
    for span in found.compactMap(\.span) {
      years.formUnion([span.start.year] + span.also.map(\.year))
      if case .date(let last) = span.end { years.formUnion(span.start.year...last.year) }
    }
    let sorted = years.sorted().compactMap { PartialDate(year: $0) }
    guard let start = sorted.first, let last = found.last else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    var span = DateSpan(
      start: start, written: written(found.map(\.range)), origin: sentence.origin(range))
    span.also = Array(sorted.dropFirst())
    return EntryDate(span: span, removed: nil, range: own)
  }

  /// Dates as they are written, without the words between them.
  private func written(_ dates: [Range<Int>]) -> String {
    dates.map(sentence.string).joined(separator: ", ")
  }

  /// The whole text but for some offsets, its edges and commas tidied.
  func text(without removed: Range<Int>?) -> InlineText {
    let count = sentence.scalars.count
    let flags = (0..<count).map { removed?.contains($0) ?? false }
    return removed == nil ? sentence.slice(0..<count).joined : remainder(0..<count, removed: flags)
  }

  /// Where a date stands in its field, the surest first.
  private enum Placement: Int, Comparable {
    case field, brackets, start, end, yearField, inside

    static func < (left: Placement, right: Placement) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where the date stands, or nil when it is no date of the entry: part of a title, of a link, or a
  /// number that only looks like one.
  private func placement(of found: FoundSpan, _ whole: DateExtent) -> Placement? {
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
  private func beginsName(at offset: Int) -> Bool {
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

extension Diagnostic {
  /// What is written like a date of a sentence and is none.
  static func impossibleDate(in sentence: Sentence, _ found: FoundSpan) -> Diagnostic {
    let text = sentence.string(found.range)
    return Diagnostic(
      "impossible-date", .warning, at: sentence.origin(found.range),
      "'\(text)' cannot be a date, so it stays in the text",
      help: found.time == nil
        ? "Check the month and the day, and that the end does not lie before the start"
        : "Check the day and the time")
  }
}
