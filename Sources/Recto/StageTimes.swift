/// How long each stage of making a document took.
public struct StageTimes: Sendable {
  /// The stages in their order, each with its duration.
  public private(set) var stages: [(name: String, duration: Duration)] = []

  /// Runs a stage and remembers how long it took.
  mutating func measure<Value, Problem: Error>(
    _ name: String, _ stage: () throws(Problem) -> Value
  ) throws(Problem) -> Value {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try stage()
    stages.append((name, clock.now - start))
    return value
  }
}
