internal import Activities
internal import Diagnostics

extension Vocabulary {
  /// Known words of headings that a heading most likely means, at most three: a mistyped one, or those that
  /// share most words or, in Han, most pairs of characters with it.
  func headings(near heading: String) -> [String] {
    let heading = heading.strippedOfHeadingMarks.lowercased()
    guard !heading.isEmpty, heading.utf8.count <= 120 else { return [] }
    let words = headings.map(\.word)
    if let typed = nearestName(to: heading, in: words) { return [typed.asHeading] }
    let parts = heading.parts
    var ranked: [(word: String, score: Double)] = []
    for (index, word) in words.enumerated() where word.containsHan == heading.containsHan {
      let own = word.parts
      let shared = own.intersection(parts).count
      guard shared > 0 else { continue }
      // Dice's coefficient; of equal ones the earlier.
      let score = 2 * Double(shared) / Double(own.count + parts.count) - Double(index) * 1e-7
      if score > 0.3 { ranked.append((word, score)) }
    }
    return ranked.sorted { $0.score > $1.score }.prefix(3).map(\.word.asHeading)
  }
}

extension String {
  /// Pairs of neighbouring characters in Han, words without their plural s elsewhere.
  fileprivate var parts: Set<String> {
    guard containsHan else {
      let words = unicodeScalars.split { !$0.isLetter }.map { String($0) }
      let small: Set<String> = ["and", "of", "in", "for", "the", "at", "on", "to", "with", "other"]
      return Set(
        words.filter { !small.contains($0) }.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 })
    }
    let characters = unicodeScalars.filter(\.isHan).map { Character($0) }
    return Set(zip(characters, characters.dropFirst()).map { String([$0, $1]) })
  }

  /// A word as a heading has it, with capitals.
  fileprivate var asHeading: String {
    containsHan
      ? self
      : split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined(separator: " ")
  }
}
