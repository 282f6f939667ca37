package import Activities
package import Diagnostics
package import YAMLValues

extension Vocabulary {
  /// Reads a vocabulary file: headings per kind, labels and values per role, open ends and link labels.
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
    let vocabulary = Vocabulary(
      headings: headings, labels: labels, values: values, signs: signs,
      openEnds: traditional.adding(to: reader.texts("open-ends") ?? []),
      genericLinkLabels: traditional.adding(to: reader.texts("link-labels") ?? []))
    return (vocabulary, reader.finish())
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
