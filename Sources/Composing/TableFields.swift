internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  func hasField(_ field: String, _ entry: EditionEntry) -> Bool {
    switch field {
    case "period", "dates": entry.dates != nil
    default: !values(of: field, entry).isEmpty
    }
  }

  /// The value of a column that stands in the entry's words.
  func field(_ column: String, of entry: EditionEntry) -> EditionField? {
    entry.fields.first { self.column(of: $0.role) == column }
  }

  /// The values of the entry's words that stand in columns of their own.
  func shownFields(of entry: EditionEntry, in columns: [String]) -> [EditionField] {
    let shown = columns.filter { column in
      !entry.facts.contains { isShown($0, in: [column]) }
    }
    return shown.compactMap { field($0, of: entry) }
  }

  /// The field of the column for facts of a role: `number` is the row's own, not the grant's.
  func column(of role: FactRole) -> String? {
    switch role.rawValue {
    case "number": "grant-number"
    // The entry itself fills these columns; a fact of that name is none of them.
    case "title", "period", "dates": nil
    default: role.rawValue
    }
  }

  /// Whether a fact stands whole in one of the columns: only paragraphs fit into a cell.
  func isShown(_ fact: EditionFact, in fields: [String]) -> Bool {
    let own = fact.role.map { column(of: $0) } ?? fact.label.plain
    guard let own, fields.contains(own) else { return false }
    return fact.value.allSatisfy { if case .paragraph = $0 { true } else { false } }
  }

  /// The texts that a column has from an entry: its facts of that role, else what its words say.
  func values(of field: String, _ entry: EditionEntry) -> [InlineText] {
    let facts = entry.facts.filter { isShown($0, in: [field]) }
    if facts.isEmpty {
      if let known = self.field(field, of: entry) { return [known.value] }
      // Fields of a BibTeX file that are none of Recto's have columns by their own names.
      return entry.reference?.extra.filter { $0.name == field }.map(\.value) ?? []
    }
    return facts.flatMap(\.value).compactMap {
      if case .paragraph(let text) = $0 { text } else { nil }
    }
  }
}
