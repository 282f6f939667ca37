internal import Activities
internal import Diagnostics
internal import YAMLValues

/// Reads persons from the front matter of pages and from the configuration of sites.
struct PersonReader {
  /// The languages of the dossier; an address is known in all of them.
  let languages: [Language]
  /// What was wrong so far.
  private(set) var diagnostics: [Diagnostic] = []

  init(languages: [Language]) { self.languages = languages }

  /// Reads the author of a page's front matter or of a site's configuration.
  ///
  /// It is a name, or the keys of the academicpages template; accounts that a document has no use for are
  /// passed over, other keys told.
  mutating func author(_ node: YAMLNode?) -> Person? {
    guard let node else { return nil }
    guard case .mapping(let pairs) = node.value else {
      return text(node).map { Person(name: $0, origin: node.origin) }
    }
    var person = Person(origin: node.origin)
    var others: [(language: Language, person: Person)] = []
    for pair in pairs where !take(pair, into: &person) {
      if let (key, language) = pair.key.ofLanguage, PersonReader.keys.contains(key) {
        // `name_en` beside `name`.
        let index =
          others.firstIndex { $0.language == language } ?? others.endIndex
        if index == others.endIndex { others.append((language, Person())) }
        let value = YAMLNode(
          .mapping([YAMLNode.Pair(key: language.tag, origin: pair.origin, value: pair.value)]),
          origin: pair.origin)
        let told = pair.value.scalar == nil ? pair.value : value
        _ = take(
          YAMLNode.Pair(key: key, origin: pair.origin, value: told), into: &others[index].person)
      } else if let problem = Diagnostic.unreadAuthorKey(pair, known: PersonReader.keys) {
        diagnostics.append(problem)
      }
    }
    for other in others { person = person.completed(by: other.person) }
    let isEmpty = person.name.isEmpty && person.contacts.isEmpty && person.titles.isEmpty
    return isEmpty ? nil : person.inOrder
  }

  /// Takes one key of an author; false where it is none that is read.
  private mutating func take(_ pair: YAMLNode.Pair, into person: inout Person) -> Bool {
    switch pair.key {
    case "name": person.name = text(pair.value) ?? LocalizedText()
    case "avatar", "image", "photo", "picture": person.photo = pair.value.scalar
    case "alias", "aliases", "other_names": person.aliases += texts(in: pair.value)
    case "interests", "research_interests": person.interests += texts(in: pair.value)
    case "bio", "title", "titles": person.titles += texts(in: pair.value)
    case "employer", "affiliation", "affiliations", "institution":
      person.affiliations += texts(in: pair.value)
    default:
      guard let form = ContactForm.of(pair.key) else { return false }
      if let contact = contact(form, pair.value) { person.contacts.append(contact) }
    }
    return true
  }

  /// The person of a page: the author, or whom a line of it names, with the keys of an author that stand
  /// beside `author`, such as `email`.
  ///
  /// - Parameters:
  ///   - frontMatter: The keys of the page.
  ///   - named: Whom a line names.
  /// - Returns: Nil where nobody is named; then such keys are told.
  mutating func person(ofPage frontMatter: YAMLNode?, named: Person?) -> Person? {
    let person = author(frontMatter?["author"]) ?? named
    guard case .mapping(let pairs)? = frontMatter?.value else { return person }
    let own = pairs.filter { PersonReader.keys.contains($0.key) && !$0.isOfPage }
    guard let person else {
      diagnostics += own.map { .noAuthor(beside: $0) }
      return nil
    }
    var beside = Person(origin: person.origin)
    for pair in own { _ = take(pair, into: &beside) }
    return person.completed(by: beside).inOrder
  }

  /// The keys of an author that are read.
  private static let keys =
    [
      "name", "avatar", "image", "photo", "picture", "alias", "aliases", "other_names", "interests",
      "research_interests", "bio", "title", "titles", "employer", "affiliation", "affiliations",
      "institution",
    ] + ContactForm.all.flatMap(\.keys)

  /// Reads the author of a site from all files that tell of one.
  mutating func site(_ nodes: [YAMLNode]) -> Person? {
    let persons = nodes.compactMap { site($0) }
    return persons.dropFirst().reduce(persons.first) { $0?.completed(by: $1) }?.inOrder
  }

