internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// The width of the column of numbers before entries, in points: one through the document, so that its
  /// texts begin below one another.
  func numberWidth(of sections: [EditionSection]) -> Double {
    let widths = sections.lazy.filter { form(of: $0.kind) != .rows }.map { section in
      let widest = labels(of: section.entries).map(estimatedWidth).max() ?? 0
      return max(1.4 + 0.6 * Double("\(section.entries.count)".count), widest + 0.6)
    }
    return (widths.max() ?? 0) * em
  }

  /// Entries with a number before and the date behind, each one paragraph with its facts below.
  mutating func numberedEntries(
    of section: EditionSection, dateColumn: Double
  ) -> [FlowBlock] {
    let labels = labels(of: section.entries)
    // The date of a work stands in its reference.
    let dated = section.entries.contains { $0.dates != nil && $0.reference == nil }
    let dateWidth = dated ? dateColumn : 0
    let gap = dated ? layout.entry.gap : 0
    let width = measure - numberWidth - dateWidth - gap
    let labelWidth = labelColumn(of: section.entries, width: width)
    var isDeep = false
    return section.entries.enumerated().map { index, entry in
      begin(entry, number: index + 1)
      let wasDeep = isDeep
      isDeep = !entry.facts.isEmpty || !entry.body.isEmpty
      let body = style(layout.body.text, language: entry.language)
      // A note goes with its date, unless it is so long that it would be a text there.
      let keepsNote = noteWidth(of: entry) > dateWidth
      var blocks =
        entry.reference.map { referenceBlocks($0, of: entry, body) }
        ?? sentence(of: entry, withNote: keepsNote, body)
      blocks.append(below: factsAndBody(of: entry, width: width, labelWidth: labelWidth))
      var cells = [
        FlowCell(
          x: 0, width: numberWidth,
          blocks: [
            textBlock([TextSpan(labels[index], style: body.tabular)], role: .label, .left)
          ]),
        FlowCell(x: numberWidth, width: width, blocks: blocks),
      ]
      if entry.dates != nil, entry.reference == nil {
        var dated = entry
        if keepsNote { dated.dateNote = InlineText() }
        cells.append(
          FlowCell(
            x: measure - dateWidth, width: dateWidth,
            blocks: dateBlocks(of: dated, .right, width: dateWidth)))
      }
      // Facts are closer to their entry than to the next one.
      let space = max(layout.entry.space, isDeep || wasDeep ? line / 2 : 0)
      return FlowBlock(
        role: .entry, .row(cells), spaceAbove: index > 0 ? space : 0, origin: entry.origin)
    }
  }

  /// Title, detail, the note beside the date, and links as one paragraph.
  private mutating func sentence(
    of entry: EditionEntry, withNote: Bool, _ body: TextStyle
  ) -> [FlowBlock] {
    var spans = titleSpans(of: entry)
    let detail = self.spans(of: sentenceEnd.of(entry.detail), body)
    spans = joined(spans, detail, of: entry, body)
    if withNote, !entry.dateNote.isEmpty {
      spans += [TextSpan(words(of: entry)[.space], style: body)] + dateNote(of: entry, body)
    }
    spans += linkSpans(of: entry, behind: spans, body)
    return spans.isEmpty ? [] : [textBlock(spans)]
  }
}
