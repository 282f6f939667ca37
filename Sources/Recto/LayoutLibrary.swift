internal import Activities
internal import Diagnostics
internal import Layouts
internal import Referencing
internal import YAMLValues

/// The layouts, words and vocabulary of the program, each read once and only when needed.
struct LayoutLibrary {
  private let resources: Resources
  private var knownVocabulary: Vocabulary?
  private var wordsTree: YAMLNode?
  private var layouts: [Key: (layout: Layout, remarks: [Diagnostic])] = [:]
  private var styles: [String: ReferenceStyle] = [:]

  private struct Key: Hashable {
    var name: String
    var language: Language
    var overrides: [String]
  }

  init(resources: Resources) { self.resources = resources }

  /// The vocabulary by which sources are read.
  mutating func vocabulary() throws(Failure) -> Vocabulary {
    if let knownVocabulary { return knownVocabulary }
    let (vocabulary, diagnostics) = Vocabulary.read(try tree(of: "vocabulary.yaml"))
    if diagnostics.hasErrors { throw Failure(.file, diagnostics) }
    knownVocabulary = vocabulary
    return vocabulary
  }

  /// The languages for which there are words.
  mutating func languages() throws(Failure) -> [Language] {
    guard case .mapping(let pairs) = try words().value else { return [] }
    return pairs.map { Language($0.key) }
  }

  /// The words that documents in a language add.
  mutating func words(for language: Language) throws(Failure) -> Words {
    let (words, diagnostics) = Words.read(try words(), for: language)
    if diagnostics.hasErrors { throw Failure(.file, diagnostics) }
    return words
  }

  /// The layout of a name or path for documents in a language, and what is to be said of it.
  mutating func layout(
    _ name: String, language: Language, overrides: [String]
  ) throws(Failure) -> (layout: Layout, remarks: [Diagnostic]) {
    let key = Key(name: name, language: language, overrides: overrides)
    if let known = layouts[key] { return known }
    var diagnostics: [Diagnostic] = []
    var parsed: [LayoutOverride] = []
    for argument in overrides {
      let (override, problems) = LayoutOverride.parse(argument)
      if let override { parsed.append(override) }
      diagnostics += problems
    }
    let library = self
    let (root, problems) = LayoutTree.build(
      name, language: language, overrides: parsed, known: library.summaryNames,
      file: library.layoutFile)
    diagnostics += problems
    guard let root, !diagnostics.hasErrors else { throw Failure(.request, diagnostics) }
    let (layout, faults) = Layout.read(named: stem(of: name), from: root)
    if faults.hasErrors { throw Failure(.request, diagnostics + faults) }
    _ = try style(of: layout, at: root["publications"]?["reference-style"]?.origin)
    layouts[key] = (layout, diagnostics + faults)
    return (layout, diagnostics + faults)
  }

  /// The style of references that a layout names.
  mutating func style(
    of layout: Layout, at origin: SourceRange? = nil
  ) throws(Failure) -> ReferenceStyle {
    let name = layout.publications.style
    if let known = styles[name] { return known }
    let path = path(of: name, in: "references/")
    guard let bytes = try? Files.read(path) else {
      let known = (try? Files.names(in: resources.layoutFile("references"))) ?? []
      throw Failure(
        .request,
        [.unknownStyle(name, known.map { stem(of: $0) }, at: origin)])
    }
    let (root, problems) = YAMLNode.parse(SourceFile(name: path, bytes: bytes))
    guard let root, !problems.hasErrors else { throw Failure(.request, problems) }
    let (style, faults) = ReferenceStyle.read(named: name, from: root)
    if faults.hasErrors { throw Failure(.request, faults) }
    styles[name] = style
    return style
  }

