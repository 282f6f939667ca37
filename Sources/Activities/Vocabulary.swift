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
    /// Whether the word says so only where it is all of a heading or of a part of one: 语言, but not
    /// 语言模型.
    public var isWhole: Bool

    /// Makes a word of headings; `=` before it means that it counts as a whole only.
    init(_ word: String, _ kind: EntryKind) {
      isWhole = word.hasPrefix("=")
      self.word = String(isWhole ? word.dropFirst() : word[...]).lowercased()
      self.kind = kind
    }
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

  /// Everything below in one object, as every sentence that is read by a vocabulary keeps it.
  private let words: Words

  /// Makes a vocabulary of words in any case; of a label given twice the first meaning counts.
  public init(
    headings: [(word: String, kind: EntryKind)] = [], labels: [(word: String, role: FactRole)] = [],
    values: [(word: String, role: FactRole)] = [], signs: [(word: String, role: FactRole)] = [],
    openEnds: [String] = [], genericLinkLabels: [String] = [],
    sections: [String: Name<EntryKind>] = [:], keys: [String: Name<FactRole>] = [:]
  ) {
    words = Words(
      headings: HeadingIndex(headings.map { Heading($0.word, $0.kind) }),
      meanings: Dictionary(grouping: labels) { $0.word.lowercased() }.mapValues { $0.map(\.role) },
      values: Dictionary(
        values.map { ($0.word.lowercased(), $0.role) }, uniquingKeysWith: { first, _ in first }),
      signs: signs.map { Sign(word: $0.word.lowercased(), role: $0.role) },
      openEnds: openEnds.map { $0.lowercased() },
      linkLabels: Set(genericLinkLabels.map { $0.lowercased() }), sections: sections, keys: keys)
  }

  /// A vocabulary of no words at all.
  package static let none = Vocabulary()

  /// Words of section headings, in their order.
  public var headings: [Heading] { words.headings.all }
  /// The words of ``headings`` alone.
  package var headingWords: Set<String> { words.headings.words }
  /// Labels of facts and what they mean.
  public var labels: [String: FactRole] { words.labels }
  /// Words that are a value by themselves, and of what: 在研, 主持, PI.
  public var values: [String: FactRole] { words.values }
  /// Words that end or hold a value, and of what: 大学, 副教授, University.
  public var signs: [Sign] { words.signs }
  /// Words that leave a span open: 至今, present.
  public var openEnds: [String] { words.openEnds }
  /// Labels that say no more than that there is a link: 链接, link, pdf.
  public var linkLabels: Set<String> { words.linkLabels }
  /// What sections are called that a résumé names by a key, by that key in lower case, without hyphens
  /// and underscores.
  public var sections: [String: Name<EntryKind>] { words.sections }
  /// What values are called that a résumé names by a key, by that key as in ``sections``.
  public var keys: [String: Name<FactRole>] { words.keys }

  /// The kind that a heading announces, or nil when no word of it is known.
  ///
  /// The longest word found in the heading wins, the earlier of equally long ones. Latin words are
  /// found whole, with or without a plural s. Where a heading joins several kinds, as `Grants & Awards`
  /// does, and is no word as a whole, the first one counts.
  public func kind(ofHeading heading: String) -> EntryKind? { words.headings.kind(of: heading) }

  /// The words of values that a heading holds, such as 主持 in 主持项目, the longest one of each role.
  public func values(inHeading heading: String) -> [FactRole: String] {
    let heading = HeadingIndex.words(of: heading)[...]
    // Most words begin with a byte that the heading does not have.
    var stands = [Bool](repeating: false, count: 256)
    for byte in heading { stands[Int(byte)] = true }
    var longest: [FactRole: String] = [:]
    for (word, role) in values
    where word.utf8.first.map({ stands[Int($0)] }) ?? false && heading.holds(word: word) {
      // Of equally long ones it is the first in the order of their characters.
      if let known = longest[role], (word.utf8.count, known) <= (known.utf8.count, word) {
        continue
      }
      longest[role] = word
    }
    return longest
  }

  /// What a label means for a kind of activity, or nil when it is not known.
  public func role(ofLabel label: String, of kind: EntryKind) -> FactRole? {
    let known = words.meanings[label.lowercased()] ?? []
    return known.first(where: kind.roles.contains) ?? known.first
  }

  /// What a label means, or nil when it is not known.
  public func role(ofLabel label: String) -> FactRole? { labels[label.lowercased()] }
}

extension Vocabulary {
  /// The words of a vocabulary; they never change.
  private final class Words: Sendable {
    let headings: HeadingIndex
    let (labels, values): ([String: FactRole], [String: FactRole])
    /// Everything that a label can mean, in the order given: 来源 is who funds a project, or a newspaper.
    let meanings: [String: [FactRole]]
    let signs: [Sign]
    let openEnds: [String]
    let linkLabels: Set<String>
    let sections: [String: Name<EntryKind>]
    let keys: [String: Name<FactRole>]

    init(
      headings: HeadingIndex, meanings: [String: [FactRole]], values: [String: FactRole],
      signs: [Sign], openEnds: [String], linkLabels: Set<String>,
      sections: [String: Name<EntryKind>], keys: [String: Name<FactRole>]
    ) {
      (self.headings, self.meanings, self.values, self.signs) = (headings, meanings, values, signs)
      labels = meanings.compactMapValues(\.first)
      (self.openEnds, self.linkLabels, self.sections, self.keys) =
        (openEnds, linkLabels, sections, keys)
    }
  }

  /// Whether two vocabularies know the same words in the same order.
  public static func == (left: Vocabulary, right: Vocabulary) -> Bool {
    left.words === right.words
      || left.headings == right.headings && left.words.meanings == right.words.meanings
        && left.values == right.values && left.signs == right.signs
        && left.openEnds == right.openEnds && left.linkLabels == right.linkLabels
        && left.sections == right.sections && left.keys == right.keys
  }

  /// Hashes the words of headings and signs, which hardly two vocabularies share.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(headings)
    hasher.combine(signs)
  }
}
