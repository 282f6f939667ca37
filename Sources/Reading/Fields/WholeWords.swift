internal import Activities

/// Words that mean something where they stand alone, such as 在研 and `PI`, prepared for being asked about
/// every piece of every sentence.
struct WholeWords {
  /// The words in lower case, and what each of them tells.
  private let words: [String: FactRole]
  /// The scalars with which they begin and end.
  private let (starts, ends): (ScalarSet, ScalarSet)

  /// Prepares words in lower case.
  init(_ words: [String: FactRole]) {
    self.words = words
    var (starts, ends): ([Unicode.Scalar], [Unicode.Scalar]) = ([], [])
    for word in words.keys {
      guard let first = word.unicodeScalars.first, let last = word.unicodeScalars.last else {
        continue
      }
      starts.append(first)
      ends.append(last)
    }
    (self.starts, self.ends) = (ScalarSet(starts), ScalarSet(ends))
  }

  /// What a stretch of a sentence tells as a whole, in any case.
  func role(_ range: Range<Int>, of sentence: Sentence) -> FactRole? {
    guard let first = range.first, let last = range.last,
      may(sentence.scalars[first], stand: starts), may(sentence.scalars[last], stand: ends)
    else { return nil }
    return words[sentence.lowercased(range)]
  }

  /// Whether a word may begin or end with a scalar; of scripts that fold or compose in ways of their own
  /// anything may come.
  private func may(_ scalar: Unicode.Scalar, stand edges: ScalarSet) -> Bool {
    edges.mayHold(scalar.lowercased)
      || !(scalar.isASCII || (0x4E00...0x9FFF).contains(scalar.value))
  }
}
