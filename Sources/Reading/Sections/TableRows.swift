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

  /// The rows that sum up the others and are left out.
  let sums: [[InlineText]]

  /// Reads a table of a section of some kind; nil where its rows are no activities.
  init?(_ whole: ActivityTable, _ kind: EntryKind, _ vocabulary: Vocabulary) {
    let periods = whole.joiningPeriods(vocabulary)
    let table = periods?.table ?? whole
    let isHeadless =
      table.head.allSatisfy(\.isEmpty)
      || table.head.first?.isDate(vocabulary) ?? false
      || table.head.last?.isDate(vocabulary) ?? false
    guard !isHeadless else {
      let all = (table.head.allSatisfy(\.isEmpty) ? [] : [table.head]) + table.rows
      let sentences = all.compactMap { TableRows.sentence($0, vocabulary) }
      guard !sentences.isEmpty, sentences.count == all.count else { return nil }
      rows = sentences.map { .sentence($0) }
      (dropped, sums) = ([], [])
      return
    }
    let roles = table.head.map { vocabulary.role(ofColumn: $0.plain) }
    guard let title = TableRows.titleColumn(table.head, roles, kind, vocabulary),
      roles.indices.count(where: { roles[$0] != nil || $0 == title }) > 1
    else { return nil }
    func tellsSum(_ row: [InlineText]) -> Bool { row.first { !$0.isEmpty }?.tellsSum ?? false }
    sums = table.rows.filter(tellsSum)
    let entries = sums.isEmpty ? table.rows : table.rows.filter { !tellsSum($0) }
    let numbers = table.head.indices.filter { column in
      !entries.isEmpty
        && entries.enumerated().allSatisfy { row in
          row.element.indices.contains(column)
            && row.element[column].plain.trimmed == "\(row.offset + 1)"
        }
    }
    var result: [Row] = []
    for cells in entries {
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
      .flatMap { $0 == periods?.column ? periods?.heads ?? [] : [table.head[$0].plain] }
  }

  /// The column that calls the activity by its name: one that says so, or is headed by a word for its
  /// kind, else the first that could.
  private static func titleColumn(
    _ head: [InlineText], _ roles: [FactRole?], _ kind: EntryKind, _ vocabulary: Vocabulary
  ) -> Int? {
    // 论文题目 beside 姓名 is what a student wrote on.
    if kind != .student, let known = roles.firstIndex(of: .title) { return known }
    let words = head.map { $0.plain.trimmed.lowercased() }
    // `Title` is a post beside an institution.
    let names = roles.contains(.institution) ? nameWords.dropFirst() : nameWords[...]
    if let named = words.firstIndex(where: names.contains) { return named }
    // `Award` in a table of awards; what its kind is told with beside the title has columns of its own,
    // and what was learned stands beside where.
    if kind != .education,
      let own = head.indices.first(where: { column in
        let isBeside =
          roles[column].map { kind.roles.contains($0) && $0 != kind.subjectRole } ?? false
        return !isBeside && vocabulary.kind(ofHeading: words[column]) == kind
          && vocabulary.coverage(ofHeading: words[column]) == 1
      })
    {
      return own
    }
    if let known = roles.firstIndex(of: .title) { return known }
    // A degree is told by where it was taken.
    if kind == .education, let school = roles.firstIndex(of: .institution) { return school }
    let ending = words.indices.first { column in
      roles[column] == nil && ColumnWords.titles.contains(where: words[column].hasSuffix)
    }
    if let ending { return ending }
    if kind == .project, let programme = words.firstIndex(where: ColumnWords.programmes.contains) {
      return programme
    }
    let never: Set<FactRole?> = [nil, .period, .term, .number, .place]
    let hardly: Set<FactRole?> = [.funder, .amount, .status, .role, .location]
    return roles.firstIndex { !never.contains($0) && !hardly.contains($0) }
      ?? roles.firstIndex(of: .funder) ?? roles.firstIndex { !never.contains($0) }
  }

  /// Heads of columns that name the activity, whatever its kind, in lower case.
  private static let nameWords = ["title", "name", "名称", "名稱", "姓名"]

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
}

extension EntryKind {
  /// The role of what an activity is called by, where that is no title: a course is called by its subject.
  fileprivate var subjectRole: FactRole? { self == .teaching ? .subject : nil }
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
