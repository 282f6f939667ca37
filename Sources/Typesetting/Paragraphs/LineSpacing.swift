/// Spreads what a line lacks or has too much over its gaps.
///
/// The same kind of gap gives the same share of itself. Shrinking takes the tiers in CLREQ's order;
/// stretching fills word spaces to half an em, then CJK-Latin spaces to a third, then opens all gaps
/// between characters together. Before Chinese falls apart letters move apart so little that nobody sees
/// it; where characters are as wide as they should become, a little more; a line that is still short stays
/// as it is, ragged.
struct LineSpacing {
  /// The part of each shrink tier that is used, 0 to 1.
  private(set) var shrinkUse = SIMD8<Double>(repeating: 0)
  /// Whether any of them is.
  private(set) var shrinks = false
  /// The part of the stretch of word spaces that is used: 0 to 1, and more where they open together with
  /// the characters.
  private(set) var spaceUse = 0.0
  /// The part of the stretch of CJK-Latin spaces that is used, 0 to 1.
  private(set) var mixedUse = 0.0
  /// What is added per share, in points.
  private(set) var perShare = 0.0
  /// What is added to every gap between letters, in points.
  private(set) var perLetter = 0.0
  /// Whether the line is left short.
  private(set) var isRagged = false
  /// How much the line is still too long, in points.
  private(set) var overflow = 0.0
  /// How open the line looks: what would be added per share if there were no limits, less where word spaces
  /// take it, in points.
  private(set) var openness = 0.0

  /// How far characters move apart at most, in ems, lest Chinese fall apart: so much, divided by the width in
  /// ems, since a ragged line looks worse the narrower the column is, and never less than the least.
  private static let widestShare = (least: 0.12, narrow: 6.8)
  /// How far characters move apart before letters do, in ems: beyond a tenth Chinese falls apart.
  private static let apart = 0.1
  /// How far letters then move apart, in ems; nobody sees it.
  private static let unseenLetterSpace = 0.02
  /// How far letters move apart at most, in ems: farther, and they are no word any more.
  private static let widestLetterSpace = 0.05
  /// What word spaces open from their own width to half an em, about, in ems.
  private static let spaceStretch = 0.25
  /// How many times as far as characters word spaces open beyond half an em.
  private static let spaceShare = 4.0
  /// How far they open beyond it where no characters do, in ems.
  private static let widestSpace = 0.5
  /// How many times as far they may open in Latin text before a line looks as bad.
  private static let spaceTolerance = 2.33

  /// The spacing that brings a line to a width.
  ///
  /// - Parameters:
  ///   - line: The line as measured.
  ///   - width: The wanted width, in points.
  ///   - stretches: Whether a short line is filled; else it stays as it is.
  init(_ line: LineMeasure.Line, to width: Double, stretches: Bool) {
    let rest = width - line.width
    if rest < 0 {
      shrink(line, by: -rest)
    } else if stretches {
      stretch(line, by: rest)
    }
  }

  private mutating func shrink(_ line: LineMeasure.Line, by excess: Double) {
    var rest = excess
    for tier in 0..<ShrinkTier.count where rest > 0 {
      let available = line.shrink[tier]
      guard available > 0 else { continue }
      let use = min(1, rest / available)
      shrinks = true
      shrinkUse[tier] = use
      rest -= use * available
    }
    overflow = max(0, rest)
  }

  private mutating func stretch(_ line: LineMeasure.Line, by missing: Double) {
    var rest = missing
    spaceUse = LineSpacing.use(&rest, of: line.stretchSpace)
    mixedUse = LineSpacing.use(&rest, of: line.stretchMixed)
    guard rest > 0 else { return }
    let spaces = LineSpacing.spaceShare * line.stretchSpace / (LineSpacing.spaceStretch * line.em)
    let shares = line.shares + spaces
    let unseen = LineSpacing.unseenLetterSpace * line.em
    let (apart, tolerance) = (LineSpacing.apart * line.em, tolerance(line, spaces: spaces))
    openness = min(rest, max(apart * tolerance, rest - unseen * line.letters)) / tolerance
    let widest = widest(line, in: line.width + missing)
    let most = LineSpacing.widestLetterSpace * line.em
    var opened = 0.0
    for (share, letter) in [(apart, unseen), (widest, most), (widest + most, most)] {
      opened += LineSpacing.open(&rest, shares, to: share - opened)
      perLetter += LineSpacing.open(&rest, line.letters, to: letter - perLetter)
    }
    spaceUse += LineSpacing.spaceShare * opened / (LineSpacing.spaceStretch * line.em)
    if line.shares > 0 { perShare = opened }
    guard rest > 1e-9 else { return }
    isRagged = true
    (spaceUse, mixedUse, perShare, perLetter) = (0, 0, 0, 0)
  }

  /// The shares by which the openness of a line is judged: the more of its gaps are word spaces, the more
  /// they may open.
  private func tolerance(_ line: LineMeasure.Line, spaces: Double) -> Double {
    let shares = line.shares + spaces
    guard shares > 0 else { return 1 }
    return shares + (LineSpacing.spaceTolerance - 1) * spaces * spaces / shares
  }

  /// How far the shares of a line open at most, in points.
  private func widest(_ line: LineMeasure.Line, in width: Double) -> Double {
    guard line.shares > 0 else {
      return LineSpacing.widestSpace / LineSpacing.spaceShare * line.em
    }
    let (least, narrow) = LineSpacing.widestShare
    return max(least, narrow * line.em / width) * line.em
  }

  /// Opens gaps alike, as far as they should.
  ///
  /// - Returns: What each of them takes of the rest, in points.
  private static func open(_ rest: inout Double, _ count: Double, to most: Double) -> Double {
    guard count > 0, rest > 0 else { return 0 }
    let opened = min(rest / count, max(0, most))
    rest -= opened * count
    return opened
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
      + gap.stretchMixed * mixedUse + gap.share * perShare + gap.letters * perLetter
  }
}
