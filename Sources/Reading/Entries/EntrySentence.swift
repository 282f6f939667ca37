internal import Activities
internal import Diagnostics

/// Reads the one sentence in which an activity is often told: title, date, place and links in any
/// order, such as `《题目》，2025年8月23日，场合，[链接](…)`.
///
/// Every word of the text stands in the entry afterwards; only the date and the links change places.
///
/// - Parameters:
///   - text: The sentence.
///   - kind: What its section announces.
///   - language: The language of the page.
///   - vocabulary: The words to know.
///   - fields: Finds the values in the sentence.
///   - year: The year of a date that has none.
///   - beginsWithYear: Whether the sentence begins with its date where that is a year.
///   - diagnostics: Takes what was not understood.
/// - Returns: The entry.
func readSentence(
  _ text: InlineText, as kind: EntryKind, in language: Language, _ vocabulary: Vocabulary,
  _ fields: FieldReader, year: Int? = nil, beginsWithYear: Bool = false,
  noting diagnostics: inout [Diagnostic]
) -> Entry {
  var sentence = EntrySentence(text, kind, language, vocabulary, fields)
  diagnostics += sentence.findDate(year: year, beginsWithYear: beginsWithYear)
  sentence.findTitle()
  var entry = Entry(kind: kind, origin: text.origin)
  entry.dates = sentence.date?.span
  entry.links = sentence.takeLinks()
  sentence.putWords(into: &entry)
  sentence.putValues(into: &entry)
  if sentence.title == nil, kind.needsTitles { diagnostics.append(.noTitle(at: text.origin)) }
  return entry
}

/// The sentence of an entry, taken apart step by step: its date, its title, its links; what they leave are
/// the words beside the title.
private struct EntrySentence {
  /// The sentence with its fields.
  private let outline: EntryOutline
  private let sentence: Sentence
  /// Where the links begin whose labels say no more than that there is one.
  private let genericLinks: Set<Int>
  private let kind: EntryKind
  private let language: Language
  private let fields: FieldReader
  /// Which offsets are taken out of the words, as they stand elsewhere in the entry.
  private var removed: [Bool]
  /// When it happened.
  private(set) var date: EntryDate?
  /// The offsets of the title.
  private(set) var title: Range<Int>?
  /// The label of a list of things, none of which is the title.
  private var labelled: LabelledList?
  /// Whether the sentence lists venues with their years, none of which is the title.
  private var listsVenues = false
  /// The authors and the title behind them, in a reference.
  private var named: (names: Range<Int>, title: Range<Int>)?

  init(
    _ text: InlineText, _ kind: EntryKind, _ language: Language, _ vocabulary: Vocabulary,
    _ fields: FieldReader
  ) {
    let outline = EntryOutline(text, vocabulary, hasColumns: kind.hasColumns)
    let sentence = outline.sentence
    let generic = outline.links.lazy.map(\.range).filter { range in
      vocabulary.linkLabels.contains(sentence.lowercased(linkLabelRange(in: sentence, range)))
    }
    genericLinks = Set(generic.map(\.lowerBound))
    removed = [Bool](repeating: false, count: sentence.scalars.count)
    (self.outline, self.sentence) = (outline, sentence)
    (self.kind, self.language) = (kind, language)
    self.fields = fields
  }

  /// Finds the date, and returns what was wrong with others.
  mutating func findDate(year: Int?, beginsWithYear: Bool) -> [Diagnostic] {
    let (found, problems) = outline.entryDate(language)
    date = found
    if kind.isCitation, let own = date, let found = own.removed, found.lowerBound > 0,
      kind != .patent || !outline.isDayAlone(own)
    {
      // A reference keeps its year where its style wants it.
      date = nil
    }
    if kind.happensOnce { date = date?.closed(before: sentence) }
    if date?.removed == nil, !kind.isCitation, let open = outline.openTerm(language) { date = open }
    if date == nil, beginsWithYear { date = outline.leadingYear }
    if date == nil, let year { date = outline.date(inYear: year) }
    if date == nil, !kind.isCitation { date = outline.termYears ?? outline.yearOfPrize(kind) }
    if let venues = kind == .service ? outline.yearsOfVenues : nil {
      listsVenues = true
      if date?.removed.map({ !outline.fields.contains($0) }) ?? true { date = venues }
    }
    mark(date?.removed, true)
    labelled = outline.labelledList(kind, removed: removed)
    if let labelled, let own = date, outline.isOfPart(own, of: labelled, kind) {
      mark(own.removed, false)
      date = nil
    }
    return problems
  }

  /// Finds the title; a date inside of it is one of its words as well.
  mutating func findTitle() {
    named = kind.isCitation ? outline.titleBehindNames : nil
    if kind.hasTitles, labelled == nil, !listsVenues {
      let found = kind.isCitation ? titleOfWork : titleOfActivity
      title = found.flatMap { outline.withoutCutLinks($0, kind) }.flatMap {
        kind.listsItems && outline.isParagraph($0) ? nil : outline.trimmingRemoved($0, removed)
      }
    }
    if let title, let range = date?.removed, range.overlaps(title) { mark(range, false) }
    if kind.isCitation, date?.removed == nil {
      date = outline.yearOfWork(besides: title, named) ?? date
    }
  }

  private var titleOfWork: Range<Int>? {
    outline.workTitle(
      kind, behindNames: named?.title, removed: removed, isGeneric: isGeneric)
  }