  /// The built-in layouts with their one-line summaries, by name.
  func summaries() throws(Failure) -> [(name: String, summary: String)] {
    let folder = resources.layoutFile("")
    var result: [(name: String, summary: String)] = []
    for file in try Files.names(in: folder) where file.hasSuffix(".yaml") {
      // Files without a summary are not layouts: words, vocabulary.
      guard let summary = try tree(of: file)["summary"]?.scalar else { continue }
      result.append((stem(of: file), summary))
    }
    return result
  }

  /// The names of the built-in layouts; only what goes wrong asks for them.
  private func summaryNames() -> [String] { (try? summaries())?.map(\.name) ?? [] }

  /// All keys of a layout with their values, each as `path: value`.
  func keys(of name: String, language: Language) throws(Failure) -> [String] {
    let (root, diagnostics) = LayoutTree.build(
      name, language: language, overrides: [], known: summaryNames, file: layoutFile)
    guard let root else { throw Failure(.request, diagnostics) }
    return root.lines
  }

  /// The JSON Schema of layout files.
  func schema() throws(Failure) -> String {
    let path = resources.layoutFile("base.yaml")
    let file = SourceFile(name: path, bytes: try Files.read(path))
    let (root, diagnostics) = YAMLNode.parse(file)
    guard let root else { throw Failure(.file, diagnostics) }
    return layoutSchema(of: file, root)
  }

  private mutating func words() throws(Failure) -> YAMLNode {
    if let wordsTree { return wordsTree }
    let tree = try tree(of: "words.yaml")
    wordsTree = tree
    return tree
  }

  /// A file of the program itself; that it is whole is the program's business.
  private func tree(of name: String) throws(Failure) -> YAMLNode {
    let path = resources.layoutFile(name)
    let file = SourceFile(name: path, bytes: try Files.read(path))
    let (node, diagnostics) = YAMLNode.parse(file)
    guard let node else { throw Failure(.file, diagnostics) }
    return node
  }

  /// A layout's file: one of the program's or of the user's.
  private func layoutFile(_ name: String) -> SourceFile? {
    let path = path(of: name, in: "")
    guard let bytes = try? Files.read(path) else { return nil }
    return SourceFile(name: path, bytes: bytes)
  }

  /// Where a file stands that is given by its bare name, as those of the program are, or by its path.
  private func path(of name: String, in folder: String) -> String {
    let isName = !name.contains("/") && !name.hasSuffix(".yaml") && !name.hasSuffix(".yml")
    return isName ? resources.layoutFile("\(folder)\(name).yaml") : name
  }

  /// The name under which a layout appears in file names.
  private func stem(of name: String) -> String {
    let last = Files.name(of: name)
    for ending in [".yaml", ".yml"] where last.hasSuffix(ending) {
      return String(last.dropLast(ending.count))
    }
    return last
  }
}

extension YAMLNode {
  /// Every scalar and list below this node as `path: value`, in order.
  fileprivate var lines: [String] {
    switch value {
    case .mapping(let pairs):
      pairs.flatMap { pair in
        pair.value.lines.map { $0.hasPrefix(":") ? pair.key + $0 : "\(pair.key).\($0)" }
      }
    case .null: [":"]
    case .scalar(let text): [": \(text)"]
    case .sequence(let nodes): [": [\(nodes.map(\.flow).joined(separator: ", "))]"]
    }
  }

  /// The value in one line.
  private var flow: String {
    switch value {
    case .null: "~"
    case .scalar(let text): text
    case .sequence(let nodes): "[\(nodes.map(\.flow).joined(separator: ", "))]"
    case .mapping(let pairs):
      "{\(pairs.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", "))}"
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownStyle(
    _ name: String, _ known: [String], at origin: SourceRange?
  ) -> Diagnostic {
    Diagnostic(
      "unknown-reference-style", .error, at: origin, "There is no reference style '\(name)'",
      help: nearestName(to: name, in: known).map { "Did you mean '\($0)'?" }
        ?? "The styles are \(known.joined(separator: ", ")); a file is given by its path")
  }
}
