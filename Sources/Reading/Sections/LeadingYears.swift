internal import Activities

extension ActivityList {
  /// Whether each of several items begins with a year, so that it is the date of each: `2022 Example Prize`.
  ///
  /// One item alone may be called so, as `2024 International Conference` is.
  var beginsWithYears: Bool {
    items.count > 1
      && items.allSatisfy { item in
        guard case .paragraph(let text)? = item.first else { return false }
        return text.runs.first?.text.beginsWithYear ?? false
      }
  }
}

extension EntryKind {
  /// Whether its entries are not called after events, whose names begin with years.
  var mayBeginWithYears: Bool {
    [.award, .project, .education, .employment, .patent, .software, .dataset, .student].contains(
      self)
  }
}

extension EntryOutline {
  /// The year that the sentence begins with, as a date of its own.
  var leadingYear: EntryDate? {
    guard let found = dates.first, found.range.lowerBound == 0, found.notation == .year,
      let span = found.span, found.range.upperBound < sentence.scalars.count,
      sentence.scalars[found.range.upperBound].isSpace,
      !isPartOfTerm(behind: found.range.upperBound)
    else { return nil }
    var own = span
    own.origin = sentence.origin(found.range)
    return EntryDate(span: own, removed: found.range, range: found.range)
  }
}

extension String {
  /// Whether four digits of this century or the last one stand first, and no digit behind them.
  fileprivate var beginsWithYear: Bool {
    let digits = utf8.prefix(5)
    guard digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8) else { return false }
    return digits.prefix { $0.isDigit }.count == 4
  }
}
