/// The distance between two neighbouring boxes and how it gives.
///
/// Sources: CLREQ, "Punctuation Width Adjustment" and "Procedures for Inter-character Spacing
/// Reduction / Expansion"; GB/T 15834-2011, section 5.1.
enum GapRules {
  /// How far a CJK-Latin space shrinks and stretches, as factors: from an eighth to a third of an em
  /// for the usual quarter.
  private static let mixedSpaceRange = (least: 0.5, most: 4.0 / 3)

  /// The gap between two boxes.
  ///
  /// - Parameters:
  ///   - left: The box before the gap.
  ///   - right: The box behind it.
  ///   - mixedSpace: The space between Han and Latin, in ems.
  /// - Returns: The gap; whether a line may end in it is not yet said.
  static func gap(between left: Box, and right: Box, mixedSpace: Double) -> Gap {
    var gap = Gap()
    closeUpMarks(left, right, &gap)
    mixScripts(left, right, space: mixedSpace, &gap)
    if left.isWordSpace { giveWordSpace(left, before: right, &gap) }
    if takesCharacterSpace(left, right) { gap.share = 1 }
    return gap
  }

  /// Adjacent marks move together by half an em in all, and lone ones can give their white space.
  private static func closeUpMarks(_ left: Box, _ right: Box, _ gap: inout Gap) {
    switch (left.kind, right.kind) {
    case (.close, .close), (.close, .pause), (.close, .stop), (.close, .exclamation),
      (.pause, .close), (.stop, .close), (.exclamation, .close), (.pause, .pause),
      (.stop, .stop), (.exclamation, .exclamation), (.stop, .pause), (.pause, .stop),
      (.exclamation, .pause), (.exclamation, .stop), (.stop, .exclamation),
      (.pause, .exclamation):
      gap.width -= left.trimAfter
    case (.open, .open):
      gap.width -= right.trimBefore
    case (.close, .open), (.pause, .open), (.stop, .open), (.exclamation, .open):
      // One of the two blanks goes; the mark with the smaller em gives its own.
      gap.width -= min(right.trimBefore, left.trimAfter)
      gap.shrink[ShrinkTier.bracket.rawValue] += max(left.trimAfter, right.trimBefore)
    default:
      if let tier = tier(of: left.kind), left.trimAfter > 0 {
        gap.shrink[tier.rawValue] += left.trimAfter
      }
      if right.kind == .open { gap.shrink[ShrinkTier.bracket.rawValue] += right.trimBefore }
    }
  }

  private static func tier(of kind: CharacterClass) -> ShrinkTier? {
    switch kind {
    case .close: .bracket
    case .pause: .pause
    case .stop, .exclamation: .stop
    case .middleDot: .middleDot
    default: nil
    }
  }

  /// A quarter em stands between Han and Latin; a typed space there is replaced by it.
  private static func mixScripts(_ left: Box, _ right: Box, space: Double, _ gap: inout Gap) {
    guard
      (left.kind.isHanLike && right.kind.takesHanSpace)
        || (left.lastKind.takesHanSpace && right.kind.isHanLike),
      left.rise == right.rise
    else { return }
    let em = left.kind.isHanLike ? left.em : right.em
    let nominal = space * em
    gap.width += nominal
    gap.shrink[ShrinkTier.mixedSpace.rawValue] += (1 - mixedSpaceRange.least) * nominal
    gap.stretchMixed += (mixedSpaceRange.most - 1) * nominal
  }

  private static func giveWordSpace(_ space: Box, before right: Box, _ gap: inout Gap) {
    gap.shrink[ShrinkTier.wordSpace.rawValue] += 0.2 * space.width
    gap.stretchSpace += max(0, 0.5 * space.em - space.width)
    gap.share = 2
  }

  /// Whether the last resort of stretching, equal space between characters, may open this gap.
  private static func takesCharacterSpace(_ left: Box, _ right: Box) -> Bool {
    guard left.lastKind.isFullWidth || right.kind.isFullWidth else { return false }
    switch (left.kind, right.kind) {
    case (.space, _), (_, .space): return false
    case (.connector, _), (_, .connector), (.solidus, _), (_, .solidus): return false
    case (.dash, .dash), (.ellipsis, .ellipsis): return false
    case (.open, _) where !right.kind.isFullWidth: return false
    case (_, .close) where !left.kind.isFullWidth: return false
    case (_, .pause) where !left.kind.isFullWidth: return false
    case (_, .stop) where !left.kind.isFullWidth: return false
    case (.combining, _), (_, .combining), (_, .invisible), (_, .glue), (.glue, _): return false
    default: return true
    }
  }
}
