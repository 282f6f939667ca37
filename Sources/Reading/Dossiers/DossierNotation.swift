internal import Activities
internal import Diagnostics
internal import YAMLValues

/// The version of the format that a file names with its key `recto`.
let formatVersion = 1

extension Notation<Dossier> {
  /// A whole file.
  static let dossier = group(
    from: { conventions in
      Dossier(languages: conventions.language.map { [$0] } ?? [])
    },
    [
      marker,
      .key(
        "language", \.languages, .languages,
        "The language of plain texts; of several languages the first one"),
      .key("title", \.title, .text, "The title of the document"),
      .key("person", \.person, .optionalPerson, "Whose activities these are"),
      .key("introduction", \.introduction, .blocks, "What stands before the sections, in Markdown"),
      parts,
    ],
    settle: { dossier, conventions in
      conventions.languages = dossier.languages
      conventions.language = dossier.languages.first
    })

  /// What tells the file from others, and its version.
  private static let marker = Keys<Dossier>(
    names: [
      .init(
        "recto", Schema([("const", YAMLNode(word: String(formatVersion)))]),
        "The version of this format")
    ],
    read: { pair, _, reading in
      guard pair.value.scalar != String(formatVersion) else { return }
      if let version = pair.value.scalar.flatMap({ Int($0) }), version > formatVersion {
        reading.diagnostics.append(.newerVersion(version, at: pair.value.origin))
      } else {
        reading.reject(pair.value, expected: "the version of the format, \(formatVersion)")
      }
    },
    write: { _, _ in [.init(key: "recto", value: YAMLNode(word: String(formatVersion)))] })

  /// Sections, those of included files in their place.
  private static let parts = Keys<Dossier>(
    names: [
      .init(
        "include", Notation<[String]>.list(of: .string).schema,
        "Files beside or below this one whose sections and person join in this place"),
      .init(
        "sections", Notation<[Section]>.list(of: .section).schema, "The sections, in their order"),
    ],
    read: { pair, dossier, reading in
      if pair.key == "include" {
        reading.include(pair.value, into: &dossier)
      } else {
        dossier.sections += Notation<[Section]>.list(of: .section).read(pair.value, &reading) ?? []
      }
    },
    write: { dossier, conventions in
      let node = Notation<[Section]>.list(of: .section).write(dossier.sections, conventions)
      return node.map { [.init(key: "sections", value: $0)] } ?? []
    })
}

extension Notation<[Language]> {
  /// One language or several; that there is none is said as well.
  fileprivate static let languages = Notation(
    read: all.read, write: { all.write($0, $1) ?? YAMLNode(.sequence([])) }, schema: all.schema)

  private static let all = list(of: .language(omittingOwn: false), writesOneAlone: true)
}

extension Notation<Person?> {
  fileprivate static let optionalPerson = Notation(
    read: { node, reading in
      // A name alone is enough to say who it is.
      if node.scalar != nil {
        return Notation<LocalizedText>.text.read(node, &reading).map { Person(name: $0) }
      }
      return Notation<Person>.person.read(node, &reading).map { .some($0) }
    },
    write: { person, conventions in
      person.flatMap { Notation<Person>.person.write($0, conventions) }
    },
    schema: Schema(
      anyOf: Notation<Person>.person.schema.named("person"), Schema(types: "string")))
}

extension Diagnostic {
  fileprivate static func newerVersion(_ version: Int, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "newer-version", .error, at: place,
      "The file is in version \(version) of Recto's format; this Recto reads version \(formatVersion)",
      help: "Use a newer Recto")
  }
}
