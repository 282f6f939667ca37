internal import Activities
internal import Diagnostics
internal import YAMLValues

/// One activity of a site's collection.
struct CollectionItem {
  /// The folder that it stands in: `_talks`.
  var collection: String
  /// Its language.
  var language: Language
  /// The activity.
  var entry: Entry
}

/// Reads files of collections, as the academicpages template has them: the front matter tells the
/// activity, the text below it describes it.
///
/// The keys of the front matter are those of a record of a résumé (``RecordReader``), beside those that
/// tell of the page alone.
struct CollectionReader {
  private let vocabulary: Vocabulary
  private let words: FieldWords
  /// The keys of each collection that were told of, which are told once.
  private var noted: [String: Set<String>] = [:]

  /// Makes a reader for the files of a site.
  init(_ vocabulary: Vocabulary, _ words: FieldWords) {
    self.vocabulary = vocabulary
    self.words = words
  }

  /// Reads one file; nil, with a note, where it has no title.
  mutating func item(_ file: SourceFile) -> (item: CollectionItem?, diagnostics: [Diagnostic]) {
    let frontMatter = FrontMatter(file)
    let (elements, problems) = parseMarkdown(file, from: frontMatter.bodyStart)
    var diagnostics = frontMatter.diagnostics + problems
    let folder = file.name.pathParts.last { EntryKind(collection: $0) != nil }.map(String.init)
    guard let folder, let kind = EntryKind(collection: folder), let node = frontMatter.node,
      let title = node["title"]?.scalar?.trimmed, !title.isEmpty
    else {
      return (nil, diagnostics + [.noFrontMatterTitle(file)])
    }
    if node["published"]?.scalar == "false" { return (nil, diagnostics) }
    if node["title"]?.isSampleText ?? false {
      return (nil, diagnostics + [.sampleText(title, at: node["title"]?.origin)])
    }
    let language = Language(ofPage: file.name, node, visibleText: { title })
    let date = node["date"].flatMap { self.day($0, language) }
    let told = date.map { $0.day ?? YAMLNode(.null) }
    guard var record = Record(node.activity(in: language, on: told)) else {
      return (nil, diagnostics)
    }
    var records = RecordReader(language, vocabulary, words, nestsItems: false)
    records.noted = noted[folder] ?? []
    let blocks = elements.map(\.block).settled
    let samples = node.samples + blocks.filter(\.isSampleText).map { ($0.plain.trimmed, $0.origin) }
    diagnostics += samples.prefix(1).map { .sampleText($0.0, at: $0.1) }
    let below = CitedBelow(blocks.filter { !$0.isSampleText }, language, of: title)
    let text = below.rest
    var entry: Entry
    let citation = record.takeScalar(["citation"]).flatMap { node in
      localizedText(node) { _ in language }?[language]
    }
    if let words = citation ?? below.citation {
      let name = node["title"].flatMap { localizedText($0) { _ in language }?[language] }
      entry = self.entry(citing: words, name ?? InlineText(title), kind, node.origin, language)
      records.complete(&entry, with: &record, toldBy: words)
    } else {
      entry = records.recordEntry(&record, as: kind)
      entry.origin = node.origin
    }
    if let date, date.day == nil, let words = node["date"]?.scalar?.trimmed {
      let words = InlineText(words, origin: node["date"]?.origin)
      entry.detail[language] = records.listed([entry.detail[language] ?? InlineText(), words])
      diagnostics += date.problem.map { [$0] } ?? []
    }
    if !text.isEmpty {
      // The text below often begins with what its excerpt says.
      let above = (entry.body[language] ?? []).filter { block in
        !text.contains { $0.plain.holds(block.plain) }
      }
      entry.body[language] = above + text
    }
    for link in below.links where !entry.links.contains(where: { $0.target == link.target }) {
      entry.links.append(link)
    }
    noted[folder] = records.noted
    diagnostics += records.diagnostics
    return (CollectionItem(collection: folder, language: language, entry: entry), diagnostics)
  }

