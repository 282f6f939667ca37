/// The places that total fit has reached and from which a line may still reach the current one
/// (Knuth and Plass's active list), in order.
struct ActiveStarts {
  struct Start {
    var place: Int
    /// What the cheapest way to it costs.
    var cost: Double
  }

  private var reached = [Start(place: 0, cost: 0)]
  /// Where in them the active ones begin.
  private var first = 0
  /// What the cheapest of the ways to all of them costs.
  private(set) var leastCost = 0.0

  var isEmpty: Bool { first == reached.count }

  var active: ArraySlice<Start> { reached[first...] }

  /// Leaves out the first of them as long as a line from there is too long.
  mutating func drop(while isTooLong: (_ place: Int) -> Bool) {
    var count = 0
    while !isEmpty, isTooLong(reached[first].place) {
      first += 1
      count += 1
    }
    if count > 0 { leastCost = active.reduce(.infinity) { min($0, $1.cost) } }
  }

  /// Leaves all of them out: no line goes beyond a forced end.
  mutating func dropAll() {
    first = reached.count
    leastCost = .infinity
  }

  mutating func append(_ start: Start) {
    reached.append(start)
    leastCost = min(leastCost, start.cost)
  }
}
