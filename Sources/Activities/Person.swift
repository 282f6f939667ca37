public import Diagnostics

/// The person whose activities these are, as the head of a document needs them.
public struct Person: Hashable, Sendable {
  /// The name, per language.
  public var name: LocalizedText
  /// Other forms of the name, as author lists write it: San Zhang, Zhang S.
  public var aliases: [LocalizedText]
  /// Academic titles and posts, such as 副教授, in order.
  public var titles: [LocalizedText]
  /// University, department and the like, in order.
  public var affiliations: [LocalizedText]
  /// Ways to reach the person and pages about them, in order.
  public var contacts: [Contact]
  /// A picture of the person, as the source names its file.
  public var photo: String?
  /// A few sentences about the person.
  public var biography: LocalizedText
  /// Fields of research, in order.
  public var interests: [LocalizedText]
  /// Where the person was read.
  public var origin: SourceRange?

  /// Makes a person.
  public init(
    name: LocalizedText = LocalizedText(), titles: [LocalizedText] = [],
    affiliations: [LocalizedText] = [], contacts: [Contact] = [], aliases: [LocalizedText] = [],
    photo: String? = nil, biography: LocalizedText = LocalizedText(),
    interests: [LocalizedText] = [], origin: SourceRange? = nil
  ) {
    self.name = name
    self.titles = titles
    self.affiliations = affiliations
    self.contacts = contacts
    self.aliases = aliases
    self.photo = photo
    self.biography = biography
    self.interests = interests
    self.origin = origin
  }

  /// The contacts that are registered names of the person, such as an ORCID iD.
  public var identifiers: [Contact] {
    let kinds = ["orcid", "researcherid", "scopus", "googlescholar", "dblp", "isni", "brid"]
    return contacts.filter { kinds.contains($0.kind) }
  }
}

/// One way to reach a person, or a page about them.
public struct Contact: Hashable, Sendable {
  /// What it is, as sources name it: `email`, `phone`, `location`, `website`, `github`, `orcid`.
  public var kind: String
  /// The text to show.
  public var text: LocalizedText
  /// The address to open, if there is one.
  public var target: String?

  /// Makes a contact.
  public init(kind: String, text: LocalizedText, target: String? = nil) {
    self.kind = kind
    self.text = text
    self.target = target
  }
}
