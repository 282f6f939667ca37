internal import Activities

extension SectionReader {
  /// An item of two lines that say the same in two languages, as one entry.
  mutating func twin(_ item: [Block], as kind: EntryKind) -> Entry? {
    guard item.count == 1, case .paragraph(let text) = item[0], kind.hasTitles, text.runs.count > 1
    else { return nil }
    let lines = text.sourceLines
    guard lines.count == 2, lines[0].plain.containsHan != lines[1].plain.containsHan,
      lines.allSatisfy({ LabelledText($0, entries.vocabulary, isPlainAllowed: true) == nil })
    else { return nil }
    let areDated = lines.map { entries.hasDate($0) }
    let mayLackDate =
      areDated == [true, false] && kind.isToldByPosts && text.isTwinWithoutMark(lines)
    guard mayLackDate || text.hasBreaks && lines.allSatisfy({ entries.looksLikeEntry($0) }),
      let first = entries.entry(ofItem: [.paragraph(lines[0])], as: kind),
      var second = entries.entry(ofItem: [.paragraph(lines[1])], as: kind)
    else { return nil }
    let ranks = RankWords.ranks(of: first)
    let others = RankWords.ranks(of: second)
    if mayLackDate {
      let roles = Set(second.fields.map(\.role)).intersection(EntryKind.rolesOfPosts)
      guard !roles.isDisjoint(with: first.fields.map(\.role)),
        !ranks.isDisjoint(with: others)
      else { return nil }
      second.dates = first.dates
    }
    guard let dates = first.dates, dates.start == second.dates?.start,
      dates.end == second.dates?.end, !RankWords.contradict(ranks, others)
    else { return nil }
    let (entry, note) = first.joined(withTwin: second, entries.language)
    diagnostics.append(note)
    return entry
  }
}

extension EntryKind {
  /// Whether its entries are places and posts, which have a name in every language.
  fileprivate var isToldByPosts: Bool {
    [.education, .employment, .service, .membership].contains(self)
  }

  /// What posts are told with.
  fileprivate static let rolesOfPosts: Set<FactRole> = [
    .institution, .department, .position, .degree, .subject, .role, .organizer,
  ]
}

extension InlineText {
  /// Whether the second of two lines is no note on the first one: nothing opens it, and it is no sentence.
  fileprivate func isTwinWithoutMark(_ lines: [InlineText]) -> Bool {
    let text = lines[1].plain.trimmed
    let scalars = text.unicodeScalars
    guard let first = scalars.first, first.isLetter else { return false }
    let lower = text.lowercased()
    if wordsOfRemarks.contains(where: lower.contains) { return false }
    return scalars.count >= 4 && !scalars.contains { "。；;".unicodeScalars.contains($0) }
  }
}

/// What a line below a degree or a post may say of it: a thesis, who advised, an honour.
private let wordsOfRemarks = [
  "论文", "論文", "导师", "導師", "获", "獲", "荣誉", "榮譽", "称号", "稱號", "绩点", "績點", "thesis", "dissertation",
  "advisor", "adviser", "supervis", "award", "scholarship", "honor", "honour", "gpa",
]
