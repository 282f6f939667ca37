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
struct CollectionReader {
  private let vocabulary: Vocabulary
  private let words: FieldWords

  /// Makes a reader for the files of a site.
  init(_ vocabulary: Vocabulary, _ words: FieldWords) {
    self.vocabulary = vocabulary
    self.words = words
  }

  /// Reads one file; nil, with a note, where it has no title.
  func item(_ file: SourceFile) -> (item: CollectionItem?, diagnostics: [Diagnostic]) {
    let frontMatter = FrontMatter(file)
    let (elements, problems) = parseMarkdown(file, from: frontMatter.bodyStart)
    let own = linkKeys.map(\.0) + ["citation", "venue", "location", "type", "date", "excerpt"]
    var diagnostics = frontMatter.diagnostics + frontMatter.mistypedKeys(beside: own) + problems
    let folder = file.name.pathParts.last { EntryKind(collection: $0) != nil }.map(String.init)
    guard let folder, let kind = EntryKind(collection: folder), let node = frontMatter.node,
      let title = node["title"]?.scalar?.trimmed, !title.isEmpty
    else {
      return (nil, diagnostics + [.noFrontMatterTitle(file)])
    }
    if node["published"]?.scalar == "false" { return (nil, diagnostics) }
    let language = Language(ofPage: file.name, node, visibleText: { title })
    var entry = Entry(kind: kind, origin: node.origin)
    func text(_ key: String) -> InlineText? {
      guard let value = node[key], let text = localizedText(value, { _ in language })?[language],
        !text.isEmpty
      else { return nil }
      return text
    }
    let written = text("title") ?? InlineText(title)
    entry.title = LocalizedText(written, in: language)
    takeCitation(text("citation"), title: written, &entry, language, &diagnostics)
    if entry.detail.isEmpty {
      var detail = InlineText()
      for (key, role) in [("type", FactRole.type), ("venue", .venue), ("location", .location)] {
        guard let value = text(key) else { continue }
        if !detail.isEmpty { detail.append(InlineRun(text: value.plain.containsHan ? "，" : ", ")) }
        detail.append(value)
        entry.fields.append(EntryField(role: role, value: LocalizedText(value, in: language)))
      }
      entry.detail = localized(detail, language)
    }
    takeDate(node, &entry, language, &diagnostics)
    for (key, label) in linkKeys {
      guard let target = node[key]?.scalar?.trimmed, !target.isEmpty else { continue }
      let label = LocalizedText(InlineText(label), in: language)
      entry.links.append(ActivityLink(label: label, target: target, origin: node[key]?.origin))
    }
    var body = elements.map(\.block).settled
    if let excerpt = text("excerpt"), !body.contains(where: { $0.plain.holds(excerpt.plain) }) {
      body.insert(.paragraph(excerpt), at: 0)
    }
    if !body.isEmpty { entry.body = Localized(body, in: language) }
    return (CollectionItem(collection: folder, language: language, entry: entry), diagnostics)
  }

  /// A citation that names the title says all that the front matter does.
  private func takeCitation(
    _ citation: InlineText?, title: InlineText, _ entry: inout Entry, _ language: Language,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let citation else { return }
    guard citation.plain.letters.holds(title.plain.letters) else {
      entry.detail = LocalizedText(citation, in: language)
      return
    }
    let fields = FieldReader(entry.kind, vocabulary, words)
    // What is not understood of it is told by other keys.
    var problems: [Diagnostic] = []
    let read = readSentence(
      citation, as: .publication, in: language, vocabulary, fields, noting: &problems)
    if read.title[language]?.plain.letters == title.plain.letters {
      (entry.lead, entry.title, entry.detail, entry.joint) =
        (read.lead, read.title, read.detail, read.joint)
      entry.fields = read.fields
    } else {
      entry.title = LocalizedText()
      entry.detail = LocalizedText(citation, in: language)
    }
  }

  /// Takes the date; what is none stays among the words of the entry.
  private func takeDate(
    _ node: YAMLNode, _ entry: inout Entry, _ language: Language, _ diagnostics: inout [Diagnostic]
  ) {
    guard let date = node["date"], let text = date.scalar?.trimmed, !text.isEmpty else { return }
    // The time is when Jekyll publishes the file.
    let day = text.prefix { $0 != " " && $0 != "T" }
    let hasTime = text.dropFirst(day.count).allSatisfy { "0123456789:.+-TZ ".contains($0) }
    let whole = InlineText(text, origin: date.origin)
    let written = hasTime ? InlineText(String(day), origin: date.origin) : whole
    let (span, problem) = wholeSpan(written, language, vocabulary)
    let sentence = Sentence(whole)
    let found = DateScanner(sentence, openEnds: vocabulary.openEnds).span(at: 0)
    let isPossible = found == nil || found?.span != nil
    if let span, isPossible {
      entry.dates = span
      entry.dates?.origin = date.origin
      return
    }
    diagnostics += [problem ?? found.map { .impossibleDate(in: sentence, $0) }].compactMap { $0 }
    var detail = entry.detail[language] ?? InlineText()
    if !detail.isEmpty { detail.append(InlineRun(text: detail.plain.containsHan ? "，" : ", ")) }
    detail.append(whole)
    entry.detail[language] = detail
  }
}

/// Keys of front matter that hold an address, and what it leads to.
private let linkKeys = [
  ("paperurl", "paper"), ("slidesurl", "slides"), ("bibtexurl", "bibtex"), ("codeurl", "code"),
  ("videourl", "video"), ("posterurl", "poster"), ("link", "link"),
]

extension StringProtocol {
  /// The letters and digits in lower case: what stays of a title however it is written.
  var letters: String {
    String(
      scalars: Array(unicodeScalars.lazy.filter { $0.isLetter || $0.isDigit }.map { $0.lowercased })
    )
  }
}

extension Diagnostic {
  fileprivate static func noFrontMatterTitle(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "no-title", .note, at: .file(file.name),
      "This file of a collection has no title and is left out",
      help: "Write 'title: …' into its front matter")
  }
}
