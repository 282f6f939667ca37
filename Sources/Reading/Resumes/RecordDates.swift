internal import Activities
internal import Diagnostics
internal import YAMLValues

/// When the activity of a record took place, by its keys for dates.
struct RecordDates {
  /// When, where it could be told.
  var span: DateSpan?
  /// What stands in the keys and is no date, as it was written; it stays visible.
  private(set) var rest: InlineText?
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []
  private let language: Language
  private let vocabulary: Vocabulary

  /// Reads a date that is given as a whole: a day, a span in words, years in a row.
  init(date node: YAMLNode, _ language: Language, _ vocabulary: Vocabulary) {
    (self.language, self.vocabulary) = (language, vocabulary)
    take(date: node)
  }

  private mutating func take(date node: YAMLNode) {
    guard let text = node.scalar?.trimmed, !text.isEmpty else { return }
    let place = node.place(of: text)
    if let years = text.listedYears {
      take(years: years, text, at: place)
      return
    }
    let (found, problem) = read(text, at: place)
    span = found
    guard found == nil else { return }
    rest = InlineText(text, origin: place)
    span = rest.flatMap(inside)
    if let span, text.saysNoMore(than: span) { rest = nil }
    // Words such as `Ongoing` are no mistake, nor is what names its year.
    if span == nil, text.unicodeScalars.contains(where: \.isDigit) {
      diagnostics += problem.map { [$0] } ?? []
    }
  }

  /// Reads a start and an end.
  ///
  /// An end that is missing or empty means that it goes on, as both formats say.
  init(
    start: YAMLNode?, end: YAMLNode?, _ language: Language, _ vocabulary: Vocabulary
  ) {
    (self.language, self.vocabulary) = (language, vocabulary)
    let (from, to) = (start?.written ?? "", end?.written ?? "")
    guard !from.isEmpty else {
      if let end, !vocabulary.leavesOpen(to) {
        take(date: end)
      } else if !to.isEmpty {
        rest = InlineText(to, origin: end?.place(of: to))
      }
      return
    }
    let place = start?.place(of: from)
    let (first, problem) = read(from, at: place)
    guard var first else {
      keep(from, to, at: place, problem)
      return
    }
    if first.end != .none, to.isEmpty {
      span = first
      return
    }
    first.written = to.isEmpty ? from : "\(from) – \(to)"
    if to.isEmpty || vocabulary.leavesOpen(to) {
      first.end = .open
      span = first
      return
    }
    let (last, fault) = read(to, at: end?.place(of: to))
    guard let last else {
      // The start is known; what the end says stays beside it.
      let words = InlineText(to, origin: end?.place(of: to))
      if let known = inside(words), !(known.lastKnown < first.start) {
        first.end = .date(known.lastKnown)
      }
      span = first
      rest = words
      diagnostics += span?.end == DateSpan.End.none ? fault.map { [$0] } ?? [] : []
      return
    }
    guard !(last.lastKnown < first.start) || last.lastKnown.latest >= first.start.earliest else {
      keep(from, to, at: place, .endBeforeStart(from, to, at: end?.place(of: to)))
      return
    }
    first.end = last.end == .open ? .open : .date(last.lastKnown)
    if first.end == .date(first.start) { first.end = .none }
    if first.note.isEmpty { first.note = last.note }
    span = first
  }

  /// A text that is a date as a whole, with a note in brackets or without.
  private func read(
    _ text: String, at place: SourceRange?
  ) -> (span: DateSpan?, problem: Diagnostic?) {
    let shadow = InlineText(text.withUsualDates, origin: place)
    var (span, problem) = wholeSpan(shadow, language, vocabulary)
    span?.written = text
    span?.origin = place
    return (span, problem)
  }

  /// A date that stands among other words, as in `Spring 2024`.
  private func inside(_ text: InlineText) -> DateSpan? {
    let outline = EntryOutline(text, vocabulary)
    return
      (outline.termYears ?? outline.entryDate(language).date
      ?? outline.yearOfWork(besides: nil, outline.titleBehindNames))?
      .span
  }

  /// `2020, 2021`: years in a row are a span, others are told by the first of them and stay as they are.
  private mutating func take(years: [Int], _ text: String, at place: SourceRange?) {
    guard let first = years.first, let last = years.last, let start = PartialDate(year: first),
      let end = PartialDate(year: last)
    else { return }
    let areInRow = zip(years, years.dropFirst()).allSatisfy { $1 == $0 + 1 }
    span = DateSpan(
      start: start, end: areInRow && last > first ? .date(end) : .none, written: text,
      origin: place)
    if !areInRow { rest = InlineText(text, origin: place) }
  }

