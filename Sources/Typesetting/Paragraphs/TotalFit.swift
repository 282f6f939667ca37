internal import Frames

/// Chooses the line ends of a paragraph all at once, so that the whole looks best.
///
/// Dynamic programming over the places where a line may end (Knuth and Plass 1981): for each place,
/// and each class of the line that ends there, the cheapest way to have come so far. Only starts from
/// which a line can still reach the place are looked at, so the cost is linear in the paragraph.
/// Of equally cheap ways, the one with fewer lines wins, then the one with fuller earlier lines.
struct TotalFit {
  /// Added when neighbouring lines differ much in their spacing.
  private static let contrastDemerits = 3_000.0
  /// Added when two lines in a row, or the last but one, end with an added hyphen.
  private static let hyphenDemerits = 10_000.0
  /// Added when the last line holds a single Han character, marks not counted (CLREQ: 孤字).
  private static let loneCharacterDemerits = 4e9
  /// Added when the last line is shorter than two ems.
  private static let shortLastLineDemerits = 400.0
  /// Added when the last line is no more than the end of a word and what closes it.
  private static let loneSyllableDemerits = 1e6
  /// A line that leaves the measure because nothing in it can be divided.
  private static let overflowDemerits = 1e18

  private let boxes: [Box]
  private let measurer: LineMeasure
  private let cost: LineCost
  private let measure: Double
  private let firstLineIndent: Double
  private let em: Double
  /// Where lines may end, in order; the first place is the paragraph's beginning.
  var places: [Place]

  /// A place where a line may end: before the box of that index.
  struct Place {
    var index: Int
    var penalty: Double
    var isForced: Bool
    var hasHyphen = false
    /// Whether the line that ends here is not stretched.
    var isFree = false
  }

  /// Makes a fit.
  ///
  /// - Parameters:
  ///   - paragraph: The paragraph, shaped.
  ///   - measure: The width of the lines, in points.
  init(_ paragraph: PreparedParagraph, measure: Double) {
    let style = paragraph.paragraph.style
    boxes = paragraph.boxes
    measurer = LineMeasure(paragraph)
    cost = LineCost(style)
    self.measure = measure
    firstLineIndent = style.firstLineIndent
    em = style.em
    var places = [Place(index: 0, penalty: 0, isForced: true)]
    for index in 1..<max(1, paragraph.gaps.count) {
      switch paragraph.gaps[index].lineBreak {
      case .forbidden:
        // Where nothing fits, a prohibition is broken rather than the measure.
        if !style.isUnbroken, paragraph.boxes[index].kind != .combining {
          places.append(
            Place(index: index, penalty: BreakRules.forbiddenPenalty, isForced: false))
        }
      case .mandatory: places.append(Place(index: index, penalty: 0, isForced: true))
      case .allowed(let penalty):
        places.append(
          Place(
            index: index, penalty: penalty, isForced: false,
            hasHyphen: paragraph.gaps[index].hyphen != nil,
            isFree: paragraph.endsFreely(at: index - 1)))
      }
    }
    self.places = places
  }

  /// The lines in order; together they cover the boxes.
  func lines() -> [LineMeasure.Line] { best()?.lines ?? [] }

  /// The lines and what they cost; nil for a paragraph without text.
  func best() -> (lines: [LineMeasure.Line], cost: Double)? {
    guard !boxes.isEmpty else { return nil }
    for bound in [BreakRules.lastResortPenalty, BreakRules.forbiddenPenalty, .infinity] {
      if let best = best(through: places.filter { $0.penalty < bound }) { return best }
    }
    return best(through: places, overflowing: true)
  }

  /// The best lines through some places; nil when they cannot be set without leaving the measure.
  private func best(
    through places: [Place], overflowing: Bool = false
  ) -> (lines: [LineMeasure.Line], cost: Double)? {
    var ways = Ways(count: places.count)
    let measurer = self.measurer
    // Starts before this one cannot reach the current place any more.
    var firstStart = 0
    for end in 1..<places.count {
      let cheapestStart = ways.leastCost(from: firstStart, upTo: end)
      var start = firstStart
      while start < end {
        let available = measure - (start == 0 ? firstLineIndent : 0)
        let width = measurer.widths(from: places[start].index, to: places[end].index)
        let isTooLong = width.least > available + 1e-6
        let isLastStart = start == end - 1
        if isTooLong, !(overflowing && isLastStart && !ways.reach(end)) {
          if start == firstStart, !overflowing || !isLastStart { firstStart += 1 }
        } else if ways.reach(start) {
          let demerits = extend(&ways, places, start, end, available, isTooLong)
          // Later starts make shorter lines, which look worse still.
          if width.natural < available,
            cheapestStart + demerits > ways.leastCost(of: end) + TotalFit.contrastDemerits
          {
            break
          }
        }
        start += 1
      }
      let found = ways.reach(end)
      if !found, !overflowing, firstStart >= end { return nil }
      if places[end].isForced {
        if !found { return nil }
        firstStart = end
      }
    }
    guard let best = ways.placesOfBest() else { return nil }
    let lines = best.map { start, end in
      measurer.line(from: places[start].index, to: places[end].index)
    }
    return (lines, ways.leastCost(of: places.count - 1))
  }

  /// Tries the line between two places.
  ///
  /// - Returns: What the line itself costs, at the least.
  private func extend(
    _ ways: inout Ways, _ places: [Place], _ start: Int, _ end: Int, _ available: Double,
    _ isTooLong: Bool
  ) -> Double {
    let isLast = places[end].isForced
    let line = measurer.line(from: places[start].index, to: places[end].index)
    var demerits = TotalFit.overflowDemerits
    var fitness = LineCost.Fitness.even
    if !isTooLong {
      guard let cost = cost.badness(of: line, in: available, isLast: isLast || places[end].isFree)
      else { return 0 }
      let sum = 10 + cost.badness + places[end].penalty
      demerits = sum * sum
      fitness = cost.fitness
    }
    let least = isLast ? 0 : demerits
    if isLast, start > 0, !places[start].isForced {
      demerits += lastLineDemerits(line)
      if places[start].hasHyphen, !boxes[line.boxes].contains(where: { $0.kind == .space }) {
        demerits += TotalFit.loneSyllableDemerits
      }
    }
    if places[start].hasHyphen, places[end].hasHyphen || isLast || places[end].isFree {
      demerits += TotalFit.hyphenDemerits
    }
    ways.extend(
      from: start, to: end, fitness, demerits,
      contrast: places[start].isForced ? 0 : TotalFit.contrastDemerits)
    return least
  }

  private func lastLineDemerits(_ line: LineMeasure.Line) -> Double {
    let text = boxes[line.boxes].lazy.filter(\.kind.isText).prefix(2)
    if text.count == 1, text.first?.kind.isHanLike == true {
      return TotalFit.loneCharacterDemerits
    }
    return line.width < 2 * em ? TotalFit.shortLastLineDemerits : 0
  }
}
