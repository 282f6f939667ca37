/// What stands between two boxes: a distance, and how it gives.
///
/// The distance is added to the widths of the boxes; it is negative where marks move together.
struct Gap {
  /// The distance, in points.
  var width = 0.0
  /// How much the gap gives way, per tier of ``ShrinkTier``, in points.
  var shrink = SIMD8<Double>(repeating: 0)
  /// How far a word space stretches before anything else does, in points.
  var stretchSpace = 0.0
  /// How far a CJK-Latin space stretches after the word spaces, in points.
  var stretchMixed = 0.0
  /// The share of the gap in what is left to fill: 1 between Han characters, more between Han and Latin,
  /// else 0; word spaces take theirs by their stretch.
  var share = 0.0
  /// 1 between two characters of a Latin word, a number or an address, which open a little in the end, else 0.
  var letters = 0.0
}

/// What gives way when a line is too long, in CLREQ's order of inter-character spacing reduction.
enum ShrinkTier: Int, CaseIterable {
  /// How many tiers there are.
  static let count = allCases.count

  /// Western word spaces, to a quarter em.
  case wordSpace
  /// Middle dots.
  case middleDot
  /// The outer sides of brackets and quotes.
  case bracket
  /// ，、；：
  case pause
  /// CJK-Latin spaces, to an eighth of an em.
  case mixedSpace
  /// 。！？
  case stop
}
