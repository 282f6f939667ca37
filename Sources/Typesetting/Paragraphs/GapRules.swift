internal import Frames

/// The distance between two neighbouring boxes and how it gives.
///
/// Sources: CLREQ, "Punctuation Width Adjustment" and "Procedures for Inter-character Spacing
/// Reduction / Expansion"; GB/T 15834-2011, section 5.1.
struct GapRules {
  let house: HouseStyle

  /// To how many ems a CJK-Latin space shrinks, and to how many it stretches before Han characters
  /// move apart.
  private static let leastMixedSpace = 0.125
  private static let mostMixedSpace = (narrow: 0.25, usual: 0.32)

  /// How many times as far as Han characters Han and Latin move apart in the end.
  private static let mixedSpaceShare = 4.4

  /// The gap before each box and the one behind the last; at the edges of the paragraph they are empty.
  func gaps(between boxes: [Box]) -> [Gap] {
    var gaps = [Gap](repeating: Gap(), count: boxes.count + 1)
    for index in boxes.indices.dropFirst() {
      set(&gaps[index], between: boxes[index - 1], and: boxes[index])
    }
    return gaps
  }

  /// Sets the gap between two boxes, empty before.
  private func set(_ gap: inout Gap, between left: Box, and right: Box) {
    setMarks(left, right, &gap)
    mixScripts(left, right, &gap)
    if left.isWordSpace { giveWordSpace(left, &gap) }
    if takesCharacterSpace(left, right) {
      gap.share = gap.stretchMixed > 0 ? GapRules.mixedSpaceShare : 1
    } else if opensWithLetters(left), opensWithLetters(right) {
      gap.letters = 1
    }
  }

  /// The white space of marks that the style never has, that goes because they stand side by side,
  /// or that they can give.
  private func setMarks(_ left: Box, _ right: Box, _ gap: inout Gap) {
    guard left.giveAfter > 0 || right.giveBefore > 0 else { return }
    switch house.punctuation {
    case .plain, .hangmobanjiao: return
    case .quanjiao: closeUp(left, right, &gap)
    case .kaiming where MarkTable.fullInKaiming.contains(left.kind):
      closeUp(left, right, &gap)
      if gap.width == 0 { gap.width -= right.trimBefore }
    case .kaiming, .banjiao: gap.width -= left.trimAfter + right.trimBefore
    }
    // What went already gives no more.
    let gone = -gap.width
    let rest = max(0, left.giveAfter + right.giveBefore - gone)
    guard rest > 0 else { return }
    let before = min(left.giveAfter, rest)
    if let tier = ShrinkTier(of: left.kind) { gap.shrink[tier.rawValue] += before }
    if let tier = ShrinkTier(of: right.kind) { gap.shrink[tier.rawValue] += rest - before }
  }

  /// Adjacent marks move together by half an em in all: what lies between the two inks goes.
  private func closeUp(_ left: Box, _ right: Box, _ gap: inout Gap) {
    // A raised note stands at the ink of the mark that it belongs to.
    if right.rise > 0, left.rise == 0 {
      gap.width -= left.trimAfter
      return
    }
    let isOpening = MarkTable.opening.contains(right.kind)
    if MarkTable.closing.contains(left.kind), MarkTable.closing.contains(right.kind) {
      gap.width -= left.trimAfter
    } else if MarkTable.opening.contains(left.kind), isOpening {
      gap.width -= right.trimBefore
    } else if MarkTable.closing.contains(left.kind), isOpening {
      // The mark of the smaller size gives its own; a centred one has less to give than a bracket.
      let isBracket = right.trimBefore > 0 && right.em <= left.em
      gap.width -= isBracket || left.trimAfter == 0 ? right.trimBefore : left.trimAfter
    } else if right.kind == .latinClose && MarkTable.closing.contains(left.kind)
      || right.kind == .latinOpen && left.kind == .close
    {
      gap.width -= left.trimAfter
    } else if left.kind == .latinOpen, isOpening {
      gap.width -= right.trimBefore
    }
  }

  /// A space stands between Han and Latin; a typed one there is replaced by it.
  private func mixScripts(_ left: Box, _ right: Box, _ gap: inout Gap) {
    guard house.mixedSpace > 0,
      (left.kind.isHanLike && right.kind.takesHanSpace && left.rise == right.rise)
        // Behind raised and lowered figures too: CO₂ 排放.
        || (left.lastKind.takesHanSpace && right.kind.isHanLike && right.rise == 0)
    else { return }
    let em = left.kind.isHanLike ? left.em : right.em
    gap.width += house.mixedSpace * em
    giveMixedSpace(em, &gap)
  }

  private func giveMixedSpace(_ em: Double, _ gap: inout Gap) {
    let space = house.mixedSpace
    let most =
      space > GapRules.mostMixedSpace.narrow - 0.01
      ? GapRules.mostMixedSpace.usual : GapRules.mostMixedSpace.narrow
    gap.shrink[ShrinkTier.mixedSpace.rawValue] += max(0, space - GapRules.leastMixedSpace) * em
    gap.stretchMixed += max(0, most - space) * em
  }

  /// A typed space gives; one that stands between Han and Latin as the space it replaces.
  private func giveWordSpace(_ space: Box, _ gap: inout Gap) {
    guard space.width > 0 else { return }
    if space.isMixedSpace {
      giveMixedSpace(space.em, &gap)
      gap.share = GapRules.mixedSpaceShare
    } else {
      gap.shrink[ShrinkTier.wordSpace.rawValue] += 0.2 * space.width
      gap.stretchSpace += max(0.5 * space.em - space.width, 0.1 * space.em)
    }
  }

  /// Whether a character may stand a little apart from its neighbours: one of Latin, Greek or Cyrillic
  /// script, whose letters do not join.
  private func opensWithLetters(_ box: Box) -> Bool {
    box.kind.isWestern && box.scalar.value < 0x530
  }

  /// Whether the last resort of stretching, equal space between characters, may open this gap.
  private func takesCharacterSpace(_ left: Box, _ right: Box) -> Bool {
    guard left.lastKind.isFullWidth || right.kind.isFullWidth,
      !MarkTable.rigid.contains(left.kind), !MarkTable.rigid.contains(right.kind),
      right.kind != .invisible
    else { return false }
    switch (left.kind, right.kind) {
    case (.dash, .dash), (.ellipsis, .ellipsis): return false
    case (.exclamation, .exclamation): return false
    default: break
    }
    if !right.kind.isFullWidth { return !MarkTable.closeToLatinBehind.contains(left.kind) }
    if !left.lastKind.isFullWidth { return !MarkTable.closeToLatinBefore.contains(right.kind) }
    return true
  }
}

extension ShrinkTier {
  /// The tier in which a mark gives its white space.
  fileprivate init?(of kind: CharacterClass) {
    switch kind {
    case .open, .close: self = .bracket
    case .pause: self = .pause
    case .stop, .exclamation: self = .stop
    case .middleDot: self = .middleDot
    default: return nil
    }
  }
}
