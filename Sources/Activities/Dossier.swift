public import Diagnostics

/// Everything that is known of a researcher's activities, in every language it is known in.
public struct Dossier: Hashable, Sendable {
  /// The languages of the sources, the first source's first.
  public var languages: [Language]
  /// The title of the page or document.
  public var title: LocalizedText
  /// Whose activities these are, if a source says so.
  public var person: Person?
  /// Content before the first section.
  public var introduction: Localized<[Block]>
  /// The sections in the order of the first source.
  public var sections: [Section]

  /// Makes a dossier.
  public init(
    languages: [Language] = [], title: LocalizedText = LocalizedText(), person: Person? = nil,
    introduction: Localized<[Block]> = Localized(), sections: [Section] = []
  ) {
    self.languages = languages
    self.title = title
    self.person = person
    self.introduction = introduction
    self.sections = sections
  }
}

/// A section of a page: a heading and the activities below it.
public struct Section: Hashable, Sendable {
  /// The kind that its heading announces.
  public var kind: EntryKind
  /// The heading.
  public var title: LocalizedText
  /// The depth of the heading, from 1 for a section of the page.
  public var level: Int
  /// Content between the heading and the first entry.
  public var introduction: Localized<[Block]>
  /// The activities, in the source's order.
  public var entries: [Entry]
  /// Where the heading stands in the source.
  public var origin: SourceRange?

  /// Makes a section.
  public init(
    kind: EntryKind, title: LocalizedText, level: Int = 1,
    introduction: Localized<[Block]> = Localized(), entries: [Entry] = [],
    origin: SourceRange? = nil
  ) {
    self.kind = kind
    self.title = title
    self.level = level
    self.introduction = introduction
    self.entries = entries
    self.origin = origin
  }
}
