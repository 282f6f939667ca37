/// The name in a list that a mistyped one most likely stands for, or nil when none is close.
///
/// Closeness is the Damerau-Levenshtein distance (adjacent transpositions count one), at most a
/// third of the longer name; the first of equally close names wins.
public func nearestName(to name: String, in names: some Sequence<String>) -> String? {
  let typed = Array(name.lowercased())
  var best: (name: String, distance: Int)?
  for candidate in names {
    let target = Array(candidate.lowercased())
    let distance = editDistance(typed, target)
    let bound = max(1, max(typed.count, target.count) / 3)
    if distance <= bound, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// The optimal string alignment distance of two words.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  // Names longer than this are no names; the bound keeps a hostile key cheap.
  guard max(left.count, right.count) <= 100 else { return .max }
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for i in 1...left.count {
    var row = [i] + last.dropFirst()
    for j in 1...right.count {
      let cost = left[i - 1] == right[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}
