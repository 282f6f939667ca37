internal import Activities
internal import Diagnostics
internal import YAMLValues

/// Reads a résumé that is told key by key as a page of its own, with the person at its head.
///
/// - Parameters:
///   - file: The file.
///   - form: What form it has.
///   - vocabulary: The words to know.
///   - words: The same, as values are found by them.
/// - Returns: The page, or nil where the file cannot be read at all, and what was wrong.
func readResume(
  _ file: SourceFile, _ form: ResumeForm, _ vocabulary: Vocabulary, _ words: FieldWords
) -> (page: Page?, diagnostics: [Diagnostic]) {
  let (parsed, problems) = file.isJSON ? YAMLNode.parse(json: file) : YAMLNode.parse(file)
  guard let root = parsed else { return (nil, problems) }
  if file.isSiteData, root.isSample { return (nil, problems + [.sample(file)]) }
  let language = Language(ofResume: root, in: file)
  var reader = ResumeReader(root, form, language, vocabulary, words)
  reader.read()
  var diagnostics = problems + reader.diagnostics
  if reader.sections.isEmpty { diagnostics.append(.emptyResume(file)) }
  let page = Page(
    file: file, language: language, frontMatter: nil, title: LocalizedText(),
    introduction: reader.introduction, sections: reader.sections, person: reader.person)
  return (page, diagnostics)
}

/// Reads the parts of a résumé, whatever its form.
private struct ResumeReader {
  private(set) var person: Person?
  private(set) var introduction: [Block] = []
  private(set) var sections: [PageSection] = []
  private let root: YAMLNode
  private let form: ResumeForm
  private var records: RecordReader
  private var notes: [Diagnostic] = []

  init(
    _ root: YAMLNode, _ form: ResumeForm, _ language: Language, _ vocabulary: Vocabulary,
    _ words: FieldWords
  ) {
    (self.root, self.form) = (root, form)
    records = RecordReader(language, vocabulary, words, nestsItems: form == .renderCV)
  }

  var diagnostics: [Diagnostic] { notes + records.diagnostics }

  mutating func read() {
    switch form {
    case .renderCV: readRenderCV()
    case .jsonResume: readJSONResume()
    case .parts: readParts()
    }
  }

  // MARK: The forms

  private mutating func readRenderCV() {
    let cv = if case .mapping = root["cv"]?.value { root["cv"] ?? root } else { root }
    guard case .mapping(let pairs) = cv.value else { return }
    // In early versions the sections stand beside the name.
    let head = pairs.filter { !isSection($0) && !arrangement.contains($0.key.plainKey) }
    readPerson(YAMLNode(.mapping(head), origin: cv.origin))
    for pair in pairs where isSection(pair) {
      switch pair.key.plainKey {
      case "sections":
        let sections = pair.value.sections
        if sections.isEmpty {
          add(pair.key, written(pair.key.headingWords), pair.value, at: pair.origin)
        } else if case .sequence = pair.value.value {
          notes.append(.listOfSections(pair))
        }
        for section in sections {
          add(section.key, title(section), section.value, at: section.origin)
        }
      case "customsections":
        guard case .sequence(let sections) = pair.value.value else { continue }
        for section in sections {
          let title = section["title"]?.scalar?.trimmed ?? pair.key.headingWords
          add(title, written(title), section["entries"] ?? section, at: section.origin)
        }
      default: add(pair.key, title(pair), pair.value, at: pair.origin)
      }
    }
    readBeside(cv)
  }

  /// Lists beside the `cv` are sections at the wrong place; what else stands there is told.
  private mutating func readBeside(_ cv: YAMLNode) {
    guard root["cv"] == cv, case .mapping(let pairs) = root.value else { return }
    for pair in pairs where pair.key != "cv" && !settings.contains(pair.key.plainKey) {
      if isSection(pair) {
        add(pair.key, title(pair), pair.value, at: pair.origin)
      } else if !pair.value.isBlank {
        notes.append(.besideCV(pair))
      }
    }
  }

