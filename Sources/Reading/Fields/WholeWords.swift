internal import Activities

/// Words that mean something where they stand alone, such as 在研 and `PI`, prepared for being asked about
/// every piece of every sentence.
struct WholeWords {
  /// The words in lower case, and what each of them tells.
  private let words: [String: FactRole]
  /// The scalars with which they begin and end.
  private let (starts, ends): (ScalarSet, ScalarSet)
  /// The shapes of the words, a bit for each number that one may have.
  private var shapes = [UInt64](repeating: 0, count: shapeCount / 64)

  /// Prepares words in lower case.
  init(_ words: [String: FactRole]) {
    self.words = words
    var (starts, ends): ([Unicode.Scalar], [Unicode.Scalar]) = ([], [])
    var letters: [Unicode.Scalar] = []
    for word in words.keys {
      letters.removeAll(keepingCapacity: true)
      letters.append(scalarsOf: word)
      guard let first = letters.first, let last = letters.last else { continue }
      starts.append(first)
      ends.append(last)
      let shape = shape(first, last, letters.count)
      shapes[shape / 64] |= 1 << UInt64(shape % 64)
    }
    (self.starts, self.ends) = (ScalarSet(starts), ScalarSet(ends))
  }

  /// What a stretch of a sentence tells as a whole, in any case.
  func role(_ range: Range<Int>, of sentence: Sentence) -> FactRole? {
    guard let first = range.first, let last = range.last,
      may(sentence.scalars[first], stand: starts), may(sentence.scalars[last], stand: ends)
    else { return nil }
    // Making a text and looking it up costs as much as looking at some hundred scalars.
    let shape = shape(
      sentence.scalars[first].lowercased, sentence.scalars[last].lowercased, range.count)
    if shapes[shape / 64] >> UInt64(shape % 64) & 1 == 0,
      sentence.scalars[range].allSatisfy(\.isItsOwnForm)
    {
      return nil
    }
    return words[sentence.lowercased(range)]
  }

  /// Whether a word may begin or end with a scalar; of scripts that fold or compose in ways of their own
  /// anything may come.
  private func may(_ scalar: Unicode.Scalar, stand edges: ScalarSet) -> Bool {
    edges.mayHold(scalar.lowercased) || !scalar.isItsOwnForm
  }
}

/// How many numbers there are for the shapes of words.
private let shapeCount = 0x4000

/// A number that the first scalar, the last one and the length of a word give.
private func shape(_ first: Unicode.Scalar, _ last: Unicode.Scalar, _ count: Int) -> Int {
  (Int(first.value) * 31 + Int(last.value) * 17 + count) % shapeCount
}

extension Unicode.Scalar {
  /// Whether no other scalars are written for this one, but for the capital of an ASCII letter: it neither
  /// folds nor composes, as ideographs and the marks around them.
  fileprivate var isItsOwnForm: Bool {
    switch value {
    case ..<0x80, 0x2010...0x2027, 0x3001...0x3020, 0x4E00...0x9FFF, 0xFF01...0xFF20: true
    default: false
    }
  }
}
