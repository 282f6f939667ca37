internal import Activities

/// Pairs the entries of two sections that tell the same in two languages.
///
/// Entries with a link, a number or a DOI in common belong together wherever they stand, then those of one
/// date that no other entry of either section has. The others are aligned in their order (Needleman and
/// Wunsch 1970), by their dates, by the Latin words and numbers that stay the same in a translation, and
/// by their place when both sections have as many.
///
/// - Returns: For each index of `twins` the index of its entry; those without one are missing.
func pairEntries(_ entries: [Entry], _ twins: [Entry]) -> [Int: Int] {
  var pairing = Pairing(entries, twins)
  pairing.pairByLinks()
  pairing.pairByNumbers()
  pairing.pairByDates { DateSpan.same($0.dates, $1.dates) }
  pairing.pairByDates { $0.isLikely($1) }
  pairing.pairInOrder()
  return pairing.pairs
}

/// The pairing of two sections, from the surest evidence to the weakest.
private struct Pairing {
  /// For each twin that has one the index of its entry.
  private(set) var pairs: [Int: Int] = [:]
  private var taken: Set<Int> = []
  private let entries: [Entry]
  private let twins: [Entry]
  private let left: [Evidence]
  private let right: [Evidence]

  init(_ entries: [Entry], _ twins: [Entry]) {
    (self.entries, self.twins) = (entries, twins)
    (left, right) = (entries.map(Evidence.init), twins.map(Evidence.init))
  }

  private var freeEntries: [Int] { entries.indices.filter { !taken.contains($0) } }
  private var freeTwins: [Int] { twins.indices.filter { pairs[$0] == nil } }

  private mutating func pair(_ twin: Int, with entry: Int) {
    pairs[twin] = entry
    taken.insert(entry)
  }

  mutating func pairByLinks() {
    var byTarget: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for target in entry.targets where byTarget[target] == nil { byTarget[target] = index }
    }
    for (index, twin) in twins.enumerated() {
      let matches = twin.targets.compactMap { byTarget[$0] }
      if let match = matches.first(where: { !taken.contains($0) }) { pair(index, with: match) }
    }
  }

  /// Pairs by the numbers of grants and patents and by registered names that one entry on either side has.
  mutating func pairByNumbers() {
    let own = owners(freeEntries, in: entries)
    let others = owners(freeTwins, in: twins)
    for twin in freeTwins {
      let matches = twins[twin].numbers.compactMap { number in
        others[number]?.count == 1 && own[number]?.count == 1 ? own[number]?.first : nil
      }
      if let match = matches.first(where: { !taken.contains($0) }) { pair(twin, with: match) }
    }
  }

  private func owners(_ indices: [Int], in entries: [Entry]) -> [String: [Int]] {
    var owners: [String: [Int]] = [:]
    for index in indices {
      for number in entries[index].numbers { owners[number, default: []].append(index) }
    }
    return owners
  }

  /// Pairs entries whose dates match each other's and no other entry's, if nothing speaks against it.
  mutating func pairByDates(_ matches: (Evidence, Evidence) -> Bool) {
    let own = Dictionary(grouping: freeEntries) { left[$0].dates?.start.year }
    let others = Dictionary(grouping: freeTwins) { right[$0].dates?.start.year }
    for twin in freeTwins {
      guard let dates = right[twin].dates, let candidates = own[dates.start.year],
        let rivals = others[dates.start.year], candidates.count * rivals.count <= mostComparisons
      else { continue }
      let near = candidates.filter { matches(left[$0], right[twin]) }
      guard near.count == 1, let match = near.first, !taken.contains(match),
        !left[match].contradicts(right[twin]),
        rivals.count(where: { matches(left[match], right[$0]) }) == 1
      else { continue }
      pair(twin, with: match)
    }
  }

  mutating func pairInOrder() {
    let (own, others) = (freeEntries, freeTwins)
    let bonus = own.count == others.count ? 1 : 0
    for (entry, twin) in align(own.map { left[$0] }, others.map { right[$0] }, bonus) {
      pair(others[twin], with: own[entry])
    }
  }
}

