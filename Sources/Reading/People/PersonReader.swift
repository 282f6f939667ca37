internal import Activities
internal import Diagnostics
internal import YAMLValues

/// Reads persons from the places that name one.
struct PersonReader {
  /// The languages of the dossier; an address is known in all of them.
  let languages: [Language]

  /// Reads the author of a page's front matter or of a site's configuration.
  ///
  /// It is a name, or the keys of the academicpages template; keys that a document has no use for are
  /// passed over.
  func author(_ node: YAMLNode?) -> Person? {
    guard let node else { return nil }
    guard case .mapping(let pairs) = node.value else {
      return text(node).map { Person(name: $0, origin: node.origin) }
    }
    var person = Person(origin: node.origin)
    for pair in pairs {
      switch pair.key {
      case "name": person.name = text(pair.value) ?? LocalizedText()
      case "avatar", "image", "photo", "picture": person.photo = pair.value.scalar
      case "alias", "aliases", "other_names": person.aliases += texts(in: pair.value)
      case "interests", "research_interests": person.interests += texts(in: pair.value)
      case "bio", "title": person.titles += text(pair.value).map { [$0] } ?? []
      case "employer", "affiliation", "institution":
        person.affiliations += text(pair.value).map { [$0] } ?? []
      default:
        if let form = ContactForm.of(pair.key), let contact = contact(form, pair.value) {
          person.contacts.append(contact)
        }
      }
    }
    let isEmpty = person.name.isEmpty && person.contacts.isEmpty && person.titles.isEmpty
    return isEmpty ? nil : person.inOrder
  }

  /// Reads the author of a site; without an `author` the site's own name stands for the person's.
  func site(_ node: YAMLNode?) -> Person? {
    var person = author(node?["author"])
    if person?.name.isEmpty ?? true, let name = (node?["name"] ?? node?["title"]).flatMap(text) {
      person = person ?? Person(origin: node?.origin)
      person?.name = name
    }
    return person
  }

  /// Whether a `person.yaml` has a key of this name.
  static func knows(_ key: String) -> Bool {
    let own = [
      "name", "titles", "title", "affiliations", "affiliation", "aliases", "interests", "bio",
      "photo", "contacts",
    ]
    return own.contains(key) || ContactForm.of(key) != nil
  }

  /// Reads a `person.yaml`, where an unknown key is a mistake.
  func person(_ node: YAMLNode) -> (person: Person, diagnostics: [Diagnostic]) {
    var reader = YAMLReader(node)
    var person = Person(origin: node.origin)
    person.name = texts("name", &reader).first ?? LocalizedText()
    person.titles = texts("titles", &reader) + texts("title", &reader)
    person.affiliations = texts("affiliations", &reader) + texts("affiliation", &reader)
    person.aliases = texts("aliases", &reader)
    person.interests = texts("interests", &reader)
    person.biography = texts("bio", &reader).first ?? LocalizedText()
    person.photo = reader.text("photo")
    for form in ContactForm.all {
      for key in form.keys {
        if let node = reader.node(key) { add(form, node, key, to: &person, &reader) }
      }
    }
    reader.mapping("contacts") { contacts in
      for key in contacts.keys {
        guard let node = contacts.node(key) else { continue }
        let form = ContactForm.of(key) ?? ContactForm(key)
        add(form, node, "contacts.\(key)", to: &person, &contacts)
      }
    }
    return (person, reader.finish())
  }

  private func add(
    _ form: ContactForm, _ node: YAMLNode, _ path: String, to person: inout Person,
    _ reader: inout YAMLReader
  ) {
    if let contact = contact(form, node) {
      person.contacts.append(contact)
    } else {
      reader.report(.wrongValue(node, at: path, expected: textExpected))
    }
  }

  /// The texts of a key that holds one text or a list of them.
  private func texts(_ key: String, _ reader: inout YAMLReader) -> [LocalizedText] {
    guard let node = reader.node(key) else { return [] }
    let nodes = if case .sequence(let nodes) = node.value { nodes } else { [node] }
    return nodes.compactMap { node in
      if let text = text(node) { return text }
      reader.report(.wrongValue(node, at: key, expected: textExpected))
      return nil
    }
  }

  /// The texts of a value that is one text or a list of them.
  private func texts(in node: YAMLNode) -> [LocalizedText] {
    if case .sequence(let nodes) = node.value {
      nodes.compactMap(text)
    } else {
      text(node).map { [$0] } ?? []
    }
  }

  private func text(_ node: YAMLNode) -> LocalizedText? {
    localizedText(node) { $0.containsHan ? .chinese : .english }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func contact(_ form: ContactForm, _ node: YAMLNode) -> Contact? {
    if let value = node.scalar?.trimmed, !value.isEmpty {
      let text = InlineText(form.text(value), origin: node.origin)
      var texts = LocalizedText()
      // An address belongs to no language; words in Han do.
      for language in value.containsHan ? [.chinese] : languages { texts[language] = text }
      return Contact(kind: form.kind, text: texts, target: form.target(value))
    }
    return text(node).map { Contact(kind: form.kind, text: $0) }
  }
}

private let textExpected = "a text, or a text per language such as {zh: …, en: …}"

extension Person {
  /// The same person with the contacts in their usual order.
  fileprivate var inOrder: Person {
    var person = self
    let kinds = ContactForm.all.map(\.kind)
    person.contacts = kinds.flatMap { kind in contacts.filter { $0.kind == kind } }
    return person
  }
}
