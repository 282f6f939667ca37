internal import Activities
internal import YAMLValues

extension Notation<[Contributor]> {
  /// The people and bodies of a list, with their signs: `San Zhang*`, `张三`, `{Example Corporation}`.
  ///
  /// What the signs mean is read from all of them, as in a BibTeX file.
  static let contributors = Notation(
    read: { node, reading in
      if let text = node.scalar, text != Contributor.othersWord {
        let list = NameList(Array(text.utf8), role: .author)
        return list.contributors + (list.isTruncated ? [.others] : [])
      }
      var people = node.items.compactMap { Contributor.read($0, &reading) }
      if node.items.allSatisfy({ $0.scalar != nil }) { people.readSigns() }
      return people
    },
    write: { people, conventions in
      if people.isEmpty { return nil }
      let plain = people.map { $0.line(conventions) }
      let known = plain.compactMap { $0.map(YAMLNode.text) }
      let all = YAMLNode(.sequence(known))
      if known.count == people.count, contributors(in: all, conventions) == people { return all }
      return YAMLNode(
        .sequence(
          zip(people, plain).map { person, line in
            if person.marks.isEmpty, person.signs.isEmpty, let line { return .text(line) }
            return Notation<Contributor>.contributor.write(person, conventions) ?? .text("")
          }))
    },
    schema: Schema(
      anyOf: Schema(types: "string"),
      .list(of: Schema(anyOf: Schema(types: "string"), Notation<Contributor>.contributor.schema))
    ).named("names"))

  private static func contributors(
    in node: YAMLNode, _ conventions: Conventions
  ) -> [Contributor]? {
    guard case .sequence(let nodes) = node.value else { return nil }
    var reading = DossierReading(conventions)
    var people = nodes.compactMap { Contributor.read($0, &reading) }
    people.readSigns()
    return people
  }
}

extension Contributor {
  static let othersWord = "others"

  /// Stands at the end of a list for those who are not named.
  static let others = Contributor(role: .author, name: Localized(), signs: "…")

  var isOthers: Bool { self == .others }

  fileprivate static func read(_ node: YAMLNode, _ reading: inout DossierReading) -> Contributor? {
    guard let text = node.scalar else {
      return Notation<Contributor>.contributor.read(node, &reading)
    }
    if text == othersWord { return .others }
    var reader = NameReader(Array(text.utf8))
    guard let name = reader.read() else {
      reading.reject(node, expected: "a name")
      return nil
    }
    return Contributor(
      role: .author, name: name, marks: reader.isBold ? .own : [], signs: reader.signs)
  }

  /// The name and the signs in one word, or nil where they do not read as the same name.
  fileprivate func line(_ conventions: Conventions) -> String? {
    if isOthers { return Contributor.othersWord }
    guard let text = name.line else { return nil }
    var reading = DossierReading(conventions)
    var bare = self
    bare.marks = []
    let line = text + signs
    return Contributor.read(.text(line), &reading) == bare ? line : nil
  }
}

extension Notation<Contributor> {
  fileprivate static let contributor = group(
    from: { _ in Contributor(role: .author, name: Localized()) },
    [
      .key("name", \.name, .localizedName, "The name, or its parts"),
      .key(
        "marks", \.marks, .marks,
        "What the list says of the person: co-first, corresponding, own"),
      .key("signs", \.signs, .string, "The signs beside the name: *, †"),
    ])
}

extension Notation<ContributorMarks> {
  private static let names: [(name: String, mark: ContributorMarks)] = [
    ("co-first", .coFirst), ("corresponding", .corresponding), ("own", .own),
  ]

  fileprivate static let marks = Notation(
    read: { node, reading in
      node.items.reduce(into: ContributorMarks()) { marks, node in
        if let mark = names.first(where: { $0.name == node.scalar })?.mark {
          marks.insert(mark)
        } else {
          reading.reject(node, expected: "one of co-first, corresponding, own")
        }
      }
    },
    write: { marks, _ in
      let nodes = names.filter { marks.contains($0.mark) }.map { YAMLNode.text($0.name) }
      return nodes.isEmpty ? nil : YAMLNode(.sequence(nodes))
    },
    schema: .list(of: .word(names.map(\.name))))
}

extension Notation<Localized<ContributorName>> {
  /// A name in each language or script that it is known in, or in one line: `San Zhang (张三)`.
  fileprivate static let localizedName = Notation(
    read: { node, reading in
      guard let text = node.scalar else { return parts.read(node, &reading) }
      var reader = NameReader(Array(text.utf8))
      if let name = reader.read() { return name }
      reading.reject(node, expected: "a name")
      return nil
    },
    write: { name, conventions in
      if let line = name.line {
        var reader = NameReader(Array(line.utf8))
        if reader.read() == name, reader.signs.isEmpty, !reader.isBold { return .text(line) }
      }
      return parts.write(name, conventions)
    },
    schema: parts.schema)

  private static let parts = localized(.nameParts, named: "name")
}

extension Notation<ContributorName> {
  fileprivate static let nameParts = group(
    from: { _ in ContributorName(family: "") },
    [
      .key("family", \.family, .string, "The family name"),
      .key("given", \.given, .string, "The given names"),
      .key("particle", \.particle, .string, "What stands before the family name: van der"),
      .key("suffix", \.suffix, .string, "What stands behind the name: Jr."),
      .key("whole", \.isLiteral, .flag, "Whether the family name is a whole name, as of a body"),
    ])
}

extension Localized<ContributorName> {
  /// The name in one line, as a BibTeX file has it, or nil where a line cannot say it.
  fileprivate var line: String? {
    let lines = variants.map(\.value.line)
    switch lines.count {
    case 1: return lines[0]
    case 2: return "\(lines[0]) (\(lines[1]))"
    default: return nil
    }
  }
}

extension ContributorName {
  fileprivate var line: String {
    if isLiteral { return "{\(family)}" }
    if given.isEmpty, suffix.isEmpty { return particle.isEmpty ? family : "\(particle) \(family)" }
    if family.containsHan { return family + given }
    if suffix.isEmpty {
      return [given, particle, family].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let surname = particle.isEmpty ? family : "\(particle) \(family)"
    return "\(surname), \(suffix), \(given)"
  }
}
