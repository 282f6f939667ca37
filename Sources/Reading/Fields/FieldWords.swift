internal import Activities

/// The words of a vocabulary by which values are found in sentences, prepared once for all pages.
final class FieldWords: Sendable {
  /// The words that tell what the words around them are.
  let signs: SignWords
  /// The words that are a value as a whole.
  let values: WholeWords
  /// The words that are a label as a whole.
  let labels: WholeWords

  /// Prepares the words of a vocabulary.
  init(_ vocabulary: Vocabulary) {
    signs = SignWords(vocabulary.signs)
    values = WholeWords(vocabulary.values)
    labels = WholeWords(vocabulary.labels)
  }
}

/// The signs of a vocabulary as scalars: those with the same first one together, longer ones first.
struct SignWords {
  /// The words as ranges of ``letters``, each with the index of its role, and with what behind it makes a
  /// longer word of it.
  let words: [(letters: Range<Int>, role: Int, longer: [Unicode.Scalar])]
  /// The scalars of all words.
  let letters: [Unicode.Scalar]
  /// The roles that the words tell.
  let roles: [FactRole]

  /// Prepares signs.
  init(_ signs: [Vocabulary.Sign]) {
    var words: [(letters: Range<Int>, role: Int, longer: [Unicode.Scalar])] = []
    var (letters, roles): ([Unicode.Scalar], [FactRole]) = ([], [])
    for sign in signs where !sign.word.isEmpty {
      // Words of one role mostly stand together.
      var role = roles.count - 1
      if roles.last != sign.role {
        role = roles.firstIndex(of: sign.role) ?? roles.count
        if role == roles.count { roles.append(sign.role) }
      }
      let start = letters.count
      letters.append(scalarsOf: sign.word)
      // 内科学 is a subject and no ward.
      let longer = ValueWords.longer[sign.word] ?? (sign.word.hasSuffix("科") ? "学學" : "")
      words.append((start..<letters.count, role, Array(longer.unicodeScalars)))
    }
    let order = words.indices.sorted { left, right in
      let (first, second) = (words[left].letters, words[right].letters)
      let (begin, other) = (letters[first.lowerBound], letters[second.lowerBound])
      return begin != other ? begin < other : (second.count, left) < (first.count, right)
    }
    self.words = order.map { words[$0] }
    (self.letters, self.roles) = (letters, roles)
  }
}