  private mutating func keep(
    _ from: String, _ to: String, at place: SourceRange?, _ problem: Diagnostic?
  ) {
    rest = InlineText(to.isEmpty ? from : "\(from) – \(to)", origin: place)
    diagnostics += problem.map { [$0] } ?? []
  }
}

extension YAMLNode {
  /// The characters of a scalar without white space around them.
  fileprivate var written: String { scalar?.trimmed ?? "" }
}

extension Vocabulary {
  /// Whether a text as a whole leaves a span open: 至今, present.
  fileprivate func leavesOpen(_ text: String) -> Bool {
    openEnds.contains(text.lowercased().filter { $0 != "." })
  }
}

extension String {
  /// The years of a list of nothing but years; nil for anything else and for a single one.
  fileprivate var listedYears: [Int]? {
    let parts = split { ",，、;；/&".contains($0) }.map { $0.trimmed }
    let years = parts.compactMap { part -> Int? in
      let digits = part.hasSuffix("年") ? String(part.dropLast()) : part
      guard digits.utf8.count == 4, let year = Int(digits), (1900...2099).contains(year) else {
        return nil
      }
      return year
    }
    return parts.count > 1 && years.count == parts.count ? years : nil
  }

  /// The text with forms of dates that only such files have in their usual spelling: `05-2020`, the time
  /// behind a day, Korean words.
  fileprivate var withUsualDates: String {
    if let years = academicYear { return years }
    let words = withUsualInterval.replacing("년", with: "年").replacing("월", with: "月").replacing(
      "일", with: "日"
    )
    .split(separator: " ", omittingEmptySubsequences: false)
    return words.map { word -> String in
      let bytes = Array(word.utf8)
      let isDay =
        bytes.count > 10 && bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
        && bytes[10] == UInt8(ascii: "T")
      if isDay { return String(word.prefix(10)) }
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      let isMonthFirst =
        parts.count == 2 && (1...2).contains(parts[0].utf8.count) && parts[1].utf8.count == 4
        && bytes.allSatisfy { Unicode.Scalar($0).isDigit || $0 == UInt8(ascii: "-") }
      return isMonthFirst ? "\(parts[0])/\(parts[1])" : String(word)
    }.filter { !$0.isTimeOfDay }.joined(separator: " ")
  }

  /// Both years of an academic one, whose second has two figures: `AY 2003-04`, `2003–04 academic year`.
  private var academicYear: String? {
    let text = lowercased()
    let words = ["academic year", "school year", "ay", "学年度", "學年度", "学年", "學年"]
    guard let word = words.first(where: { text.hasPrefix($0) || text.hasSuffix($0) }) else {
      return nil
    }
    let rest = text.hasPrefix(word) ? text.dropFirst(word.count) : text.dropLast(word.count)
    let parts = rest.trimmed.split { "-–/".contains($0) }
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let first = Int(parts[0]), let last = Int(parts[1]), last == (first + 1) % 100
    else { return nil }
    return "\(first) – \(first + 1)"
  }

  /// Whether the text has no words but those that lead an open span, beside its start.
  fileprivate func saysNoMore(than span: DateSpan) -> Bool {
    guard span.end == .open else { return false }
    let leads = ["since ", "from "].contains { lowercased().hasPrefix($0) }
    let isHan =
      ["自", "从", "從"].contains { hasPrefix($0) } || ["起", "以来", "以來"].contains { hasSuffix($0) }
    return (leads || isHan) && figures.count <= 1 + (span.start.month == nil ? 0 : 1)
      && split(separator: " ").count <= 3
  }

  /// An interval of ISO 8601 with a dash between its ends: `2022-01/2024-12`, `2022-01/..`.
  private var withUsualInterval: String {
    let parts = split(separator: "/", omittingEmptySubsequences: false).map { $0.trimmed }
    guard parts.count == 2, parts[0].utf8.count > 4, PartialDate(iso: parts[0]) != nil else {
      return self
    }
    if parts[1].isEmpty || parts[1] == ".." { return "\(parts[0]) – present" }
    return PartialDate(iso: parts[1]) == nil ? self : "\(parts[0]) – \(parts[1])"
  }

  /// Whether a word is a time such as 00:00:00.
  private var isTimeOfDay: Bool {
    let parts = split(separator: ":", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { $0.utf8.count == 2 && $0.unicodeScalars.allSatisfy(\.isDigit) }
  }
}

extension Diagnostic {
  fileprivate static func endBeforeStart(
    _ from: String, _ to: String, at range: SourceRange?
  ) -> Diagnostic {
    Diagnostic(
      "impossible-date", .warning, at: range,
      "The end '\(to)' lies before the start '\(from)', so both stay in the text",
      help: "Check which of the two is wrong")
  }
}