  /// Reads what the first page of al-folio has under the person's name.
  mutating func subtitle(ofPage frontMatter: YAMLNode?) -> Person? {
    guard frontMatter?["layout"]?.scalar == "about", let node = frontMatter?["subtitle"],
      let subtitle = text(node),
      !subtitle.variants.contains(where: { $0.value.plain.letters == sampleSubtitle })
    else { return nil }
    let title = subtitle.map { text in
      let sentence = Sentence(text.withoutLink)
      let end = sentence.scalars.last == "." ? 1 : 0
      return sentence.slice(0..<sentence.scalars.count - end)
    }
    return Person(titles: [title], origin: node.origin)
  }

  /// Reads the author of a site, with the contacts that stand beside `author`; without an `author` the
  /// site's own name stands for the person's, unless it is a template's.
  private mutating func site(_ node: YAMLNode?) -> Person? {
    var person = author(node?["author"])
    if case .mapping(let pairs)? = node?.value {
      var beside = Person(origin: node?.origin)
      // The address of the site is no contact of the person's, and `url` no key of one.
      for pair in pairs {
        guard let form = ContactForm.ofAccount(pair.key), form.kind != "website",
          let contact = contact(form, pair.value)
        else { continue }
        beside.contacts.append(contact)
      }
      if !beside.contacts.isEmpty {
        person = (person ?? Person(origin: node?.origin)).completed(by: beside).inOrder
      }
    }
    let inParts = node?.nameInParts.map {
      YAMLNode(.scalar($0), origin: node?["last_name"]?.origin)
    }
    if person?.name.isEmpty ?? true,
      let name = (node?["name"] ?? inParts ?? node?["title"]).flatMap({ text($0) }),
      !name.variants.contains(where: { $0.value.plain.isSampleName })
    {
      person = person ?? Person(origin: node?.origin)
      person?.name = name
    }
    return person
  }

  /// The texts of a value that is one text or a list of them.
  private mutating func texts(in node: YAMLNode) -> [LocalizedText] {
    node.items.compactMap { text($0) }
  }

  private mutating func text(_ node: YAMLNode) -> LocalizedText? {
    diagnostics += languageProblems(of: node)
    return localizedText(node) { $0.containsHan ? .chinese : .english }.flatMap {
      $0.isEmpty ? nil : $0
    }
  }

  private mutating func contact(_ form: ContactForm, _ node: YAMLNode) -> Contact? {
    if let value = node.scalar?.trimmed, !value.isEmpty {
      if PageWords.sampleAddresses.contains(value.lowercased()) { return nil }
      return Contact(value, form, languages: languages, origin: node.origin)
    }
    return text(node).map { Contact(kind: form.kind, text: $0) }
  }
}

/// The letters of the subtitle that the template comes with.
private let sampleSubtitle = "affiliationsaddresscontactsmottoetc"

extension InlineText {
  /// The text without its links.
  fileprivate var withoutLink: InlineText {
    InlineText(
      runs.map { run in
        var run = run
        run.link = nil
        return run
      })
  }
}

extension Contact {
  /// Makes a contact of the address or the name that a source gives.
  ///
  /// An address belongs to no language, so it is known in all of them; words in Han are Chinese.
  init(_ value: String, _ form: ContactForm, languages: [Language], origin: SourceRange?) {
    let text = InlineText(form.text(value), origin: origin)
    var texts = LocalizedText()
    for language in value.containsHan ? [.chinese] : languages { texts[language] = text }
    self.init(kind: form.kind, text: texts, target: form.target(value))
  }
}

extension Diagnostic {
  fileprivate static func noAuthor(beside pair: YAMLNode.Pair) -> Diagnostic {
    Diagnostic(
      "no-author", .note, at: pair.origin,
      "The key '\(pair.key)' is not printed, as the page does not say whose it is",
      help: "Write 'author: NAME' beside it, or put it into a person.yaml")
  }
}

extension Person {
  /// The same person with the contacts in their usual order.
  fileprivate var inOrder: Person {
    var person = self
    let kinds = ContactForm.all.map(\.kind)
    person.contacts = kinds.flatMap { kind in contacts.filter { $0.kind == kind } }
    return person
  }
}
