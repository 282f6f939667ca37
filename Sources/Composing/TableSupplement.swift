internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// The title with its details, and the dates, where the table has no column for them.
  private mutating func uncolumnedText(
    of entry: EditionEntry, columns: [String]
  ) -> [TextSpan] {
    let body = style(layout.body.text, language: entry.language)
    var spans: [TextSpan] = []
    if !columns.contains("title") {
      let detail = self.spans(of: entry.detail, body)
      spans = joined(titleSpans(of: entry), detail, of: entry, body)
      spans += linkSpans(of: entry, behind: spans, body)
    }
    if let dates = entry.dates, !columns.contains(where: ["period", "dates"].contains) {
      let words = words(of: entry)
      spans = spans.followed(by: words[.comma], body)
      spans.append(TextSpan(text(of: dates), style: body))
      if !entry.dateNote.isEmpty {
        spans += [TextSpan(words[.space], style: body)] + dateNote(of: entry, body)
      }
    }
    return spans
  }

  /// Facts and text for which the table has no column, entry by entry.
  mutating func supplement(
    of section: EditionSection, columns: [String]
  ) -> [FlowBlock] {
    var blocks: [FlowBlock] = []
    let inset = 2 * em
    for (index, entry) in section.entries.enumerated() {
      let facts = entry.facts.filter { !isShown($0, in: columns) }
      // Notes of links are told by the entry that is begun.
      begin(entry, number: index + 1)
      let uncolumned = uncolumnedText(of: entry, columns: columns)
      guard !facts.isEmpty || !entry.body.isEmpty || !uncolumned.isEmpty else { continue }
      if blocks.isEmpty {
        var heading = textBlock([TextSpan(words[.supplement], style: bodyStyle.bold())], .left)
        heading.keepsWithNext = true
        blocks.append(heading)
      }
      let body = style(layout.body.text, language: entry.language)
      var rest = entry
      rest.facts = facts
      let labelWidth = labelColumn(of: [rest], width: measure - inset)
      let content =
        (uncolumned.isEmpty ? [] : [textBlock(uncolumned)])
        + facts.map { factBlock($0, of: entry, width: measure - inset, labelWidth: labelWidth) }
        + self.blocks(
          of: entry.body, body, width: measure - inset,
          beginsInLine: uncolumned.isEmpty && facts.isEmpty)
      blocks.append(
        FlowBlock(
          role: .entry,
          .row([
            FlowCell(
              x: 0, width: inset,
              blocks: [
                textBlock([TextSpan("\(index + 1).", style: body.tabular)], role: .label, .left)
              ]),
            FlowCell(x: inset, blocks: content),
          ]), origin: entry.origin))
    }
    return blocks
  }
}
