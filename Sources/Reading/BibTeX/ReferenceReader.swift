internal import Activities
internal import Diagnostics

/// Makes references and entries of the entries of a BibTeX file.
struct ReferenceReader {
  /// What was to be said, without repeating it for each entry.
  private(set) var diagnostics: [Diagnostic] = []
  private var knownCommands: Set<String> = []

  /// The activity that an entry of a file names.
  mutating func entry(_ source: BibTeXEntry) -> Entry {
    var fields = ReferenceFields(source)
    var reference = Reference(
      type: .other, key: source.key, language: .english, origin: source.origin)
    reference.language = language(&fields)
    readContributors(&fields, &reference)
    readTexts(&fields, &reference)
    readIdentifiers(&fields, &reference)
    var notes: [InlineText] = []
    if let words = text(&fields, "howpublished"), !words.isEmpty {
      // What is no address tells where the work was made known.
      if source.type == "misc", reference.takePatent(of: words.plain) {
        // The number says it all.
      } else if reference.publisher.isEmpty, reference.container.isEmpty {
        reference.publisher = LocalizedText(words.withoutFullStop, in: reference.language)
      } else {
        notes.append(words)
      }
    }
    let date = ReferenceDate(source)
    // Without a year a month says nothing, and stays with the other fields.
    let names = ["date", "eventdate", "year"] + (date.issued == nil ? [] : ["month", "day"])
    for name in names where !date.unread.contains(where: { $0.name == name }) { fields.take(name) }
    diagnostics += date.unread.map(Diagnostic.impossibleDate)
    reference.issued = date.issued
    reference.accessed = fields.plain("urldate").flatMap(ReferenceDate.day)
    if reference.type != .patent { reference.type = fields.type(of: reference) }
    if reference.type == .article { reference.settleIssue() }
    if reference.type == .preprint {
      reference.settlePreprint(in: reference.language)
      if reference.container.isEmpty, let server = fields.archive?.name {
        reference.container = LocalizedText(InlineText(server), in: reference.language)
      }
    }

    if var note = fields.take(["note"]) {
      note.value = ManagerNotes(note.value, &reference).rest
      if let text = text(of: note), !reference.takePatent(of: text.plain) { notes.append(text) }
    }
    reference.settlePatent()
    for name in ["addendum", "award", "awards"] {
      if let text = text(&fields, name) { notes.append(text) }
    }
    let status = fields.plain("pubstate", "status")
    let noted = notes.lazy.filter { $0.plain.count <= 40 }.compactMap {
      PublicationStatus(words: $0.plain)
    }.first
    reference.status =
      status.flatMap { PublicationStatus(words: $0) } ?? date.status ?? noted ?? .published
    // What says no more than the state is said by the style.
    notes.removeAll {
      $0.plain.count <= 14 && PublicationStatus(words: $0.plain) == reference.status
    }

    var entry = Entry(
      kind: reference.isTalk ? .talk : reference.type.kind, origin: source.keyOrigin)
    entry.links = links(&fields)
    entry.tags = tags(&fields)
    if date.issued == nil, let year = source["year", "date"], date.status == nil {
      diagnostics.append(.noYear(year))
      notes.insert(LaTeXText(year.value, origin: year.origin).text, at: 0)
    }
    reference.extra += fields.rest.map { field in
      ReferenceField(name: field.name, value: LaTeXText(field.value, origin: field.origin).text)
    }
    entry.title = reference.title.map(\.withoutFixedCase)
    entry.dates = reference.issued
    if let joined = notes.joinedSentences { entry.detail[reference.language] = joined }
    if reference.title.isEmpty { diagnostics.append(.noTitle(source)) }
    entry.reference = reference
    return entry
  }

  // MARK: Parts

  private mutating func text(_ fields: inout ReferenceFields, _ names: String...) -> InlineText? {
    fields.take(names).flatMap { text(of: $0) }
  }

