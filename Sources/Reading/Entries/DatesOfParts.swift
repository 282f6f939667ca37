internal import Activities

extension EntryOutline {
  /// Whether a date is that of one of several parts with a dot between them, of which another has a date too:
  /// `Organizer, 2022 · Committee, 2021–23`.
  ///
  /// One that is a part by itself is that of the whole, as in `Keynote · Example Meeting 2019 · Dec. 2019`.
  func isOfOnePart(_ date: EntryDate) -> Bool {
    let scalars = sentence.scalars
    let dots = sentence.marks.filter { offset in
      scalars[offset] == "·" && offset > 0 && offset + 1 < scalars.count
        && scalars[offset - 1].isSpace && scalars[offset + 1].isSpace
        && brackets.depth(at: offset) == 0
    }
    guard !dots.isEmpty else { return false }
    func part(_ range: Range<Int>) -> Int { dots.count { $0 < range.lowerBound } }
    let own = part(date.range)
    let start = own > 0 ? dots[own - 1] + 1 : 0
    let end = own < dots.count ? dots[own] : scalars.count
    if sentence.trimming(start..<end) == date.range { return false }
    return dates.contains { $0.span != nil && part($0.range) != own }
  }

  /// Whether a year is that in which somebody began to study: 2022级硕士.
  func isCohort(_ found: FoundSpan) -> Bool {
    let end = found.range.upperBound
    return end < sentence.scalars.count && "级級届屆".unicodeScalars.contains(sentence.scalars[end])
  }
}
