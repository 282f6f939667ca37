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
  mutating func read(_ part: PageOutline.Part, level: Int = 1, inherited: EntryKind? = nil) {
    let announced = entries.vocabulary.kind(ofHeading: part.heading.plain) ?? inherited
    if announced == nil { diagnostics.append(.unknownSection(part)) }
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
    result.append(PageSection(section: section, announced: announced))
    if areGroups { for part in parts { read(part, level: level + 1, inherited: announced) } }
  }

  /// Reads what stands directly below a section's heading.
  private mutating func readBlocks(_ blocks: [Block], into section: inout Section) {
    let language = entries.language
    let hasList = blocks.contains { if case .list = $0 { true } else { false } }
    var introduction: [Block] = []
    for block in blocks {
      switch block {
      case .list(let list):
        section.entries += list.items.compactMap { entries.entry(ofItem: $0, as: section.kind) }
      case .paragraph(let text) where !section.entries.isEmpty || !hasList:
        let lines = text.lines
        let areEntries = lines.count > 1 && lines.allSatisfy { entries.looksLikeEntry($0) }
        for text in areEntries ? lines : [text] {
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
    let words = Set(entries.vocabulary.headings.map(\.word))
    let headings = parts.map { $0.heading.plain.trimmed.lowercased() }
    if headings.contains(where: { isYear($0) || words.contains($0) }) { return true }
    guard [.talk, .post, .sharedTask].contains(kind), !parts.isEmpty else { return false }
    return parts.allSatisfy { part in
      guard case .list(let list)? = part.elements.first?.block else { return false }
      return list.items.allSatisfy { item in
        guard case .paragraph(let text)? = item.first else { return false }
        return LabelledText(text, entries.vocabulary, isPlainAllowed: true) == nil
          && entries.looksLikeEntry(text)
      }
    }
  }

  private func isYear(_ heading: String) -> Bool {
    let digits = heading.hasSuffix("年") ? heading.dropLast() : heading[...]
    return digits.utf8.count == 4 && (Int(digits).map { (1900...2099).contains($0) } ?? false)
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
