public import Diagnostics

/// One activity.
///
/// Nothing of the source is lost: what was understood stands in a typed field, and every other word
/// stays in ``detail`` or ``body`` as it was written.
public struct Entry: Hashable, Sendable {
  /// What sort of activity it is.
  public var kind: EntryKind
  /// Words of the source that stand before the title, such as the verb 承办.
  public var lead: LocalizedText
  /// The title as it was written, with its 《》 where the source has them.
  public var title: LocalizedText
  /// When it took place.
  public var dates: DateSpan?
  /// The rest of the entry's own sentence in the source's words: venue, organizer, what came of
  /// it.
  ///
  /// Dates and trailing links are taken out of it.
  public var detail: LocalizedText
  /// What the source has between the title and ``detail``, where that is not a comma: `、`, a space,
  /// nothing; per language, as far as it is known.
  public var joint: Localized<String>
  /// Links that stand for the entry as a whole: 链接, slides, code.
  public var links: [ActivityLink]
  /// Labelled values in their order: 承担角色, 项目类型.
  public var facts: [Fact]
  /// Values that were understood without a label, such as the grant number or the status of a
  /// project told in one sentence.
  ///
  /// Their words stand in ``lead``, ``title`` or ``detail`` too, or in the heading above, so they are
  /// never printed beside them; a table has columns for them.
  public var fields: [EntryField]
  /// Paragraphs, lists and tables below the entry.
  public var body: Localized<[Block]>
  /// The work that the entry names, where its source tells it field by field.
  public var reference: Reference?
  /// Words by which a document can choose entries.
  public var tags: [String]
  /// Where the entry stands in the source.
  public var origin: SourceRange?

  /// Makes an entry that holds nothing but its kind.
  public init(kind: EntryKind, origin: SourceRange? = nil) {
    self.kind = kind
    self.origin = origin
    lead = LocalizedText()
    title = LocalizedText()
    detail = LocalizedText()
    joint = Localized()
    links = []
    facts = []
    fields = []
    body = Localized()
    tags = []
  }

  /// The languages in which the entry says anything of its own, in the order they became known.
  public var languages: [Language] {
    var languages: [Language] = []
    let known =
      title.languages + detail.languages + lead.languages + body.languages
      + facts.flatMap(\.value.languages)
    for language in known where !languages.contains(language) { languages.append(language) }
    return languages
  }
}

/// A link that belongs to an entry as a whole.
public struct ActivityLink: Hashable, Sendable {
  /// What the source calls it: 链接, 官方链接, slides.
  public var label: LocalizedText
  /// The target as the source wrote it.
  public var target: String
  /// Where it stands in the source.
  public var origin: SourceRange?

  /// Makes a link.
  public init(label: LocalizedText, target: String, origin: SourceRange? = nil) {
    self.label = label
    self.target = target
    self.origin = origin
  }
}
