/// What it costs to end a page at a bad place, on the scale of an empty page being 1,000.
///
/// All are finite, so that a document can always be set; what must not be divided is divided only
/// when nothing else fits.
enum BreakPenalty {
  /// Between the lines of an entry: only when moving it whole would leave much of a page empty.
  static let insideEntry = 150.0
  /// Between the first two or the last two lines of a paragraph (CLREQ: 孤行).
  static let loneLine = 20_000.0
  /// Inside a block that asks to stay whole.
  static let keptTogether = 50_000.0
  /// Below a heading, or a block that must not be parted from the next.
  static let keptWithNext = 1_000_000.0
}
