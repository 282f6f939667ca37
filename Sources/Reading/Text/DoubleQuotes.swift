extension Sentence {
  /// The straight double quotes that shall be curly, and what each becomes.
  ///
  /// Curly ones are paired first, so that a straight one inside of “…” closes nothing outside of it. Then
  /// straight ones are paired in reading order; one that stands before a word opens even where another is
  /// open, and one behind a Latin word or a figure (`5"`) opens nothing. An odd quote stays.
  ///
  /// - Parameter kept: The offsets that stay as they are.
  /// - Returns: What becomes of each offset that changes.
  func doubleQuotes(_ kept: [Bool]) -> [Int: TypewriterMark] {
    let partners = curlyPartners()
    var result: [Int: TypewriterMark] = [:]
    var open: [Int] = []
    func close(_ start: Int, _ end: Int) {
      guard start + 1 < end else { return }
      if scalars[start] == "\"" { result[start] = .become("“") }
      if scalars[end] == "\"" { result[end] = .become("”") }
    }
    for offset in scalars.indices {
      switch scalars[offset] {
      case "“": open.append(offset)
      case "”":
        if let start = partners[offset] {
          while let last = open.popLast(), last != start {}
        } else if let start = open.last, scalars[start] == "\"" {
          close(start, offset)
          open.removeLast()
        }
      case "\"" where !kept[offset]:
        let isInPair = open.last.map { partners[$0] != nil } ?? true
        if isInPair {
          if !closesLatin(at: offset) { open.append(offset) }
        } else if opensLatin(at: offset) {
          open.append(offset)
        } else if let start = open.popLast() {
          close(start, offset)
        }
      default: break
      }
    }
    return result
  }

  /// The curly quotes that belong together.
  private func curlyPartners() -> [Int: Int] {
    var partners: [Int: Int] = [:]
    var open: [Int] = []
    for offset in scalars.indices {
      if scalars[offset] == "“" { open.append(offset) }
      if scalars[offset] == "”", let start = open.popLast() {
        (partners[start], partners[offset]) = (offset, start)
      }
    }
    return partners
  }

  /// Whether a quote stands before a word and behind none.
  private func opensLatin(at offset: Int) -> Bool {
    let before = offset > 0 ? scalars[offset - 1] : " "
    let behind = offset + 1 < scalars.count ? scalars[offset + 1] : " "
    return before.isBeforeQuote && (behind.isLatin || behind.isDigit)
  }

  /// Whether a quote stands behind a Latin word, a figure or a mark, and before none.
  private func closesLatin(at offset: Int) -> Bool {
    guard offset > 0 else { return false }
    let before = scalars[offset - 1]
    let behind = offset + 1 < scalars.count ? scalars[offset + 1] : " "
    let isBehindWord = before.isLatin || before.isDigit || ".,;:!?)".unicodeScalars.contains(before)
    return isBehindWord && !(behind.isLatin || behind.isDigit || behind.isHan)
  }
}
