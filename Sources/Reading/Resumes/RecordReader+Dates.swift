internal import Activities
internal import YAMLValues

extension RecordReader {
  /// Takes when the activity of a record took place, and the keys that say no more than that.
  mutating func dates(_ record: inout Record) -> RecordDates {
    // 起止时间 and other labels of pages may be keys as well.
    let labelled = record.rest.filter { vocabulary.role(ofLabel: $0.key) == .period }
      .map(\.key.plainKey).prefix(1)
    if let date = record.takeScalar(RecordKeys.dates + labelled) {
      var dates = RecordDates(date: date, language, vocabulary)
      let isDay = dates.span?.end == DateSpan.End.none && !record.has(RecordKeys.starts)
      if isDay, let end = record.takeScalar(RecordKeys.ends) {
        dates = RecordDates(start: date, end: end, language, vocabulary)
      }
      takeWider(&record, &dates)
      // A date as a whole comes before a start and an end, unless it is none.
      let start = record.takeScalar(RecordKeys.starts)
      let end = record.takeScalar(RecordKeys.ends)
      if dates.span == nil, start != nil || end != nil {
        dates.span = RecordDates(start: start, end: end, language, vocabulary).span
      }
      found += dates.diagnostics
      return dates
    }
    let start = record.takeScalar(RecordKeys.starts)
    let dates = RecordDates(
      start: start, end: record.takeScalar(RecordKeys.ends), language, vocabulary)
    found += dates.diagnostics
    return dates
  }

  /// Takes further keys for dates that hold the one that is known; a span says more than the day by which
  /// a site sorts its files.
  func takeWider(_ record: inout Record, _ dates: inout RecordDates) {
    for key in ["dates", "period", "years", "year"] {
      var rest = record
      guard let node = rest.takeScalar([key]), let known = dates.span else { continue }
      let other = RecordDates(date: node, language, vocabulary)
      guard let span = other.span, other.rest == nil,
        span.overlaps(since: known.start, until: known.lastKnown)
      else { continue }
      record = rest
      if known.end == .none, span.end != .none { dates = other }
    }
  }
}
