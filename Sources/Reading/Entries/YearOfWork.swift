internal import Activities

extension EntryOutline {
  /// Whether a date is the only one of the sentence that tells a month, and stands between commas without
  /// a word of what happened then: `授权，2019年6月11日`.
  func isDayAlone(_ date: EntryDate) -> Bool {
    date.removed == date.range && date.span.end == .none && fields.contains(date.range)
      && dates.count { $0.span?.start.month != nil } == 1 && date.span.start.month != nil
      && !hasTypeMark
  }

  /// The date of a reference: the one that stands between the authors and the title, or else the last one
  /// outside of the title that is no stretch of time; it stays in the text.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - named: What ``titleBehindNames`` gives; it tells which date it is, not whether there is one.
  /// - Returns: The date, of which nothing is taken out.
  func yearOfWork(
    besides title: Range<Int>?, _ named: (names: Range<Int>, title: Range<Int>)?
  ) -> EntryDate? {
    let known = dates.filter {
      // Days of a conference tell when; years from and to are those of the matter.
      !($0.isStretch && $0.span?.start.month == nil && $0.span?.end != .open) && $0.span != nil
        && !holdsLink($0.range)
        && !isAccessDate($0)
    }
    let outside = known.filter { date in title.map { !$0.overlaps(date.range) } ?? true }
    let behindNames = named.flatMap { found in
      outside.first {
        (found.names.upperBound...found.title.lowerBound).contains($0.range.lowerBound)
      }
    }
    let last = outside.last { !isReprint($0) } ?? outside.last
    guard let found = behindNames ?? last ?? known.last, var span = found.span else { return nil }
    span.origin = sentence.origin(found.range)
    return EntryDate(span: span, removed: nil, range: found.range)
  }

  /// Whether words before a date say that a work came out again then, or that somebody wrote about it.
  private func isReprint(_ found: FoundSpan) -> Bool {
    let before = max(0, found.range.lowerBound - 200)..<found.range.lowerBound
    let words = sentence.lowercased(before)
    if TimeWords.again.contains(where: { words.holds($0) }) { return true }
    let end = found.range.upperBound
    // 2018年3月第2次印刷
    let behind = sentence.lowercased(end..<min(sentence.scalars.count, end + 12))
    return TimeWords.impressions.contains {
      behind.prefix { !",，;；。".contains($0) }.contains($0)
    }
  }

  /// Whether a day stands in square brackets right behind numbers or a bracket: the day on which an
  /// author looked the work up (GB/T 7714, 引用日期).
  func isAccessDate(_ found: FoundSpan) -> Bool {
    let open = found.range.lowerBound - 1
    guard open > 0, sentence.scalars[open] == "[", found.span?.start.day != nil else {
      return false
    }
    let before = sentence.scalars[open - 1]
    return before.isDigit || before.isLatin || [")", "]", "）", "."].contains(before)
  }
}
