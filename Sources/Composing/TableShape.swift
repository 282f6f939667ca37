internal import Activities
internal import Editions
internal import Frames
internal import Layouts

/// Which columns a table has, and what stands under the titles instead.
struct TableShape {
  /// The kind of all entries; nil where they are of several.
  let kind: EntryKind?
  var columns: [TableSettings.Column]
  /// The fields that follow the title in its cell, each with its label, since there is no room for a
  /// column of theirs.
  var stacked: [String] = []
  /// What stands in each column.
  fileprivate var texts: [ColumnTexts]
  /// The widths of the columns and the white space between two, in points.
  private(set) var widths: [Double] = []
  var gap: Double
  /// Whether spans of time have a line for each end: all of them, or none.
  private(set) var dividesSpans = false

  /// All that the table says.
  var fields: [String] { columns.map(\.field) + stacked }

  /// The width of all columns of a table that is so wide, in points.
  fileprivate func columnWidth(in measure: Double) -> Double {
    measure - gap * Double(max(0, columns.count - 1))
  }

  /// The same table with some facts under the titles.
  fileprivate func stacking(_ facts: [Int], in measure: Double) -> TableShape {
    var shape = self
    let titles = columns.firstIndex { $0.field == "title" }
    if let titles { for index in facts { shape.texts[titles].takeIn(texts[index]) } }
    for index in facts.reversed() {
      shape.stacked.insert(columns[index].field, at: 0)
      shape.columns.remove(at: index)
      shape.texts.remove(at: index)
    }
    shape.gap = min(gap, measure / Double(2 * max(1, shape.columns.count)))
    return shape
  }

  /// Gives the columns their widths.
  fileprivate mutating func divide(_ measure: Double, size: Double) {
    let width = columnWidth(in: measure) / size
    // Numbers of rows stand close to what they count, in each table alike.
    let shares = columns.map { $0.share * ($0.field == "number" ? 0.01 : 1) }
    let ems = columnWidths(of: texts, shares: shares, in: width)
    widths = ems.map { $0 * size }
    for index in columns.indices {
      if columns[index].field.isOfTime {
        dividesSpans = dividesSpans || texts[index].span > ems[index] + 0.001
      } else if texts[index].cells.contains(where: { $0.width > ems[index] }) {
        // Lines of text that are centred begin and end anywhere.
        columns[index].alignment = .left
      }
    }
  }
}

extension Composer {
  /// The shape in which a table of entries can be read; nil where there is too little room for columns.
  ///
  /// Where there is too little for all facts, those stand under the titles without which the table is
  /// least deep.
  func tableShape(of section: EditionSection) -> TableShape? {
    let columns = filledColumns(of: section)
    let fields = columns.map(\.field)
    let whole = TableShape(
      kind: section.commonKind, columns: columns,
      texts: fields.map { texts(of: $0, in: section, beside: fields) },
      gap: layout.table.gap)
    // Each choice among the facts is tried, so that there must not be too many; those behind the first
    // eight have columns, and so have all where there is no title to stand under.
    let facts = fields.indices.filter {
      fields.contains("title") && !["number", "title"].contains(fields[$0])
        && !fields[$0].isOfTime
    }.prefix(8)
    let size = layout.table.text.size
    var shapes: [(shape: TableShape, cost: Double)] = []
    // A table that stacks more than it shows side by side is none.
    for count in 0...min(facts.count, max(0, columns.count - 1) / 2) {
      let room: Room = count == facts.count ? .scarce : .tight
      // Each choice is a number whose bits stand for the facts.
      for choice in 0..<(1 << facts.count) where choice.nonzeroBitCount == count {
        let chosen = facts.indices.filter { choice & (1 << $0) != 0 }.map { facts[$0] }
        let shape = whole.stacking(chosen, in: measure)
        let width = shape.columnWidth(in: measure) / size
        guard room.isEnough(for: shape.texts, in: width) else { continue }
        let widths = balancedWidths(
          of: shape.texts, shares: shape.columns.map(\.share), in: width)
        // What stands under a title is found less well than in a column: that is worth half a line.
        let depth = TableDepth(of: shape.texts, in: widths)
        shapes.append((shape, Double(depth.depth) + Double(count * depth.rows.count)))
      }
      // Where all columns have room, all are shown.
      if count == 0, !shapes.isEmpty { break }
    }
    guard var shape = shapes.min(by: { $0.cost < $1.cost })?.shape else { return nil }
    shape.divide(measure, size: size)
    return shape
  }

  /// The columns that entries fill.
  ///
  /// One that holds prose in a few rows would be deep and mostly empty, and one that holds very long prose
  /// deeper than all others; what they would hold follows below the table.
  private func filledColumns(of section: EditionSection) -> [TableSettings.Column] {
    let filled = layout.table.columns.map { column in
      (column, entries: section.entries.filter { hasField(column.field, $0) })
    }.filter { ["number", "title"].contains($0.field) || !$1.isEmpty }
    let width = measure / layout.table.text.size
    let shares = filled.reduce(0) { $0 + $1.0.share }
    return filled.filter { column, entries in
      if ["number", "title"].contains(column.field) { return true }
      let mostLines = 2 * entries.count >= section.entries.count ? 12.0 : 4.0
      let longest =
        entries.map {
          estimatedWidth(text(of: column.field, $0, number: 0, beside: [column.field]))
        }.max() ?? 0
      return longest <= mostLines * width * column.share / shares
    }.map(\.0)
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
    let head = words.column(field, of: section.commonKind)
    guard field.isOfTime else {
      return ColumnTexts(
        head: head,
        cells: section.entries.enumerated().map {
          text(of: field, $1, number: $0 + 1, beside: fields)
        }, isWhole: field == "amount", isProse: ["title", "duties"].contains(field))
    }
    return ColumnTexts(
      head: head,
      spans: section.entries.map { entry in
        (
          entry.dates.map { text(of: $0) } ?? "",
          entry.dates.map { text(of: $0, onTwoLines: true) } ?? "", dateNoteText(of: entry)
        )
      })
  }
}

extension EditionSection {
  /// The kind of all its entries; nil where they are of several.
  fileprivate var commonKind: EntryKind? {
    entries.first.map(\.kind).flatMap { kind in entries.allSatisfy { $0.kind == kind } ? kind : nil
    }
  }
}

extension String {
  /// Whether a column of this field holds the time of the entry.
  fileprivate var isOfTime: Bool { self == "period" || self == "dates" }
}
