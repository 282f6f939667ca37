public import Diagnostics

/// A published work, or one on its way there, in fields that a reference style puts into its own order.
///
/// Nothing of its source is lost: a field that has no place here stands in ``extra``.
public struct Reference: Hashable, Sendable {
  /// What sort of work it is.
  public var type: ReferenceType
  /// The key by which its source calls it; empty where there is none.
  public var key: String
  /// The language that the work is written in; its reference is set by that language's rules.
  public var language: Language
  /// Authors, editors and translators, in order.
  public var contributors: [Contributor]
  /// The kinds of contributors of whom the source names only the first: `and others`, 等.
  public var truncated: Set<Contributor.Role>
  /// The title with its subtitle.
  ///
  /// Runs of ``InlineStyle/fixedCase`` keep their capitals.
  public var title: LocalizedText
  /// The journal, proceedings, book or site that holds the work.
  public var container: LocalizedText
  /// The series that the work or its container belongs to.
  public var series: LocalizedText
  /// The volume.
  public var volume: String
  /// The issue of a journal, or the number of a report, a standard or a patent.
  public var number: String
  /// The pages as they were written, with `-` between the first and the last.
  public var pages: String
  /// The number of an article that has no pages of its own.
  public var articleNumber: String
  /// The edition as it was written: 2, second.
  public var edition: String
  /// The version of a preprint, a data set or a program.
  public var version: String
  /// Publisher, university or institution.
  public var publisher: LocalizedText
  /// Where it was published, or where a conference met.
  public var place: LocalizedText
  /// What the source calls the sort of work: PhD thesis, 硕士学位论文, 发明专利.
  public var genre: LocalizedText
  /// When it was published.
  public var issued: DateSpan?
  /// When it was last looked up.
  public var accessed: PartialDate?
  /// How far its publication has come.
  public var status: PublicationStatus
  /// Its registered names and its address.
  public var identifiers: ReferenceIdentifiers
  /// Fields without a place of their own, as the source wrote them, in order.
  public var extra: [ReferenceField]
  /// Where it stands in its source.
  public var origin: SourceRange?

  /// Makes a reference of which no more than its sort and language are known.
  public init(
    type: ReferenceType, key: String = "", language: Language = .english,
    origin: SourceRange? = nil
  ) {
    self.type = type
    self.key = key
    self.language = language
    self.origin = origin
    contributors = []
    truncated = []
    title = LocalizedText()
    container = LocalizedText()
    series = LocalizedText()
    volume = ""
    number = ""
    pages = ""
    articleNumber = ""
    edition = ""
    version = ""
    publisher = LocalizedText()
    place = LocalizedText()
    genre = LocalizedText()
    issued = nil
    accessed = nil
    status = .published
    identifiers = ReferenceIdentifiers()
    extra = []
  }
}

/// What sort of work a reference names; the raw value is its name in style files.
public enum ReferenceType: String, Hashable, Sendable, CaseIterable {
  case article, conference, book, chapter, proceedings, thesis, report, patent, standard, preprint
  case dataset, software, newspaper, online, unpublished, other
}

/// How far the publication of a work has come.
public enum PublicationStatus: String, Hashable, Sendable, CaseIterable {
  case published, inPress = "in-press", accepted, submitted, inPreparation = "in-preparation"
}

/// The registered names of a work, and its address.
public struct ReferenceIdentifiers: Hashable, Sendable {
  /// Digital Object Identifier, without `https://doi.org/`.
  public var doi: String = ""
  /// The number of an arXiv paper, without `arXiv:`.
  public var arXiv: String = ""
  /// International Standard Book Number.
  public var isbn: String = ""
  /// International Standard Serial Number.
  public var issn: String = ""
  /// China Science and Technology Resource identifier.
  public var cstr: String = ""
  /// The address as it was written.
  public var url: String = ""

  /// Makes an empty set of names.
  public init() {}

  /// The address that leads to the work: its own, or that of its registered name.
  public var address: String? {
    if !url.isEmpty { return url }
    if !doi.isEmpty { return "https://doi.org/\(doi)" }
    return arXiv.isEmpty ? nil : "https://arxiv.org/abs/\(arXiv)"
  }
}

/// A field of a source that a reference has no place for.
public struct ReferenceField: Hashable, Sendable {
  /// The name of the field, in lower case.
  public var name: String
  /// Its value as readers see it.
  public var value: InlineText

  /// Makes a field.
  public init(name: String, value: InlineText) {
    self.name = name
    self.value = value
  }
}
