internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// Entries as the rows of one table; what has no column follows below it, by number.
  mutating func entryTable(of section: EditionSection) -> [FlowBlock] {
    guard !section.entries.isEmpty else { return [] }
    let settings = layout.table
    let columns = columns(of: section)
    let fields = columns.map(\.field)
    let gap = min(settings.gap, measure / Double(2 * max(1, columns.count)))
    let widths = columnWidths(
      of: fields.map { field in
        [words.column(field)]
          + section.entries.enumerated().map { text(of: field, $1, number: $0 + 1, beside: fields) }
      },
      shares: columns.map(\.share), in: measure - gap * Double(max(0, columns.count - 1)),
      size: settings.text.size)
    let style = style(settings.text)
    var rows: [[Paragraph]] = []
    for (index, entry) in section.entries.enumerated() {
      begin(entry, number: index + 1)
      var row: [Paragraph] = []
      for (column, width) in zip(columns, widths) {
        let own = self.style(settings.text, language: entry.language)
        row.append(
          cell(column, entry, number: index + 1, width: width, beside: fields, own))
      }
      rows.append(row)
    }
    let table = FlowTable(
      columns: widths, gap: gap, padding: settings.padding,
      head: columns.map { column in
        cell(
          [TextSpan(words.column(column.field), style: style.bold())],
          column.alignment == .left ? .left : .center)
      },
      rows: rows, frameRule: settings.frameRule, headRule: settings.headRule,
      rowRule: settings.rowRule, color: settings.text.color)
    let block = FlowBlock(role: .table, .table(table), spaceBelow: line / 2)
    return [block] + supplement(of: section, columns: fields)
  }

  /// The columns that entries fill.
  ///
  /// One that holds prose in a few rows would be deep and mostly empty; what it would hold follows below
  /// the table.
  private func columns(of section: EditionSection) -> [TableSettings.Column] {
    let all = layout.table.columns
    let width = measure / layout.table.text.size
    let shares = all.reduce(0) { $0 + $1.share }
    return all.filter { column in
      if ["number", "title"].contains(column.field) { return true }
      let filled = section.entries.filter { hasField(column.field, $0) }
      if 2 * filled.count >= section.entries.count { return !filled.isEmpty }
      let longest =
        filled.map {
          estimatedWidth(text(of: column.field, $0, number: 0, beside: [column.field]))
        }.max() ?? 0
      return !filled.isEmpty && longest <= 4 * width * column.share / shares
    }
  }

  /// What a cell says, as far as its width depends on it.
  private func text(
    of field: String, _ entry: EditionEntry, number: Int, beside fields: [String]
  ) -> String {
    switch field {
    case "number": "\(number)"
    case "title":
      [entry.lead, entry.title, entry.detail]
        .map { $0.without(shownFields(of: entry, in: fields), labels).plain }.joined(separator: " ")
    case "period", "dates":
      entry.dates.map { self.text(of: $0) + entry.dateNote.plain } ?? ""
    default: values(of: field, entry).map(\.plain).joined(separator: words[.comma])
    }
  }

  /// The texts that a column has from an entry: its facts of that role, else what its words say.
  private func values(of field: String, _ entry: EditionEntry) -> [InlineText] {
    let facts = entry.facts.filter { isShown($0, in: [field]) }
    if facts.isEmpty {
      if let known = self.field(field, of: entry) { return [known.value] }
      // Fields of a BibTeX file that are none of Recto's have columns by their own names.
      return entry.reference?.extra.filter { $0.name == field }.map(\.value) ?? []
    }
    return facts.flatMap(\.value).compactMap {
      if case .paragraph(let text) = $0 { text } else { nil }
    }
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
    beside fields: [String], _ own: TextStyle
  ) -> Paragraph {
    var spans: [TextSpan]
    switch column.field {
    case "number": spans = [TextSpan("\(number)", style: own.tabular)]
    case "title":
      let title = shownTitle(of: entry)
      // What has a column is not said twice.
      let shown = shownFields(of: entry, in: fields)
      let detail = self.spans(of: entry.detail.without(shown, labels), own)
      let lead = entry.lead.without(shown, labels)
      let joint = title.isEmpty ? "" : joint(behind: lead, before: title)
      spans = self.spans(of: lead, own).followed(by: joint, own) + self.spans(of: title, own)
      spans = joined(spans, detail, of: entry, own)
      spans += linkSpans(of: entry, own)
    case "period", "dates":
      spans =
        entry.dates.map { dates in
          [dateSpan(dates, own, width: width)]
        } ?? []
      if !spans.isEmpty, !entry.dateNote.isEmpty {
        spans += [TextSpan("\n" + words[.noteOpen], style: own)]
        spans += self.spans(of: entry.dateNote, own)
        spans += [TextSpan(words[.noteClose], style: own)]
      }
    default:
      spans = []
      for text in values(of: column.field, entry) {
        spans = spans.followed(by: words[.comma], own) + self.spans(of: text, own)
      }
    }
    if spans.isEmpty { spans = [TextSpan("—", style: own)] }
    return cell(spans, column.alignment)
  }

  private func hasField(_ field: String, _ entry: EditionEntry) -> Bool {
    switch field {
    case "period", "dates": entry.dates != nil
    default: !values(of: field, entry).isEmpty
    }
  }

  /// The value of a column that stands in the entry's words.
  private func field(_ column: String, of entry: EditionEntry) -> EditionField? {
    entry.fields.first { self.column(of: $0.role) == column }
  }

  /// The values of the entry's words that stand in columns of their own.
  private func shownFields(of entry: EditionEntry, in columns: [String]) -> [EditionField] {
    let shown = columns.filter { column in
      !entry.facts.contains { isShown($0, in: [column]) }
    }
    return shown.compactMap { field($0, of: entry) }
  }

  /// The field of the column for facts of a role: `number` is the row's own, not the grant's.
  private func column(of role: FactRole) -> String? {
    switch role.rawValue {
    case "number": "grant-number"
    // The entry itself fills these columns; a fact of that name is none of them.
    case "title", "period", "dates": nil
    default: role.rawValue
    }
  }

  /// Whether a fact stands whole in one of the columns: only paragraphs fit into a cell.
  private func isShown(_ fact: EditionFact, in fields: [String]) -> Bool {
    let own = fact.role.map { column(of: $0) } ?? fact.label.plain
    guard let own, fields.contains(own) else { return false }
    return fact.value.allSatisfy { if case .paragraph = $0 { true } else { false } }
  }

  /// The title with its details, and the dates, where the table has no column for them.
  private mutating func uncolumnedText(
    of entry: EditionEntry, columns: [String]
  ) -> [TextSpan] {
    let body = style(layout.body.text, language: entry.language)
    var spans: [TextSpan] = []
    if !columns.contains("title") {
      let detail = self.spans(of: entry.detail, body)
      spans = joined(titleSpans(of: entry), detail, of: entry, body) + linkSpans(of: entry, body)
    }
    if let dates = entry.dates, !columns.contains(where: ["period", "dates"].contains) {
      let text = self.text(of: dates) + (entry.dateNote.isEmpty ? "" : " " + entry.dateNote.plain)
      spans = spans.followed(by: words[.comma], body) + [TextSpan(text, style: body)]
    }
    return spans
  }

  /// Facts and text for which the table has no column, entry by entry.
  private mutating func supplement(
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
        + self.blocks(of: entry.body, body)
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
