internal import Activities

/// The page with its terms and definitions made items of lists, as entries and facts are read of them.
///
/// - Parameters:
///   - elements: The pieces of the page.
///   - vocabulary: The words to know.
/// - Returns: The same pieces; no word of them changes.
func placingDefinitions(in elements: [PageElement], _ vocabulary: Vocabulary) -> [PageElement] {
  elements.map { element in
    guard case .definitions(let list) = element.content else { return element }
    var element = element
    let groups = list.items.map { Definitions($0, vocabulary) }
    let areLabels = groups.allSatisfy { $0.isLabelled || !$0.tellsDate }
    let areSingle = groups.allSatisfy { $0.definitions.count < 2 || $0.isDated }
    let items = groups.flatMap { group -> [[Block]] in
      if group.definitions.isEmpty { return [group.nested] }
      if group.isDated || group.terms.isEmpty { return group.definitions.map(group.joined) }
      if group.isLabelled || areLabels && areSingle { return [group.labelled] }
      return areSingle && !group.isEntry ? group.definitions.map(group.joined) : [group.nested]
    }
    element.content = .block(.list(ActivityList(items: items)))
    return element
  }
}

/// Terms that share their definitions.
private struct Definitions {
  let terms: [InlineText]
  let definitions: [[Block]]
  /// Whether the term is a date and nothing else: each definition is an activity of that time.
  let isDated: Bool
  /// Whether the term holds a date beside other words: it is an activity, and described.
  let isEntry: Bool
  /// The first date of the term.
  private let years: DateSpan?
  private let vocabulary: Vocabulary
  /// Whether the term is a label that the vocabulary knows.
  let isLabelled: Bool
  /// Whether a date stands in the terms or the definitions.
  let tellsDate: Bool

  /// Takes an item of the neutral form: paragraphs, and the list of the definitions.
  init(_ item: [Block], _ vocabulary: Vocabulary) {
    var terms: [InlineText] = []
    var definitions: [[Block]] = []
    for block in item {
      switch block {
      case .paragraph(let text): terms.append(text)
      case .list(let list): definitions += list.items
      default: definitions.append([block])
      }
    }
    let term = terms.reduce(into: InlineText()) { whole, term in
      if !whole.isEmpty { whole.append(InlineRun(text: ", ")) }
      whole.append(term)
    }
    func holdsDate(_ text: InlineText) -> Bool { !EntryOutline(text, vocabulary).dates.isEmpty }
    years = EntryOutline(term, vocabulary).dates.first?.span
    self.vocabulary = vocabulary
    self.terms = term.isEmpty ? [] : [term]
    self.definitions = definitions
    isDated = term.isDate(vocabulary)
    isEntry = !isDated && holdsDate(term)
    isLabelled = vocabulary.role(ofLabel: term.plain.trimmed.droppingColon) != nil
    tellsDate =
      isDated || isEntry
      || definitions.joined().contains { block in
        if case .paragraph(let text) = block { holdsDate(text) } else { false }
      }
  }

  /// A definition behind its term, an em space between: a sentence of two fields.
  func joined(_ definition: [Block]) -> [Block] {
    guard let term = terms.first else { return definition }
    guard case .paragraph(let text)? = definition.first else {
      return [.paragraph(term)] + definition
    }
    // `Webinars, Sep–Nov 2021` below 2021 tells its time better.
    if isDated, let years, let date = EntryOutline(text, vocabulary).entryDate(.chinese).date,
      date.removed != nil, date.span.start.month != nil,
      years.overlaps(since: date.span.start, until: date.span.lastKnown)
    {
      return definition
    }
    var sentence = term
    sentence.append(InlineRun(text: "\u{2003}"))
    sentence.append(text)
    return [.paragraph(sentence)] + definition.dropFirst()
  }

  /// The term as a label, with a colon, before its definitions.
  var labelled: [Block] {
    guard let term = terms.first else { return nested }
    var label = InlineText()
    let plain = term.plain
    let colon = plain.droppingColon == plain ? (plain.containsHan ? "：" : ":") : ""
    label.append(term.adding(.strong))
    label.append(InlineRun(text: colon, style: .strong))
    guard definitions.count == 1, case .paragraph(let text)? = definitions[0].first else {
      return [.paragraph(label)] + below
    }
    if !plain.containsHan { label.append(InlineRun(text: " ")) }
    label.append(text)
    return [.paragraph(label)] + definitions[0].dropFirst()
  }

  /// The term with its definitions below it.
  var nested: [Block] { terms.map { .paragraph($0) } + below }

  private var below: [Block] {
    if definitions.isEmpty { return [] }
    return definitions.count == 1 ? definitions[0] : [.list(ActivityList(items: definitions))]
  }
}

extension String {
  /// The text without a colon at its end.
  fileprivate var droppingColon: String {
    guard let last = unicodeScalars.last, last == ":" || last == "：" else { return self }
    return String(dropLast()).trimmed
  }
}
