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
  }

  /// The first date, or the only one.
  public var start: PartialDate
  /// How it ends.
  public var end: End
  /// What the author wrote beside the date, per language, without its brackets: 读博期间.
  public var note: LocalizedText
  /// The date as the source wrote it.
  public var written: String
  /// Where the date was read.
  public var origin: SourceRange?

  /// Makes a span.
  public init(
    start: PartialDate, end: End = .none, note: LocalizedText = LocalizedText(), written: String,
    origin: SourceRange? = nil
  ) {
    self.start = start
    self.end = end
    self.note = note
    self.written = written
    self.origin = origin
  }

  /// The last date that is known: the end, or the start of a span that has none or is open.
  public var lastKnown: PartialDate {
    if case .date(let date) = end { date } else { start }
  }

  /// Whether some day of the span lies between two dates, both included; nil means no bound.
  public func overlaps(since: PartialDate?, until: PartialDate?) -> Bool {
    if let until, start.earliest > until.latest { return false }
    if let since, end != .open, lastKnown.latest < since.earliest { return false }
    return true
  }
}
