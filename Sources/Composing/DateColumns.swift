internal import Activities
internal import Editions
internal import Layouts

extension Composer {
  /// The widths of the columns of dates, in points, section by section.
  ///
  /// Rows have one column through the document: the layout's, or a wider one where some date needs it
  /// and the text keeps enough. The column behind numbered entries is as wide as the dates of the
  /// section need; where sections differ little, they have the widest of them.
  func dateColumns(of sections: [EditionSection]) -> [Double] {
    let column = layout.entry.dateColumn
    // 24 ems of text; a date that needs more than this leaves it has a line for each of its ends.
    let most = max(column, min(1.4 * column, measure - layout.entry.gap - 24 * em))
    let needs = sections.map { section in
      let isRows = form(of: section.kind) == .rows
      let dates = section.entries.lazy.map { dateWidth(of: $0, isRow: isRows) }
      // In rows there is room for a note of several lines.
      let notes = section.entries.lazy.map { isRows ? 0 : noteWidth(of: $0) }
      // What is wider than that has two lines or more.
      let width = max(
        dates.map { $0 <= most ? $0 : min(most, $0 / 2 + em) }.max() ?? 0,
        notes.filter { $0 <= most }.max() ?? 0)
      return (isRows: isRows, width: width)
    }
    let rows = needs.filter(\.isRows).map(\.width).max() ?? 0
    let numbered = needs.filter { !$0.isRows }.map(\.width).max() ?? 0
    return zip(needs, sections).map { need, section in
      if need.isRows { return max(column, rows) }
      return numbered - need.width > 2 * em ? need.width : numbered
    }
  }

  /// How much of a column the date of an entry needs, in points.
  private func dateWidth(of entry: EditionEntry, isRow: Bool) -> Double {
    guard let dates = entry.dates else { return 0 }
    // Beside a work stands its year; behind a numbered one nothing, since its reference has it.
    if entry.reference != nil { return isRow ? dateWidth(dates.years) : 0 }
    return dateWidth(dates)
  }

  /// How much of a column the note below the date of an entry needs, in points.
  func noteWidth(of entry: EditionEntry) -> Double {
    1.04 * estimatedWidth(dateNoteText(of: entry)) * layout.fact.label.size
  }

  // Figures are estimated amply.
  private func dateWidth(_ dates: DateSpan) -> Double { estimatedWidth(text(of: dates)) * em }
}
