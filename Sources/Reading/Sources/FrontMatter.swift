internal import Activities
internal import Diagnostics
internal import YAMLValues

/// The YAML between two lines of hyphens at the top of a page, or the TOML between two of plus signs.
struct FrontMatter {
  /// Its keys; nil where there are none.
  private(set) var node: YAMLNode?
  /// The UTF-8 offset at which the page itself begins; the start of a line.
  private(set) var bodyStart = 0
  /// Whether the page has front matter at all.
  private(set) var isPresent = false
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the front matter of a page.
  ///
  /// Jekyll's fence is `---` alone on its line; spaces behind it are tolerated.
  init(_ file: SourceFile) {
    func text(_ line: Int) -> String { file.text(in: file.range(ofLine: line)) }
    guard let first = (1...file.lineCount).first(where: { !text($0).trimmed.isEmpty }),
      first < file.lineCount
    else { return }
    if text(first).trimmed == "+++" {
      let end = (first + 1...file.lineCount).first { text($0).trimmed == "+++" }
      if let end { readTOML(file, first + 1..<end) }
      return
    }
    guard text(first).trimmed == "---", text(first).hasPrefix("---") else { return }
    for line in first + 1...file.lineCount {
      let content = text(line)
      if content.hasPrefix("---") || content.hasPrefix("..."), content.trimmed.utf8.count == 3 {
        read(file, from: first + 1, to: line, bodyLine: line + 1)
        return
      }
    }
    // A single rule of hyphens opens front matter only if keys follow.
    guard isKey(text(first + 1)) else { return }
    let end = (first + 1...file.lineCount).first { !continues(text($0)) } ?? file.lineCount + 1
    diagnostics.append(.unclosed(at: SourceRange(file, file.range(ofLine: first))))
    read(file, from: first + 1, to: end, bodyLine: end)
  }

  private mutating func readTOML(_ file: SourceFile, _ lines: Range<Int>) {
    isPresent = true
    bodyStart = file.start(ofLine: lines.upperBound + 1)
    let (node, problems) = tomlKeys(file, lines: lines)
    self.node = node
    diagnostics += problems + pageLanguageProblems(node)
  }

  private mutating func read(_ file: SourceFile, from first: Int, to end: Int, bodyLine: Int) {
    isPresent = true
    bodyStart = file.start(ofLine: bodyLine)
    let part = file.start(ofLine: first)..<file.start(ofLine: end)
    let (node, problems) = YAMLNode.parse(file, in: part)
    // What can be known of the page is known: one mistake shall not be told as several.
    self.node = node ?? recoveredKeys(file, lines: first..<end)
    diagnostics += problems
    if let node = self.node { diagnostics += pageLanguageProblems(node) }
    if let title = node?["title"] { diagnostics += languageProblems(of: title) }
  }

  /// Whether a line can belong to front matter that was never closed.
  private func continues(_ line: String) -> Bool {
    line.trimmed.isEmpty || isKey(line) || line.hasPrefix(" ") || line.hasPrefix("\t")
      || line.hasPrefix("#") && !line.hasPrefix("##") && !line.hasPrefix("# ")
      || line.hasPrefix("- ") && !line.containsHan
  }

  /// The title of the page in its languages.
  func title(in language: Language) -> LocalizedText {
    guard let title = node?["title"] else { return LocalizedText() }
    return localizedText(title) { _ in language } ?? LocalizedText()
  }
}

/// A text of a YAML value: a scalar, or a mapping from languages to scalars.
///
/// - Parameters:
///   - node: The value.
///   - language: The language of a scalar that does not say.
/// - Returns: Nil when it is anything else; texts in what is no language are left out.
func localizedText(_ node: YAMLNode, _ language: (String) -> Language) -> LocalizedText? {
  func inline(_ text: String, _ origin: SourceRange?) -> InlineText {
    if let origin, text.contains(ascii: "<") {
      // Templates put such values into the page as they are, so their tags are HTML.
      var builder = InlineBuilder(
        MarkdownPositions(file: origin.file, bodyStart: 0), block: origin)
      for token in htmlTokens(text) { builder.take(token, origin: origin) }
      return builder.finish().trimmed.joined
    }
    var visible = ""
    for case .text(let text) in htmlTokens(text) { visible += text }
    return InlineText(visible.trimmed, origin: origin).curlingQuotes()
  }
  switch node.value {
  case .scalar(let text): return localized(inline(text, node.origin), language(text))
  case .mapping(let pairs):
    var result = LocalizedText()
    for (pair, says) in languageKeys(pairs) {
      guard let text = pair.value.scalar else { return nil }
      if case .language(let language) = says {
        result[language] = inline(text, pair.value.origin)
      }
    }
    return result.isEmpty ? nil : result
  default: return nil
  }
}

extension Diagnostic {
  fileprivate static func unclosed(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unclosed-front-matter", .error, at: range,
      "The front matter that begins here is never closed",
      help: "Put a line of three hyphens, ---, behind its last key")
  }
}
