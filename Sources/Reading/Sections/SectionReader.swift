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
  private var entries: EntryReader
  private var result: [PageSection] = []
  private var diagnostics: [Diagnostic] = []
  /// The number that the last entry numbered by hand had.
  private var lastNumber = 0

  /// Makes a reader for a page.
  init(_ language: Language, _ vocabulary: Vocabulary) {
    entries = EntryReader(language, vocabulary)
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
    let year = year(part.heading.plain)
    let announced =
      entries.vocabulary.kind(ofHeading: part.heading.plain) ?? inherited
      ?? (year == nil ? nil : page)
    if announced == nil, year == nil { diagnostics.append(.unknownSection(part)) }
    let kind = announced ?? .other
    let inherited = entries.inherited
    defer { entries.inherited = inherited }
    entries.inherited = inheritedFields(part.heading.plain, kind) + inherited
    var section = Section(
      kind: kind, title: localized(title(part.heading), entries.language), level: level,
      origin: part.origin)
    let (before, parts) = PageOutline.parts(of: part.elements[...])
    readBlocks(before.map(\.block), into: &section)
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
    result.append(PageSection(section: section, announced: announced))
    guard areGroups else { return }
    for part in parts {
      if isGroup(part, kind) || formsEntries(part, kind) {
        read(part, level: level + 1, inherited: announced)
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

  /// Reads what stands directly below a section's heading.
  private mutating func readBlocks(_ blocks: [Block], into section: inout Section) {
    let language = entries.language
    let hasList = blocks.contains { if case .list = $0 { true } else { false } }
    var introduction: [Block] = []
    for block in blocks {
      switch block {
      case .list(let list):
        for item in list.items {
          for texts in entryTexts(item) {
            if let entry = entries.entry(ofItem: texts, as: section.kind) {
              section.entries.append(entry)
            }
          }
        }
      case .paragraph(let text)
      where !section.entries.isEmpty || !hasList || entryLines(text).count > 1:
        let lines = entryLines(text)
        for line in lines {
          let text = withoutHandNumber(line)
          if lines.count > 1 {
            let entry = entries.entry(ofItem: [.paragraph(text)], as: section.kind)
            section.entries += entry.map { [$0] } ?? []
            continue
          }
          if section.entries.isEmpty, !section.kind.hasTitles || !entries.looksLikeEntry(text) {
            introduction += [.paragraph(text)].settled
          } else {
            section.entries.append(entries.entry(ofParagraph: text, as: section.kind))
          }
        }
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

  /// The lines of a paragraph that are entries each, or the paragraph as one.
  private func entryLines(_ text: InlineText) -> [InlineText] {
    let lines = text.lines
    guard lines.count > 1 else { return [text] }
    let areEntries =
      lines.allSatisfy { $0.plain.startsEntry }
      || lines.count { entries.looksLikeEntry($0) || $0.plain.startsEntry } * 2 >= lines.count
        && !lines.contains { LabelledText($0, entries.vocabulary, isPlainAllowed: true) != nil }
    return areEntries ? lines : [text]
  }

  /// The items that an item of a list is: lazy lines that begin with a date of their own are entries
  /// of their own.
  private mutating func entryTexts(_ item: [Block]) -> [[Block]] {
    guard case .paragraph(let text)? = item.first else { return item.isEmpty ? [] : [item] }
    let lines = text.lines
    guard lines.count > 1, lines.allSatisfy({ $0.plain.startsEntry }) else {
      return [[.paragraph(withoutHandNumber(text))] + item.dropFirst()]
    }
    var items: [[Block]] = []
    for line in lines { items.append([.paragraph(withoutHandNumber(line))]) }
    items[items.count - 1] += item.dropFirst()
    return items
  }

  /// A text without the bullet or the number that stands for one, where the number counts on.
  private mutating func withoutHandNumber(_ text: InlineText) -> InlineText {
    let plain = text.plain
    let bullet = plain.bulletLength
    if bullet > 0 { return Sentence(text).dropping(bullet) }
    guard let number = plain.handNumber, number.value == lastNumber + 1 || number.value == 1 else {
      return text
    }
    lastNumber = number.value
    return Sentence(text).dropping(number.length)
  }

  /// What a heading says of all entries below it: 主持项目, 'Under review'.
  private func inheritedFields(_ heading: String, _ kind: EntryKind) -> [EntryField] {
    let roles: [FactRole] = [.role, .status, .type, .level].filter(kind.roles.contains)
    return roles.compactMap { role in
      entries.vocabulary.value(of: role, inHeading: heading).map { word in
        let value = LocalizedText(InlineText(word), in: entries.language)
        return EntryField(role: role, value: value, isInherited: true)
      }
    }
  }

  /// Whether headings below a section group its entries, as years do, instead of being entries.
  private func formGroups(_ parts: [PageOutline.Part], _ kind: EntryKind) -> Bool {
    parts.contains { isGroup($0, kind) }
      || !parts.isEmpty && parts.allSatisfy { formsEntries($0, kind) }
  }

  /// Whether a heading is a year, or a word of headings as a whole.
  private func isGroup(_ part: PageOutline.Part, _ kind: EntryKind) -> Bool {
    let heading = part.heading.plain.strippedOfHeadingMarks.lowercased()
    return year(heading) != nil || entries.vocabulary.headings.contains { $0.word == heading }
      || !kind.hasTitles
  }

  /// Whether a list of entries stands below a heading, and not the facts of one.
  private func formsEntries(_ part: PageOutline.Part, _ kind: EntryKind) -> Bool {
    guard case .list(let list)? = part.elements.first?.block, kind != .project, kind.hasTitles
    else {
      return false
    }
    return list.items.allSatisfy { item in
      guard case .paragraph(let text)? = item.first else { return false }
      return LabelledText(text, entries.vocabulary, isPlainAllowed: true) == nil
        && entries.looksLikeEntry(text)
    }
  }

  /// The year that a heading is, and nothing else.
  private func year(_ heading: String) -> Int? {
    let text = heading.trimmed
    let digits = text.hasSuffix("年") ? text.dropLast() : text[...]
    return digits.utf8.count == 4
      ? Int(digits).flatMap { (1900...2099).contains($0) ? $0 : nil } : nil
  }

  /// A heading without the emphasis of the whole of it.
  private func title(_ heading: InlineText) -> InlineText {
    let isStrong = heading.runs.allSatisfy { $0.style.contains(.strong) }
    return (isStrong ? heading.removing(.strong) : heading).joined
  }
}

extension Diagnostic {
  fileprivate static func unknownSection(_ part: PageOutline.Part) -> Diagnostic {
    Diagnostic(
      "unknown-section", .warning, at: part.origin,
      "The heading '\(part.heading.plain)' names no known kind of activity; its text is kept as it is",
      help: "Use a heading such as 学术汇报, 项目经验, Talks or Projects")
  }
}
