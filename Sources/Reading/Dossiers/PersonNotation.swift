internal import Activities
internal import Diagnostics
internal import YAMLValues

/// Reads a `person.yaml`: the keys of a person, each plain text in the language of its script.
///
/// - Parameters:
///   - node: The file.
///   - languages: The languages of the dossier; an address is known in all of them.
///   - vocabulary: The words to know.
/// - Returns: The person, and what was wrong.
func readPerson(
  _ node: YAMLNode, languages: [Language], _ vocabulary: Vocabulary
) -> (person: Person?, diagnostics: [Diagnostic]) {
  var reading = DossierReading(Conventions(languages: languages, vocabulary: vocabulary))
  let group = node.value == .null ? YAMLNode([]) : node
  return (Notation<Person>.person.read(group, &reading), reading.diagnostics)
}

/// Whether a `person.yaml` has a key of this name.
func isPersonKey(_ key: String) -> Bool {
  Notation<Person>.person.schema.node["properties"]?[key] != nil
}

extension Notation<Person> {
  /// Who the person is: the keys of a `person.yaml`.
  static let person = group(
    from: { _ in Person() },
    [
      .key("name", \.name, .text, "The name: {zh: 张示例, en: Shili Zhang}"),
      .key(
        "titles", aliases: ["title"], \.titles, .list(of: .text),
        "Academic titles and posts, such as 副教授, in order"),
      .key(
        "affiliations", aliases: ["affiliation"], \.affiliations, .list(of: .text),
        "University, department and the like, in order"),
      .key(
        "aliases", \.aliases, .list(of: .text), "Other forms of the name, as author lists have it"),
      .key("interests", \.interests, .list(of: .text), "Fields of research, in order"),
      .key("bio", \.biography, .text, "A few sentences about the person"),
      .key("photo", \.photo, .optionalString, "The file of a picture"),
    ] + ContactForm.all.map(contact) + [contacts],
    finish: { person, node, _ in person.origin = node.origin })

  /// The key of one kind of contact, which is written among the contacts.
  private static func contact(_ form: ContactForm) -> Keys<Person> {
    Keys(
      names: form.keys.map { .init($0, contactSchema, "A contact, as among `contacts`") },
      read: { pair, person, reading in
        person.contacts += Contact.read(pair.value, form, &reading)
      },
      write: { _, _ in [] })
  }

  private static let contacts = Keys<Person>(
    names: [
      .init(
        "contacts", OrderedPairs.schema(contactSchema),
        "Ways to reach the person, by their kinds: email, phone, location, website, github, orcid")
    ],
    read: { pair, person, reading in
      for pair in OrderedPairs.read(pair.value, &reading) ?? [] where pair.value.value != .null {
        let form = ContactForm.of(pair.key) ?? ContactForm(pair.key)
        person.contacts += reading.below(pair.key) { Contact.read(pair.value, form, &$0) }
      }
    },
    write: { person, conventions in
      if person.contacts.isEmpty { return [] }
      let pairs = person.contacts.map { contact in
        YAMLNode.Pair(key: contact.kind, value: contact.node(conventions))
      }
      return [.init(key: "contacts", value: OrderedPairs.node(pairs))]
    })

  private static let contactSchema = Schema(
    anyOf: Notation<LocalizedText>.text.schema, Notation<ContactParts>.contactParts.schema,
    Schema(types: "array")
  ).named("contact")
}

/// A contact of which text and address are told one by one.
private struct ContactParts: Sendable {
  var text = LocalizedText()
  var target: String?
}

extension Notation<ContactParts> {
  fileprivate static let contactParts = group(
    from: { _ in ContactParts() },
    [
      .key("text", \.text, .text, "The text to show"),
      .key("target", \.target, .optionalString, "The address to open"),
    ])
}

extension Contact {
  /// The contacts that a value of their kind's key names.
  fileprivate static func read(
    _ node: YAMLNode, _ form: ContactForm, _ reading: inout DossierReading
  ) -> [Contact] {
    switch node.value {
    case .scalar(let text) where !text.trimmed.isEmpty:
      let languages = reading.conventions.languages
      return [Contact(text.trimmed, form, languages: languages, origin: node.origin)]
    case .sequence(let nodes): return nodes.flatMap { read($0, form, &reading) }
    case .mapping where node["text"] != nil || node["target"] != nil:
      guard let parts = Notation<ContactParts>.contactParts.read(node, &reading) else { return [] }
      return [Contact(kind: form.kind, text: parts.text, target: parts.target)]
    case .mapping:
      let text = Notation<LocalizedText>.text.read(node, &reading)
      return text.map { [Contact(kind: form.kind, text: $0)] } ?? []
    default:
      reading.reject(node, expected: "a text, or a text per language such as {zh: …, en: …}")
      return []
    }
  }

  /// The contact as the value of its kind's key.
  fileprivate func node(_ conventions: Conventions) -> YAMLNode {
    let form = ContactForm.of(kind) ?? ContactForm(kind)
    for value in [text.variants.first?.value.plain, target].compactMap(\.self) {
      if !value.isEmpty, value == value.trimmed,
        Contact(value, form, languages: conventions.languages, origin: nil) == self
      {
        return .text(value)
      }
    }
    if target == nil, !text.isEmpty,
      let node = Notation<LocalizedText>.text.write(text, conventions),
      node.scalar == nil
    {
      return node
    }
    return Notation<ContactParts>.contactParts.write(
      ContactParts(text: text, target: target), conventions) ?? .text("")
  }
}