  private var titleOfActivity: Range<Int>? {
    let passed = outline.passing(date == nil ? outline.leadingDates : nil, removed)
    // Named, as the whole of this would be copied into the closure otherwise.
    let isValue = { [fields, sentence] in fields.isValue($0, of: sentence) }
    let found = outline.title(
      of: kind, removed: passed, isGeneric: isGeneric, isValue: isValue)
    guard let found else { return nil }
    return outline.withEqualItems(found, kind, removed: removed)
  }

  /// Takes the links out that are those of the entry as a whole.
  mutating func takeLinks() -> [ActivityLink] {
    guard kind.hasTitles else { return [] }
    let found = outline.entryLinks(title: title, removed: removed, isGeneric: isGeneric)
    let own = found.filter { labelled == nil || isGeneric($0) }
    for link in own { mark(link.range, true) }
    return own.map { link in
      let label = sentence.slice(linkLabelRange(in: sentence, link.range)).joined
      let plain = InlineText(
        label.runs.map { run in
          var run = run
          run.link = nil
          return run
        })
      return ActivityLink(
        label: LocalizedText(plain, in: language), target: link.target,
        origin: sentence.origin(link.range))
    }
  }

  /// Tells the links of ``genericLinks``; it holds no more of the sentence than those.
  private var isGeneric: (EntryOutline.LinkGroup) -> Bool {
    { [genericLinks] link in genericLinks.contains(link.range.lowerBound) }
  }

  /// Puts the title, the words before it and those behind it into the entry.
  func putWords(into entry: inout Entry) {
    let end = sentence.scalars.count
    guard let title else {
      var detail = outline.remainder(0..<end, removed: removed, partsLines: labelled != nil)
      if let label = labelled?.label { detail = detail.removing(.strong, upTo: label.count + 1) }
      entry.detail = localized(detail, language)
      return
    }
    entry.lead = localized(lead(before: title.lowerBound), language)
    entry.title = localized(plainTitle(sentence, title, kind), language)
    let rest = outline.remainder(title.upperBound..<end, removed: removed, partsLines: true)
    let hasColumns = sentence.marks.contains { sentence.scalars[$0].isColumnEdge }
    entry.detail = localized(hasColumns ? rest.readingColumns(language) : rest, language)
    if !entry.detail.isEmpty, let joint = outline.joint(behind: title.upperBound, removed: removed)
    {
      entry.joint[language] = joint
    }
  }

  /// The words before the title, with a comma where they stand on a line of their own.
  private func lead(before start: Int) -> InlineText {
    var lead = outline.remainder(0..<start, removed: removed, keepsEnd: true)
    if !lead.isEmpty, sentence.breaksLine(before: start) {
      let isHan =
        sentence.scalars[start].isWide || lead.runs.last?.text.unicodeScalars.last?.isWide ?? false
      lead.append(InlineRun(text: isHan ? "，" : ","))
    }
    return lead
  }

  /// Puts the place, the authors and the values of known fields into the entry.
  func putValues(into entry: inout Entry) {
    if let venue = outline.venue(
      behind: title?.upperBound ?? 0, of: kind, removed: removed, fields)
    {
      entry.fields.append(EntryField(role: .venue, value: LocalizedText(venue, in: language)))
    }
    if kind.isCitation, let title {
      entry.takeAuthors(before: title, named, in: outline, language)
      entry.takeAuthors(behind: title, in: outline, language)
    }
    if let labelled, labelled.isKnown {
      // What is said of one of the things is not said of the entry.
      entry.readFields(of: sentence.slice(labelled.label), fields, in: language)
    } else {
      entry.readFields(
        of: sentence, fields, in: language,
        cutAt: outline.cuts(around: outline.offsetsApart(date)))
    }
  }

  private mutating func mark(_ range: Range<Int>?, _ isRemoved: Bool) {
    for offset in range ?? 0..<0 { removed[offset] = isRemoved }
  }
}

/// A text in a language, or nothing if the text is empty.
func localized(_ text: InlineText, _ language: Language) -> LocalizedText {
  text.isEmpty ? LocalizedText() : LocalizedText(text, in: language)
}

/// The title without the emphasis that only marked it as the title; a journal keeps its italics.
private func plainTitle(
  _ sentence: Sentence, _ range: Range<Int>, _ kind: EntryKind
) -> InlineText {
  var title = sentence.slice(range)
  for style in kind.namesVenues ? [InlineStyle.strong] : [.strong, .emphasis]
  where title.runs.allSatisfy({ $0.style.contains(style) }) {
    title = title.removing(style)
  }
  return title.joined
}

extension Sentence {
  /// Whether the word at an offset begins a line.
  fileprivate func breaksLine(before offset: Int) -> Bool {
    let before = scalars[..<offset].reversed().prefix(while: \.isSpace)
    return before.contains("\n")
  }
}

/// The label of a link without brackets of its own: `[pdf]` is `pdf`.
private func linkLabelRange(in sentence: Sentence, _ range: Range<Int>) -> Range<Int> {
  let range = sentence.trimming(range)
  let isBracketed = range.count > 2 && sentence.scalars[range.lowerBound].opensAside
  return isBracketed ? sentence.trimming(range.lowerBound + 1..<range.upperBound - 1) : range
}

extension Diagnostic {
  fileprivate static func noTitle(at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "no-title", .warning, at: range, "No title was found in this entry; it is printed as it is",
      help: "Put the title first or into 《》, and separate it from the rest with a comma")
  }
}
