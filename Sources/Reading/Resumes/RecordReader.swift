internal import Activities
internal import Diagnostics
internal import YAMLValues

/// Makes entries of the records of a résumé.
///
/// Every value stands in the entry afterwards: those that documents have in a fixed place go there, the
/// others are facts under their key.
struct RecordReader {
  let language: Language
  let vocabulary: Vocabulary
  /// Whether ` - ` inside an item begins one below it, as in RenderCV.
  let nestsItems: Bool
  var texts: ValueText
  private var sentences: EntryReader
  private let words: FieldWords
  var found: [Diagnostic] = []
  /// The keys that were told of, which are told once.
  var noted: Set<String> = []

  init(
    _ language: Language, _ vocabulary: Vocabulary, _ words: FieldWords, nestsItems: Bool
  ) {
    (self.language, self.vocabulary, self.nestsItems) = (language, vocabulary, nestsItems)
    texts = ValueText(language)
    sentences = EntryReader(language, vocabulary, words)
    self.words = words
  }

  /// What was wrong so far.
  var diagnostics: [Diagnostic] { found + texts.diagnostics + sentences.diagnostics }

  var isChinese: Bool { language.lookupChain.last == .chinese }

  /// Reads an entry of a section.
  mutating func entry(_ node: YAMLNode, as kind: EntryKind) -> Entry? {
    if node.isBlank { return nil }
    guard var record = Record(node) else {
      let blocks = blocks(of: node)
      if case .paragraph(let text)? = blocks.first, blocks.count == 1 {
        return sentences.entry(ofParagraph: text, as: kind)
      }
      return sentences.entry(ofItem: blocks, as: kind)
    }
    // A `number` beside a title is that of a grant or a patent.
    if !record.has(RecordKeys.titles(of: kind)),
      let bullet = record.takeScalar(RecordKeys.sentences)
    {
      var entry = sentences.entry(ofItem: texts.blocks(bullet), as: kind)
      if entry?.dates == nil { entry?.dates = dates(&record).span }
      entry?.facts += facts(record)
      return entry
    }
    if let labelled = labelledEntry(&record, as: kind) { return labelled }
    return recordEntry(&record, as: kind)
  }

  // MARK: The forms of a record

  /// A label with what it labels: `label` and `details`, a skill with its keywords, a language with its
  /// fluency.
  private mutating func labelledEntry(_ record: inout Record, as kind: EntryKind) -> Entry? {
    let isOneLine =
      record.has("details", "value") && record.has("label", "name") && !record.has("startdate")
    let isGraded = !kind.hasTitles && record.has("keywords", "level", "fluency")
    guard isOneLine && (record.has("label") || !kind.hasTitles) || isGraded || kind == .skill
    else { return nil }
    var entry = Entry(kind: kind, origin: record.origin)
    let label = record.takeScalar(["label", "name", "language", "title", "skill"])
    let place = label?.place(of: label?.scalar?.trimmed ?? "")
    let labelText = texts.inline(label)
    var values: [InlineText] = []
    for key in ["level", "fluency", "proficiency", "details", "value", "keywords", "summary"] {
      if let pair = record.take([key]) { values.append(line(of: pair.value)) }
    }
    let value = listed(values)
    if kind.hasTitles {
      // `label: 2021` and `details: 国家奖学金` tell an award with its year.
      let span = label.flatMap { RecordDates(date: $0, language, vocabulary) }
      if let date = span?.span, span?.rest == nil {
        entry.title = localized(value, language)
        entry.dates = date
      } else {
        entry.title = localized(labelText, language)
        entry.detail = localized(value, language)
      }
      entry.readFields(of: value, FieldReader(kind, vocabulary, words), in: language)
    } else if labelText.isEmpty || value.isEmpty {
      entry.detail = localized(labelText.isEmpty ? value : labelText, language)
    } else {
      entry.facts = [
        Fact(
          role: nil, label: localized(labelText, language),
          value: Localized([.paragraph(value)], in: language), origin: place)
      ]
    }
    finish(&entry, &record, [])
    return entry
  }

  /// Reads an activity with a title.
  mutating func recordEntry(_ record: inout Record, as kind: EntryKind) -> Entry {
    var entry = Entry(kind: kind, origin: record.origin)
    var rest: [InlineText] = []
    let isWork = kind == .publication || record.has("authors") && record.has("title")
    if isWork, let work = work(&record) {
      entry.kind = kind == .other ? .publication : kind
      entry.reference = work
      entry.title = work.title.map(\.withoutFixedCase)
      entry.dates = work.issued
    } else {
      let dates = dates(&record)
      entry.dates = dates.span
      let title =
        record.takeText(RecordKeys.titles(of: kind))
        ?? record.takeText(RecordKeys.chineseTitles(of: kind))
      entry.title = localized(texts.inline(title?.value), language)
      if let title, let role = RecordKeys.role(ofTitle: title.key.plainKey, in: kind) {
        entry.fields.append(EntryField(role: role, value: entry.title))
      }
      rest += details(&record, &entry)
      rest += dates.rest.map { [$0] } ?? []
      entry.detail = localized(listed(rest), language)
      let reader = FieldReader(kind, vocabulary, words)
      let named = entry.fields
      for text in [entry.title[language], entry.detail[language]].compactMap(\.self) {
        entry.readFields(of: text, reader, in: language)
      }
      // What a key has named is nothing else by its words.
      let known = Set(named.map(\.value.plainLetters))
      entry.fields =
        named
        + entry.fields.dropFirst(named.count).filter {
          !known.contains($0.value.plainLetters)
        }
    }
    finish(&entry, &record, rest)
    return entry
  }

  /// Reads what every form of a record may have beside its own words.
  mutating func finish(
    _ entry: inout Entry, _ record: inout Record, _ rest: [InlineText]
  ) {
    if entry.dates == nil {
      let dates = dates(&record)
      entry.dates = dates.span
      if let words = dates.rest {
        let detail = (entry.detail[language].map { [$0] } ?? []) + [words]
        entry.detail[language] = listed(detail)
      }
    }
    takeLinks(&record, &entry)
    let body = body(&record)
    if entry.kind.hasTitles {
      let content = EntryContent(body, language, vocabulary, readsPeriod: entry.dates == nil)
      found += content.diagnostics
      entry.dates = entry.dates ?? content.dates
      entry.facts += content.facts
      if !content.body.isEmpty { entry.body = Localized(content.body, in: language) }
    } else if !body.isEmpty {
      entry.body = Localized(body.settled, in: language)
    }
    entry.facts += facts(record)
  }

  /// Notes a key of the file once.
  mutating func note(_ key: String, _ diagnostic: Diagnostic) {
    if noted.insert(key).inserted { found.append(diagnostic) }
  }
}

extension LocalizedText {
  fileprivate var plainLetters: [String] { variants.map(\.value.plain.letters) }
}
