/// The words by which a reader recognises sections, labels, values, links and open dates.
///
/// It is data: the words stand in `layouts/vocabulary.yaml`, in every language. All words are in
/// lower case.
public struct Vocabulary: Hashable, Sendable {
  /// A word of section headings and the kind it announces.
  public struct Heading: Hashable, Sendable {
    /// The word.
    public var word: String
    /// The kind.
    public var kind: EntryKind
  }

  /// A word that tells what the words around it are.
  public struct Sign: Hashable, Sendable {
    /// The word.
    public var word: String
    /// What it tells.
    public var role: FactRole
  }

  /// What Recto calls something that a source names by a key: a section or a value of a résumé.
  public struct Name<Meaning: Hashable & Sendable>: Hashable, Sendable {
    /// What it is, where the key says that.
    public var meaning: Meaning?
    /// What it is called, per language.
    public var words: Localized<String>

    /// Makes a name.
    public init(_ meaning: Meaning?, _ words: Localized<String>) {
      (self.meaning, self.words) = (meaning, words)
    }

    /// What it is called in a language; in English where the language has no word for it.
    public func word(in language: Language) -> String {
      words[language.best(among: words.languages) ?? .english] ?? ""
    }
  }

  /// Words of section headings, in their order.
  public var headings: [Heading]
  /// Labels of facts and what they mean.
  public var labels: [String: FactRole]
  /// Words that are a value by themselves, and of what: 在研, 主持, PI.
  public var values: [String: FactRole]
  /// Words that end or hold a value, and of what: 大学, 副教授, University.
  public var signs: [Sign]
  /// Words that leave a span open: 至今, present.
  public var openEnds: [String]
  /// Labels that say no more than that there is a link: 链接, link, pdf.
  public var linkLabels: Set<String>
  /// What sections are called that a résumé names by a key, by that key in lower case, without hyphens
  /// and underscores.
  public var sections: [String: Name<EntryKind>]
  /// What values are called that a résumé names by a key, by that key as in ``sections``.
  public var keys: [String: Name<FactRole>]

  /// Makes a vocabulary of words in any case; of a label given twice the first meaning counts.
  public init(
    headings: [(word: String, kind: EntryKind)] = [], labels: [(word: String, role: FactRole)] = [],
    values: [(word: String, role: FactRole)] = [], signs: [(word: String, role: FactRole)] = [],
    openEnds: [String] = [], genericLinkLabels: [String] = [],
    sections: [String: Name<EntryKind>] = [:], keys: [String: Name<FactRole>] = [:]
  ) {
    self.headings = headings.map { Heading(word: $0.word.lowercased(), kind: $0.kind) }
    self.labels = Dictionary(
      labels.map { ($0.word.lowercased(), $0.role) }, uniquingKeysWith: { first, _ in first })
    self.values = Dictionary(
      values.map { ($0.word.lowercased(), $0.role) }, uniquingKeysWith: { first, _ in first })
    self.signs = signs.map { Sign(word: $0.word.lowercased(), role: $0.role) }
    self.openEnds = openEnds.map { $0.lowercased() }
    linkLabels = Set(genericLinkLabels.map { $0.lowercased() })
    (self.sections, self.keys) = (sections, keys)
  }

  /// The kind that a heading announces, or nil when no word of it is known.
  ///
  /// The longest word found in the heading wins, the earlier of equally long ones. Latin words are
  /// found whole, with or without a plural s. Where a heading joins several kinds, as `Grants & Awards`
  /// does, and is no word as a whole, the first one counts.
  public func kind(ofHeading heading: String) -> EntryKind? {
    let heading = words(ofHeading: heading)
    guard let whole = longestWord(in: heading[...]) else { return nil }
    let marks = [" and ", "&", "/", "与", "和", "及", "、"].map { Array($0.utf8) }
    for offset in heading.indices {
      guard let mark = marks.first(where: { heading[offset...].starts(with: $0) }) else { continue }
      let parts = [heading[..<offset], heading[(offset + mark.count)...]].map(longestWord)
      // The word lies across the mark.
      guard let first = parts[0] ?? parts[1],
        parts.contains(where: { $0?.length ?? 0 >= whole.length })
      else { break }
      return first.kind == .other ? (parts[1] ?? first).kind : first.kind
    }
    return whole.kind
  }

  private func longestWord(in heading: ArraySlice<UInt8>) -> (kind: EntryKind, length: Int)? {
    let heading = Array(heading)
    var best: (kind: EntryKind, length: Int)?
    for entry in headings {
      let length = entry.word.utf8.count
      if length > best?.length ?? 0, heading.holds(word: entry.word) { best = (entry.kind, length) }
    }
    return best
  }

  /// The words of values of a role that a heading holds, such as 主持 in 主持项目, the longest one.
  public func value(of role: FactRole, inHeading heading: String) -> String? {
    let heading = words(ofHeading: heading)
    let found = values.filter { $0.value == role && heading.holds(word: $0.key) }.map(\.key)
    return found.max { ($0.utf8.count, $1) < ($1.utf8.count, $0) }
  }

  /// The begin of a heading in lower case; what is longer is no heading, whatever it looks like.
  private func words(ofHeading heading: String) -> [UInt8] {
    Array(String(heading.prefix(200)).lowercased().utf8)
  }

  /// What a label means, or nil when it is not known.
  public func role(ofLabel label: String) -> FactRole? { labels[label.lowercased()] }
}

extension [UInt8] {
  /// Whether a word stands somewhere in this UTF-8 text; letters may not touch a Latin word.
  fileprivate func holds(word: String) -> Bool {
    let word = word.utf8
    guard let first = word.first, word.count <= count else { return false }
    for start in 0...count - word.count
    where self[start] == first && self[start...].starts(with: word) {
      let end = start + word.count
      guard isLetter(at: start), end > 0 else { return true }
      let plural = end < count && self[end] == UInt8(ascii: "s") ? end + 1 : end
      if !isLetter(at: start - 1), !isLetter(at: end) || !isLetter(at: plural) { return true }
    }
    return false
  }

  private func isLetter(at offset: Int) -> Bool {
    indices.contains(offset) && (0x61...0x7A).contains(self[offset])
  }
}
