internal import Frames

/// What a line end parts only reluctantly, though each of its characters would allow it: numbers and
/// their units, numerals and what they count, citations and what they belong to.
///
/// GB/T 15835-2011 and JLREQ (prefixed and postfixed abbreviations) ask for it; the costs are ours.
struct PhraseRules {
  /// Between a number and the Han word behind it, or 第 before it.
  private static let countPenalty = 200.0
  /// Between 约 and the number behind it.
  private static let approximationPenalty = 60.0
  /// Between a word and its number, `NLPCC 2022`, `Thm. 3`, and the groups of a number: ZL 2021 1 0000000.0.
  private static let wordAndNumberPenalty = 40.0
  /// Between the initial of a name and the rest of it: `J. Doe`, `O’Connor T`.
  private static let initialPenalty = 40.0
  /// Behind a sign that relates two values, `p < 0.05`.
  private static let relationPenalty = 100.0

  /// Signs between two values.
  private static let relations = Set("=<>≤≥≈≠±×→~∼".unicodeScalars)

  /// Words that are part of a number: 1.2 million.
  private static let numerals: Set<String> = [
    "hundred", "thousand", "million", "billion", "trillion", "percent",
  ]
  /// Abbreviations of the parts of a publication, which belong to the number behind them.
  private static let references: Set<String> = [
    "p", "pp", "vol", "vols", "no", "nos", "ch", "sec", "fig", "figs", "eq", "art", "app",
  ]
  /// Words that say how exact a number is.
  private static let approximations = Set("约近超逾达".unicodeScalars)

  /// What is written on the side of a number that it counts.
  private static let counters = Set(
    "年月日号时分秒项篇个名位次届期章节页卷册本元万亿人场门组岁度种条款级".unicodeScalars)

  let boxes: [Box]

  /// Raises the cost of the line ends that part what belongs together.
  func apply(to points: inout [Breakpoints.Breakpoint]) {
    for index in boxes.indices.dropFirst() {
      guard case .allowed(let plain) = points[index].lineBreak else { continue }
      switch lineBreak(parting: index) {
      case .forbidden?: points[index].lineBreak = .forbidden
      case .allowed(let own)?: points[index].lineBreak = .allowed(penalty: max(own, plain))
      default: break
      }
    }
    partEllipses(&points)
  }

  private func lineBreak(parting index: Int) -> BreakRules.Break? {
    let (left, right) = (boxes[index - 1], boxes[index])
    // A raised note mark belongs to the character before it.
    if right.rise > 0, left.rise == 0, left.kind != .space { return .forbidden }
    if isCitation(from: index), left.kind.isText { return .forbidden }
    let isSpaced = left.kind == .space
    let before = isSpaced ? index - 2 : index - 1
    guard before >= 0 else { return nil }
    let (first, second) = (boxes[before].lastKind, right.kind)
    if isSpaced {
      switch left.quantity {
      case .unit: return .forbidden
      case .group, .compound: return .allowed(penalty: BreakRules.emergencyPenalty)
      case nil: break
      }
      if isRelation(index) || isDash(index) { return .forbidden }
      if isRelation(before) { return .allowed(penalty: Self.relationPenalty) }
    }
    switch (first, second) {
    case (.prefix, .digit): return .forbidden
    case (.latinClose, .digit) where isSpaced && isReference(before):
      return .allowed(penalty: BreakRules.emergencyPenalty)
    case (.digit, .letter) where isSpaced && Self.numerals.contains(word(from: index)):
      return .allowed(penalty: Self.relationPenalty)
    case (.han, .digit) where Self.approximations.contains(boxes[before].scalar):
      return .allowed(penalty: Self.approximationPenalty)
    // The end of a span of time: 2021–至今.
    case (.hyphen, _) where !isSpaced && isRange(before),
      (.connector, .digit) where !isSpaced:
      return .allowed(penalty: BreakRules.rangePenalty)
    case (.digit, .han) where Self.counters.contains(right.scalar) || isOrdinal(before),
      (.han, .digit) where boxes[before].scalar == "第":
      return .allowed(penalty: Self.countPenalty)
    case (.letter, .digit) where isSpaced, (.digit, .digit) where isSpaced,
      (.latinClose, .digit) where isAbbreviation(before):
      return .allowed(penalty: Self.wordAndNumberPenalty)
    case (.letter, .letter) where isSpaced && isInitial(index),
      (.latinClose, .letter) where isSpaced && boxes[before].scalar == "." && isInitial(before - 1):
      return .allowed(penalty: Self.initialPenalty)
    default: return nil
    }
  }

