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
    var best: (placement: DatePlacement, date: EntryDate)?
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
