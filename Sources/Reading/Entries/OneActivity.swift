internal import Activities

extension EntryOutline {
  /// Whether the parts between commas tell of one activity: its title and its place, or its title in
  /// several parts and, behind all of them, the day or the year when it was.
  ///
  /// Years in which someone served say nothing of that: `Reviewer: Journal A, Journal B, 2020–2023`.
  func isOneActivity(_ parts: [Range<Int>]) -> Bool {
    let areMarked = parts.map { titleMark(of: $0) }
    if areMarked[0] != nil, areMarked[1] == nil { return true }
    if areMarked[0] != nil, areMarked.allSatisfy({ $0 == areMarked[0] }) { return false }
    let found = dates.filter { $0.span != nil }
    guard found.count == 1, let date = found.first, date.span?.end == DateSpan.End.none,
      brackets.depth(at: date.range.lowerBound) == 0
    else { return false }
    return sentence.scalars[date.range.upperBound...].allSatisfy {
      $0.isSpace || ".。;；".unicodeScalars.contains($0)
    }
  }

  /// What marks a part as a title from its first word to its last: 《, a quotation mark, or a star for
  /// emphasis; nil where nothing does.
  private func titleMark(of part: Range<Int>) -> Unicode.Scalar? {
    let bare = withoutAside(part)
    guard let first = bare.first, let last = bare.last else { return nil }
    let opener = sentence.scalars[first]
    if opener == "《" || opener.opensQuotation {
      return brackets.partner(of: first) == last ? opener == "《" ? opener : "\"" : nil
    }
    let runs = sentence.slice(bare).runs
    return runs.allSatisfy { $0.style.contains(.emphasis) } ? "*" : nil
  }
}
