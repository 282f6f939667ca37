/// What it costs to end a page at a bad place, against what an empty rest of a page costs.
///
/// All are finite, so that a document can always be set; what must not be divided is divided only
/// when nothing else fits.
enum BreakPenalty {
  /// Between the parts of an entry: only when moving it whole would leave much of a page empty.
  static let insideEntry = 100.0
  /// Between the lines of a paragraph.
  static let insideParagraph = 40.0

  /// What a page costs that leaves this share of itself empty.
  ///
  /// A few lines cost little; a fifth of the page costs more than dividing an entry.
  static func empty(_ share: Double) -> Double { 200 * share + 2000 * share * share }
  /// Between the first two or the last two lines of a paragraph (CLREQ: 孤行).
  static let loneLine = 20_000.0
  /// Inside a block that asks to stay whole.
  static let keptTogether = 50_000.0
  /// Below a heading, or a block that must not be parted from the next.
  static let keptWithNext = 1_000_000.0
}