  private mutating func text(of field: BibTeXField) -> InlineText? {
    let read = LaTeXText(field.value, origin: field.origin)
    for command in read.unknownCommands where knownCommands.insert(command).inserted {
      diagnostics.append(.unknownCommand(command, field.origin))
    }
    return read.text.isEmpty ? nil : read.text
  }

  private mutating func localized(
    _ fields: inout ReferenceFields, _ language: Language, _ names: String...
  ) -> LocalizedText {
    for name in names {
      if let text = text(&fields, name) { return LocalizedText(text, in: language) }
    }
    return LocalizedText()
  }

  /// The language that the entry names, or that its title is written in.
  private func language(_ fields: inout ReferenceFields) -> Language {
    if let name = fields.plain("langid", "language", "hyphenation")?.lowercased() {
      if let known = languageNames[name] { return known }
      if let language = Language(written: name) { return language }
    }
    let title = (fields.source["title", "booktitle", "author"]?.text ?? "")
    if title.unicodeScalars.contains(where: { (0x3041...0x30FF).contains($0.value) }) {
      return Language("ja")
    }
    guard title.containsHan else { return .english }
    // `A Study of 红楼梦` is English in a journal of that language.
    let container = fields.source["journaltitle", "journal", "booktitle"]?.text ?? title
    return title.isMostlyLatin && !container.containsHan ? .english : .chinese
  }

  private mutating func readContributors(
    _ fields: inout ReferenceFields, _ reference: inout Reference
  ) {
    for (name, role) in [
      ("author", Contributor.Role.author), ("editor", .editor), ("translator", .translator),
      ("bookauthor", .editor),
    ] {
      guard let field = fields.take([name]) else { continue }
      var list = NameList(field.value, role: role)
      if let mark = list.separator { diagnostics.append(.marksForAnd(mark, field.origin)) }
      if let notes = fields.plain(name + "+an") { list.annotate(notes) }
      reference.contributors += list.contributors
      if list.isTruncated {
        reference.truncated.insert(role)
        diagnostics.append(.truncated(name, field.origin))
      }
    }
  }

  private mutating func readTexts(_ fields: inout ReferenceFields, _ reference: inout Reference) {
    let language = reference.language
    if var title = text(&fields, "title", "maintitle") {
      title = title.withoutFullStop
      if let subtitle = text(&fields, "subtitle") {
        title.append(InlineRun(text: language == .chinese ? "：" : ": "))
        title.append(subtitle.withoutFullStop)
      }
      reference.title[language] = title
    }
    reference.container = localized(
      &fields, language, "journaltitle", "journal", "booktitle", "eventtitle", "maintitle",
      "shortjournal")
    reference.series = localized(&fields, language, "series")
    reference.volume = fields.plain("volume") ?? ""
    reference.number = fields.plain("number", "issue") ?? ""
    if let pages = fields.plain("pages", "pagetotal") { reference.pages = pages.withPlainRanges }
    reference.articleNumber = fields.plain("eid", "articleno", "article-number") ?? ""
    reference.edition = fields.plain("edition") ?? ""
    reference.version = fields.plain("version") ?? ""
    reference.publisher = localized(
      &fields, language, "publisher", "institution", "school", "holder", "organization")
    reference.place = localized(
      &fields, language, "location", "address", "venue")
    reference.genre = localized(&fields, language, "type")
    let key = reference.genre.variants.first?.value.plain
    let implied =
      key.map { LocalizedText(genreOfKey: $0) }
      ?? LocalizedText(genreOfType: fields.source.type)
    if !implied.isEmpty { reference.genre = implied }
  }

  private func readIdentifiers(_ fields: inout ReferenceFields, _ reference: inout Reference) {
    var identifiers = ReferenceIdentifiers()
    if let doi = fields.verbatim("doi")?.withoutPrefix(doiPrefixes) {
      if doi.isCNKINumber {
        reference.extra.append(ReferenceField(name: "cnki", value: InlineText(doi)))
      } else {
        identifiers.doi = doi
      }
    }
    identifiers.isbn = fields.verbatim("isbn") ?? ""
    identifiers.issn = fields.verbatim("issn") ?? ""
    identifiers.cstr = fields.verbatim("cstr")?.withoutPrefix(["cstr:"]) ?? ""
    identifiers.url = fields.address("url", "howpublished") ?? ""
    identifiers.arXiv = fields.arXiv(identifiers) ?? ""
    if identifiers.address == nil, let address = fields.archive?.address {
      fields.take("eprint")
      identifiers.url = address
    }
    reference.identifiers = identifiers
  }

