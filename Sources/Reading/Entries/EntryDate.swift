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
    var diagnostics: [Diagnostic] = []
    for found in dates {
      let whole = extent(of: found)
      guard let placement = placement(of: found, extent: whole.range) else { continue }
      guard var span = found.span else {
        if placement != .inside || found.notation <= .day {
          diagnostics.append(.impossibleDate(in: sentence, found.range))
        }
        continue
      }
      if best.map({ $0.placement <= placement }) ?? false { continue }
      span.origin = sentence.origin(found.range)
      if let note = whole.note {
        span.note = LocalizedText(sentence.slice(note), in: language)
      }
      let removed = placement == .inside ? nil : whole.range
      best = (placement, EntryDate(span: span, removed: removed, range: found.range))
    }
    return (best?.date, diagnostics)
  }

  /// The last date of a reference, wherever it stands; it stays in the text.
  var lastYear: EntryDate? {
    let found = dates.last { !$0.isRange && $0.span != nil && !isLinked[$0.range].contains(true) }
    guard let found, var span = found.span else { return nil }
    span.origin = sentence.origin(found.range)
    return EntryDate(span: span, removed: nil, range: found.range)
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

  /// The date with brackets that hold nothing else, or with the note in brackets behind it.
  private func extent(of found: FoundSpan) -> (range: Range<Int>, note: Range<Int>?) {
    let (start, end) = (found.range.lowerBound, found.range.upperBound)
    if start > 0, sentence.scalars[start - 1].opensAside,
      brackets.partners[start - 1] == end
    {
      return (start - 1..<end + 1, nil)
    }
    var next = end
    while next < sentence.scalars.count, sentence.scalars[next] == " " { next += 1 }
    if next < sentence.scalars.count, ["(", "（"].contains(sentence.scalars[next]),
      let close = brackets.partners[next], endsField(at: close + 1),
      !isLinked[next..<close].contains(true)
    {
      return (start..<close + 1, sentence.trimming(next + 1..<close))
    }
    return (start..<end, nil)
  }

  private func endsField(at offset: Int) -> Bool {
    let rest = sentence.scalars[offset...].first { $0 != " " }
    return rest.map { $0.isSeparator || $0.isFullStop || $0 == "." || $0 == ":" || $0 == "：" }
      ?? true
  }

  /// Where the date stands, or nil when it is no date of the entry: part of a title, of a link, or a
  /// number that only looks like one.
  private func placement(of found: FoundSpan, extent: Range<Int>) -> Placement? {
    guard !isLinked[found.range].contains(true),
      let field = field(at: extent.lowerBound) ?? field(at: found.range.lowerBound)
    else { return nil }
    let isBracketed = sentence.scalars[extent.lowerBound].opensAside
    let isWordless = found.notation == .year || isBareYear(found)
    if brackets.depths[found.range.lowerBound] > (isBracketed ? 1 : 0) {
      let opener = found.range.lowerBound - 1
      let beginsAside = opener >= 0 && sentence.scalars[opener].opensAside
      let isShallow = brackets.depths[found.range.lowerBound] == 1
      return beginsAside && isShallow && !isWordless ? .inside : nil
    }
    let hasOwnField = extent == field || isLabelled(extent, in: field)
    if hasOwnField { return isWordless && !found.isRange ? .yearField : .field }
    if isBracketed { return .brackets }
    if isWordless, !found.isRange { return isYearBeforeTitle(extent) ? .start : nil }
    let isSure = found.notation <= .day || found.isRange
    if extent.lowerBound == field.lowerBound {
      let next = sentence.scalars[extent.upperBound]
      return isSure || next.isSpace || next.isWide || next == ":" ? .start : nil
    }
    if extent.upperBound == field.upperBound {
      let before = sentence.scalars[extent.lowerBound - 1]
      guard found.notation <= .day || before.isWide || before.isSpace && found.isRange else {
        return nil
      }
      return leansOnDate(before: extent.lowerBound, in: field) ? .inside : .end
    }
    return isSure && !isWordless ? .inside : nil
  }

  /// Whether a year begins the entry, apart from its title.
  ///
  /// Han, a link, strong words or a dash follow a space behind it; `2024 International Conference` is
  /// a name.
  private func isYearBeforeTitle(_ extent: Range<Int>) -> Bool {
    let next = extent.upperBound
    guard sentence.trimming(0..<extent.upperBound) == extent, next < sentence.scalars.count,
      sentence.scalars[next].isSpace,
      let word = sentence.scalars.indices[next...].first(where: { !sentence.scalars[$0].isSpace })
    else { return false }
    let scalar = sentence.scalars[word]
    let isStrong = sentence.slice(word..<word + 1).runs.first?.style.contains(.strong) ?? false
    return scalar.isHan || scalar == "《" || scalar.isDash || isLinked[word] || isStrong
  }

  /// The years of terms such as `Spring 2024` and 2024年秋; they stay in the text, which knows more.
  var termYears: EntryDate? {
    let scalars = sentence.scalars
    var found: [(year: Int, range: Range<Int>)] = []
    for date in dates {
      guard let start = date.span?.start, start.month == nil else { continue }
      let before = sentence.string(max(0, date.range.lowerBound - 8)..<date.range.lowerBound)
      let behind = date.range.upperBound..<min(scalars.count, date.range.upperBound + 3)
      let isTerm =
        ["spring ", "summer ", "fall ", "autumn ", "winter "].contains {
          before.lowercased().hasSuffix($0)
        } || sentence.string(behind).unicodeScalars.contains { "春夏秋冬".unicodeScalars.contains($0) }
      if isTerm { found.append((start.year, date.range)) }
    }
    guard let first = found.first, let last = found.last,
      let start = PartialDate(year: first.year)
    else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    var span = DateSpan(
      start: start, written: sentence.string(range), origin: sentence.origin(range))
    if last.year > first.year, let end = PartialDate(year: last.year) { span.end = .date(end) }
    return EntryDate(span: span, removed: nil, range: range)
  }

  /// `2024年` without a month: no surer than the number alone, as it begins 2024年度 and many names.
  private func isBareYear(_ found: FoundSpan) -> Bool {
    found.notation == .words && found.span?.start.month == nil
  }

  /// Whether nothing but marks stands beside the date: `2024.05:` before a title on the next line.
  private func isLabelled(_ extent: Range<Int>, in field: Range<Int>) -> Bool {
    extent.lowerBound == field.lowerBound
      && sentence.scalars[extent.upperBound..<field.upperBound].allSatisfy {
        [":", "：", ".", " "].contains($0)
      }
  }

  /// Whether a preposition before the date would be left hanging without it.
  private func leansOnDate(before offset: Int, in field: Range<Int>) -> Bool {
    let before = sentence.string(sentence.trimming(field.lowerBound..<offset)).lowercased()
    return ["于", "在", "自", "从", "至", "到"].contains { before.hasSuffix($0) }
      || ["on", "in", "since", "from", "at", "of", "until", "by", "during"].contains {
        before == $0 || before.hasSuffix(" \($0)")
      }
  }
}

extension Diagnostic {
  /// What is written like a date of a sentence and is none.
  static func impossibleDate(in sentence: Sentence, _ range: Range<Int>) -> Diagnostic {
    let text = sentence.string(range)
    return Diagnostic(
      "impossible-date", .warning, at: sentence.origin(range),
      "'\(text)' cannot be a date, so it stays in the text",
      help: "Check the month and the day, and that the end does not lie before the start")
  }
}
