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
  /// The `_config.yml` of a Jekyll site, or its accounts.
  case configuration
  /// A résumé in RenderCV's or JSON Resume's form.
  case resume(ResumeForm)
  /// What begins as JSON and is none.
  case brokenJSON
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
    let parts = name.pathParts
    if parts.dropLast().contains(where: { EntryKind(collection: $0) != nil }), isNamedPage {
      self = .collectionItem
      return
    }
    if parts.last?.hasPrefix("navigation.y") ?? false {
      self = .navigation
      return
    }
    if parts.last?.hasPrefix("socials.y") ?? false, file.isSiteData {
      self = .configuration
      return
    }
    if !isNamedPage, let format = file.foreignFormat {
      self = .unsupported(format)
      return
    }
    if !isNamedPage, file.isJSON {
      self = .init(json: YAMLNode.parse(json: file).node)
      return
    }
    switch file.firstVisible {
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
    let form = node.flatMap(ResumeForm.init)
    if has("recto") || has("sections") && !isSite && form == nil {
      self = .dossier
    } else if let form {
      self = .resume(form)
    } else if isSite, !has("titles", "affiliations", "contacts") {
      self = .configuration
    } else if case .mapping(let pairs)? = node?.value, pairs.count > 1,
      !pairs.contains(where: { isPersonKey($0.key) })
    {
      self = .unsupported("this YAML file, which has the keys of no form that it knows")
    } else {
      self = .person
    }
  }

  /// Whether a file is a dossier by itself: a résumé, also a broken one, or Recto's own YAML with its
  /// version, which files for inclusion need not have.
  package static func isWhole(_ file: SourceFile) -> Bool {
    switch SourceKind(file) {
    case .resume: true
    case .dossier:
      (1...file.lineCount).contains { file.text(in: file.range(ofLine: $0)).hasPrefix("recto:") }
    case .brokenJSON: file.text(in: 0..<file.bytes.count).contains("\"basics\"")
    default: false
    }
  }

  /// Recognises JSON by its keys.
  private init(json node: YAMLNode?) {
    guard let node else {
      self = .brokenJSON
      return
    }
    self =
      ResumeForm(node).map { .resume($0) }
      ?? .unsupported("this JSON file, which is no JSON Resume: it has no 'basics' and no 'work'")
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
  /// Whether the text is meant as JSON: by its name, or because it begins with an object.
  var isJSON: Bool {
    if name.lowercased().hasSuffix(".json") { return true }
    var rest = bytes[...]
    func skipSpace() { rest = rest.drop { $0 <= 0x20 } }
    skipSpace()
    while rest.starts(with: "//".utf8) || rest.starts(with: "/*".utf8) {
      let isLine = rest.starts(with: "//".utf8)
      let end = isLine ? Array("\n".utf8) : Array("*/".utf8)
      guard
        let close = rest.indices.dropFirst(2).first(where: { rest[$0...].starts(with: end) })
      else { return false }
      rest = rest[close...].dropFirst(end.count)
      skipSpace()
    }
    guard rest.first == UInt8(ascii: "{") else { return false }
    rest = rest.dropFirst()
    skipSpace()
    return rest.first.map { [0x22, 0x7D, 0x2F].contains($0) } ?? true
  }

  /// What the file is in another format of text, by its name or its begin, in a user's words; nil where it
  /// is none.
  fileprivate var foreignFormat: String? {
    let name = name.lowercased()
    if name.hasSuffix(".tex") || name.hasSuffix(".ltx") { return "LaTeX" }
    if name.hasSuffix(".tsv") || name.hasSuffix(".csv") {
      return "a table such as this one, whose columns have no names that it knows"
    }
    if bytes.starts(with: "{\\rtf".utf8) { return "RTF" }
    // Comments stand before it.
    let first = (1...lineCount).lazy.map { self.text(in: self.range(ofLine: $0)).trimmed }
      .first { !$0.isEmpty && !$0.hasPrefix("%") }
    return first?.hasPrefix("\\documentclass") ?? false ? "LaTeX" : nil
  }

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
