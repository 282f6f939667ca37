internal import Activities

/// Finds the words that tell what the words around them are: 大学, 副教授, University.
struct SignFinder {
  private struct Sign {
    let scalars: [Unicode.Scalar]
    let role: FactRole
  }

  /// The signs by their first scalar, longer ones first.
  private let signs: [Unicode.Scalar: [Sign]]
  /// The scalars with which signs begin.
  private let starts: ScalarSet
  /// The words that are a value as a whole.
  let values: WholeWords
  /// The words that are a label as a whole.
  let labels: WholeWords

  /// Prepares the signs of a vocabulary.
  init(_ vocabulary: Vocabulary) {
    var signs: [Unicode.Scalar: [Sign]] = [:]
    for sign in vocabulary.signs {
      let scalars = Array(sign.word.unicodeScalars)
      guard let first = scalars.first else { continue }
      signs[first, default: []].append(Sign(scalars: scalars, role: sign.role))
    }
    self.signs = signs.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    starts = ScalarSet(signs.keys)
    values = WholeWords(vocabulary.values)
    labels = WholeWords(vocabulary.labels)
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
  ///   - roles: The roles that may be found, the likeliest first.
  ///   - known: The roles that another stretch has already.
  /// - Returns: What was found, in order.
  func segments(
    of sentence: Sentence, _ range: Range<Int>, among roles: [FactRole],
    besides known: Set<FactRole> = []
  ) -> [(role: FactRole, range: Range<Int>)] {
    var result: [(role: FactRole, range: Range<Int>)] = []
    var latin: (role: FactRole, range: Range<Int>, rank: Int)?
    var start = range.lowerBound
    var offset = range.lowerBound
    var taken = known
    while offset < range.upperBound {
      guard let found = sign(in: sentence, at: offset, before: range.upperBound, roles, taken)
      else {
        offset += 1
        continue
      }
      if sentence.scalars[offset].isHan {
        let end = offset + found.length
        // 研究生论坛 names no listeners.
        if found.role == .audience, end < range.upperBound, sentence.scalars[end].isHan {
          offset = end
          continue
        }
        let segment = sentence.trimming(start..<end)
        let isWord = wordRoles.contains(found.role) && segment.count > 6
        result.append((found.role, isWord ? offset..<end : segment))
        taken.insert(found.role)
        start = end
        offset = end
      } else {
        if let rank = roles.firstIndex(of: found.role), rank < latin?.rank ?? .max {
          let isWord = wordRoles.contains(found.role)
          latin = (found.role, isWord ? offset..<offset + found.length : range, rank)
        }
        offset += found.length
      }
    }
    if let latin, result.isEmpty { result.append((latin.role, latin.range)) }
    return result
  }

  /// The longest sign at an offset; of equally long ones the first role that is not yet taken.
  private func sign(
    in sentence: Sentence, at offset: Int, before end: Int, _ roles: [FactRole],
    _ taken: Set<FactRole>
  ) -> (role: FactRole, length: Int)? {
    let scalars = sentence.scalars
    let first = scalars[offset].lowercased
    guard starts.mayHold(first), begins(scalars, offset), let candidates = signs[first] else {
      return nil
    }
    var best: (role: FactRole, length: Int, rank: Int)?
    for sign in candidates {
      let length = sign.scalars.count
      if let best, length < best.length { break }
      guard offset + length <= end,
        zip(scalars[offset..<offset + length], sign.scalars).allSatisfy({ $0.lowercased == $1 }),
        ends(scalars, offset, length), let rank = roles.firstIndex(of: sign.role)
      else { continue }
      let order = taken.contains(sign.role) ? rank + roles.count : rank
      if order < best?.rank ?? .max { best = (sign.role, length, order) }
    }
    return best.map { ($0.role, $0.length) }
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
