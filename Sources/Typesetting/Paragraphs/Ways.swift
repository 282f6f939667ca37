/// The cheapest ways that total fit has found so far: to each place, one per class of its last line.
struct Ways {
  private struct Way {
    var cost = Double.infinity
    var lineCount = 0
    /// The place and the class where the last line began.
    var start = 0
    var startFitness = 0
  }

  private static let classes = LineCost.Fitness.allCases.count

  private var ways: [Way]
  /// The cheapest way to each place.
  private var leastCosts: [Double]

  /// What a way may cost.
  private let most: Double

  /// No way to so many places, but for the one that the paragraph begins at; none that costs more than
  /// a limit will be taken.
  init(count: Int, most: Double) {
    self.most = most
    ways = [Way](repeating: Way(), count: count * Ways.classes)
    leastCosts = [Double](repeating: .infinity, count: count)
    ways[LineCost.Fitness.even.rawValue].cost = 0
    leastCosts[0] = 0
  }

  /// Whether there is a way to a place.
  func reach(_ place: Int) -> Bool { leastCosts[place] < .infinity }

  /// What the cheapest way to a place costs; infinity where there is none.
  func leastCost(of place: Int) -> Double { leastCosts[place] }

  /// Adds a line to the ways to its start.
  ///
  /// - Parameters:
  ///   - start: The place where the line begins.
  ///   - end: The place where it ends.
  ///   - fitness: The class of the line.
  ///   - demerits: What it costs.
  ///   - contrast: What it costs more behind a line of a class that is not a neighbour of its own.
  mutating func extend(
    from start: Int, to end: Int, _ fitness: LineCost.Fitness, _ demerits: Double, contrast: Double
  ) {
    let target = end * Ways.classes + fitness.rawValue
    for startFitness in 0..<Ways.classes {
      let way = ways[start * Ways.classes + startFitness]
      guard way.cost < .infinity else { continue }
      let differs = abs(startFitness - fitness.rawValue) > 1
      let total = way.cost + demerits + (differs ? contrast : 0)
      guard total <= most else { continue }
      let best = ways[target]
      // Of equally cheap ways, the one with fewer lines, then the one with fuller earlier lines.
      guard total < best.cost || (total == best.cost && way.lineCount + 1 <= best.lineCount)
      else { continue }
      ways[target] = Way(
        cost: total, lineCount: way.lineCount + 1, start: start, startFitness: startFitness)
      leastCosts[end] = min(leastCosts[end], total)
    }
  }

  /// The lines of the cheapest way to the last place, each by the places where it begins and ends;
  /// nil when no way leads there.
  func placesOfBest() -> [(start: Int, end: Int)]? {
    var end = leastCosts.count - 1
    guard reach(end) else { return nil }
    var fitness = 0
    for other in 1..<Ways.classes
    where ways[end * Ways.classes + other].cost < ways[end * Ways.classes + fitness].cost {
      fitness = other
    }
    var lines: [(start: Int, end: Int)] = []
    while end > 0 {
      let way = ways[end * Ways.classes + fitness]
      lines.append((way.start, end))
      (end, fitness) = (way.start, way.startFitness)
    }
    return lines.reversed()
  }
}
