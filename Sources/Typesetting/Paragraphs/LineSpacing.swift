/// Spreads what a line lacks or has too much over its gaps.
///
/// The same kind of gap gives the same share of itself. Shrinking takes the tiers in CLREQ's order;
/// stretching fills word spaces to half an em, then CJK-Latin spaces to 0.38, then opens all
/// characters equally, word and CJK-Latin spaces some times as much.
struct LineSpacing {
  /// The part of each shrink tier that is used, 0 to 1.
  private(set) var shrinkUse = SIMD8<Double>(repeating: 0)
  /// Whether any of them is.
  private(set) var shrinks = false
  /// The part of the stretch of word spaces and of CJK-Latin spaces that is used, 0 to 1.
  private(set) var spaceUse = 0.0
  private(set) var mixedUse = 0.0
  /// What is added per share, in points.
  private(set) var perShare = 0.0
  /// What is added to every gap of a line in which nothing else opens, such as one of an address
  /// alone, in points.
  private(set) var perGap = 0.0
  /// How much the line is still too long, in points.
  private(set) var overflow = 0.0

  private static let widestLetterSpace = 0.15

  /// The spacing that brings a line to a width.
  ///
  /// - Parameters:
  ///   - line: The line as measured.
  ///   - width: The wanted width, in points.
  ///   - stretches: Whether a short line is filled; else it stays as it is.
  init(_ line: LineMeasure.Line, to width: Double, stretches: Bool) {
    var rest = width - line.width
    if rest < 0 {
      for tier in 0..<ShrinkTier.count where rest < 0 {
        let available = line.shrink[tier]
        guard available > 0 else { continue }
        let use = min(1, -rest / available)
        shrinks = true
        shrinkUse[tier] = use
        rest += use * available
      }
      overflow = max(0, -rest)
    } else if stretches {
      spaceUse = LineSpacing.use(&rest, of: line.stretchSpace)
      mixedUse = LineSpacing.use(&rest, of: line.stretchMixed)
      if line.shares > 0 {
        perShare = rest / line.shares
      } else if line.boxes.count > 1 {
        let gap = rest / Double(line.boxes.count - 1)
        // Letters farther apart than this are no word any more.
        if gap <= LineSpacing.widestLetterSpace * line.em { perGap = gap }
      }
    }
  }

  private static func use(_ rest: inout Double, of available: Double) -> Double {
    guard available > 0, rest > 0 else { return 0 }
    let use = min(1, rest / available)
    rest -= use * available
    return use
  }

  /// The distance of a gap in this line, in points.
  func width(of gap: Gap) -> Double {
    gap.width - (shrinks ? (gap.shrink * shrinkUse).sum() : 0) + gap.stretchSpace * spaceUse
      + gap.stretchMixed * mixedUse + gap.share * perShare + perGap
  }
}
