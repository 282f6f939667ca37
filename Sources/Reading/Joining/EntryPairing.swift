internal import Activities

/// Pairs the entries of two sections that tell the same in two languages.
///
/// Entries with a link in common belong together wherever they stand. The others are aligned in
/// their order (Needleman and Wunsch 1970), by their dates, by the Latin words and numbers that stay
/// the same in a translation, and by their place when both sections have as many.
///
/// - Returns: For each index of `twins` the index of its entry; those without one are missing.
func pairEntries(_ entries: [Entry], _ twins: [Entry]) -> [Int: Int] {
  var result: [Int: Int] = [:]
  var byTarget: [String: Int] = [:]
  for (index, entry) in entries.enumerated() {
    for target in entry.targets where byTarget[target] == nil { byTarget[target] = index }
  }
  var taken: Set<Int> = []
  for (index, twin) in twins.enumerated() {
    let matches = twin.targets.compactMap { byTarget[$0] }
    guard let match = matches.first(where: { !taken.contains($0) }) else { continue }
    result[index] = match
    taken.insert(match)
  }

  let left = entries.indices.filter { !taken.contains($0) }
  let right = twins.indices.filter { result[$0] == nil }
  let bonus = left.count == right.count ? 1 : 0
  let pairs = align(
    left.map { Evidence(entries[$0]) }, right.map { Evidence(twins[$0]) }, bonus)
  for (own, other) in pairs {
    result[right[other]] = left[own]
  }
  return result
}

/// What of an entry does not change with its language.
private struct Evidence {
  let dates: DateSpan?
  let words: Set<String>
  let roles: Set<String>

  init(_ entry: Entry) {
    dates = entry.dates
    words = entry.invariantWords
    roles = Set(entry.facts.compactMap(\.role?.rawValue))
  }

  /// How much speaks for two entries being one; negative when their dates differ.
  func score(_ other: Evidence, samePlace: Bool, bonus: Int) -> Int {
    var score = 0
    if let dates, let others = other.dates {
      score += dates.start == others.start && dates.end == others.end ? 20 : -30
    }
    score += 5 * words.intersection(other.words).count
    if !roles.isEmpty, roles == other.roles { score += 1 }
    return samePlace ? score + 3 * bonus : score
  }
}

/// The pairs of an order-preserving alignment with the greatest sum of scores; pairs without evidence
/// are left out.
private func align(_ left: [Evidence], _ right: [Evidence], _ bonus: Int) -> [(Int, Int)] {
  // Past a million comparisons only the place is looked at; such sections have links or dates.
  guard left.count * right.count <= 1_000_000 else {
    return zip(left.indices, right.indices).filter { own, other in
      left[own].score(right[other], samePlace: true, bonus: bonus) > 0
    }
  }
  let width = right.count + 1
  var best = [Int](repeating: 0, count: (left.count + 1) * width)
  var gains = [Int](repeating: 0, count: left.count * right.count)
  for i in left.indices.reversed() {
    for j in right.indices.reversed() {
      let gain = left[i].score(right[j], samePlace: i == j, bonus: bonus)
      gains[i * right.count + j] = gain
      best[i * width + j] = max(
        best[(i + 1) * width + j], best[i * width + j + 1], gain + best[(i + 1) * width + j + 1])
    }
  }
  var pairs: [(Int, Int)] = []
  var (i, j) = (0, 0)
  while i < left.count, j < right.count {
    let gain = gains[i * right.count + j]
    if gain > 0, best[i * width + j] == gain + best[(i + 1) * width + j + 1] {
      pairs.append((i, j))
      (i, j) = (i + 1, j + 1)
    } else if best[i * width + j] == best[(i + 1) * width + j] {
      i += 1
    } else {
      j += 1
    }
  }
  return pairs
}

extension Entry {
  /// The targets of all its links, those inside its text included.
  fileprivate var targets: [String] {
    let texts = (title.variants + detail.variants).map(\.value)
    let inline = texts.flatMap { $0.runs.compactMap(\.link) }
    return links.map(\.target) + inline
  }

  /// Latin words of three letters and more, and numbers, of its title and detail, in lower case.
  fileprivate var invariantWords: Set<String> {
    let texts = (title.variants + detail.variants).map(\.value.plain)
    var words: Set<String> = []
    for text in texts {
      let parts = text.lowercased().unicodeScalars.split { !($0.isLatin || $0.isDigit) }
      for part in parts where part.count >= 3 {
        words.insert(String(String.UnicodeScalarView(part)))
      }
    }
    return words
  }
}
