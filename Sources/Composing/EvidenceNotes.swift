internal import Activities
internal import Editions
internal import Frames
internal import Layouts

/// An address that the text refers to by its number.
struct EvidenceNote: Hashable {
  /// What the source called the link.
  var label: InlineText
  var target: String
  /// The number of the entry that mentions it first: 一、1.
  var place: String
}

extension Composer {
  /// What stands where the text refers to an address, and before that address.
  func noteLabel(ofNumber number: Int) -> String { "[\(number)]" }

  /// Begins an entry: its number, and what its words say of themselves.
  mutating func begin(_ entry: EditionEntry, number: Int) {
    entryNumber = number
    printedDOIs = PrintedDOIs()
    for text in [entry.lead, entry.title, entry.detail] { printedDOIs.insert(from: text.plain) }
  }

  /// The raised number of a link; the same address keeps its number.
  mutating func noteReference(
    to link: String, label: InlineText, _ base: TextStyle
  ) -> TextSpan {
    let number = noteNumbers[link] ?? notes.count + 1
    if number > notes.count {
      notes.append(EvidenceNote(label: label, target: link, place: place))
      noteNumbers[link] = number
    }
    // WORD JOINER: the number stays with the word it belongs to.
    return TextSpan(
      "\u{2060}" + noteLabel(ofNumber: number), style: base.superior,
      link: LinkAddress.target(link),
      note: layout.link.form == .footnotes ? number - 1 : nil, origin: label.origin)
  }

  /// The numbered addresses, under a heading of their own.
  ///
  /// - Parameter number: The number of the section before them.
  /// - Returns: Their section; nothing where no link has a number.
  func evidence(behind number: Int) -> [FlowBlock] {
    guard layout.link.form == .notes, !notes.isEmpty else { return [] }
    let heading = sectionHeading(
      InlineText(words[.evidence]), number: SectionNumber(path: [number + 1]))
    return heading + noteBlocks()
  }

  /// The numbered addresses, for the feet of the pages that refer to them.
  func footnotes() -> Footnotes? {
    guard layout.link.form == .footnotes, !notes.isEmpty else { return nil }
    let settings = layout.footnote
    return Footnotes(
      notes: noteBlocks(), rule: Size(width: settings.ruleWidth, height: settings.rule),
      color: layout.small.color, spaceAbove: settings.spaceAbove, spaceBelow: settings.spaceBelow)
  }

  /// A block for each address: its number, where the document has referred to it, and the address.
  private func noteBlocks() -> [FlowBlock] {
    let digits = max(2, "\(notes.count)".count)
    let size = layout.small.size
    let numberWidth = (1.7 + 0.5 * Double(digits)) * size
    // At the foot of the page the entry is in sight.
    let isFar = layout.link.form == .notes
    let widest = isFar ? notes.map { estimatedWidth($0.place) }.max() ?? 0 : 0
    let placeWidth = widest > 0 ? (widest * 1.05 + 1) * size : 0
    return notes.enumerated().map { index, note in
      func cell(_ text: String, _ role: BlockRole, x: Double, width: Double) -> FlowCell {
        let paragraph = Paragraph(
          spans: [TextSpan(text, style: smallStyle.tabular)], style: noteStyle(.left))
        return FlowCell(x: x, width: width, blocks: [FlowBlock(role: role, .text(paragraph))])
      }
      var cells = [cell(noteLabel(ofNumber: index + 1), .label, x: 0, width: numberWidth)]
      if isFar, !note.place.isEmpty {
        cells.append(cell(note.place, .paragraph, x: numberWidth, width: placeWidth))
      }
      let address = Paragraph(
        spans: label(of: note) + [
          TextSpan(
            LinkAddress.readable(note.target), style: smallStyle,
            link: LinkAddress.target(note.target), origin: note.label.origin)
        ], style: noteStyle(.left, address: LinkAddress.readable(note.target)))
      cells.append(
        FlowCell(
          x: numberWidth + placeWidth, blocks: [FlowBlock(role: .note, .text(address))]))
      return FlowBlock(role: .note, .row(cells))
    }
  }

  private func noteStyle(
    _ alignment: ParagraphStyle.Alignment, address: String = ""
  ) -> ParagraphStyle {
    var house = layout.body.house
    // An address is read character by character; no space may look like one of them.
    if address.unicodeScalars.contains(where: \.isWide) { house.mixedSpace = 0 }
    return ParagraphStyle(
      alignment: alignment, pitch: line * layout.small.size / em, em: layout.small.size,
      house: house, language: edition.language.tag)
  }

  /// What the source calls an address, unless that says no more than that it is a link.
  private func label(of note: EvidenceNote) -> [TextSpan] {
    let name = note.label.plain
    let saysMore =
      !name.isEmpty && name.lowercased() != words[.link].lowercased()
      && !LinkAddress.readable(note.target).hasSuffix(name)
    return saysMore
      ? [TextSpan(name + words[.colon], style: smallStyle, origin: note.label.origin)] : []
  }
}
