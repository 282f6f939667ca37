internal import Activities
internal import Diagnostics

/// Reads the entries of one page and collects what was wrong in them.
struct EntryReader {
  /// The language of the page.
  let language: Language
  /// The words to know.
  let vocabulary: Vocabulary
  /// What the headings above say of the entries.
  var inherited: [EntryField] = []
  /// The year that a heading above tells, for dates without one.
  var year: Int?
  /// Whether all entries of a list begin with their years.
  var beginWithYears = false
  /// The list that the entries are items of, which may tell what two figures behind a year mean.
  var list: ActivityList? { didSet { figuresBehindYears = nil } }
  /// What they mean there, once an entry has asked.
  private var figuresBehindYears: FiguresBehindYears?
  /// The words before the title of the last reference: the authors, for whom a dash may stand in the next.
  private var authors: InlineText?
  private let words: FieldWords
  /// The reader of values for the kind of the last entry.
  private var reader: FieldReader
  /// What was wrong so far, in the order of reading.
  private(set) var diagnostics: [Diagnostic] = []

  /// Makes a reader for a page.
  init(_ language: Language, _ vocabulary: Vocabulary, _ words: FieldWords) {
    self.language = language
    self.vocabulary = vocabulary
    self.words = words
    reader = FieldReader(.other, vocabulary, words)
  }

  /// Forgets whose works were listed: a dash at the begin of another list means nobody.
  mutating func forgetAuthors() { authors = nil }

  private mutating func fields(_ kind: EntryKind) -> FieldReader {
    if reader.kind != kind { reader = FieldReader(kind, vocabulary, words) }
    return reader
  }

  /// Reads an item of a list: its first paragraph is the entry's sentence.
  mutating func entry(ofItem blocks: [Block], as kind: EntryKind) -> Entry? {
    guard !blocks.isEmpty else { return nil }
    guard case .paragraph(let text)? = blocks.first else {
      return generic(nil, blocks, as: kind)
    }
    if !kind.hasTitles, let labelled = LabelledText(text, vocabulary, isPlainAllowed: true),
      labelled.value.isDate(vocabulary)
    {
      // 出生年月：1990.5 is a fact, and nothing that happened then.
      return generic(text, Array(blocks.dropFirst()), as: kind)
    }
    var entry = sentence(text, as: kind)
    addContent(Array(blocks.dropFirst()), to: &entry)
    return entry
  }

  /// Reads a paragraph that is an entry of its own.
  mutating func entry(ofParagraph text: InlineText, as kind: EntryKind) -> Entry {
    looksLikeEntry(text, kind) ? sentence(text, as: kind) : generic(text, [], as: kind)
  }

  /// Reads a heading with what stands below it.
  mutating func entry(
    ofHeading heading: InlineText, origin: SourceRange?, _ blocks: [Block], as kind: EntryKind
  ) -> Entry {
    var entry = Entry(kind: kind, origin: origin)
    let heading = kind.hasTitles ? heading.withoutCount : heading
    let outline = EntryOutline(heading, vocabulary)
    let date = outline.entryDate(language).date
    if date != nil, heading.plain.hasPrefix("《") {
      entry = sentence(heading, as: kind)
      entry.origin = origin
    } else {
      // A heading is a title as a whole, but for a date at its edge.
      entry.dates = date?.span
      entry.title = localized(outline.text(without: date?.removed), language)
      entry.readFields(of: outline.sentence, fields(kind), in: language)
    }
    var blocks = blocks
    if entry.dates == nil, let told = fieldsBelowHeading(blocks, of: kind) {
      entry.takeFields(of: told.text, fields(kind), in: language, vocabulary)
      blocks = told.rest
    }
    addContent(blocks, to: &entry)
    if kind == .project { entry.takeTitle(ofFactsIn: language) }
    entry.inherit(inherited)
    return entry
  }

  /// Reads a row of a table: a title, and values with the heads of their columns.
  mutating func entry(
    ofRow title: InlineText, _ facts: [(label: InlineText, value: InlineText)], as kind: EntryKind
  ) -> Entry {
    var entry = Entry(kind: kind, origin: title.origin)
    entry.title = localized(title.joined, language)
    for (label, value) in facts {
      let role = vocabulary.role(ofColumn: label.plain, of: kind)
      if role == .period, entry.dates == nil, let span = span(ofCell: value) {
        entry.dates = span
        continue
      }
      let (label, value) = movingUnit(of: label, to: value)
      if entry.dates == nil, role == .term {
        let outline = EntryOutline(value, vocabulary)
        entry.dates = (outline.entryDate(language).date ?? outline.termYears)?.span
      }
      entry.facts.append(
        Fact(
          role: role, label: LocalizedText(label, in: language),
          value: Localized([.paragraph(value.joined)], in: language), origin: value.origin))
    }
    entry.inherit(inherited)
    return entry
  }

