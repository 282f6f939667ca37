internal import Activities

extension Sentence {
  /// The number of a patent that has more than digits and letters in a stretch: `US 11,000,000 B2`,
  /// `11,000,000`, `PCT/CN2022/000000`.
  func patentNumber(in range: Range<Int>) -> Range<Int>? {
    for mark in marks(in: range) {
      if scalars[mark] == ",", let number = groupedNumber(around: mark, in: range) { return number }
      if scalars[mark] == "/", let number = treatyNumber(at: mark, in: range) { return number }
    }
    return nil
  }

  /// Digits in groups of three around a comma, with the letters of the country before them and the code of the
  /// publication behind them.
  private func groupedNumber(around comma: Int, in range: Range<Int>) -> Range<Int>? {
    let before = scalars[range.lowerBound..<comma].reversed().prefix(4).prefix(while: \.isDigit)
    guard (1...3).contains(before.count) else { return nil }
    var (start, end, groups) = (comma - before.count, comma, 0)
    while end + 3 < range.upperBound, scalars[end] == ",",
      scalars[end + 1...end + 3].allSatisfy(\.isDigit)
    {
      (end, groups) = (end + 4, groups + 1)
    }
    guard groups > 1 || groups == 1 && before.count == 3 else { return nil }
    let code = end < range.upperBound && scalars[end] == " " ? end + 1 : end
    var isNumber = false
    if code + 1 < range.upperBound, scalars[code].isUppercase, scalars[code + 1].isDigit {
      (end, isNumber) = (code + 2, true)
    }
    let country = start - 3
    if country >= range.lowerBound, scalars[start - 1] == " ",
      scalars[country..<start - 1].allSatisfy(\.isUppercase),
      country == range.lowerBound || !scalars[country - 1].isLetter
    {
      (start, isNumber) = (country, true)
    }
    // `Widget for 1,000,000 users`
    let words = lowercased(max(range.lowerBound, start - 11)..<start).trimmed
    let isTold = ["patent", "no.", "no", "号", "號"].contains { words.hasSuffix($0) }
    return isNumber || isTold || words.isEmpty && end == range.upperBound ? start..<end : nil
  }

  /// The number of an application under the Patent Cooperation Treaty around its first stroke.
  private func treatyNumber(at stroke: Int, in range: Range<Int>) -> Range<Int>? {
    let start = stroke - 3
    guard start >= range.lowerBound, scalars[start..<stroke].elementsEqual("PCT".unicodeScalars)
    else { return nil }
    let rest = scalars[(stroke + 1)..<range.upperBound].prefix {
      $0.isDigit || $0.isUppercase || $0 == "/"
    }
    return rest.count(where: \.isDigit) > 8 ? start..<rest.endIndex : nil
  }
}
