internal import Activities

/// Finds the words that tell what the words around them are: 大学, 副教授, University.
struct SignFinder {
  private struct Sign {
    /// Where the word stands among ``letters``.
    let letters: Range<Int>
    let role: FactRole
    /// The index of the role among ``roles``.
    let roleIndex: Int
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
    let words = vocabulary.signs.map { (letters: Array($0.word.unicodeScalars), role: $0.role) }
    let groups = Dictionary(grouping: words.filter { !$0.letters.isEmpty }) { $0.letters[0] }
    var (signs, letters): ([Sign], [Unicode.Scalar]) = ([], [])
    var starts: [Unicode.Scalar: Range<Int>] = [:]
    var roles: [FactRole: Int] = [:]
    for (first, group) in groups.sorted(by: { $0.key < $1.key }) {
      starts[first] = signs.count..<signs.count + group.count
      for word in group.sorted(by: { $0.letters.count > $1.letters.count }) {
        let index = roles[word.role] ?? roles.count
        roles[word.role] = index
        let begin = letters.count
        letters += word.letters
        signs.append(Sign(letters: begin..<letters.count, role: word.role, roleIndex: index))
      }
    }
    (self.signs, self.letters) = (signs, letters)
    self.starts = ScalarTable(starts)
    self.roles = roles.sorted { $0.value < $1.value }.map(\.key)
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
    of sentence: Sentence, _ range: Range<Int>, among ranks: Ranks, besides known: Set<FactRole> = []
  ) -> [(role: FactRole, range: Range<Int>)] {
    var result: [(role: FactRole, range: Range<Int>)] = []
    var latin: (role: FactRole, range: Range<Int>, rank: Int)?
    var start = range.lowerBound
    var offset = range.lowerBound
    var taken = known
    while offset < range.upperBound {
      guard let candidates = starts[sentence.scalars[offset].lowercased],
        let found = sign(
          among: candidates, in: sentence.scalars, at: offset, before: range.upperBound, ranks, taken
        )
      else {
        offset += 1
        continue
      }
      let end = offset + found.letters.count
      let isWord = wordRoles.contains(found.role)
      if sentence.scalars[offset].isHan {
        // 研究生论坛 names no listeners.
        if found.role == .audience, end < range.upperBound, sentence.scalars[end].isHan {
          offset = end
          continue
        }
        let segment = sentence.trimming(start..<end)
        result.append((found.role, isWord && segment.count > 6 ? offset..<end : segment))
        taken.insert(found.role)
        start = end
      } else if let rank = ranks.places[found.roleIndex], rank < latin?.rank ?? .max {
        latin = (found.role, isWord ? offset..<end : range, rank)
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
      let length = signs[index].letters.count
      if let best, length < best.length { break }
      guard offset + length <= end, stands(signs[index].letters, in: scalars, at: offset),
        ends(scalars, offset, length), let rank = ranks.places[signs[index].roleIndex]
      else { continue }
      let order = taken.contains(signs[index].role) ? rank + ranks.count : rank
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
