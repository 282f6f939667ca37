/// The words by which a reader recognises sections, labels and open dates. It is data: the words
/// stand in `layouts/vocabulary.yaml`, in every language.
public struct Vocabulary: Hashable, Sendable {
  /// Words of section headings and the kind they announce; the longest word found in a heading wins,
  /// the earlier of equally long ones.
  public var headings: [(word: String, kind: EntryKind)] {
    headingWords.map { ($0.word, $0.value) }
  }
  private var headingWords: [Term<EntryKind>]
  /// Labels of facts, lower case, and what they mean; matched whole.
  private var labelRoles: [String: FactRole]
  /// Words that leave a span open: 至今, present.
  public var openEnds: [String]
  /// Labels that say no more than that there is a link: 链接, link, pdf.
  public var genericLinkLabels: Set<String>

  private struct Term<Value: Hashable & Sendable>: Hashable, Sendable {
    var word: String
    var value: Value
  }

  /// Makes a vocabulary; words of headings and labels are compared without case.
  public init(
    headings: [(word: String, kind: EntryKind)] = [], labels: [(word: String, role: FactRole)] = [],
    openEnds: [String] = [], genericLinkLabels: [String] = []
  ) {
    headingWords = headings.map { Term(word: $0.word.lowercased(), value: $0.kind) }
    labelRoles = Dictionary(
      labels.map { ($0.word.lowercased(), $0.role) }, uniquingKeysWith: { first, _ in first })
    self.openEnds = openEnds.map { $0.lowercased() }
    self.genericLinkLabels = Set(genericLinkLabels.map { $0.lowercased() })
  }

  /// The kind that a heading announces, or nil when no word of it is known.
  public func kind(ofHeading heading: String) -> EntryKind? {
    let heading = heading.lowercased()
    var best: Term<EntryKind>?
    for term in headingWords where term.word.count > best?.word.count ?? 0 {
      if heading.contains(term.word) { best = term }
    }
    return best?.value
  }

  /// What a label means, or nil when it is not known.
  public func role(ofLabel label: String) -> FactRole? { labelRoles[label.lowercased()] }
}
