internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// A section: its heading, its introduction, and its entries in the form of their kind.
  mutating func section(_ section: EditionSection, number: Int) -> [FlowBlock] {
    let section = withWorksInOrder(section)
    sectionNumeral =
      switch layout.section.numbering {
      // Without a title there is no numeral to be found.
      case _ where section.title.isEmpty: ""
      case .none: ""
      case .chinese: chineseNumeral(number) + "、"
      case .arabic: "\(number)."
      }
    entryNumber = 0
    printedDOIs = PrintedDOIs()
    var blocks = self.blocks(of: section.introduction, bodyStyle)
    switch form(of: section.kind) {
    case .rows: blocks += grouped(entryRows(of: section), of: section)
    case .numbered: blocks += grouped(numberedEntries(of: section), of: section)
    case .table: blocks += entryTable(of: section)
    }
    // A table begins with a line of its own; two of them would look like a mistake.
    let isRuled = blocks.first?.beginsWithRule != true
    return sectionHeading(section.title, number: number, isRuled: isRuled) + blocks
  }

  private func form(of kind: EntryKind) -> EntryForm {
    layout.forms.first { $0.kind == kind.rawValue }?.form ?? layout.entry.form
  }

  /// The title of a section with its number and its line, kept with what follows.
  func sectionHeading(
    _ title: InlineText, number: Int, isRuled: Bool = true
  ) -> [FlowBlock] {
    guard !title.isEmpty else { return [] }
    let settings = layout.section
    let rule = isRuled ? settings.rule : 0
    let style = style(settings.text)
    var spans = title.runs.map { TextSpan($0.text, style: style, origin: $0.origin) }
    let numeral =
      switch settings.numbering {
      case .none: ""
      case .chinese: chineseNumeral(number) + "、"
      case .arabic: "\(number).\u{2002}"
      }
    if !numeral.isEmpty { spans.insert(TextSpan(numeral, style: style), at: 0) }
    let paragraph = Paragraph(
      spans: spans,
      style: ParagraphStyle(
        alignment: .left, pitch: max(line, settings.text.size * 1.2), em: settings.text.size,
        house: layout.body.house, language: edition.language.tag))
    let text = FlowBlock(
      role: .heading(1), .text(paragraph), spaceAbove: settings.spaceAbove,
      spaceBelow: rule > 0 ? 0 : settings.spaceBelow, keepsWithNext: true,
      bookmark: title.plain, origin: title.origin)
    guard rule > 0 else { return [text] }
    // The line and its white space together take the space below the title.
    let height = min(settings.spaceBelow, line / 4)
    return [
      text,
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
