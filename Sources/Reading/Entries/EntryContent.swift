internal import Activities
internal import Diagnostics

/// What stands below an entry: its labelled facts, its dates if a fact gives them, and the rest.
struct EntryContent {
  /// The dates that a period fact gives.
  private(set) var dates: DateSpan?
  /// The labelled values, in order.
  private(set) var facts: [Fact] = []
  /// Everything without a label.
  private(set) var body: [Block] = []
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []
  private let language: Language
  private let vocabulary: Vocabulary

  /// Whether a period shall become the entry's dates; without that it stays a fact.
  private let readsPeriod: Bool

  /// Reads the blocks below an entry.
  init(_ blocks: [Block], _ language: Language, _ vocabulary: Vocabulary, readsPeriod: Bool) {
    self.language = language
    self.vocabulary = vocabulary
    self.readsPeriod = readsPeriod
    var rest = blocks[...]
    while let block = rest.popFirst() {
      switch block {
      case .paragraph(let text):
        if case .list? = rest.first, let label = text.lines.last, takesList(label) {
          takeLines(text.lines.dropLast())
          takeLabel(label, with: [rest.removeFirst()].settled)
        } else {
          takeLines(text.lines[...])
        }
      case .list(let list): takeList(list)
      case .table, .verbatim: body += [block].settled
      }
    }
  }

  private mutating func takeLines(_ lines: ArraySlice<InlineText>) {
    for line in lines
    where isBareLabel(line) || !takeFact(line, with: [], isPlainAllowed: false) {
      body.append(.paragraph(line))
    }
  }

  /// Whether a line is a label without a value: a word above what follows, which says nothing by itself.
  private func isBareLabel(_ line: InlineText) -> Bool {
    LabelledText(line, vocabulary, isPlainAllowed: true)?.value.isEmpty ?? false
  }

  /// Whether a list behind a line is the value of the label that the line is: 主要成果：.
  private func takesList(_ line: InlineText) -> Bool {
    let label = LabelledText(line, vocabulary, isPlainAllowed: false)
    return label?.value.isEmpty ?? false && label?.role != nil
  }

  /// Takes a label and the list that is its value; where words stand before it, both go on with them.
  private mutating func takeLabel(_ line: InlineText, with list: [Block]) {
    if body.isEmpty, takeFact(line, with: list, isPlainAllowed: false) { return }
    body += [.paragraph(line)] + list
  }

  /// Takes the items with a label as facts; the others stay a list.
  ///
  /// Where as many have none, words that only look like a label, 与王某合撰：…, stay with them in their place.
  private mutating func takeList(_ list: ActivityList) {
    var rest: [[Block]] = []
    let labels = list.items.map { item -> LabelledText? in
      guard case .paragraph(let text)? = item.first, let first = text.lines.first else {
        return nil
      }
      return LabelledText(first, vocabulary, isPlainAllowed: true)
    }
    let areFacts = labels.count { $0 == nil } < labels.count { $0 != nil }
    for (item, label) in zip(list.items, labels) {
      guard case .paragraph(let text)? = item.first, areFacts || label?.isSure ?? true else {
        if !item.isEmpty { rest.append(item.settled) }
        continue
      }
      let below = Array(item.dropFirst()).settled
      let lines = text.lines
      guard let first = lines.first, lines.count > 1 || !below.isEmpty || !isBareLabel(first),
        takeFact(first, with: below, lines.dropFirst())
      else {
        rest.append(item.settled)
        continue
      }
    }
    if !rest.isEmpty {
      body.append(
        .list(ActivityList(start: rest.count == list.items.count ? list.start : nil, items: rest)))
    }
  }

  /// Takes a labelled line with the lines and blocks below it, which are its value as well unless
  /// they have labels of their own.
  private mutating func takeFact(
    _ line: InlineText, with blocks: [Block], _ more: ArraySlice<InlineText> = []
  ) -> Bool {
    guard LabelledText(line, vocabulary, isPlainAllowed: true) != nil else { return false }
    let split = more.firstIndex { LabelledText($0, vocabulary, isPlainAllowed: true) != nil }
    let own = more[..<(split ?? more.endIndex)].map { Block.paragraph($0) }
    guard let split else { return takeFact(line, with: own + blocks, isPlainAllowed: true) }
    return takeFact(line, with: own, isPlainAllowed: true)
      && takeFact(more[split], with: blocks, more[(split + 1)...])
  }

  private mutating func takeFact(
    _ line: InlineText, with blocks: [Block], isPlainAllowed: Bool
  ) -> Bool {
    guard let labelled = LabelledText(line, vocabulary, isPlainAllowed: isPlainAllowed) else {
      return false
    }
    if labelled.role == .period, readsPeriod, blocks.isEmpty, dates == nil {
      let (span, problem) = wholeSpan(labelled.value, language, vocabulary)
      if let problem { diagnostics.append(problem) }
      if let span {
        dates = span
        return true
      }
    }
    let value = labelled.value.isEmpty ? blocks : [.paragraph(labelled.value)] + blocks
    let values = value.isEmpty ? Localized() : Localized(value, in: language)
    facts.append(
      Fact(
        role: labelled.role, label: LocalizedText(labelled.label, in: language), value: values,
        origin: line.origin))
    return true
  }
}

/// The stretch of time that a text is as a whole, with an optional note in brackets behind it.
///
/// - Returns: Nil, with a warning, where the text is anything else.
func wholeSpan(
  _ text: InlineText, _ language: Language, _ vocabulary: Vocabulary
) -> (span: DateSpan?, problem: Diagnostic?) {
  let sentence = Sentence(text)
  let scanner = DateScanner(sentence, openEnds: vocabulary.openEnds)
  // 自 2008/09 至 2013/05
  let isLed = sentence.scalars.first.map { TimeWords.hanFrom.contains(String($0)) } ?? false
  let start = isLed ? sentence.trimming(1..<sentence.scalars.count).lowerBound : 0
  guard let found = scanner.span(at: start) else {
    return (nil, text.isEmpty ? nil : .unreadablePeriod(text))
  }
  guard var span = found.span else {
    return (nil, .impossibleDate(in: sentence, found))
  }
  span.origin = sentence.origin(found.range)
  if let time = found.time { span.note = localized(sentence.slice(time).joined, language) }
  var rest = sentence.trimming(found.range.upperBound..<sentence.scalars.count)
  while let last = rest.last, sentence.separates(at: last) {
    rest = sentence.trimming(rest.lowerBound..<last)
  }
  guard let open = rest.first, let close = rest.last else { return (span, nil) }
  guard ["(", "（"].contains(sentence.scalars[open]),
    Brackets(sentence.scalars, at: sentence.marks).partner(of: open) == close
  else { return (nil, .unreadablePeriod(text)) }
  let note = sentence.slice(sentence.trimming(open + 1..<close))
  span.note = localized(note.joined, language)
  return (span, nil)
}

extension Diagnostic {
  fileprivate static func unreadablePeriod(_ text: InlineText) -> Diagnostic {
    Diagnostic(
      "unreadable-period", .warning, at: text.origin,
      "'\(text.plain.shortened)' could not be read as a date or a period, so it stays a text",
      help: "Write it like 2021.1-2023.12, 2024年5月 or 2021.9-至今")
  }
}
