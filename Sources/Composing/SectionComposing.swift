internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// A section as it is printed: its works in order, and its title without a number of the source's
  /// where the layout counts.
  func settled(_ section: EditionSection) -> EditionSection {
    var section = withWorksInOrder(section)
    if section.title.isEmpty, needsTitle(section) {
      let isOfWorks = section.entries.contains { $0.reference != nil }
      let kind = section.kind.rawValue
      section.title = InlineText(words.heading(of: kind) ?? (isOfWorks ? words.works(kind) : ""))
    }
    if layout.section.numbering != .none { section.title = section.title.withoutOwnNumber }
    return section
  }

  /// Whether the layout gives a section the title that the source does not: it has entries, and the title
  /// of the document is not that of the section, as on a page of nothing but talks.
  private func needsTitle(_ section: EditionSection) -> Bool {
    if section.entries.contains(where: { $0.reference != nil }) { return true }
    return section.level == 1 && !section.entries.isEmpty
      && (edition.sections.count > 1 || edition.title.isEmpty)
  }

  /// A section: its heading, its introduction, and its entries in the form of their kind.
  ///
  /// - Parameters:
  ///   - section: The section, settled.
  ///   - number: Where it stands among the others.
  ///   - dateColumn: The width of its column of dates, in points.
  /// - Returns: Its blocks.
  mutating func section(
    _ section: EditionSection, number: SectionNumber, dateColumn: Double
  ) -> [FlowBlock] {
    sectionNumber = number
    entryNumber = 0
    printedDOIs = PrintedDOIs()
    sentenceEnd = SentenceEnd(of: section.entries)
    var blocks = self.blocks(of: section.introduction, bodyStyle)
    switch form(of: section.kind) {
    case .rows: blocks += grouped(entryRows(of: section, dateColumn: dateColumn), of: section)
    case .numbered:
      blocks += grouped(numberedEntries(of: section, dateColumn: dateColumn), of: section)
    case .table:
      blocks +=
        entryTable(of: section)
        ?? grouped(numberedEntries(of: section, dateColumn: dateColumn), of: section)
    }
    // A table begins with a line of its own; two of them would look like a mistake.
    let isRuled = blocks.first?.beginsWithRule != true
    return sectionHeading(section.title, number: number, isRuled: isRuled) + blocks
  }

  /// The form in which entries of a kind are set.
  func form(of kind: EntryKind) -> EntryForm {
    layout.forms.first { $0.kind == kind.rawValue }?.form ?? layout.entry.form
  }

  /// The title of a section with its number and its line, kept with what follows.
  func sectionHeading(
    _ title: InlineText, number: SectionNumber, isRuled: Bool = true
  ) -> [FlowBlock] {
    guard !title.isEmpty else { return [] }
    let settings = layout.section
    let isInner = number.path.count > 1
    let text = isInner ? layout.subsection.text : settings.text
    let rule = isRuled && !isInner ? settings.rule : 0
    let style = style(text)
    var spans = title.runs.map { TextSpan($0.text, style: style, origin: $0.origin) }
    let numeral = number.numeral(settings.numbering)
    if !numeral.isEmpty { spans.insert(TextSpan(numeral, style: style), at: 0) }
    let paragraph = Paragraph(
      spans: spans,
      style: ParagraphStyle(
        alignment: .left, pitch: max(line, text.size * 1.2), em: text.size,
        house: layout.body.house, language: edition.language.tag))
    let above = isInner ? layout.subsection.spaceAbove : settings.spaceAbove
    let below = isInner ? layout.subsection.spaceBelow : settings.spaceBelow
    let heading = FlowBlock(
      role: .heading(max(1, number.path.count)), .text(paragraph),
      spaceAbove: number.isFirstBelowHeading ? 0 : above, spaceBelow: rule > 0 ? 0 : below,
      keepsWithNext: true, bookmark: title.plain, origin: title.origin)
    guard rule > 0 else { return [heading] }
    // The line and its white space together take the space below the title.
    let height = min(settings.spaceBelow, line / 4)
    return [
      heading,
      FlowBlock(
        role: .artifact,
        .rule(thickness: rule, height: height, color: settings.ruleColor),
        spaceBelow: settings.spaceBelow - height, keepsWithNext: true),
    ]
  }
}

extension FlowBlock {
  /// Whether a line across the measure is the first thing to be seen of it.
  fileprivate var beginsWithRule: Bool {
    if case .table(let table) = content { table.frameRule > 0 } else { false }
  }
}

/// A number from 1 to 99 in Chinese numerals; larger ones in figures.
func chineseNumeral(_ number: Int) -> String {
  let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  switch number {
  case 1...9: return digits[number]
  case 10...19: return "十" + digits[number - 10]
  case 20...99: return digits[number / 10] + "十" + digits[number % 10]
  default: return "\(number)"
  }
}