  /// Whether a capital stands alone in a box, as the initial of a name: before a full stop, a comma, a
  /// hyphen or the end.
  private func isInitial(_ index: Int) -> Bool {
    guard boxes.indices.contains(index), ("A"..."Z").contains(boxes[index].scalar) else {
      return false
    }
    let isEnd = index + 1 == boxes.count || ".,-".unicodeScalars.contains(boxes[index + 1].scalar)
    return isEnd && (index == 0 || ![.letter, .digit].contains(boxes[index - 1].kind))
  }

  /// Whether a sign that relates two values stands alone in a box.
  private func isRelation(_ index: Int) -> Bool {
    Self.relations.contains(boxes[index].scalar)
      && (index + 1 == boxes.count || boxes[index + 1].kind == .space)
  }

  /// Whether a dash between spaces stands in a box.
  private func isDash(_ index: Int) -> Bool {
    [0x2013, 0x2014].contains(boxes[index].scalar.value) && index + 1 < boxes.count
      && boxes[index + 1].kind == .space
  }

  /// Whether a number that ends at a box has 第 before it.
  private func isOrdinal(_ last: Int) -> Bool {
    let rest = boxes[..<last].reversed().drop { $0.kind == .digit }
    return rest.first { $0.kind != .space }?.scalar == "第"
  }

  /// Whether a citation such as [12] or [3, 5–7] begins here.
  private func isCitation(from index: Int) -> Bool {
    guard boxes[index].scalar == "[", index + 2 < boxes.count,
      boxes[index + 1].kind == .digit
    else { return false }
    for next in boxes[(index + 2)...].prefix(12) {
      switch next.kind {
      case .digit, .hyphen, .space, .connector: continue
      case .latinClose:
        if next.scalar == "]" { return true }
        if next.scalar != "," { return false }
      default: return false
      }
    }
    return false
  }

  /// Whether a full stop ends a short word before a number: a volume, a page.
  private func isAbbreviation(_ stop: Int) -> Bool {
    guard boxes[stop].scalar == ".", stop > 0 else { return false }
    let letters = boxes[..<stop].reversed().prefix { $0.kind == .letter }.count
    return (1...4).contains(letters)
  }

  /// Whether a full stop ends an abbreviation that belongs to the number behind it.
  private func isReference(_ stop: Int) -> Bool {
    guard boxes[stop].scalar == "." else { return false }
    let letters = boxes[..<stop].suffix(5).reversed().prefix { $0.kind == .letter }.reversed()
    let name = String(String.UnicodeScalarView(letters.map(\.scalar)))
    return Self.references.contains(name.lowercased())
  }

  /// Whether the dash in a box, an en dash, stands behind a number.
  private func isRange(_ dash: Int) -> Bool {
    boxes[dash].scalar == "–" && dash > 0 && boxes[dash - 1].kind == .digit
  }

  /// The letters from a box on, of a short word.
  private func word(from index: Int) -> String {
    let letters = boxes[index...].prefix(9).prefix { $0.kind == .letter }
    return String(String.UnicodeScalarView(letters.map(\.scalar)))
  }

  /// A row of four ellipsis signs stands for what is left out; it may be parted in the middle (GB/T
  /// 15834-2011, 5.1.5).
  private func partEllipses(_ points: inout [Breakpoints.Breakpoint]) {
    var count = 0
    for index in boxes.indices {
      count = boxes[index].kind == .ellipsis ? count + 1 : 0
      if count > 2, !count.isMultiple(of: 2), points[index].lineBreak == .forbidden {
        points[index].lineBreak = .allowed(penalty: BreakRules.dashPenalty)
      }
    }
  }
}