  /// Whether a key beside the name holds entries.
  private func isSection(_ pair: YAMLNode.Pair) -> Bool {
    let key = pair.key.plainKey
    if ["sections", "customsections"].contains(key) { return true }
    guard case .sequence(let nodes) = pair.value.value, !nodes.isEmpty else { return false }
    let isOfPerson =
      ["socialnetworks", "customconnections", "sectionorder", "affiliations", "interests"]
      .contains(key)
      || ContactForm.all.contains { $0.keys.contains(key) || $0.keys.contains { "\($0)s" == key } }
    return !isOfPerson
  }

  /// The title of a section: what the file calls it, else what its key is called, in every language.
  private func title(_ pair: YAMLNode.Pair) -> Localized<String> {
    // `labels` gives sections their names in another language.
    if let label = root["labels"]?[pair.key]?.scalar?.trimmed { return written(label) }
    // A key with capitals or spaces is written as it is to be printed; JSON Resume has keys alone.
    let isKey = form == .jsonResume || pair.key.first?.isLowercase == true
    guard isKey, let name = records.vocabulary.sections[pair.key.plainKey] else {
      return written(pair.key.headingWords)
    }
    // The résumé's own language comes first, and the words it has them from not once more.
    var title = written(name.word(in: records.language))
    let own = records.language.best(among: name.words.languages) ?? .english
    for variant in name.words.variants where variant.language != own {
      title[variant.language] = variant.value
    }
    return title
  }

  /// A title that the file gives.
  private func written(_ title: String) -> Localized<String> {
    title.isEmpty ? Localized() : Localized(title, in: records.language)
  }

  private mutating func readJSONResume() {
    guard case .mapping(let pairs) = root.value else { return }
    let hasBasics = root["basics"] != nil
    if !hasBasics {
      // Some files have the head's keys beside the sections.
      readPerson(YAMLNode(.mapping(pairs.filter(isOfHead)), origin: root.origin))
    }
    for pair in pairs where !["meta", "schema", "$schema"].contains(pair.key.plainKey) {
      if pair.key.plainKey == "basics" {
        readPerson(pair.value)
      } else if hasBasics || !isOfHead(pair) {
        add(pair.key, title(pair), pair.value, at: pair.origin)
      }
    }
  }

  private func isOfHead(_ pair: YAMLNode.Pair) -> Bool {
    pair.value.scalar != nil && !["meta", "$schema"].contains(pair.key.plainKey)
      || ["location", "profiles"].contains(pair.key.plainKey)
  }

  private mutating func readParts() {
    guard case .sequence(let parts) = root.value else { return }
    for part in parts {
      guard let contents = part["contents"] else {
        introduction += records.blocks(of: part)
        continue
      }
      let title = part["title"]?.scalar?.trimmed ?? ""
      add(title, written(title), withoutName(contents), at: part["title"]?.place(of: title))
    }
  }

  /// General information without the person's name, which belongs to the head.
  private mutating func withoutName(_ contents: YAMLNode) -> YAMLNode {
    guard person == nil, case .sequence(let nodes) = contents.value else { return contents }
    let index = nodes.firstIndex { node in
      ["fullname", "name", "姓名"].contains(node["name"]?.scalar?.plainKey ?? "")
        && node["value"]?.scalar != nil
    }
    guard let index, let value = nodes[index]["value"] else { return contents }
    let name = localized(records.texts.inline(value), records.language)
    person = Person(name: name, origin: value.origin)
    return YAMLNode(
      .sequence(Array(nodes[..<index] + nodes[(index + 1)...])), origin: contents.origin)
  }

  private mutating func readPerson(_ node: YAMLNode) {
    guard var record = Record(node) else {
      introduction += records.blocks(of: node)
      return
    }
    let (person, rest) = records.person(&record)
    self.person = person
    introduction += rest
  }

  // MARK: Sections

