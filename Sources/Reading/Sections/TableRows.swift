internal import Activities
internal import Diagnostics

/// The rows of a table that are activities each: those below a head that names what an activity is told
/// with, or those that begin or end with a date.
struct TableRows {
  /// A row as an entry is read: a sentence, or a title with labelled values.
  enum Row {
    case sentence(InlineText)
    case values(title: InlineText, facts: [(label: InlineText, value: InlineText)])
  }

  /// The rows, in order.
  let rows: [Row]
  /// The words of the head that no entry repeats.
  let dropped: [String]

  /// Reads a table; nil where its rows are no activities.
  init?(_ table: ActivityTable, _ vocabulary: Vocabulary) {
    let isHeadless =
      table.head.allSatisfy(\.isEmpty)
      || table.head.first?.isDate(vocabulary) ?? false
      || table.head.last?.isDate(vocabulary) ?? false
    guard !isHeadless else {
      let all = (table.head.allSatisfy(\.isEmpty) ? [] : [table.head]) + table.rows
      let sentences = all.compactMap { TableRows.sentence($0, vocabulary) }
      guard !sentences.isEmpty, sentences.count == all.count else { return nil }
      rows = sentences.map { .sentence($0) }
      dropped = []
      return
    }
    let roles = table.head.map { TableRows.role(of: $0, vocabulary) }
    guard roles.count(where: { $0 != nil }) > 1 else { return nil }
    guard let title = TableRows.titleColumn(table.head, roles) else { return nil }
    let numbers = table.head.indices.filter { column in
      !table.rows.isEmpty
        && table.rows.enumerated().allSatisfy { row in
          row.element.indices.contains(column)
            && row.element[column].plain.trimmed == "\(row.offset + 1)"
        }
    }
    var result: [Row] = []
    for cells in table.rows {
      let facts = zip(table.head, cells).enumerated()
        .filter { $0.offset != title && !numbers.contains($0.offset) }
        .map { (label: $0.element.0.removing(.strong), value: $0.element.1) }
        .filter { $0.value.plain.unicodeScalars.contains { !$0.isSpace && !$0.isDash } }
      // What has no head is in no column, so the table stays one.
      guard cells.indices.contains(title), !cells[title].isEmpty, cells.count <= table.head.count
      else { return nil }
      result.append(.values(title: cells[title], facts: facts))
    }
    rows = result
    dropped = roles.indices
      .filter { $0 == title || roles[$0] == .period || numbers.contains($0) }
      .map { table.head[$0].plain }
  }

  /// The column that calls the activity by its name: one that says so, else the first that could.
  private static func titleColumn(_ head: [InlineText], _ roles: [FactRole?]) -> Int? {
    if let known = roles.firstIndex(of: .title) { return known }
    // `Title` is a post beside an institution.
    if !roles.contains(.institution),
      let named = head.firstIndex(where: { $0.plain.trimmed.lowercased() == "title" })
    {
      return named
    }
    let never: Set<FactRole?> = [nil, .period, .number, .place]
    let hardly: Set<FactRole?> = [.funder, .amount, .status, .role]
    return roles.firstIndex { !never.contains($0) && !hardly.contains($0) }
      ?? roles.firstIndex { !never.contains($0) }
  }

  /// The cells as a sentence, if the first or the last one is a date.
  private static func sentence(_ cells: [InlineText], _ vocabulary: Vocabulary) -> InlineText? {
    guard cells.count > 1, let first = cells.first, let last = cells.last,
      first.isDate(vocabulary) || last.isDate(vocabulary)
    else { return nil }
    var text = InlineText()
    for cell in cells where !cell.isEmpty {
      if !text.isEmpty { text.append(InlineRun(text: "\u{2003}")) }
      text.append(cell.joined)
    }
    return text
  }

  /// What the head of a column names, with or without a unit in brackets.
  private static func role(of head: InlineText, _ vocabulary: Vocabulary) -> FactRole? {
    let label = head.plain.trimmed
    if let role = vocabulary.role(ofLabel: label) { return role }
    let bare = label.prefix { !"(（/[".contains($0) }
    return vocabulary.role(ofLabel: String(bare).trimmed)
  }
}

extension InlineText {
  /// Whether the text is a date or a period and nothing else.
  func isDate(_ vocabulary: Vocabulary) -> Bool {
    let begin = runs.first?.text.unicodeScalars.prefix(60) ?? "".unicodeScalars.prefix(0)
    guard begin.contains(where: \.isDigit) else { return false }
    let sentence = Sentence(self)
    let words = sentence.trimming(0..<sentence.scalars.count)
    guard !words.isEmpty, words.count <= 60 else { return false }
    let outline = EntryOutline(self, vocabulary)
    guard let date = outline.entryDate(.chinese).date else { return false }
    return date.removed == words || date.range == words
  }
}
