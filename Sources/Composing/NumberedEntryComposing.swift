internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// Entries with a number before and the date behind, each one paragraph with its facts below.
  mutating func numberedEntries(of section: EditionSection) -> [FlowBlock] {
    let numberWidth = (1.4 + 0.6 * Double("\(section.entries.count)".count)) * em
    let dated = section.entries.contains { $0.dates != nil }
    let dateWidth = dated ? layout.entry.dateColumn : 0
    let gap = dated ? layout.entry.gap : 0
    let width = measure - numberWidth - dateWidth - gap
    let labelWidth = labelColumn(of: section.entries, width: width)
    return section.entries.enumerated().map { index, entry in
      entryNumber = index + 1
      let body = style(layout.body.text, language: entry.language)
      var cells = [
        FlowCell(
          x: 0, width: numberWidth,
          blocks: [
            textBlock([TextSpan("\(index + 1).", style: body.tabular)], role: .label, .left)
          ]),
        FlowCell(
          x: numberWidth, width: width,
          blocks: sentence(of: entry, body)
            + entry.facts.map {
              factBlock($0, of: entry, width: width, labelWidth: labelWidth)
            } + blocks(of: entry.body, body)),
      ]
      if let dates = entry.dates {
        cells.append(
          FlowCell(
            x: measure - dateWidth, width: dateWidth,
            blocks: [dateBlock(dates, body, .right, width: dateWidth)]))
      }
      return FlowBlock(
        role: .entry, .row(cells), spaceAbove: index > 0 ? layout.entry.space : 0,
        origin: entry.origin)
    }
  }

  /// Title, detail, the note beside the date, and links as one paragraph.
  private mutating func sentence(of entry: EditionEntry, _ body: TextStyle) -> [FlowBlock] {
    var spans = titleSpans(of: entry)
    let detail = self.spans(of: entry.detail, body)
    spans = joined(spans, detail, of: entry, body)
    if !entry.dateNote.isEmpty {
      spans += [TextSpan(words[.noteOpen], style: body)]
      spans += self.spans(of: entry.dateNote, body)
      spans += [TextSpan(words[.noteClose], style: body)]
    }
    spans += linkSpans(of: entry, body)
    return spans.isEmpty ? [] : [textBlock(spans)]
  }
}
