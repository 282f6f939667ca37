package import Activities
package import Diagnostics
package import YAMLValues

/// The words that Recto itself puts on a page, in one language; they come from `layouts/words.yaml`.
package struct Words: Hashable, Sendable {
  /// What a word is for; the raw value is its key in the file.
  package enum Key: String, Hashable, Sendable, CaseIterable {
    case present
    case months
    case colon
    case comma
    case listComma = "list-comma"
    case space
    case noteOpen = "note-open"
    case noteClose = "note-close"
    case pages
    case appendixTitle = "appendix-title"
    case applicant
    case interests
    case affiliation
    case application
    case period
    case evidence
    case supplement
    case signature
    case count
    case countOne = "count-one"
    case countTitle = "count-title"
    case countJoin = "count-join"
    case countEnd = "count-end"
    case link
  }

  private var values: [String: String]
  private var kinds: [String: [String]]
  private var columns: [String: String]
  private var kindColumns: [String: [String: String]]
  private var works: [String: String]
  private var headings: [String: String]

  /// A word; the text may hold placeholders in braces.
  package subscript(key: Key) -> String { values[key.rawValue] ?? "" }

  /// The abbreviated name of a month, 1 to 12.
  package func month(_ number: Int) -> String {
    let names = self[.months].split(separator: " ")
    return names.indices.contains(number - 1) ? String(names[number - 1]) : "\(number)"
  }

  /// The name of a kind for a number of entries, and its counting word where the language has one.
  package func kind(_ kind: EntryKind, count: Int) -> (name: String, measure: String) {
    let forms = kinds[kind.rawValue] ?? [kind.rawValue]
    let name = count == 1 ? forms.first : forms.dropFirst().first ?? forms.first
    return (name ?? kind.rawValue, forms.dropFirst(2).first ?? "")
  }

  /// The heading of a column in a table of activities of a kind, or of several kinds where it is nil.
  package func column(_ field: String, of kind: EntryKind? = nil) -> String {
    kind.flatMap { kindColumns[$0.rawValue]?[field] } ?? columns[field] ?? field
  }

  /// The heading of works of a sort.
  package func works(_ name: String) -> String { works[name] ?? name }

  /// The heading of activities of a kind that the source gives none for; nil where the kind has no name.
  package func heading(of kind: String) -> String? { headings[kind] }

  /// Reads the words of a language; a language without words gets the English ones.
  package static func read(
    _ root: YAMLNode, for language: Language
  ) -> (words: Words, diagnostics: [Diagnostic]) {
    let node = language.lookupChain.lazy.compactMap { root[$0.tag] }.first ?? root["en"]
    var reader = YAMLReader(node, path: language.tag)
    var values: [String: String] = [:]
    for key in Key.allCases {
      // An empty text is a word too: Chinese has no space between words.
      values[key.rawValue] = reader.text(key.rawValue)
    }
    let kinds = reader.mapping("kinds") { kinds in
      Dictionary(kinds.keys.map { ($0, kinds.texts($0) ?? []) }) { first, _ in first }
    }
    let columns = reader.mapping("columns") { $0.names }
    let kindColumns = reader.mapping("kind-columns") { kinds in
      Dictionary(kinds.keys.map { kind in (kind, kinds.mapping(kind) { $0.names }) }) { first, _ in
        first
      }
    }
    let works = reader.mapping("works") { $0.names }
    let headings = reader.mapping("headings") { $0.names }
    return (
      Words(
        values: values, kinds: kinds, columns: columns, kindColumns: kindColumns, works: works,
        headings: headings),
      reader.finish()
    )
  }
}

extension YAMLReader {
  /// What each key is called.
  fileprivate var names: [String: String] {
    mutating get { Dictionary(keys.map { ($0, text($0) ?? "") }) { first, _ in first } }
  }
}
