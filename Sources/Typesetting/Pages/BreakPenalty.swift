/// What it costs to end a page at a bad place, against what an empty rest of a page costs.
///
/// All are finite, so that a document can always be set. The hard ones stand so far apart that no sum
/// of lesser ones comes near: the worse is accepted only where nothing better is possible. The soft
/// ones are weighed against empty space and against one another.
enum BreakPenalty {
  /// Below a heading, or a block that must not be parted from the next.
  static let keptWithNext = 10_000_000.0
  /// A page that has no room for all its notes, and as much again for each page they are short of.
  static let carriedNotes = 1_000_000.0
  /// A last page of fewer than ``leastLinesOnLastPage`` lines.
  static let nearlyEmptyLastPage = 500_000.0
  /// Inside a block that asks to stay whole.
  static let keptTogether = 50_000.0
  /// Between the first two or the last two lines of a paragraph (CLREQ: 孤行).
  static let loneLine = 20_000.0
  /// Between a list and the words above it, and beside a list item of a single line at either end.
  static let loneItem = 5_000.0

  /// Each page, so that a document takes no more of them than it needs.
  static let page = 1_000.0
  /// Inside a row of a table that takes less than half a page: what belongs together stands side by side.
  static let insideRow = 2_000.0
  /// Inside an entry of few lines: there is nearly always a better place.
  static let insideShortEntry = 300.0
  /// Beside a line or a row that would stand alone, cut off from the rest of its entry or table.
  static let cutOff = 250.0
  /// Inside a longer entry: only when moving it whole would leave much of a page empty.
  static let insideEntry = 100.0
  /// Beside a longer item at either end of a list: still better than inside it.
  static let firstOrLastItem = 30.0
  /// Behind a hyphen that divides a word.
  static let insideWord = 150.0
  /// Between the lines of a paragraph: rather than two empty lines.
  static let insideParagraph = 8.0

  /// What a page costs that leaves this share of itself empty.
  ///
  /// A few lines cost little; a fifth of the page costs as much as dividing an entry, a third as much
  /// as dividing a short one, and half of it more than any soft penalty.
  static func empty(_ share: Double) -> Double {
    200 * share + 20_000 * share * share * share * share
  }

  /// The whole of a page that is left empty though it could as well have ended later: four lines of it weigh
  /// about as much as dividing an entry.
  static let avoidablyEmpty = 1_000.0

  /// What a last page holds at least.
  static let leastLinesOnLastPage = 3
  /// A last page of no more lines is spared where tighter section gaps can do it.
  static let fewLinesOnLastPage = 6
  /// An entry of no more lines is rather not divided.
  static let fewLines = 4
}
