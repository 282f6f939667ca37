internal import Activities

extension FieldReader {
  /// A grant, patent or copyright number: eight digits that are no date, or letters and at least five
  /// digits.
  func number(in piece: Range<Int>, of sentence: Sentence) -> Range<Int>? {
    if kind == .patent, let number = sentence.patentNumber(in: piece) { return number }
    var start = piece.lowerBound
    while start < piece.upperBound {
      guard sentence.scalars[start].isDigit || sentence.scalars[start].isLatin else {
        start += 1
        continue
      }
      var end = start
      var (digits, letters) = (0, 0)
      while end < piece.upperBound {
        let scalar = sentence.scalars[end]
        let isTie = scalar == "&" && end > start && end + 1 < piece.upperBound
        if scalar.isDigit {
          digits += 1
        } else if scalar.isLatin {
          letters += 1
        } else if !(isTie && sentence.scalars[end - 1].isDigit && sentence.scalars[end + 1].isLatin)
        {
          break
        }
        end += 1
      }
      if digits == 0, letters == 2, let spaced = spacedEnd(from: start, to: end, piece, sentence) {
        return withParts(start..<spaced, before: piece.upperBound, from: start, of: sentence)
      }
      let isDate = digits == 8 && ["19", "20"].contains(sentence.string(start..<start + 2))
      let head = start..<min(end, start + 3)
      end = hyphenated(
        from: start, to: end, before: piece.upperBound, of: sentence, &digits, &letters)
      let isNumber = letters == 0 ? digits >= 8 && !isDate : digits >= 5 && letters <= 6
      let isMoney = isNumber && ["RMB", "USD", "CNY", "EUR"].contains(sentence.string(head))
      if isNumber, !isMoney {
        return withParts(
          start..<end, before: piece.upperBound, from: piece.lowerBound, of: sentence)
      }
      start = end
    }
    return nil
  }

  /// The end of the digits of a patent's number behind ZL, which spaces may part: `ZL 2019 2 0000000.0`.
  private func spacedEnd(
    from start: Int, to end: Int, _ piece: Range<Int>, _ sentence: Sentence
  ) -> Int? {
    guard sentence.scalars[start..<end].elementsEqual(["Z", "L"]) else { return nil }
    let rest = sentence.scalars[end..<piece.upperBound].prefix { $0.isDigit || $0 == " " }
    guard (9...12).contains(rest.count(where: \.isDigit)) else { return nil }
    return rest.lastIndex(where: \.isDigit).map { $0 + 1 }
  }

  /// A number with what belongs to it beside the digits: the check digit of `ZL201510000000.9`, what strokes
  /// part as in `AH/N012345/1`, the funder's letters of `MOST 111-2410-H-001`.
  private func withParts(
    _ number: Range<Int>, before limit: Int, from first: Int, of sentence: Sentence
  ) -> Range<Int> {
    let scalars = sentence.scalars
    var (start, end) = (number.lowerBound, number.upperBound)
    if end + 1 < limit, [".", "/"].contains(scalars[end]) {
      let part = scalars[(end + 1)..<limit].prefix { $0.isDigit || $0.isLatin }
      let isCheck = part.count == 1 && (part.first?.isDigit ?? false || part.first == "X")
      let isPart = scalars[end] == "/" && part.count <= 2 && part.allSatisfy(\.isDigit)
      if isCheck || isPart && !part.isEmpty { end = part.endIndex }
    }
    func capitals(before offset: Int) -> Int {
      scalars[first..<offset].reversed().prefix { $0.properties.isUppercase }.count
    }
    guard start > first + 1 else { return start..<end }
    let count = capitals(before: start - 1)
    let isWord = count > 0 && (start - 1 - count == first || !scalars[start - 2 - count].isLetter)
    if isWord, scalars[start - 1] == "/", count <= 4 {
      start -= count + 1
    } else if isWord, scalars[start - 1] == " ", (3...5).contains(count), scalars[start].isDigit,
      scalars[start..<end].contains("-")
    {
      start -= count + 1
    }
    return start..<end
  }

  /// The end of a number in groups of digits and capitals, such as 2021-BS-000; where only digits are
  /// joined it is a date, and ends before the hyphen.
  private func hyphenated(
    from start: Int, to end: Int, before limit: Int, of sentence: Sentence, _ digits: inout Int,
    _ letters: inout Int
  ) -> Int {
    let rest = sentence.scalars[end..<limit].prefix {
      $0 == "-" || $0.isDigit || $0.properties.isUppercase
    }
    let all = sentence.scalars[start..<rest.endIndex]
    let capitals = all.count(where: \.properties.isUppercase)
    guard rest.first == "-", rest.last != "-", capitals > 0,
      capitals + all.count(where: { $0.isDigit || $0 == "-" }) == all.count
    else { return end }
    (digits, letters) = (all.count(where: \.isDigit), capitals)
    return rest.endIndex
  }
}
