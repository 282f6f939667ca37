package import Activities
package import Diagnostics
package import YAMLValues

extension Vocabulary {
  /// Reads a vocabulary file: headings per kind, labels and values per role, open ends, link labels,
  /// and what the keys of résumés are called.
  package static func read(
    _ root: YAMLNode
  ) -> (vocabulary: Vocabulary, diagnostics: [Diagnostic]) {
    var reader = YAMLReader(root)
    let traditional = TraditionalForms(reader.text("traditional") ?? "")
    let headings = reader.mapping("headings") { kinds in
      kinds.keys.flatMap { name -> [(word: String, kind: EntryKind)] in
        let words = kinds.texts(name) ?? []
        guard let kind = EntryKind(rawValue: name) else {
          kinds.report(.unknownKind(name, at: kinds.node(name)?.origin))
          return []
        }
        return traditional.adding(to: words).map { ($0, kind) }
      }
    }
    func words(_ key: String) -> [(word: String, role: FactRole)] {
      reader.mapping(key) { roles in
        roles.keys.flatMap { role in
          traditional.adding(to: roles.texts(role) ?? []).map {
            (word: $0, role: FactRole(rawValue: role))
          }
        }
      }
    }
    let (labels, values, signs) = (words("labels"), words("values"), words("signs"))
    let sections = reader.names("sections", "kind", traditional) { kinds, name in
      if let kind = EntryKind(rawValue: name) { return kind }
      kinds.report(.unknownKind(name, at: kinds.node("kind")?.origin))
      return nil
    }
    let keys = reader.names("keys", "role", traditional) { _, role in FactRole(rawValue: role) }
    let vocabulary = Vocabulary(
      headings: headings, labels: labels, values: values, signs: signs,
      openEnds: traditional.adding(to: reader.texts("open-ends") ?? []),
      genericLinkLabels: traditional.adding(to: reader.texts("link-labels") ?? []),
      sections: sections, keys: keys)
    return (vocabulary, reader.finish())
  }
}

extension YAMLReader {
  /// Reads what keys mean and are called, in traditional characters by their forms where nothing else is
  /// given.
  fileprivate mutating func names<Meaning>(
    _ key: String, _ meaning: String, _ forms: TraditionalForms,
    _ interpret: (inout YAMLReader, String) -> Meaning?
  ) -> [String: Vocabulary.Name<Meaning>] {
    mapping(key) { names in
      var result: [String: Vocabulary.Name<Meaning>] = [:]
      for key in names.keys {
        result[key] = names.mapping(key) { name in
          let meaning = name.text(meaning).flatMap { interpret(&name, $0) }
          var words = Localized<String>()
          words[.chinese] = name.text("zh")
          words[Language("zh-hant")] =
            name.text("zh-hant") ?? words[.chinese].map(forms.traditional)
          words[.english] = name.text("en")
          return Vocabulary.Name(meaning, words)
        }
      }
      return result
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownKind(_ name: String, at origin: SourceRange?) -> Diagnostic {
    let kinds = EntryKind.allCases.map(\.rawValue)
    return Diagnostic(
      "unknown-kind", .error, at: origin, "There is no kind of activity '\(name)'",
      help: nearestName(to: name, in: kinds).map { "Did you mean '\($0)'?" }
        ?? "The kinds are \(kinds.joined(separator: ", "))")
  }
}