/// How many comparisons are made for one section; sections with more have links, numbers or dates.
private let mostComparisons = 1_000_000

/// What of an entry does not change with its language.
private struct Evidence {
  let dates: DateSpan?
  let kind: EntryKind
  let words: Set<String>
  let roles: Set<String>
  let ranks: Set<Int>

  init(_ entry: Entry) {
    dates = entry.dates
    kind = entry.kind
    words = entry.invariantWords
    roles = Set(entry.facts.compactMap(\.role?.rawValue))
    ranks = RankWords.ranks(of: entry)
  }

  /// Whether the two cannot be one: of different kinds, a doctor's and a bachelor's degree, a grant that
  /// one leads and one that somebody else does.
  func contradicts(_ other: Evidence) -> Bool {
    kind != other.kind || RankWords.contradict(ranks, other.ranks)
  }

  /// Whether one date holds the other, and something else speaks for it as well: many things happen in one
  /// year.
  func isLikely(_ other: Evidence) -> Bool {
    guard let dates, let others = other.dates else { return false }
    return dates.agrees(with: others) && hasSign(of: other)
  }

  /// Whether two entries have more than a date in common: a rank, a name, or, of grants, both ends of
  /// their time.
  private func hasSign(of other: Evidence) -> Bool {
    if !ranks.isDisjoint(with: other.ranks) || !words.isDisjoint(with: other.words) { return true }
    return kind == .project
      && [dates, other.dates].allSatisfy { $0 != nil && $0?.end != DateSpan.End.none }
  }

  /// How much speaks for two entries being one; negative when their dates differ or they contradict each
  /// other.
  func score(_ other: Evidence, samePlace: Bool, bonus: Int) -> Int {
    if contradicts(other) { return -100 }
    var score = 0
    if let dates, let others = other.dates {
      score += DateSpan.same(dates, others) || isLikely(other) ? 20 : -30
    }
    score += 5 * words.intersection(other.words).count
    if !roles.isEmpty, roles == other.roles { score += 1 }
    return samePlace ? score + 3 * bonus : score
  }
}

extension DateSpan {
  /// Whether two tellings of a date are of one: the same, or one of them more exact than the other.
  fileprivate func agrees(with other: DateSpan) -> Bool {
    guard start.agrees(with: other.start), also.count == other.also.count,
      zip(also, other.also).allSatisfy({ $0.agrees(with: $1) })
    else { return false }
    return switch (end, other.end) {
    case (.date(let own), .date(let others)): own.agrees(with: others)
    default: end == other.end
    }
  }

  /// Whether two dates are the same, however they were written.
  fileprivate static func same(_ left: DateSpan?, _ right: DateSpan?) -> Bool {
    left?.start == right?.start && left?.end == right?.end && left?.also == right?.also
  }
}

extension PartialDate {
  /// Whether one of two dates holds the other: 2024 and 2024-05.
  fileprivate func agrees(with other: PartialDate) -> Bool {
    year == other.year && (month == nil || other.month == nil || month == other.month)
      && (day == nil || other.day == nil || day == other.day)
  }
}

/// The pairs of an order-preserving alignment with the greatest sum of scores; pairs without evidence
/// are left out.
private func align(_ left: [Evidence], _ right: [Evidence], _ bonus: Int) -> [(Int, Int)] {
  // Past these only the place is looked at.
  guard left.count * right.count <= mostComparisons else {
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

  /// The numbers of grants and patents, and registered names, without what is written freely in them.
  fileprivate var numbers: Set<String> {
    let named =
      fields.filter { [.number, .identifier].contains($0.role) }.map(\.value)
      + [value(of: .number), value(of: .identifier)]
    var numbers = named.flatMap { $0.variants.map { $0.value.plain } }
    if let names = reference?.identifiers { numbers += [names.doi, names.arXiv] }
    let letters = numbers.map(\.letters)
    // `2` and `19` number other things as well.
    return Set(
      letters.filter { $0.utf8.count >= 5 && $0.unicodeScalars.contains(where: \.isDigit) })
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
