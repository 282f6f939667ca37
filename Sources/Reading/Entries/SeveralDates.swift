internal import Activities

/// The dates of an entry that tells several.
struct Listed {
  /// Those of the whole; nil where each belongs to words of its own.
  var date: EntryDate?
}

extension EntryOutline {
  /// What a date is worth that is one of several fields of dates: days that are listed are all those of the
  /// entry, while stretches between semicolons belong to the words beside them.
  ///
  /// Either way the dates stay in the text, which would not read well without one of them.
  ///
  /// - Returns: Nil where the date stands alone or begins the sentence; otherwise the dates of the whole,
  ///   or nil in their place where it has none.
  func listed(with date: EntryDate) -> Listed? {
    let begins = sentence.scalars[..<date.range.lowerBound].allSatisfy {
      $0.isSpace || $0.opensAside || $0.isPicture
    }
    guard dates.count > 1 else { return nil }
    if begins { return leading(date) }
    let others = dates.filter { other in
      guard other.span != nil, !other.range.overlaps(date.range), !holdsLink(other.range) else {
        return false
      }
      return brackets.depth(at: other.range.lowerBound) == 0
        && (isParted(date.range, other.range) || isListed(date.range, other.range))
    }
    guard !others.isEmpty else { return nil }
    guard date.span.end == .none, others.allSatisfy({ !$0.isStretch }) else {
      return Listed(date: nil)
    }
    let all = ([date.span] + others.compactMap(\.span)).flatMap { [$0.start] + $0.also }
    var sorted: [PartialDate] = []
    for date in all.sorted() where sorted.last != date { sorted.append(date) }
    guard let start = sorted.first, let last = others.last else { return nil }
    let range =
      min(
        date.range.lowerBound, others[0].range.lowerBound)..<max(
        date.range.upperBound, last.range.upperBound)
    var span = DateSpan(
      start: start, written: sentence.string(range), origin: sentence.origin(range))
    span.also = Array(sorted.dropFirst())
    return Listed(date: EntryDate(span: span, removed: nil, range: date.range))
  }

  /// Whether a semicolon stands between two dates, outside of brackets.
  func isParted(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    gap(one, other).contains {
      [";", "；"].contains(sentence.scalars[$0]) && brackets.depth(at: $0) == 0
    }
  }

  /// Whether nothing but marks and `and` stands between two dates of one sort: `8 March 2020, 2022 & 2023`.
  func isListed(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let gap = gap(one, other)
    guard gap.count <= 24 else { return false }
    // `2018 (x2), 2020`
    let marks = gap.filter { brackets.depth(at: $0) == 0 }
    guard marks.count <= 8 else { return false }
    let words = String(scalars: marks.map { sentence.scalars[$0] }).lowercased()
      .split { " ,，、&和及".contains($0) }
    return words.isEmpty && marks.contains { !sentence.scalars[$0].isSpace } || words == ["and"]
  }

  private func gap(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
    let (first, last) = one.lowerBound < other.lowerBound ? (one, other) : (other, one)
    return first.upperBound..<max(first.upperBound, last.lowerBound)
  }
}

extension FoundSpan {
  /// Whether it goes from one time to another; listed years do not.
  var isStretch: Bool { isRange && (span?.also.isEmpty ?? true) }
}

extension DateSpan {
  /// Whether both ends are years and no more.
  var isYears: Bool {
    guard start.month == nil, case .date(let last) = end else { return false }
    return last.month == nil
  }
}
