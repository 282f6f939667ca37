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
  /// What the lines of a well set paragraph cost at most, on the average; dearer ones are looked at
  /// only where there are no others.
  var usualDemerits = 50_000.0

  /// A place where a line may end: before the box of that index.
  struct Place {
    var index: Int
    var penalty: Double
    var isForced: Bool
    /// The hyphen that is added here, by its index.
    var hyphen: Int?
    /// What the line that ends here has more than its boxes, a hyphen or what kerning took, in points.
    var added = 0.0
    /// Whether the line that ends here is not stretched.
    var isFree = false
  }

  /// Makes a fit.
  ///
  /// - Parameters:
  ///   - breakpoints: Where the lines of the paragraph may end.
  ///   - measurer: What measures its lines.
  ///   - measure: The width of the lines, in points.
  init(_ breakpoints: Breakpoints, _ measurer: LineMeasure, measure: Double) {
    let paragraph = breakpoints.paragraph
    let style = paragraph.paragraph.style
    boxes = paragraph.boxes
    self.measurer = measurer
    cost = LineCost(style)
    self.measure = measure
    firstLineIndent = style.firstLineIndent
    em = style.em
    var places = [Place(index: 0, penalty: 0, isForced: true)]
    places.reserveCapacity(breakpoints.points.count)
    for index in breakpoints.points.indices.dropFirst() {
      let point = breakpoints.points[index]
      switch point.lineBreak {
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
            hyphen: point.hyphen,
            added: point.hyphen.map { breakpoints.hyphens[$0].width } ?? point.kerning,
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
    let lineCount = 1 + measurer.widths(from: 0, to: boxes.count).natural / measure
    for bound in [BreakRules.lastResortPenalty, BreakRules.forbiddenPenalty, .infinity] {
      let places = places.filter { $0.penalty < bound }
      for most in [usualDemerits * lineCount, .infinity] {
        if let best = best(through: places, costingAtMost: most) { return best }
      }
    }
    return best(through: places, overflowing: true)
  }

  /// The best lines through some places; nil when they cannot be set without leaving the measure, or
  /// cost more than a limit.
  ///
  /// A limit changes no result, for what costs more at one place costs more at the end; it spares looking
  /// at the many lines that are of no use.
  private func best(
    through places: [Place], costingAtMost most: Double = .infinity, overflowing: Bool = false
  ) -> (lines: [LineMeasure.Line], cost: Double)? {
    var ways = Ways(count: places.count, most: most)
    var starts = ActiveStarts()
    for end in 1..<places.count {
      let lastStart = overflowing ? end - 1 : end
      starts.drop { $0 < lastStart && isTooLong(places, $0, end) }
      // What a line from here on costs at the least: later starts make shorter lines, which look worse.
      var leastDemerits = 0.0
      for start in starts.active {
        let most = min(most, ways.leastCost(of: end) + TotalFit.contrastDemerits)
        if starts.leastCost + leastDemerits > most { break }
        if start.cost + leastDemerits > most { continue }
        let isTooLong = isTooLong(places, start.place, end)
        if isTooLong, !overflowing || start.place < end - 1 || ways.reach(end) { continue }
        let line = self.line(from: places[start.place], to: places[end])
        let demerits = extend(&ways, places, start.place, end, line, isTooLong)
        if line.width < available(from: start.place) {
          leastDemerits = max(leastDemerits, demerits)
        }
      }
      if places[end].isForced { starts.dropAll() }
      if ways.reach(end) { starts.append(.init(place: end, cost: ways.leastCost(of: end))) }
      if starts.isEmpty { return nil }
    }
    guard let best = ways.placesOfBest() else { return nil }
    let lines = best.map { start, end in line(from: places[start], to: places[end]) }
    return (lines, ways.leastCost(of: places.count - 1))
  }

  private func isTooLong(_ places: [Place], _ start: Int, _ end: Int) -> Bool {
    measurer.widths(
      from: places[start].index, to: places[end].index, adding: places[end].added
    ).least > available(from: start) + 1e-6
  }

  /// The line between two places.
  private func line(from start: Place, to end: Place) -> LineMeasure.Line {
    var line = measurer.line(from: start.index, to: end.index, adding: end.added)
    if !line.boxes.isEmpty { line.hyphen = end.hyphen }
    return line
  }

  /// The width that a line has which begins at a place, in points.
  private func available(from start: Int) -> Double {
    measure - (start == 0 ? firstLineIndent : 0)
  }

  /// Tries the line between two places.
  ///
  /// - Returns: What the line itself costs, at the least.
  private func extend(
    _ ways: inout Ways, _ places: [Place], _ start: Int, _ end: Int, _ line: LineMeasure.Line,
    _ isTooLong: Bool
  ) -> Double {
    let isLast = places[end].isForced
    var demerits = TotalFit.overflowDemerits
    var fitness = LineCost.Fitness.even
    if !isTooLong {
      guard
        let cost = cost.badness(
          of: line, in: available(from: start), isLast: isLast || places[end].isFree)
      else { return 0 }
      let sum = 10 + cost.badness + places[end].penalty
      demerits = sum * sum
      fitness = cost.fitness
    }
    let least = isLast ? 0 : demerits
    if isLast, start > 0, !places[start].isForced {
      demerits += lastLineDemerits(line)
      if places[start].hyphen != nil, !boxes[line.boxes].contains(where: { $0.kind == .space }) {
        demerits += TotalFit.loneSyllableDemerits
      }
    }
    if places[start].hyphen != nil, places[end].hyphen != nil || isLast || places[end].isFree {
      demerits += TotalFit.hyphenDemerits
    }
    ways.extend(
      from: start, to: end, fitness, demerits,
      contrast: places[start].isForced ? 0 : TotalFit.contrastDemerits)
    return least
  }

  private func lastLineDemerits(_ line: LineMeasure.Line) -> Double {
    // Raised notes keep no character company.
    let text = boxes[line.boxes].lazy.filter { $0.kind.isText && $0.rise <= 0 }.prefix(2)
    if text.count == 1, text.first?.kind.isHanLike == true {
      return TotalFit.loneCharacterDemerits
    }
    return line.width < 2 * em ? TotalFit.shortLastLineDemerits : 0
  }
}
