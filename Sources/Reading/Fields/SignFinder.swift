internal import Activities

/// Finds the words that tell what the words around them are: 大学, 副教授, University.
struct SignFinder {
  private struct Sign {
    /// Where the word stands among ``letters``.
    let letters: Range<Int>
    /// The index of the role among ``roles``.
    let role: Int
  }

  /// How likely each of the roles is in entries of one kind: its place among the roles that are looked
  /// for, from 0.
  struct Ranks {
    /// The places by the index of a role; nil for roles that are not looked for.
    fileprivate let places: [Int?]
    /// How many roles are looked for.
    fileprivate let count: Int
  }

  /// The signs, those with the same first scalar together, longer ones first.
  private let signs: [Sign]
  /// The scalars of all signs.
  private let letters: [Unicode.Scalar]
  /// The indices of the signs that begin with a scalar.
  private let starts: ScalarTable<Range<Int>>
  /// The roles that signs have.
  private let roles: [FactRole]

  /// Prepares the signs of a vocabulary.
  init(_ vocabulary: Vocabulary) {
    var (words, letters, roles): ([Sign], [Unicode.Scalar], [FactRole]) = ([], [], [])
    for sign in vocabulary.signs where !sign.word.isEmpty {
      // Words of one role mostly stand together.
      var role = roles.count - 1
      if roles.last != sign.role {
        role = roles.firstIndex(of: sign.role) ?? roles.count
        if role == roles.count { roles.append(sign.role) }
      }
      let start = letters.count
      letters.append(scalarsOf: sign.word)
      words.append(Sign(letters: start..<letters.count, role: role))
    }
    let order = words.indices.sorted { left, right in
      let (first, second) = (words[left].letters, words[right].letters)
      let (begin, other) = (letters[first.lowerBound], letters[second.lowerBound])
      return begin != other
        ? begin < other : (second.count, left) < (first.count, right)
    }
    signs = order.map { words[$0] }
    var starts: [(Unicode.Scalar, Range<Int>)] = []
    for (index, sign) in signs.enumerated() {
      let first = letters[sign.letters.lowerBound]
      if let last = starts.last, last.0 == first {
        starts[starts.count - 1].1 = last.1.lowerBound..<index + 1
      } else {
        starts.append((first, index..<index + 1))
      }
    }
    self.starts = ScalarTable(starts)
    (self.letters, self.roles) = (letters, roles)
  }

  /// Prepares the roles that may be found, the likeliest first.
  func ranks(of wanted: [FactRole]) -> Ranks {
    Ranks(places: roles.map { wanted.firstIndex(of: $0) }, count: wanted.count)
  }

  /// The named things in a stretch of a sentence.
  ///
  /// Han names end with their sign, so that 示例大学计算机学院副教授 holds three; a Latin stretch is one
  /// name as a whole, by its first sign in the order of the roles; of ranks, statuses and roles only
  /// the word counts.
  ///
  /// - Parameters:
  ///   - sentence: The sentence.
  ///   - range: The stretch.
  ///   - ranks: The roles that may be found.
  ///   - known: The roles that another stretch has already.
  /// - Returns: What was found, in order.
  func segments(
    of sentence: Sentence, _ range: Range<Int>, among ranks: Ranks,
    besides known: Set<FactRole> = []
  ) -> [(role: FactRole, range: Range<Int>)] {
    var result: [(role: FactRole, range: Range<Int>)] = []
    var latin: (role: FactRole, range: Range<Int>, rank: Int)?
    var start = range.lowerBound
    var offset = range.lowerBound
    var taken = known
    while offset < range.upperBound {
      guard let candidates = starts[sentence.scalars[offset].lowercased],
        let found = sign(
          among: candidates, in: sentence.scalars, at: offset, before: range.upperBound, ranks,
          taken
        )
      else {
        offset += 1
        continue
      }
      let end = offset + found.letters.count
      let role = roles[found.role]
      let isWord = wordRoles.contains(role)
      if sentence.scalars[offset].isHan {
        // 研究生论坛 names no listeners.
        if role == .audience, end < range.upperBound, sentence.scalars[end].isHan {
          offset = end
          continue
        }
        let segment = sentence.trimming(start..<end)
        result.append((role, isWord && segment.count > 6 ? offset..<end : segment))
        taken.insert(role)
        start = end
      } else if let rank = ranks.places[found.role], rank < latin?.rank ?? .max {
        latin = (role, isWord ? offset..<end : range, rank)
      }
      offset = end
    }
    if let latin, result.isEmpty { result.append((latin.role, latin.range)) }
    return result
  }

  /// The longest of some signs at an offset; of equally long ones the first role that is not yet taken.
  private func sign(
    among candidates: Range<Int>, in scalars: [Unicode.Scalar], at offset: Int, before end: Int,
    _ ranks: Ranks, _ taken: Set<FactRole>
  ) -> Sign? {
    guard begins(scalars, offset) else { return nil }
    var best: (index: Int, length: Int, rank: Int)?
    for index in candidates {
      let sign = signs[index]
      let length = sign.letters.count
      if let best, length < best.length { break }
      guard offset + length <= end, stands(sign.letters, in: scalars, at: offset),
        ends(scalars, offset, length), let rank = ranks.places[sign.role]
      else { continue }
      let order = taken.contains(roles[sign.role]) ? rank + ranks.count : rank
      if order < best?.rank ?? .max { best = (index, length, order) }
    }
    return best.map { signs[$0.index] }
  }

  /// Whether a word stands at an offset, in any case; its first scalar is known to.
  private func stands(_ word: Range<Int>, in scalars: [Unicode.Scalar], at offset: Int) -> Bool {
    var next = offset + 1
    for letter in word.dropFirst() {
      guard scalars[next].lowercased == letters[letter] else { return false }
      next += 1
    }
    return true
  }

  /// Whether no letter before a Latin sign makes it the rest of a word.
  private func begins(_ scalars: [Unicode.Scalar], _ offset: Int) -> Bool {
    offset == 0 || !scalars[offset].isLatin || !scalars[offset - 1].isLatin
  }

  /// Whether no letter behind a Latin sign makes it the begin of a word.
  private func ends(_ scalars: [Unicode.Scalar], _ offset: Int, _ length: Int) -> Bool {
    let end = offset + length
    return end >= scalars.count || !scalars[offset].isLatin || !scalars[end].isLatin
  }
}

/// The roles whose values are the known words themselves, without what stands before them.
private let wordRoles: Set<FactRole> = [.rank, .status, .role]

extension Unicode.Scalar {
  /// The small letter of an ASCII capital; anything else is itself.
  var lowercased: Unicode.Scalar {
    (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) | 0x20) : self
  }
}
