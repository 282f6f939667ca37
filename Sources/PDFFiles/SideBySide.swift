import Dispatch

extension Array where Element: Sendable {
  /// Makes a result of each element; all cores share the work.
  ///
  /// A few elements are done sooner than another core has begun. Where the cores are at work already,
  /// as in a batch of documents, the caller does most of the work itself.
  ///
  /// - Parameter transform: What makes a result of an element and of nothing else, so that no result
  ///   depends on the others or on their order in time.
  /// - Returns: The results in the order of the elements.
  package func mappedSideBySide<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > 8 else { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      // Each place is written once, by whoever does its element.
      nonisolated(unsafe) let results = buffer
      DispatchQueue.concurrentPerform(iterations: count) { index in
        results.initializeElement(at: index, to: transform(self[index]))
      }
      initializedCount = count
    }
  }
}
