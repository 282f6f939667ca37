internal import Activities
internal import YAMLValues

extension Block {
  /// Whether this is text that a template came with: its words, or a link to an address that is an example.
  var isSampleText: Bool {
    let words = plain.trimmed.lowercased()
    if words.isSampleText || PageWords.sampleLines.contains(words) { return true }
    guard case .paragraph(let text) = self else { return false }
    let targets = text.runs.compactMap(\.link)
    return PageWords.sampleLinks.contains(words)
      && targets.allSatisfy { $0.holds("://example") || $0.holds("://www.example") }
  }
}

extension YAMLNode {
  /// Whether a value of a file's front matter is the text that a template came with.
  var isSampleText: Bool { scalar?.lowercased().isSampleText ?? false }
}

extension String {
  /// Whether a text in lower case holds words of a template's samples.
  fileprivate var isSampleText: Bool { PageWords.samples.contains(where: holds) }
}