  /// Fields in which home pages keep the addresses of what belongs to a paper.
  private func links(_ fields: inout ReferenceFields) -> [ActivityLink] {
    linkFields.compactMap { name in
      guard let field = fields.source[name] else { return nil }
      let target = Reading.verbatim(field.value)
      guard target.hasPrefix("http://") || target.hasPrefix("https://") else { return nil }
      fields.take(name)
      return ActivityLink(
        label: LocalizedText(InlineText(name), in: .english), target: target, origin: field.origin)
    }
  }

  private func tags(_ fields: inout ReferenceFields) -> [String] {
    let words = fields.plain("keywords", "keyword") ?? ""
    var tags = words.unicodeScalars.split { $0 == "," || $0 == ";" || $0 == "，" || $0 == "；" }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    if fields.source["selected"]?.text.lowercased() == "true" { tags.append("selected") }
    return tags
  }
}

let doiPrefixes = [
  "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/",
  "doi:",
]

private let linkFields = [
  "pdf", "code", "slides", "poster", "video", "website", "html", "blog", "data", "dataset", "demo",
  "project", "supp",
]

/// The names that biblatex and reference managers have for languages.
private let languageNames: [String: Language] = [
  "chinese": .chinese, "schinese": .chinese, "zh": .chinese, "中文": .chinese, "chs": .chinese,
  "zho": .chinese, "chi": .chinese, "tchinese": Language("zh-hant"),
  "english": .english, "american": .english, "british": .english, "usenglish": .english,
  "ukenglish": .english, "eng": .english, "german": Language("de"), "ngerman": Language("de"),
  "french": Language("fr"), "japanese": Language("ja"), "korean": Language("ko"),
  "russian": Language("ru"), "spanish": Language("es"), "italian": Language("it"),
]

extension Diagnostic {
  fileprivate static func unknownCommand(_ name: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unknown-latex", .note, at: range,
      "The LaTeX command \\\(name) is not known; what stands in its braces is printed",
      help: "Write the character itself in UTF-8")
  }

  fileprivate static func marksForAnd(_ mark: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "commas-for-and", .note, at: range,
      "These names are parted by \(mark == "," ? "commas" : "'\(mark)'"), not by 'and'",
      help: "Write 'San Zhang and Si Li' to be sure that each name is read whole")
  }

  fileprivate static func truncated(_ name: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "truncated-names", .note, at: range, "This list of names (\(name)) does not name everyone",
      help: "Funders ask for all authors: write them out in place of 'and others'")
  }

  fileprivate static func noYear(_ field: BibTeXField) -> Diagnostic {
    Diagnostic(
      "no-year", .warning, at: field.origin,
      "'\(field.text)' is no year, so it is printed as it stands",
      help: "Write four digits: year = {2024}")
  }

  fileprivate static func impossibleDate(_ field: BibTeXField) -> Diagnostic {
    Diagnostic(
      "impossible-date", .warning, at: field.origin,
      "'\(field.text)' is no \(field.name), so references have only what can be read of the date",
      help: "Check the month and the day")
  }

  fileprivate static func noTitle(_ source: BibTeXEntry) -> Diagnostic {
    Diagnostic(
      "no-title", .warning, at: source.keyOrigin, "The entry '\(source.key)' has no title",
      help: "Add title = {…}")
  }
}

extension String {
  /// Whether there are at least as many words in Latin letters as Han characters.
  fileprivate var isMostlyLatin: Bool {
    let words = split { !$0.unicodeScalars.allSatisfy(\.isLatin) }
    return words.count >= unicodeScalars.count(where: \.isHan)
  }
}
