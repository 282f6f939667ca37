public import Diagnostics

/// When an activity took place: a point or a stretch of time, possibly still open.
public struct DateSpan: Hashable, Sendable {
  /// How a span ends.
  public enum End: Hashable, Sendable {
    /// The activity has one date, which is ``DateSpan/start``.
    case none
    /// The last date.
    case date(PartialDate)
    /// It goes on: 至今, present.
    case open
    /// It lasted until ``DateSpan/start``, and nobody says since when: `–2020`.
    case until
  }

  /// The first date, or the only one that is known.
  public var start: PartialDate
  /// How it ends.
  public var end: End
  /// Further dates of a single one, ascending: the years in which a prize was won or a post held, not
  /// what lies between them.
  public var also: [PartialDate]
  /// What the author wrote beside the date, per language, without its brackets: 读博期间.
  public var note: LocalizedText
  /// The date as the source wrote it.
  public var written: String
  /// Where the date was read.
  public var origin: SourceRange?

  /// Makes a span.
  public init(
    start: PartialDate, end: End = .none, also: [PartialDate] = [],
    note: LocalizedText = LocalizedText(), written: String,
    origin: SourceRange? = nil
  ) {
    self.start = start
    self.end = end
    self.also = also
    self.note = note
    self.written = written
    self.origin = origin
  }

  /// The last date that is known: the end, or the start of a span that has none or is open.
  public var lastKnown: PartialDate {
    if case .date(let date) = end { date } else { also.last ?? start }
  }

  /// The dates of a span that lists some, with three or more years in a row as one stretch.
  public var runs: [ClosedRange<PartialDate>] {
    var runs: [ClosedRange<PartialDate>] = []
    for date in [start] + also {
      if let last = runs.last, date.month == nil, date.year == last.upperBound.year + 1 {
        runs[runs.count - 1] = last.lowerBound...date
      } else {
        runs.append(date...date)
      }
    }
    return runs.flatMap { run in
      run.upperBound.year == run.lowerBound.year + 1
        ? [run.lowerBound...run.lowerBound, run.upperBound...run.upperBound] : [run]
    }
  }

  /// Whether some day of the span lies between two dates, both included; nil means no bound.
  public func overlaps(since: PartialDate?, until: PartialDate?) -> Bool {
    guard also.isEmpty else {
      return ([start] + also).contains { date in
        DateSpan(start: date, written: written).overlaps(since: since, until: until)
      }
    }
    if let until, end != .until, start.earliest > until.latest { return false }
    if let since, end != .open, lastKnown.latest < since.earliest { return false }
    return true
  }
}
