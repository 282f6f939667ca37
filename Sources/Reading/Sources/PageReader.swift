internal import Activities
internal import Diagnostics
internal import YAMLValues

/// What one page says, in its language.
struct Page {
  /// The file.
  var file: SourceFile
  /// The language of the page.
  var language: Language
  /// The keys of its front matter.
  var frontMatter: YAMLNode?
  /// Its title.
  var title: LocalizedText
  /// What stands before the first section.
  var introduction: [Block]
  /// Its sections.
  var sections: [PageSection]
  /// Whose page it is, where it tells that by keys of its own and not in front matter.
  var person: Person?
}

/// Reads one Markdown page by the words of a vocabulary; it may show lists of the site that it belongs to,
/// whose configuration may name a language.
func readPage(
  _ file: SourceFile, _ vocabulary: Vocabulary, _ words: FieldWords,
  beside lists: SiteLists = SiteLists(), site: Language? = nil
) -> (page: Page, diagnostics: [Diagnostic]) {
  let frontMatter = FrontMatter(file)
  var diagnostics = frontMatter.diagnostics + frontMatter.mistypedKeys()
  let (parsed, problems) = parseMarkdown(
    file, from: frontMatter.bodyStart, beside: lists)
  let (placed, notes) = placingFootnotes(in: parsed)
  let (own, switches) = droppingLanguageSwitches(in: placed)
  let elements = partingHeadingLines(
    in: placingDefinitions(in: readingLineBlocks(in: own), vocabulary), vocabulary)
  diagnostics += problems + notes + switches
  let headings = elements.compactMap { element -> String? in
    if case .heading(_, let text) = element.content { text.plain } else { nil }
  }
  let language = Language(
    ofPage: file.name, frontMatter.node, headings: headings,
    isSection: { vocabulary.kind(ofHeading: $0) != nil }, site: site
  ) {
    var letters = LetterCount()
    for element in elements { letters.add(element.block) }
    return letters
  }

  let parted = partingEnumerations(in: elements, vocabulary)
  let outline = PageOutline(
    impliedHeadings(in: parted, vocabulary), vocabulary,
    name: frontMatter.node?["author"]?.scalar?.trimmed)
  var title = frontMatter.title(in: language)
  var introduction = outline.introduction.map(\.block).breakingLabelLines(vocabulary).settled
  if let heading = outline.title {
    if title.isEmpty {
      title = localized(heading.joined, language)
    } else if title[language]?.plain != heading.plain {
      introduction.insert(.paragraph(heading.adding(.strong)), at: 0)
    }
  }
  var reader = SectionReader(language, vocabulary, words)
  let kind = title.variants.first.flatMap { vocabulary.kind(ofHeading: $0.value.plain) }
  if outline.sections.isEmpty, !outline.introduction.isEmpty, let kind, kind != .other,
    kind != .person
  {
    // A page of nothing but talks says so in its title.
    reader.read(PageOutline.Part(untitled: outline.introduction), inherited: kind)
    introduction = []
  }
  for part in outline.sections { reader.read(part, page: kind) }
  let (sections, found) = reader.finish()
  diagnostics += found

  if elements.isEmpty {
    diagnostics.append(.emptyPage(file))
  } else {
    if !frontMatter.isPresent { diagnostics.append(.noFrontMatter(file)) }
    if sections.isEmpty { diagnostics.append(.noSections(file)) }
  }
  let page = Page(
    file: file, language: language, frontMatter: frontMatter.node, title: title,
    introduction: introduction, sections: sections)
  return (page, diagnostics)
}

extension [Diagnostic] {
  /// Makes notes of the errors that a page has no text, as the template of a site shows lists or data
  /// there and other sources have text.
  ///
  /// A page that no template makes is worth a warning.
  mutating func forgiveEmptyPages(madeByTemplates names: Set<String>) {
    for index in indices where self[index].id == Diagnostic.emptyPageID {
      guard case .file(let name) = self[index].place else { continue }
      self[index].severity = names.contains(name) ? .note : .warning
      self[index].summary += " of its own"
      self[index].help = nil
    }
  }
}

extension Diagnostic {
  /// The rule that a page must say something.
  static let emptyPageID = "empty-page"

  fileprivate static func emptyPage(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      emptyPageID, .error, at: .file(file.name), "The page has no text",
      help: "Write sections such as '## 学术汇报' or '## Talks' with a list below each")
  }

  fileprivate static func noFrontMatter(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "no-front-matter", .note, at: SourceRange(file, 0..<0), "The page has no front matter",
      help: "Begin it with '---', 'title: …', '---' to give it a title")
  }

  fileprivate static func noSections(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "no-sections", .note, at: .file(file.name),
      "The page has no headings, so its text is set as it is",
      help: "Put headings such as '## 学术汇报' or '## Talks' above its parts")
  }
}
