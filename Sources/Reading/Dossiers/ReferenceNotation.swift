internal import Activities
internal import YAMLValues

extension Notation<Reference?> {
  /// A work, field by field, as a reference style needs it.
  static let reference = Notation(
    read: { node, reading in Notation<Reference>.work.read(node, &reading).map { .some($0) } },
    write: { work, conventions in work.flatMap { Notation<Reference>.work.write($0, conventions) }
    },
    schema: Notation<Reference>.work.schema.named("reference"))
}

extension Notation<Reference> {
  fileprivate static let work = group(
    from: { Reference(type: .other, language: $0.language ?? .english) },
    [
      .key(
        "language", \.language, .language(omittingOwn: true),
        "The language that the work is written in, and its plain texts here"),
      .key("type", \.type, .name(omitting: { _ in .other }), "What sort of work it is"),
      .key("key", \.key, .string, "The key by which a BibTeX file calls it"),
      .contributors,
      .key("title", \.title, .workText, "The title; {braces} keep capitals: {BERT}"),
      .key(
        "venue", aliases: ["journal", "booktitle"], \.container, .workText,
        "The journal, proceedings, book or site that holds the work"),
      .key("series", \.series, .workText, "The series that it belongs to"),
      .key("volume", \.volume, .string, "The volume"),
      .key("number", aliases: ["issue"], \.number, .string, "The issue, or a report's number"),
      .key("pages", \.pages, .string, "The pages: 12-34"),
      .key("article-number", \.articleNumber, .string, "The number of an article without pages"),
      .key("edition", \.edition, .string, "The edition"),
      .key("version", \.version, .string, "The version of a preprint, a data set or a program"),
      .key("publisher", \.publisher, .workText, "Publisher, university or institution"),
      .key("place", \.place, .workText, "Where it was published, or where a conference met"),
      .key("genre", \.genre, .workText, "What the work is called: 硕士学位论文, PhD thesis"),
      .key("date", \.issued, .dates, "When it was published"),
      .key("accessed", \.accessed, .day, "When it was last looked up"),
      .key(
        "status", \.status, .name(omitting: { _ in .published }),
        "How far its publication has come"),
      .key("doi", \.identifiers.doi, .string, "The DOI, without https://doi.org/"),
      .key("arxiv", \.identifiers.arXiv, .string, "The number of an arXiv paper"),
      .key("isbn", \.identifiers.isbn, .string, "The ISBN"),
      .key("issn", \.identifiers.issn, .string, "The ISSN"),
      .key("cstr", \.identifiers.cstr, .string, "The CSTR identifier"),
      .key("url", \.identifiers.url, .string, "The address"),
      .extra,
    ],
    settle: { work, conventions in conventions.language = work.language },
    finish: { work, node, _ in work.origin = node.origin })
}

extension Keys<Reference> {
  /// Fields without a key of their own.
  fileprivate static let extra = Keys(
    names: [
      .init(
        "extra", OrderedPairs.schema(Notation<InlineText>.workInline.schema),
        "Other fields, as a BibTeX file has them")
    ],
    read: { pair, work, reading in
      for pair in OrderedPairs.read(pair.value, &reading) ?? [] {
        let value = Notation<InlineText>.workInline.read(pair.value, &reading)
        if let value { work.extra.append(ReferenceField(name: pair.key, value: value)) }
      }
    },
    write: { work, conventions in
      if work.extra.isEmpty { return [] }
      let pairs = work.extra.map { field in
        YAMLNode.Pair(
          key: field.name,
          value: Notation<InlineText>.workInline.write(field.value, conventions) ?? .text(""))
      }
      return [.init(key: "extra", value: OrderedPairs.node(pairs))]
    })

  /// Authors, editors and translators; `others` at the end says that not all are named.
  fileprivate static let contributors = Keys(
    names: Contributor.Role.allCases.map { role in
      .init(
        "\(role.rawValue)s", Notation<[Contributor]>.contributors.schema,
        "The \(role.rawValue)s in order: San Zhang, 李四*; others for those not named")
    },
    read: { pair, work, reading in
      guard let role = Contributor.Role.allCases.first(where: { "\($0.rawValue)s" == pair.key })
      else { return }
      var people = Notation<[Contributor]>.contributors.read(pair.value, &reading) ?? []
      if people.last?.isOthers ?? false {
        people.removeLast()
        work.truncated.insert(role)
      }
      work.contributors += people.map { person in
        var person = person
        person.role = role
        return person
      }
    },
    write: { work, conventions in
      // The order among authors counts, not that between authors and editors.
      Contributor.Role.allCases.compactMap { role in
        var people = work.contributors.filter { $0.role == role }
        for index in people.indices { people[index].role = .author }
        if work.truncated.contains(role) { people.append(.others) }
        let node = Notation<[Contributor]>.contributors.write(people, conventions)
        return node.map { .init(key: "\(role.rawValue)s", value: $0) }
      }
    })
}