  /// The day of a file; what is none stays among the words of the entry, with a warning.
  private func day(
    _ node: YAMLNode, _ language: Language
  ) -> (day: YAMLNode?, problem: Diagnostic?)? {
    guard let text = node.scalar?.trimmed, !text.isEmpty else { return nil }
    // The time is when Jekyll publishes the file.
    let day = text.prefix { $0 != " " && $0 != "T" }
    let behind = text.dropFirst(day.count)
    let hasTime =
      behind.allSatisfy { "0123456789:.+-TZ ".contains($0) }
      && (behind.isEmpty || behind.split(separator: " ").first?.contains(":") ?? false)
    let dates = RecordDates(date: node, language, vocabulary)
    if !hasTime, dates.span != nil, dates.rest == nil { return (node, nil) }
    let whole = InlineText(text, origin: node.origin)
    let written = hasTime ? InlineText(String(day), origin: node.origin) : whole
    let (span, problem) = wholeSpan(written, language, vocabulary)
    let sentence = Sentence(whole)
    let found = DateScanner(sentence, openEnds: vocabulary.openEnds).span(at: 0)
    if found != nil, span == nil || found?.span == nil {
      return (nil, problem ?? found.map { .impossibleDate(in: sentence, $0) })
    }
    // `Fall 2023` holds a date and is none as a whole.
    if span == nil, RecordDates(date: node, language, vocabulary).span == nil {
      return (nil, problem)
    }
    return (YAMLNode(.scalar(written.plain), origin: node.origin), nil)
  }

  /// An activity that is told by a citation, which says all that the front matter does if it names the
  /// title.
  private func entry(
    citing citation: InlineText, _ title: InlineText, _ kind: EntryKind, _ origin: SourceRange?,
    _ language: Language
  ) -> Entry {
    var entry = Entry(kind: kind, origin: origin)
    entry.detail = LocalizedText(citation, in: language)
    guard citation.plain.letters.holds(title.plain.letters) else {
      entry.title = LocalizedText(title, in: language)
      return entry
    }
    let fields = FieldReader(kind, vocabulary, words)
    // What is not understood of it is told by other keys.
    var problems: [Diagnostic] = []
    let read = readSentence(
      citation, as: .publication, in: language, vocabulary, fields, noting: &problems)
    if read.title[language]?.plain.letters == title.plain.letters {
      (entry.lead, entry.title, entry.detail, entry.joint) =
        (read.lead, read.title, read.detail, read.joint)
      entry.fields = read.fields
    }
    return entry
  }
}

extension YAMLNode {
  /// What the front matter of a collection's file tells of the activity.
  ///
  /// - Parameters:
  ///   - language: The language of the file.
  ///   - day: What its `date` says; nil for what that key itself does.
  /// - Returns: Its keys in that language, without those of the page alone.
  fileprivate func activity(in language: Language, on day: YAMLNode?) -> YAMLNode {
    guard case .mapping(let pairs) = value else { return self }
    let authors = self["authors"]?.letters
    let told = pairs.filter { pair in
      !pair.isOfCollectionPage && !pair.value.isSampleText
        && !(pair.key == "author" && authors != nil && pair.value.letters == authors)
    }
    return YAMLNode(
      .mapping(
        told.map { pair in
          var pair = pair
          if pair.key == "date" {
            pair.value = day ?? pair.value
          } else if case .mapping(let texts) = pair.value.value,
            let text = texts.first(where: { Language(written: $0.key) == language })
          {
            pair.value = text.value
          }
          return pair
        }), origin: origin)
  }

  /// The texts of front matter that a template came with, and where they stand.
  fileprivate var samples: [(String, SourceRange?)] {
    guard case .mapping(let pairs) = value else { return [] }
    return pairs.filter { !$0.isOfCollectionPage && $0.value.isSampleText }
      .map { ($0.value.scalar?.trimmed ?? "", $0.value.origin) }
  }

  /// The letters of all texts of the value.
  private var letters: String {
    items.map { $0.scalar?.letters ?? "" }.joined()
  }
}

extension Diagnostic {
  fileprivate static func sampleText(_ text: String, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "template-leftover", .warning, at: place,
      "'\(text.shortened)' is a sample of the site's template, so it is left out",
      help: "Take it out of the site")
  }

  fileprivate static func noFrontMatterTitle(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "no-title", .note, at: .file(file.name),
      "This file of a collection has no title and is left out",
      help: "Write 'title: …' into its front matter")
  }
}
