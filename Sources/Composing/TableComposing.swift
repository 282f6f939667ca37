internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// Entries as the rows of one table; what has no column follows below it, by number.
  ///
  /// - Returns: The table; nil where the page is too narrow for one.
  mutating func entryTable(of section: EditionSection) -> [FlowBlock]? {
    guard !section.entries.isEmpty else { return [] }
    guard let shape = tableShape(of: section) else { return nil }
    let settings = layout.table
    var rows: [[Paragraph]] = []
    for (index, entry) in section.entries.enumerated() {
      begin(entry, number: index + 1)
      let own = style(settings.text, language: entry.language)
      var row: [Paragraph] = []
      for (column, width) in zip(shape.columns, shape.widths) {
        row.append(cell(column, entry, number: index + 1, width: width, in: shape, own))
      }
      rows.append(row)
    }
    let bold = style(settings.text).bold()
    let table = FlowTable(
      columns: shape.widths, gap: shape.gap, padding: settings.padding,
      head: shape.columns.map { column in
        var head = cell(
          [TextSpan(words.column(column.field, of: shape.kind), style: bold)],
          column.alignment == .left ? .left : .center)
        head.style.hyphenates = false
        return head
      },
      rows: rows, frameRule: settings.frameRule, headRule: settings.headRule,
      rowRule: settings.rowRule, color: settings.text.color)
    let block = FlowBlock(role: .table, .table(table), spaceBelow: line / 2)
    return [block] + supplement(of: section, columns: shape.fields)
  }

  private func cell(_ spans: [TextSpan], _ alignment: ParagraphStyle.Alignment) -> Paragraph {
    Paragraph(
      spans: spans,
      style: ParagraphStyle(
        alignment: alignment, pitch: layout.table.pitch, em: layout.table.text.size,
        house: layout.body.house, hyphenates: layout.body.hyphenates,
        language: spans.first?.style.language ?? edition.language.tag))
  }

  private mutating func cell(
    _ column: TableSettings.Column, _ entry: EditionEntry, number: Int, width: Double,
    in shape: TableShape, _ own: TextStyle
  ) -> Paragraph {
    var spans: [TextSpan]
    switch column.field {
    case "number": spans = [TextSpan("\(number)", style: own.tabular)]
    case "title": spans = titleCell(of: entry, width: width, in: shape, own)
    case "period", "dates": return dateCell(of: entry, width: width, column, in: shape, own)
    default: spans = values(of: column.field, entry, own)
    }
    if spans.isEmpty { spans = [TextSpan("—", style: own)] }
    return cell(spans, column.alignment)
  }

  /// The title with its details, and below it the values that have no column.
  private mutating func titleCell(
    of entry: EditionEntry, width: Double, in shape: TableShape, _ own: TextStyle
  ) -> [TextSpan] {
    // What has a column is not said twice.
    let shown = shownFields(of: entry, in: shape.fields)
    let detail = entry.detail.without(shown, labels)
    // The mark behind the title belonged to what stood there.
    var entry = entry
    if detail.plain.first != entry.detail.plain.first { entry.joint = nil }
    let title = shownTitle(of: entry)
    let lead = entry.lead.without(shown, labels)
    let joint = title.isEmpty ? "" : joint(behind: lead, before: title)
    let sentence = spans(of: lead, own).followed(by: joint, own) + spans(of: title, own)
    var spans = joined(sentence, self.spans(of: detail, own), of: entry, own)
    spans += linkSpans(of: entry, behind: spans, own)
    for field in shape.stacked {
      let values = values(of: field, entry, own)
      guard !values.isEmpty else { continue }
      if !spans.isEmpty { spans.append(TextSpan("\n", style: own)) }
      let label = words.column(field, of: shape.kind)
      let grey = own.colored(layout.fact.label.color)
      // EN SPACE: the label is grey, so no colon is needed. A number is rather not divided beside it.
      let value = values.map(\.text).joined()
      let isNumber = !value.contains(" ") && !value.unicodeScalars.contains(where: \.isWide)
      let fits = 1.05 * estimatedWidth(label + " " + value) * own.size <= width
      spans.append(TextSpan(label + (isNumber && !fits ? "\n" : "\u{2002}"), style: grey))
      spans += values
    }
    return spans
  }

  private mutating func dateCell(
    of entry: EditionEntry, width: Double, _ column: TableSettings.Column, in shape: TableShape,
    _ own: TextStyle
  ) -> Paragraph {
    guard let dates = entry.dates else {
      return cell([TextSpan("—", style: own)], column.alignment)
    }
    var spans = [dateSpan(dates, own, width: width, dividesAll: shape.dividesSpans)]
    if !entry.dateNote.isEmpty {
      spans += [TextSpan("\n", style: own)] + dateNote(of: entry, own)
    }
    var cell = cell(spans, column.alignment)
    cell.style.house.mixedSpace = 0
    return cell
  }

  private mutating func values(
    of field: String, _ entry: EditionEntry, _ own: TextStyle
  ) -> [TextSpan] {
    var spans: [TextSpan] = []
    let comma = words(of: entry)[.comma]
    for text in values(of: field, entry) {
      spans = spans.followed(by: comma, own) + self.spans(of: text, own)
    }
    return spans
  }
}
