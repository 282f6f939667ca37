internal import Activities
internal import Diagnostics

/// A section as one page has it.
struct PageSection {
  /// The section, known in the page's language.
  var section: Section
  /// What its heading announces, also where entries of that kind are kept as they are.
  var announced: EntryKind?
}

/// Makes sections and their entries of a page's parts.
struct SectionReader {
  var entries: EntryReader
  private var result: [PageSection] = []
  var diagnostics: [Diagnostic] = []
  /// The number that the last entry numbered by hand had.
  var lastNumber = 0

  /// Makes a reader for a page.
  init(_ language: Language, _ vocabulary: Vocabulary, _ words: FieldWords) {
    entries = EntryReader(language, vocabulary, words)
  }

  /// The sections, in order, and what was wrong.
  consuming func finish() -> ([PageSection], [Diagnostic]) {
    (result, diagnostics + entries.diagnostics)
  }

  /// Reads a part as a section, with the sections below it.
  ///
  /// - Parameters:
  ///   - part: The heading and what stands below it.
  ///   - level: The depth of the section, from 1.
  ///   - inherited: What the heading above announces.
  ///   - page: What the page's title announces; it counts below a year.
  mutating func read(
    _ part: PageOutline.Part, level: Int = 1, inherited: EntryKind? = nil, page: EntryKind? = nil
  ) {
    if level == 1 { entries.forgetAuthors() }
    let year = year(part.heading.plain)
    let announced =
      ownKind(part.heading.plain, below: inherited) ?? inherited
      ?? (part.heading.plain.strippedOfHeadingMarks.isTime ? page : nil)
    if announced == nil, !part.heading.plain.strippedOfHeadingMarks.isTime {
      diagnostics.append(.unknownSection(part, entries.vocabulary))
    }
    let kind = announced ?? .other
    let inherited = entries.inherited
    defer { entries.inherited = inherited }
    entries.inherited = inheritedFields(part.heading.plain, kind) + inherited
    entries.year = year ?? entries.yearOfDays(part.heading.plain)
    var section = Section(
      kind: kind, title: localized(title(part.heading), entries.language), level: level,
      origin: part.origin)
    let (before, parts) = PageOutline.parts(of: part.elements[...])
    let blocks = before.map(\.block)
    let hasList = blocks.contains { if case .list = $0 { true } else { false } }
    let whole = blocks.joiningParts(of: kind, entries.vocabulary)
    readBlocks(entries.nestingDetails(whole, of: kind), besideList: hasList, into: &section)
    let areGroups = formGroups(parts, kind)
    if !areGroups {
      for part in parts {
        section.entries.append(
          entries.entry(
            ofHeading: title(part.heading), origin: part.origin, part.elements.map(\.block),
            as: kind))
      }
    }
    if let year {
      // What stands below a year happened in it.
      for index in section.entries.indices
      where section.entries[index].dates == nil
        && !(kind.hasTitles && section.entries[index].title.isEmpty)
      {
        section.entries[index].dates = PartialDate(year: year).map {
          DateSpan(start: $0, written: part.heading.plain, origin: part.origin)
        }
      }
    }
    let (joined, notes) = section.entries.joiningPairedLines(entries.language)
    section.entries = joined
    diagnostics += notes
    let hasContent = !section.entries.isEmpty
    result.append(PageSection(section: section, announced: announced))
    guard areGroups else { return }
    for part in parts {
      if isGroup(part, kind) || formsEntries(part, kind, besideGroups: true) {
        let own = entries.vocabulary.kind(ofHeading: part.heading.plain)
        // A kind of its own below a section that has entries stands beside it: levels got mixed.
        let isBeside = hasContent && own != nil && own != kind && kind != .other && own != .other
        read(part, level: isBeside ? level : level + 1, inherited: announced)
      } else {
        // An entry with a heading of its own between groups keeps its place.
        let entry = entries.entry(
          ofHeading: title(part.heading), origin: part.origin, part.elements.map(\.block), as: kind)
        let section = Section(
          kind: kind, title: LocalizedText(), level: level + 1, entries: [entry],
          origin: part.origin)
        result.append(PageSection(section: section, announced: announced))
      }
    }
  }

  /// What a heading announces itself; 报纸与其他 below papers tells of papers as well.
  private func ownKind(_ heading: String, below inherited: EntryKind?) -> EntryKind? {
    let kind = entries.vocabulary.kind(ofHeading: heading)
    guard kind == .other, inherited?.hasTitles ?? false else { return kind }
    let words = heading.strippedOfHeadingMarks
    return entries.vocabulary.coverage(ofHeading: words) < 1 ? nil : kind
  }

