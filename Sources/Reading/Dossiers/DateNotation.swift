internal import Activities
internal import Diagnostics
internal import YAMLValues

extension Notation<DateSpan?> {
  /// A date or a stretch of time: `2024-05`, `2021-01/2023-12`, `2021.9 至今`, or its parts.
  ///
  /// An empty text says that there is none; none needs no key.
  static let dates = Notation(
    read: { node, reading in
      if let text = node.scalar {
        if text.isEmpty { return .some(nil) }
        if let span = DateSpan(text, reading.conventions.vocabulary) { return span.placed(node) }
        reading.reject(node, expected: "a date such as 2024, 2024-05 or 2021-01/2023-12")
        return nil
      }
      guard let parts = DateParts.notation.read(node, &reading) else { return nil }
      guard let span = parts.span(reading.conventions.vocabulary) else {
        if let start = PartialDate(iso: parts.start), let end = PartialDate(iso: parts.end),
          end < start
        {
          reading.diagnostics.append(.endBeforeStart(start, end, at: node["end"]?.origin))
        } else {
          reading.reject(
            node, expected: "a start such as 2021-01, and an end that is not before it")
        }
        return nil
      }
      return span.placed(node)
    },
    write: { span, conventions in
      guard let span else { return nil }
      if DateSpan(span.written, conventions.vocabulary) == span { return .date(span.written) }
      return DateParts.notation.write(DateParts(span, conventions.vocabulary), conventions)
    },
    schema: Schema(
      anyOf: Schema(types: "string", "number"), DateParts.notation.schema
    ).named("dates"))
}

extension Notation<PartialDate?> {
  /// A day, a month or a year; none needs no key.
  static let day = Notation(
    read: { node, reading in
      if let date = node.scalar.flatMap(PartialDate.init(iso:)) { return date }
      reading.reject(node, expected: "a date such as 2024, 2024-05 or 2024-05-29")
      return nil
    },
    write: { date, _ in date.map { YAMLNode(word: "\($0)") } },
    schema: Schema(types: "string", "number"))
}

/// A stretch of time in its parts, as a group of keys gives them.
private struct DateParts: Sendable {
  /// Any date that can be written in a word.
  var date: String = ""
  var start: String = ""
  var end: String = ""
  var also: [String] = []
  var note = LocalizedText()
  var written: String = ""

  init() {}

  /// The parts of a span: what was written, where that says it all.
  init(_ span: DateSpan, _ vocabulary: Vocabulary) {
    note = span.note
    var bare = span
    bare.note = LocalizedText()
    if DateSpan(span.written, vocabulary) == bare {
      date = span.written
      return
    }
    if span.end != .until { start = "\(span.start)" }
    also = span.also.map { "\($0)" }
    switch span.end {
    case .none: break
    case .date(let last): end = "\(last)"
    case .open: end = openEnd
    case .until: end = "\(span.start)"
    }
    written = span.written
  }

  /// The span, or nil where its dates are none.
  func span(_ vocabulary: Vocabulary) -> DateSpan? {
    let text = date.isEmpty ? start + (end.isEmpty ? "" : "/\(end)") : date
    guard var span = DateSpan(text, vocabulary) else { return nil }
    let more = also.compactMap(PartialDate.init(iso:))
    if more.count < also.count { return nil }
    if !more.isEmpty { span.also = more.sorted() }
    span.note = note
    if !written.isEmpty { span.written = written }
    return span
  }

  static let notation = Notation<DateParts>.group(
    from: { _ in DateParts() },
    [
      .key("date", \.date, .word, "The date or the stretch of time"),
      .key("start", \.start, .word, "The first date: 2021, 2021-01 or 2021-01-05"),
      .key("end", \.end, .word, "The last date, or present"),
      .key("also", \.also, .list(of: .word), "Further dates of their own: [2021, 2023]"),
      .key("note", \.note, .text, "What stands in brackets behind the date: 读博期间"),
      .key("written", \.written, .string, "How the date was written in its first source"),
    ])
}

extension Notation<String> {
  /// A date, which needs no quotes.
  fileprivate static let word = Notation(
    read: string.read,
    write: { text, _ in text.isEmpty ? nil : .date(text) },
    schema: Schema(types: "string", "number"))
}

extension Diagnostic {
  fileprivate static func endBeforeStart(
    _ start: PartialDate, _ end: PartialDate, at place: SourceRange?
  ) -> Diagnostic {
    Diagnostic(
      "impossible-date", .error, at: place, "The end \(end) is before the start \(start)",
      help: "Check which of the two is wrong, or exchange them")
  }
}

/// The word that leaves a stretch of time open in a file.
private let openEnd = "present"

extension DateSpan {
  /// Reads a date that is the whole of a text: in ISO 8601, with an open start as its second part has
  /// it, or as pages write dates.
  fileprivate init?(_ text: String, _ vocabulary: Vocabulary) {
    let original = text
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, ["", ".."].contains(parts[0]), let last = PartialDate(iso: parts[1]) {
      self.init(start: last, end: .until, written: text)
      return
    }
    if let start = PartialDate(iso: parts[0]), parts.count <= 2 {
      let end: End? =
        switch parts.dropFirst().first {
        case nil: .some(.none)
        case ""?, ".."?: .open
        case let word? where vocabulary.openEnds.contains(word.lowercased()): .open
        case let last?: PartialDate(iso: last).flatMap { $0 < start ? nil : .date($0) }
        }
      if let end {
        self.init(start: start, end: end, written: text)
        return
      }
    }
    let words = text.split(separator: " ")
    // BibTeX has the year and then the name of the month: `2024 March`.
    let reordered = words.count == 2 ? "\(words[1]) \(words[0])" : text
    for text in [text, reordered] {
      let sentence = Sentence(InlineText(text))
      let scanner = DateScanner(sentence, openEnds: vocabulary.openEnds)
      guard let found = scanner.span(at: 0), found.range.upperBound == sentence.scalars.count,
        let span = found.span
      else { continue }
      self = span
      written = original
      return
    }
    return nil
  }

  fileprivate func placed(_ node: YAMLNode) -> DateSpan {
    var span = self
    span.origin = node.origin
    return span
  }
}

extension YAMLNode {
  /// A date, without quotes where no reader of YAML takes it for a number with a fraction: `2024.10`.
  fileprivate static func date(_ text: String) -> YAMLNode {
    let isWord =
      text.utf8.first != UInt8(ascii: "-")
      && text.utf8.allSatisfy { "0123456789-/.".utf8.contains($0) }
    let isFraction = text.utf8.allSatisfy { $0 >= 0x2E } && text.utf8.count { $0 == 0x2E } == 1
    return isWord && !isFraction ? YAMLNode(word: text) : .text(text)
  }
}