  private mutating func add(
    _ key: String, _ title: Localized<String>, _ node: YAMLNode, at origin: SourceRange?
  ) {
    guard !node.isBlank else { return }
    let nodes =
      switch node.value {
      case .sequence(let nodes): nodes
      default: [node]
      }
    let announced =
      (form == .jsonResume ? records.vocabulary.sections[key.plainKey]?.meaning : nil)
      ?? records.vocabulary.kind(ofHeading: title[records.language] ?? "")
      ?? records.vocabulary.kind(ofHeading: key.headingWords)
    let kind = announced ?? nodes.lazy.compactMap(Record.init).first?.impliedKind ?? .other
    var section = Section(
      kind: kind,
      title: title.map { InlineText($0, origin: origin) }, origin: origin)
    var introduction: [Block] = []
    let words = kind.hasTitles ? nil : shortWords(nodes)
    for node in words.map({ [$0] }) ?? nodes {
      if section.entries.isEmpty, !kind.hasTitles, case .scalar = node.value {
        introduction += records.texts.blocks(node)
      } else {
        section.entries += records.entries(node, as: kind)
      }
    }
    if !introduction.isEmpty {
      section.introduction = Localized(introduction, in: records.language)
    }
    sections.append(PageSection(section: section, announced: announced))
  }

  /// Words in a list as one text: `Python, Swift`.
  private func shortWords(_ nodes: [YAMLNode]) -> YAMLNode? {
    let words = nodes.filter { !$0.isBlank }.compactMap { $0.scalar?.trimmed }
    guard words.count > 1, words.count == nodes.count, words.allSatisfy({ $0.count < 24 }) else {
      return nil
    }
    let isHan = words.contains(where: \.containsHan)
    return YAMLNode(
      .scalar(words.joined(separator: isHan ? "、" : ", ")), origin: nodes.first?.origin)
  }
}

/// Keys beside a `cv` that say how it looks, in all versions.
private let settings: Set<String> = [
  "design", "locale", "localecatalog", "settings", "rendercvsettings", "labels", "language", "lang",
]

/// Keys of a `cv` that say nothing of the person.
private let arrangement: Set<String> = ["sectionorder"]

extension Record {
  /// The kind of activity that a record of these keys tells, where the heading says nothing.
  fileprivate var impliedKind: EntryKind? {
    if has("authors"), has("title", "name") { return .publication }
    if has("institution"), has("area", "degree", "studytype") { return .education }
    if has("company"), has("position") { return .employment }
    if has("awarder") { return .award }
    return nil
  }
}

extension YAMLNode {
  /// The sections by their names, also where they are items of a list with a key each.
  fileprivate var sections: [Pair] {
    switch value {
    case .mapping(let pairs): pairs
    case .sequence(let nodes):
      nodes.flatMap { node -> [Pair] in
        guard case .mapping(let pairs) = node.value else { return [] }
        let title = node["title"] ?? node["name"]
        if let title = title?.scalar, let entries = node["entries"] ?? node["contents"] {
          return [Pair(key: title, origin: node.origin, value: entries)]
        }
        return pairs.allSatisfy(\.value.isList) ? pairs : []
      }
    default: []
    }
  }

  private var isList: Bool { if case .sequence = value { true } else { false } }

  /// Whether this is the sample that the academicpages template comes with.
  fileprivate var isSample: Bool {
    let name = self["basics"]?["name"]?.scalar?.trimmed.lowercased() ?? ""
    return ["your sidebar name", "your name"].contains(name)
  }
}

extension Diagnostic {
  fileprivate static func sample(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "template-leftover", .warning, at: .file(file.name),
      "This is the sample of the site's template, so nothing of it is printed",
      help: "Write your own name and activities into it, or take the file away")
  }

  fileprivate static func besideCV(_ pair: YAMLNode.Pair) -> Diagnostic {
    Diagnostic(
      "unknown-record-key", .warning, at: pair.origin,
      "'\(pair.key)' stands beside 'cv', where nothing is printed",
      help: "Move it below 'cv', or below 'sections' there")
  }

  fileprivate static func listOfSections(_ pair: YAMLNode.Pair) -> Diagnostic {
    Diagnostic(
      "list-of-sections", .note, at: pair.origin,
      "The sections are items of a list, where RenderCV has their names as keys",
      help: "Take the dashes before the names away")
  }

  fileprivate static func emptyResume(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      emptyPageID, .error, at: .file(file.name), "The résumé has no sections",
      help: "Add one with its entries, such as 'education' or 'publications'")
  }
}