  /// Reads what stands directly below a section's heading.
  private mutating func readBlocks(
    _ blocks: [Block], besideList hasList: Bool, into section: inout Section
  ) {
    let language = entries.language
    if !section.kind.hasTitles, isRunningText(blocks) {
      section.introduction = Localized(blocks.settled, in: language)
      return
    }
    let isAlone = blocks.count { if case .paragraph = $0 { true } else { false } } == 1
    var introduction: [Block] = []
    for block in blocks {
      switch block {
      case .list(let list):
        entries.beginWithYears = section.kind.mayBeginWithYears && list.beginsWithYears
        entries.list = list
        defer { (entries.beginWithYears, entries.list) = (false, nil) }
        for item in list.items {
          if let twin = twin(item, as: section.kind) {
            section.entries.append(twin)
            continue
          }
          for texts in entryTexts(item) {
            if let entry = entries.entry(ofItem: texts, as: section.kind) {
              section.entries.append(entry)
            }
          }
        }
      case .paragraph(let text) where text.isUpdateLine:
        diagnostics.append(.updateLine(text))
      case .paragraph(let text)
      where section.kind.hasTitles && !section.entries.isEmpty && text.isRemark:
        introduction += [block].settled
      case .paragraph(let text):
        let lines = entryLines(text, section.kind, isAlone: isAlone)
        let mayBeEntry =
          !section.entries.isEmpty || !hasList || lines.count > 1
          || section.kind.isCitation && entries.isReference(text)
        guard mayBeEntry else {
          introduction += [block].settled
          continue
        }
        for line in lines {
          let text = withoutHandNumber(line)
          if lines.count > 1 {
            let entry = entries.entry(ofItem: [.paragraph(text)], as: section.kind)
            section.entries += entry.map { [$0] } ?? []
            continue
          }
          if section.entries.isEmpty,
            !section.kind.hasTitles || !entries.looksLikeEntry(text, section.kind)
          {
            introduction += [.paragraph(text)].settled
          } else {
            section.entries.append(entries.entry(ofParagraph: text, as: section.kind))
          }
        }
      case .table(let table)
      where section.kind.hasTitles && readTable(table, into: &section):
        break
      default:
        if section.entries.isEmpty {
          introduction += [block].settled
        } else {
          section.entries.append(entries.generic(nil, [block], as: section.kind))
        }
      }
    }
    if !introduction.isEmpty { section.introduction = Localized(introduction, in: language) }
  }

  /// Whether blocks are text with lists in it, and none of it an activity: words follow a list, and
  /// nothing has a date.
  private func isRunningText(_ blocks: [Block]) -> Bool {
    let list = blocks.firstIndex { if case .list = $0 { true } else { false } }
    guard let list, list + 1 < blocks.count else { return false }
    var hasWordsBehind = false
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let text):
        if text.isUpdateLine || entries.hasDate(text) { return false }
        hasWordsBehind = hasWordsBehind || index > list
      case .list(let list):
        let isEntry = list.items.joined().contains {
          if case .paragraph(let text) = $0 { entries.hasDate(text) } else { false }
        }
        if isEntry { return false }
      case .table, .verbatim: break
      }
    }
    return hasWordsBehind
  }

  /// Reads the rows of a table as entries; false where they are none.
  private mutating func readTable(_ table: ActivityTable, into section: inout Section) -> Bool {
    guard let found = TableRows(table, section.kind, entries.vocabulary) else { return false }
    for row in found.rows {
      let entry: Entry? =
        switch row {
        case .sentence(let text): entries.entry(ofItem: [.paragraph(text)], as: section.kind)
        case .values(let title, let facts):
          entries.entry(ofRow: title, facts, as: section.kind)
        }
      section.entries += entry.map { [$0] } ?? []
    }
    if !found.dropped.isEmpty {
      diagnostics.append(.tableRows(found.dropped, at: table.head.compactMap(\.origin).union))
    }
    diagnostics += found.sums.map { .sum($0) }
    return true
  }

  /// What a heading says of all entries below it: 主持项目, 'Under review'.
  private func inheritedFields(_ heading: String, _ kind: EntryKind) -> [EntryField] {
    let roles: [FactRole] = [.role, .status, .type, .level].filter(kind.roles.contains)
    if roles.isEmpty { return [] }
    let values = entries.vocabulary.values(inHeading: heading)
    return roles.compactMap { role in
      values[role].map { word in
        let value = LocalizedText(InlineText(word), in: entries.language)
        return EntryField(role: role, value: value, isInherited: true)
      }
    }
  }
}

extension InlineText {
  /// Whether a line tells when the page was changed, and nothing of the person.
  fileprivate var isUpdateLine: Bool {
    // Lower case may be longer than what it was made of, but not three times.
    guard runs.reduce(0, { $0 + $1.text.utf8.count }) <= 400 else { return false }
    let text = plain.trimmed.lowercased()
    return text.utf8.count <= 80
      && PageWords.updates.contains { text.hasPrefix($0) }
  }
}

extension Diagnostic {
  fileprivate static func updateLine(_ text: InlineText) -> Diagnostic {
    Diagnostic(
      "update-line", .note, at: text.origin,
      "'\(text.plain.trimmed)' tells when the page was changed, so it is left out")
  }

  fileprivate static func tableRows(_ words: [String], at range: SourceRange?) -> Diagnostic {
    let words = words.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "table-rows", .note, at: range,
      "Each row of this table is an entry; the column heads \(words) are not repeated")
  }

  fileprivate static func sum(_ cells: [InlineText]) -> Diagnostic {
    let words = cells.map(\.plain.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
    return Diagnostic(
      "table-sum", .note, at: cells.compactMap(\.origin).union,
      "The row '\(words)' sums up the rows above it, so it is left out")
  }

  fileprivate static func unknownSection(
    _ part: PageOutline.Part, _ vocabulary: Vocabulary
  ) -> Diagnostic {
    let heading = part.heading.plain
    let near = vocabulary.headings(near: heading)
    return Diagnostic(
      "unknown-section", .warning, at: part.origin,
      "The heading '\(heading)' names no known kind of activity; its text is kept as it is",
      help: near.isEmpty
        ? "Use a heading such as 学术汇报, 项目经验, Talks or Projects"
        : "Use a heading that does, such as " + near.joined(separator: " or "))
  }
}
