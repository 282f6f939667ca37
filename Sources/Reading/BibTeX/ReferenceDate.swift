internal import Activities
internal import Diagnostics

/// The dates of an entry, and what its year says of the state of the work instead.
struct ReferenceDate {
  /// When the work was published.
  private(set) var issued: DateSpan?
  /// What a year such as `in press` says.
  private(set) var status: PublicationStatus?
  /// The fields of which a month or a day could not be read.
  private(set) var unread: [BibTeXField] = []

  /// Reads `date`, or `year` with `month` and `day`.
  init(_ entry: BibTeXEntry) {
    if let field = entry["date", "eventdate"], let span = Self.span(extended: field) {
      issued = span.dates
      if !span.isWhole { unread = [field] }
      return
    }
    guard let field = entry["year", "date"] else { return }
    let text = LaTeXText(field.value).text.plain
    if !text.utf8.allSatisfy({ Unicode.Scalar($0).isDigit }) {
      status = PublicationStatus(words: text)
    }
    let years = text.numbers.filter { $0.count == 4 }.compactMap { Int($0) }
    guard let year = years.first else { return }
    let month = entry["month"].map { LaTeXText($0.value).text.plain } ?? ""
    let day = entry["day"]?.text ?? ""
    var span = Self.span(year: year, month, day)
    let hasMonth = !month.allSatisfy { !$0.isLetter && !$0.isNumber }
    if hasMonth, span?.start.month == nil { unread += [entry["month"]].compactMap { $0 } }
    if !day.isEmpty, span?.start.day == nil { unread += [entry["day"]].compactMap { $0 } }
    if let last = years.dropFirst().first, last > year, let start = PartialDate(year: year),
      let end = PartialDate(year: last)
    {
      span = (start, .date(end))
    } else if let first = text.unicodeScalars.first, first.isDash {
      span?.end = .until
    }
    guard let span else { return }
    let isAbout = text.first.map { "cC~约".contains($0) } ?? false
    issued = DateSpan(
      start: span.start, end: span.end, note: isAbout ? about : LocalizedText(),
      written: [text, month].filter { !$0.isEmpty }.joined(separator: " "),
      origin: field.origin)
  }

  /// A date of ISO 8601, such as `urldate` has it.
  static func day(_ text: String) -> PartialDate? {
    partial(hyphenated(text[...]))
      ?? {
        let numbers = text.numbers
        guard let year = numbers.first(where: { $0.count == 4 }).flatMap({ Int($0) }) else {
          return nil
        }
        let rest = numbers.filter { $0.count < 4 }.compactMap { Int($0) }
        return span(year: year, text, rest.count > 1 ? "\(rest[1])" : "")?.start
      }()
  }

  /// A date as biblatex has it, by ISO 8601-2 (EDTF) level 1: `2021-03/2021-05`, `2021~`, `2021-24`.
  private static func span(
    extended field: BibTeXField
  ) -> (dates: DateSpan, isWhole: Bool)? {
    let parts = field.text.split(separator: "/", omittingEmptySubsequences: false).map(hyphenated)
    let text = parts.joined(separator: "/")
    guard let first = parts.first, let start = partial(first), parts.count <= 2 else { return nil }
    var end = DateSpan.End.none
    if parts.count == 2 {
      if parts[1].isEmpty || parts[1] == ".." {
        end = .open
      } else if let last = partial(parts[1]) {
        end = .date(last)
      } else {
        return nil
      }
    }
    let isAbout = text.contains { "~%?".contains($0) }
    let span = DateSpan(
      start: start, end: end, note: isAbout ? about : LocalizedText(), written: text,
      origin: field.origin)
    return (span, parts.allSatisfy { isWhole($0) })
  }

  /// A day in the basic format of ISO 8601, 20230918, in the extended one; everything else as it is.
  private static func hyphenated(_ text: Substring) -> Substring {
    guard text.count == 8, text.allSatisfy(\.isNumber) else { return text }
    return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
  }

  /// Whether all of a date is kept, but for a season and digits that it leaves open: `2021-02-XX`.
  private static func isWhole(_ text: Substring) -> Bool {
    guard let date = partial(text) else { return true }
    let numbers = text.prefix { $0 != "T" }.split(separator: "-").map { part in
      Int(part.filter(\.isNumber)) ?? 0
    }
    if text.contains("X") { return true }
    let isSeason = numbers.count == 2 && (21...41).contains(numbers[1])
    let parts = [date.year, date.month, date.day].compactMap { $0 }
    return isSeason || parts.count == numbers.count
  }

  private static func partial(_ text: Substring) -> PartialDate? {
    let date = text.prefix { $0 != "T" }.filter { !"~%?".contains($0) }
    let numbers = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count <= 3, date.prefix(4).count(where: \.isNumber) == 4, let year = numbers[0]
    else { return nil }
    // Months from 21 on are seasons, of which a year is all that can be kept.
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    if numbers.count > 1, month == nil { return nil }
    return PartialDate(year: year, month: month, day: day)
      ?? PartialDate(year: year, month: month) ?? PartialDate(year: year)
  }

  /// A date of a year and what stands in `month` and `day`: `jan`, `3`, `May 3--5`, `May/June`, `3月`.
  private static func span(
    year: Int, _ month: String, _ day: String
  ) -> (start: PartialDate, end: DateSpan.End)? {
    let months = month.monthNames
    var days = month.numbers.compactMap { Int($0) }.filter { (1...31).contains($0) }
    var first = months.first
    if first == nil, let number = days.first, (1...12).contains(number) {
      first = number
      days.removeFirst()
    }
    if let number = day.numbers.first.flatMap({ Int($0) }) { days = [number] }
    guard let first else { return PartialDate(year: year).map { ($0, .none) } }
    if months.count > 1, months[1] != first, days.isEmpty,
      let start = PartialDate(year: year, month: first),
      let end = PartialDate(year: months[1] > first ? year : year + 1, month: months[1])
    {
      return (start, .date(end))
    }
    guard
      let start = PartialDate(year: year, month: first, day: days.first)
        ?? PartialDate(year: year, month: first)
    else { return PartialDate(year: year).map { ($0, .none) } }
    let lastMonth = months.count > 1 ? months[1] : first
    if days.count > 1, let end = PartialDate(year: year, month: lastMonth, day: days[1]),
      start < end
    {
      return (start, .date(end))
    }
    return (start, .none)
  }
}

/// What stands beside a date that is not certain.
private let about: LocalizedText = {
  var note = LocalizedText(InlineText("约"), in: .chinese)
  note[.english] = InlineText("circa")
  return note
}()

extension PublicationStatus {
  /// The state that words such as `to appear` or 已录用 name; nil for other words.
  init?(words: String) {
    let text = words.lowercased()
    func has(_ words: [String]) -> Bool { words.contains { text.contains($0) } }
    if has(StateWords.inPress) {
      self = .inPress
    } else if has(StateWords.submitted) {
      self = .submitted
    } else if has(StateWords.accepted) {
      self = .accepted
    } else if has(StateWords.inPreparation) {
      self = .inPreparation
    } else {
      return nil
    }
  }
}

extension String {
  /// The runs of digits.
  fileprivate var numbers: [Substring] { split { !("0"..."9").contains($0) } }

  /// The months that are named in words, 1 to 12, in order.
  fileprivate var monthNames: [Int] {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return lowercased().split { !$0.isLetter }.compactMap { word in
      names.firstIndex { word.hasPrefix($0) }.map { $0 + 1 }
    }
  }
}
