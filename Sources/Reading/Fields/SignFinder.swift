internal import Activities

/// Finds the words that tell what the words around them are, such as 大学, 副教授 and University, of the
/// roles that one kind of entry has.
struct SignFinder {
  /// The roles that are looked for, the likeliest first.
  private let roles: [FactRole]
  /// The words of these roles, each with the index of its role, and with what behind it makes a longer
  /// word of it.
  private let signs: [(letters: Range<Int>, rank: Int, longer: [Unicode.Scalar])]
  /// The scalars that the words are ranges of.
  private let letters: [Unicode.Scalar]
  /// The indices of the words that begin with a scalar.
  private let starts: ScalarTable<Range<Int>>

  /// Chooses the signs of some roles, the likeliest first.
  init(_ all: SignWords, of roles: [FactRole]) {
    let ranks = all.roles.map { roles.firstIndex(of: $0) }
    var signs: [(letters: Range<Int>, rank: Int, longer: [Unicode.Scalar])] = []
    var starts: [(Unicode.Scalar, Range<Int>)] = []
    for word in all.words {
      guard let rank = ranks[word.role] else { continue }
      let first = all.letters[word.letters.lowerBound]
      if let last = starts.last, last.0 == first {
        starts[starts.count - 1].1 = last.1.lowerBound..<signs.count + 1
      } else {
        starts.append((first, signs.count..<signs.count + 1))
      }
      signs.append((word.letters, rank, word.longer))
    }
    self.starts = ScalarTable(starts)
    (self.roles, self.signs, letters) = (roles, signs, all.letters)
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
  ///   - known: The roles that another stretch has already.
  /// - Returns: What was found, in order.
  func segments(
    of sentence: Sentence, _ range: Range<Int>, besides known: Set<FactRole> = []
  ) -> [(role: FactRole, range: Range<Int>)] {
    var result: [(role: FactRole, range: Range<Int>)] = []
    var latin: (rank: Int, range: Range<Int>)?
    var start = range.lowerBound
    var offset = range.lowerBound
    var taken = known
    let scalars = sentence.scalars
    while true {
      offset = starts.offset(in: scalars, offset..<range.upperBound)
      guard offset < range.upperBound else { break }
      guard let candidates = starts[scalars[offset].lowercased],
        let found = sign(
          among: candidates, in: scalars, at: offset, before: range.upperBound, taken)
      else {
        offset += 1
        continue
      }
      let end = offset + found.length
      let role = roles[found.rank]
      let isWord = wordRoles.contains(role)
      if scalars[offset].isHan {
        // 研究生论坛 names no listeners.
        if role == .audience, end < range.upperBound, sentence.scalars[end].isHan {
          offset = end
          continue
        }
        var segment = sentence.trimming(start..<end)
        // 《示例估计》 研究生
        if role == .audience,
          let mark = sentence.marks(in: segment).last(where: {
            scalars[$0] == "》" || scalars[$0].isSpace
          })
        {
          segment = mark + 1..<end
        }
        if role == .institution, found.length > 1, let last = result.last, last.role == role,
          last.range.upperBound == segment.lowerBound,
          hospitals.contains(Array(scalars[offset..<end]))
        {
          // 示例大学第一医院 is one house.
          result[result.count - 1].range = last.range.lowerBound..<end
          start = end
          offset = end
          continue
        }
        // （研究所必修）: the sign alone names none.
        if role == .institution, segment.count == found.length, segment.lowerBound == offset {
          offset = end
          continue
        }
        let isPart = isWord && segment.count > 6
        result.append(
          (role, isPart ? withRank(offset, from: segment.lowerBound, scalars)..<end : segment))
        taken.insert(role)
        start = end
        // 横向课题：华为技术有限公司: a colon begins another name.
        while start < range.upperBound, sentence.scalars[start].isColon { start += 1 }
      } else if found.rank < latin?.rank ?? .max,
        role != .term || isTerm(range, around: offset..<end, scalars)
      {
        latin = (found.rank, isWord ? offset..<end : range)
      }
      offset = end
    }
    if let latin, result.isEmpty { result.append((roles[latin.rank], latin.range)) }
    return result
  }

  /// Whether the season in a Latin stretch is that of a term, as a figure beside it tells: `fall armyworm` is none.
  private func isTerm(
    _ range: Range<Int>, around word: Range<Int>, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    word.count > 6 || range.count <= word.count + 1 || scalars[range].contains(where: \.isDigit)
  }

  /// Where a word begins with what ranks it before it: 副主编, 执行主编.
  private func withRank(_ offset: Int, from start: Int, _ scalars: [Unicode.Scalar]) -> Int {
    let before = scalars[start..<offset]
    let rank = ranksOfPosts.first { $0.count <= before.count && before.suffix($0.count) == $0[...] }
    return offset - (rank?.count ?? 0)
  }

  /// The longest of some signs at an offset; of equally long ones the first role that is not yet taken.
  private func sign(
    among candidates: Range<Int>, in scalars: [Unicode.Scalar], at offset: Int, before end: Int,
    _ taken: Set<FactRole>
  ) -> (rank: Int, length: Int)? {
    guard begins(scalars, offset) else { return nil }
    var best: (rank: Int, length: Int, order: Int)?
    for index in candidates {
      let (word, rank, longer) = signs[index]
      if let best, word.count < best.length { break }
      guard offset + word.count <= end, stands(word, in: scalars, at: offset),
        ends(scalars, offset, word.count),
        !goesOn(longer, scalars, offset + word.count)
      else { continue }
      let order = taken.contains(roles[rank]) ? rank + roles.count : rank
      if order < best?.order ?? .max { best = (rank, word.count, order) }
    }
    return best.map { ($0.rank, $0.length) }
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

  /// Whether what stands behind a sign makes a longer word of it.
  private func goesOn(
    _ longer: [Unicode.Scalar], _ scalars: [Unicode.Scalar], _ end: Int
  ) -> Bool {
    guard !longer.isEmpty, end < scalars.count, longer.contains(scalars[end]) else { return false }
    guard end + 1 < scalars.count, let apart = ValueWords.apart[String(scalars[end])] else {
      return true
    }
    return !apart.unicodeScalars.contains(scalars[end + 1])
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

/// The word that goes on with the name of a university.
private let hospitals = ["医院", "醫院"].map { Array($0.unicodeScalars) }

/// What stands before a post and ranks it.
private let ranksOfPosts = ValueWords.ranks.map { Array($0.unicodeScalars) }

extension Unicode.Scalar {
  /// The small letter of an ASCII capital; anything else is itself.
  var lowercased: Unicode.Scalar {
    (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) | 0x20) : self
  }
}
