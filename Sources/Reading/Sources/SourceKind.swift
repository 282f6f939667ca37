internal import Activities
package import Diagnostics
internal import YAMLValues

/// What a source holds, recognised by its content more than by its name.
package enum SourceKind: Hashable, Sendable {
  /// A Markdown page.
  case page
  /// A file of a site's collection: one activity, told by its front matter.
  case collectionItem
  /// The menu of a site, which knows what its parts are called.
  case navigation
  /// A BibTeX or biblatex file.
  case bibliography
  /// A dossier in Recto's own YAML.
  case dossier
  /// A `person.yaml`: who the person is.
  case person
  /// The `_config.yml` of a Jekyll site.
  case configuration
  /// Something that cannot be read yet, in a user's words.
  case unsupported(String)

  /// Recognises a source.
  ///
  /// A page may begin with front matter, so `---` at the top says nothing; a YAML file has no
  /// second `---` with text behind it.
  package init(_ file: SourceFile) {
    let name = file.name.lowercased()
    let isNamedYAML = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    let isNamedPage = name.hasSuffix(".md") || name.hasSuffix(".markdown")
    let parts = name.split(separator: "/")
    if parts.dropLast().contains(where: { EntryKind(collection: $0) != nil }), isNamedPage {
      self = .collectionItem
      return
    }
    if parts.last?.hasPrefix("navigation.y") ?? false {
      self = .navigation
      return
    }
    switch file.firstVisible {
    case "{" where !isNamedPage && !file.text(in: 0..<64).hasPrefix("{%"):
      self = .unsupported("a JSON file")
    case _ where name.hasSuffix(".bib"): self = .bibliography
    case "@" where !isNamedPage && !isNamedYAML: self = .bibliography
    case _ where isNamedYAML || !isNamedPage && file.looksLikeYAML:
      self = .init(yaml: YAMLNode.parse(file).node)
    default: self = .page
    }
  }

  /// Recognises a YAML file by its keys; one that is broken is taken for a person's, so that its
  /// error is told.
  private init(yaml node: YAMLNode?) {
    func has(_ keys: String...) -> Bool { keys.contains { node?[$0] != nil } }
    let isSite = has(
      "author", "baseurl", "url", "plugins", "theme", "remote_theme", "collections", "markdown",
      "permalink", "defaults")
    if has("recto") || has("sections") && !isSite {
      self = .dossier
    } else if has("cv") {
      self = .unsupported("a RenderCV file")
    } else if isSite, !has("titles", "affiliations", "contacts") {
      self = .configuration
    } else {
      self = .person
    }
  }
}

extension EntryKind {
  /// The kind of the activities in a folder of a site, such as `_talks`.
  init?(collection: some StringProtocol) {
    switch collection {
    case "_talks": self = .talk
    case "_publications": self = .publication
    case "_teaching": self = .teaching
    case "_portfolio": self = .project
    default: return nil
    }
  }
}

extension SourceFile {
  /// The first scalar that is no white space.
  fileprivate var firstVisible: Unicode.Scalar? {
    bytes.first { $0 > 0x20 }.map { Unicode.Scalar($0) }
  }

  /// Whether the first line that says anything is a key, and no second `---` follows.
  fileprivate var looksLikeYAML: Bool {
    var fences = 0
    var key: Bool?
    for line in 1...lineCount {
      let text = text(in: range(ofLine: line)).trimmed
      if text == "---" { fences += 1 }
      if text.isEmpty || text.hasPrefix("#") || text == "---" { continue }
      if key == nil { key = isKey(text) }
    }
    return fences < 2 && key == true
  }
}

/// Whether a line begins with a YAML key: a plain ASCII word and a colon.
func isKey(_ line: some StringProtocol) -> Bool {
  let scalars = line.unicodeScalars
  guard let colon = scalars.firstIndex(of: ":"), colon > scalars.startIndex else { return false }
  let next = scalars.index(after: colon)
  return scalars[..<colon].allSatisfy { $0.isLatin || $0.isDigit || $0 == "_" || $0 == "-" }
    && (next == scalars.endIndex || scalars[next].isSpace)
}