  /// The time that a cell tells, also as `2018年度`.
  private func span(ofCell text: InlineText) -> DateSpan? {
    if let span = wholeSpan(text, language, vocabulary).span { return span }
    // A start above an end.
    let lines = text.hasBreaks ? text.lines : []
    if lines.count == 2, lines.allSatisfy({ $0.isDate(vocabulary) }),
      let span = wholeSpan(lines[0].followed(by: lines[1], "–"), language, vocabulary).span,
      span.end != .none
    {
      return span
    }
    guard let years = text.plain.trimmed.headingYears,
      let start = PartialDate(year: years.lowerBound), let end = PartialDate(year: years.upperBound)
    else { return nil }
    return DateSpan(
      start: start, end: start == end ? .none : .date(end), written: text.plain,
      origin: text.origin)
  }

  /// An entry whose text is kept whole, as its kind has no structure that is known here.
  func generic(_ text: InlineText?, _ blocks: [Block], as kind: EntryKind) -> Entry {
    var entry = Entry(kind: kind, origin: text?.origin ?? blocks.union)
    entry.detail = localized(text?.joined ?? InlineText(), language)
    if !blocks.isEmpty { entry.body = Localized(blocks.settled, in: language) }
    return entry
  }

  /// Whether a paragraph tells an activity and not something about the section: it names a work, a
  /// date or a link.
  func looksLikeEntry(_ text: InlineText) -> Bool {
    text.runs.contains { $0.link != nil || $0.text.unicodeScalars.contains("《") }
      || hasDate(text)
  }

  /// Whether a date can be read in a text.
  func hasDate(_ text: InlineText) -> Bool {
    EntryOutline(text, vocabulary).tellsDate(language)
  }

  /// The same, where a paragraph that is a reference by its form is one as well.
  func looksLikeEntry(_ text: InlineText, _ kind: EntryKind) -> Bool {
    looksLikeEntry(text) || kind.isCitation && isReference(text)
  }

  /// Whether a paragraph is a reference by its form: a code or names, a title and a year, or a title with
  /// names on the line below it.
  func isReference(_ text: InlineText) -> Bool {
    if text.partedFromCode != nil { return true }
    let outline = EntryOutline(text, vocabulary)
    if outline.titleOnLine != nil { return true }
    return outline.yearOfWork(besides: nil, nil) != nil
      && (outline.hasTypeMark || outline.titleBehindNames != nil)
  }

  /// Whether a text is told in fields, one of them a date: `Example Fund, 2019-2024, PI`.
  func isToldInFields(_ text: InlineText) -> Bool {
    let outline = EntryOutline(text, vocabulary)
    guard outline.fields.count > 1, let date = outline.entryDate(language).date else {
      return false
    }
    return date.removed != nil && (outline.fields.count > 2 || date.span.end != .none)
  }

  private mutating func sentence(_ text: InlineText, as kind: EntryKind) -> Entry {
    let parted = kind.isCitation ? text.partedFromCode : nil
    let whole = parted?.text ?? text
    let (text, dash) =
      kind.isCitation ? whole.repeatingAuthors(authors) : (whole, InlineText())
    let fields = fields(kind)
    var entry = readSentence(
      text, as: kind, in: language, vocabulary, fields, year: year,
      beginsWithYear: beginWithYears, noting: &diagnostics)
    if entry.mayHaveSchoolYear {
      let meaning = figuresBehindYears ?? list?.figuresBehindYears ?? .unknown
      figuresBehindYears = meaning
      entry.settleSchoolYear(meaning, language, noting: &diagnostics)
    }
    if !dash.isEmpty {
      entry.lead[language] = entry.lead[language].map { dash.followed(by: $0, " ") } ?? dash
    } else if kind.isCitation {
      authors = entry.lead[language]
    }
    if let code = parted?.code {
      entry.lead[language] = entry.lead[language].map { code.followed(by: $0, " ") } ?? code
      entry.origin = entry.origin.map { own in code.origin.map { $0.union(own) } ?? own }
    }
    entry.inherit(inherited)
    return entry
  }

  private mutating func addContent(_ blocks: [Block], to entry: inout Entry) {
    guard !blocks.isEmpty else { return }
    guard entry.kind.hasTitles else {
      entry.body = Localized(blocks.settled, in: language)
      return
    }
    let content = EntryContent(
      blocks.listingLabelLines(vocabulary), language, vocabulary, readsPeriod: entry.dates == nil)
    diagnostics += content.diagnostics
    entry.dates = entry.dates ?? content.dates
    // A label may mean something else for this kind of activity than for others.
    entry.facts = content.facts.map { fact in
      var fact = fact
      let label = fact.label.variants.first?.value.plain ?? ""
      fact.role = vocabulary.role(ofLabel: label, of: entry.kind) ?? fact.role
      return fact
    }
    if !content.body.isEmpty { entry.body = Localized(content.body, in: language) }
  }
}
