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
  var entry = Entry(kind: kind, origin: text.origin)
  let outline = EntryOutline(text, vocabulary, hasColumns: kind.hasColumns)
  let sentence = outline.sentence
  func isGeneric(_ link: EntryOutline.LinkGroup) -> Bool {
    vocabulary.linkLabels.contains(sentence.lowercased(linkLabelRange(in: sentence, link.range)))
  }

  var removed = [Bool](repeating: false, count: sentence.scalars.count)
  var (date, problems) = outline.entryDate(language)
  diagnostics += problems
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
  let venues = kind == .service ? outline.yearsOfVenues : nil
  if let venues, date?.removed.map({ !outline.fields.contains($0) }) ?? true { date = venues }
  for offset in date?.removed ?? 0..<0 { removed[offset] = true }
  let labelled = outline.labelledList(kind, removed: removed)
  if let labelled, let own = date, outline.isOfPart(own, of: labelled, kind) {
    for offset in own.removed ?? 0..<0 { removed[offset] = false }
    date = nil
  }
  let passed = outline.passing(date == nil ? outline.leadingDates : nil, removed)
  let isTitled = kind.hasTitles
  let named = kind.isCitation ? outline.titleBehindNames : nil
  let found =
    !isTitled || labelled != nil || venues != nil
    ? nil
    : kind.isCitation
      ? outline.workTitle(kind, behindNames: named?.title, removed: removed, isGeneric: isGeneric)
      : outline.title(of: kind, removed: passed, isGeneric: isGeneric) {
        fields.isValue($0, of: sentence)
      }.flatMap { outline.withEqualItems($0, kind, removed: removed) }
  let title = found.flatMap { outline.withoutCutLinks($0, kind) }.flatMap {
    kind.listsItems && outline.isParagraph($0) ? nil : outline.trimmingRemoved($0, removed)
  }
  if let title, let range = date?.removed, range.overlaps(title) {
    // A date in the middle of the title is a word of it as well.
    for offset in range { removed[offset] = false }
  }
  if kind.isCitation, date?.removed == nil {
    date = outline.yearOfWork(besides: title, named) ?? date
  }
  entry.dates = date?.span
  let links = outline.entryLinks(title: title, removed: removed, isGeneric: isGeneric)
  for link in isTitled ? links : [] where labelled == nil || isGeneric(link) {
    let label = sentence.slice(linkLabelRange(in: sentence, link.range)).joined
    let plain = InlineText(
      label.runs.map { run in
        var run = run
        run.link = nil
        return run
      })
    entry.links.append(
      ActivityLink(
        label: LocalizedText(plain, in: language), target: link.target,
        origin: sentence.origin(link.range)))
    for offset in link.range { removed[offset] = true }
  }

  let end = sentence.scalars.count
  if let title {
    var lead = outline.remainder(0..<title.lowerBound, removed: removed, keepsEnd: true)
    if !lead.isEmpty, sentence.breaksLine(before: title.lowerBound) {
      let isHan =
        sentence.scalars[title.lowerBound].isWide
        || lead.runs.last?.text.unicodeScalars.last?.isWide ?? false
      lead.append(InlineRun(text: isHan ? "，" : ","))
    }
    entry.lead = localized(lead, language)
    entry.title = localized(plainTitle(sentence, title, kind), language)
    let rest = outline.remainder(title.upperBound..<end, removed: removed, partsLines: true)
    let hasColumns = sentence.marks.contains { sentence.scalars[$0].isColumnEdge }
    entry.detail = localized(hasColumns ? rest.readingColumns(language) : rest, language)
    if !entry.detail.isEmpty, let joint = outline.joint(behind: title.upperBound, removed: removed)
    {
      entry.joint[language] = joint
    }
  } else {
    var detail = outline.remainder(0..<end, removed: removed, partsLines: labelled != nil)
    if let label = labelled?.label { detail = detail.removing(.strong, upTo: label.count + 1) }
    entry.detail = localized(detail, language)
    if kind.needsTitles { diagnostics.append(.noTitle(at: text.origin)) }
  }
  if let venue = outline.venue(behind: title?.upperBound ?? 0, of: kind, removed: removed) {
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
      cutAt: outline.cuts(around: date?.removed == nil ? nil : date?.range))
  }
  return entry
}

extension EntryKind {
  /// Whether its entries are references to works, whose order of words is a matter of style.
  var isCitation: Bool { self == .publication || self == .patent }

  /// Whether its entries are often told in columns, with a space between them.
  var hasColumns: Bool { [.education, .employment, .project].contains(self) }

  /// Whether what its entries are called by is a journal, a conference or a society, so that italics are
  /// those of its name.
  var namesVenues: Bool { [.service, .membership, .media].contains(self) }

  /// Whether what its entries tell happens once, so that a dash behind a date leaves nothing open.
  var happensOnce: Bool {
    [.talk, .post, .sharedTask, .publication, .patent, .award, .media].contains(self)
  }

  /// Whether its entries have a title at all; the others are notes.
  var hasTitles: Bool { ![.other, .person, .skill].contains(self) }

  /// Whether an entry without a title is a mistake rather than running text.
  var needsTitles: Bool { [.talk, .post, .sharedTask, .project].contains(self) }
}

extension InlineText {
  /// The text with commas for what only sets columns apart: `|`, em spaces, tabs.
  func readingColumns(_ language: Language) -> InlineText {
    // In a formula a bar is none.
    guard runs.contains(where: { $0.holdsColumns && !$0.text.contains(ascii: "$") }) else {
      return self
    }
    let comma = language.lookupChain.last == .chinese ? "，" : ", "
    return InlineText(
      runs.map { run in
        guard run.holdsColumns, !run.text.contains(ascii: "$") else { return run }
        var run = run
        run.text = run.text.replacing(
          /[ \t\u{2003}]*[|｜\t\u{2003}][ \t\u{2003}]*/, with: comma)
        return run
      })
  }
}

extension InlineRun {
  /// Whether words are set apart here by nothing but a column's edge.
  fileprivate var holdsColumns: Bool {
    !style.contains(.code) && text.unicodeScalars.contains(where: \.isColumnEdge)
  }
}

extension Unicode.Scalar {
  /// Whether this sets columns apart.
  fileprivate var isColumnEdge: Bool {
    switch self {
    case "|", "｜", "\t", "\u{2003}": true
    default: false
    }
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
