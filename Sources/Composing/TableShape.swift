internal import Activities
internal import Editions
internal import Frames
internal import Layouts

/// Which columns a table has, and what stands under the titles instead.
struct TableShape {
  var columns: [TableSettings.Column]
  /// The fields that follow the title in its cell, each with its label, since there is no room for a
  /// column of theirs.
  var stacked: [String] = []
  /// The widths of the columns and the white space between two, in points.
  var widths: [Double] = []
  var gap: Double
  /// Whether spans of time have a line for each end: all of them, or none.
  var dividesSpans = false

  /// All that the table says.
  var fields: [String] { columns.map(\.field) + stacked }
}

extension Composer {
  /// The shape in which a table of entries can be read; nil where there is too little room for columns.
  func tableShape(of section: EditionSection) -> TableShape? {
    let columns = filledColumns(of: section)
    var shape = TableShape(columns: columns, gap: layout.table.gap)
    var texts = columns.map { self.texts(of: $0.field, in: section, beside: columns.map(\.field)) }
    func width() -> Double {
      let count = Double(max(1, shape.columns.count))
      shape.gap = min(layout.table.gap, measure / (2 * count))
      return measure - shape.gap * (count - 1)
    }
    let size = layout.table.text.size
    while !Room.tight.isEnough(for: texts, in: width() / size) {
      guard let title = shape.columns.firstIndex(where: { $0.field == "title" }),
        let index = shape.widestFact(texts)
      else {
        guard Room.scarce.isEnough(for: texts, in: width() / size) else { return nil }
        break
      }
      // A table that stacks more than it shows side by side is none.
      guard shape.columns.count > shape.stacked.count + 2 else { return nil }
      texts[title].takeIn(texts[index])
      shape.stacked.append(shape.columns[index].field)
      shape.columns.remove(at: index)
      texts.remove(at: index)
    }
    shape.stacked = columns.map(\.field).filter(shape.stacked.contains)
    shape.widths = columnWidths(
      of: texts, shares: shape.columns.map(\.share), in: width(), size: size)
    shape.dividesSpans = shape.columns.indices.contains { index in
      shape.columns[index].field.isOfTime && texts[index].span * size > shape.widths[index] + 0.01
    }
    return shape
  }

  /// The columns that entries fill.
  ///
  /// One that holds prose in a few rows would be deep and mostly empty; what it would hold follows below
  /// the table.
  private func filledColumns(of section: EditionSection) -> [TableSettings.Column] {
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
    case "number": return "\(number)"
    case "title":
      let shown = shownFields(of: entry, in: fields)
      return [entry.lead, entry.title, entry.detail]
        .map { $0.without(shown, labels).plain }.joined(separator: " ")
    case "period", "dates":
      return entry.dates.map { self.text(of: $0) + entry.dateNote.plain } ?? ""
    default: return values(of: field, entry).map(\.plain).joined(separator: words[.comma])
    }
  }

  /// What a column asks of its width.
  private func texts(
    of field: String, in section: EditionSection, beside fields: [String]
  ) -> ColumnTexts {
    let head = words.column(field)
    guard field.isOfTime else {
      return ColumnTexts(
        head: head,
        cells: section.entries.enumerated().map {
          text(of: field, $1, number: $0 + 1, beside: fields)
        }, isWhole: field == "amount", isProse: ["title", "duties"].contains(field))
    }
    let spans = section.entries.compactMap(\.dates)
    return ColumnTexts(
      head: head, spans: spans.map { (text(of: $0), text(of: $0, onTwoLines: true)) },
      notes: section.entries.map(\.dateNote.plain))
  }
}

extension String {
  /// Whether a column of this field holds the time of the entry.
  fileprivate var isOfTime: Bool { self == "period" || self == "dates" }
}

extension TableShape {
  /// The column of facts that takes the most room; long text, which would be longer still under a title,
  /// is the last to go.
  fileprivate func widestFact(_ texts: [ColumnTexts]) -> Int? {
    let facts = columns.indices.filter {
      !["number", "title"].contains(columns[$0].field) && !columns[$0].field.isOfTime
    }
    func need(_ index: Int) -> Double { texts[index].least(in: .tight) }
    return facts.filter { !texts[$0].isLong }.max { need($0) < need($1) }
      ?? facts.max { need($0) < need($1) }
  }
}
