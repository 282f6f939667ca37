/// Decides for each ambiguous mark of a paragraph whether it is Chinese or Western.
///
/// Quotes, dashes, ellipses and middle dots have one code point for both (East Asian Width A), but
/// another width, glyph and font in each. Quotes are resolved pair by pair, the others by what
/// stands beside them; typography calls for it before any font is chosen.
enum QuoteResolution {
  /// Whether each character is in Chinese context; meaningful for ambiguous ones only.
  ///
  /// In a Chinese paragraph a pair of quotes is Chinese if a Chinese character stands in it or directly
  /// outside either end; in another one only if Chinese stands on both sides of it, or in it and
  /// nothing outside. Else it is Western. ’ between letters is an apostrophe. A quote without its partner, a dash, an
  /// ellipsis or a dot goes with its neighbours.
  ///
  /// - Parameters:
  ///   - scalars: The characters of the paragraph.
  ///   - isHanText: What an ambiguous mark without any neighbour is: whether the paragraph is Chinese.
  /// - Returns: A truth value per character.
  static func hanContext(of scalars: [Unicode.Scalar], isHanText: Bool) -> [Bool] {
    guard scalars.contains(where: CharacterClass.isAmbiguous) else {
      return [Bool](repeating: false, count: scalars.count)
    }
    let chinese = scalars.map { scalar in
      !CharacterClass.isAmbiguous(scalar)
        && CharacterClass(scalar, inHanContext: true).isFullWidth
    }
    // The number of Chinese characters before each position, to ask about a range at once.
    var count = [0]
    count.reserveCapacity(scalars.count + 1)
    for isChinese in chinese { count.append(count[count.count - 1] + (isChinese ? 1 : 0)) }

    let before = neighbours(scalars, chinese, scalars.indices)
    let after = neighbours(scalars, chinese, scalars.indices.reversed())

    var result = [Bool](repeating: false, count: scalars.count)
    var openDouble: [Int] = []
    var openSingle: [Int] = []
    var pairs: [Range<Int>] = []

    func close(_ index: Int, _ stack: inout [Int]) {
      guard let opening = stack.popLast() else {
        result[index] = before[index] ?? after[index] ?? isHanText
        return
      }
      pairs.append(opening..<index + 1)
      let inside = count[index] - count[opening + 1] > 0
      let (left, right) = (before[opening], after[index])
      // Nothing but marks inside and nothing outside: the paragraph decides.
      let isAlone = index - opening <= 1 && left == nil && right == nil
      result[opening] =
        isHanText
        ? inside || left == true || right == true || isAlone
        : (left == true && right == true) || (inside && left == nil && right == nil)
      result[index] = result[opening]
    }

    for index in scalars.indices {
      switch scalars[index].value {
      case 0x201C: openDouble.append(index)
      case 0x2018: openSingle.append(index)
      case 0x201D: close(index, &openDouble)
      case 0x2019:
        if isApostrophe(index, in: scalars) { break }
        close(index, &openSingle)
      // An en dash that stands beside a number looks like all others that do: 2020–2023, 2021–至今.
      case 0x2013 where isBesideDigit(index, in: scalars): break
      case 0x2014, 0x2026, 0xB7, 0x2013, 0x22EF:
        let isAlone = before[index] == nil && after[index] == nil
        result[index] =
          before[index] == true || after[index] == true
          || (isHanText && (isAlone || joinsNumbers(index, in: scalars)))
      default: break
      }
    }
    if isHanText { unite(pairs, in: &result) }
    for index in openDouble + openSingle {
      result[index] = after[index] ?? before[index] ?? isHanText
    }
    return result
  }

  /// Makes pairs that touch one another alike: a series “ā”“á” is Chinese if one of them is.
  private static func unite(_ pairs: [Range<Int>], in result: inout [Bool]) {
    let endings = Dictionary(uniqueKeysWithValues: pairs.map { ($0.upperBound, $0) })
    let touching = pairs.sorted { $0.lowerBound < $1.lowerBound }.compactMap { right in
      endings[right.lowerBound].map { (left: $0, right: right) }
    }
    func set(_ pair: Range<Int>) {
      (result[pair.lowerBound], result[pair.upperBound - 1]) = (true, true)
    }
    // Forwards and backwards, each takes it from the one beside it.
    for (left, right) in touching where result[left.lowerBound] { set(right) }
    for (left, right) in touching.reversed() where result[right.lowerBound] { set(left) }
  }

  /// Whether the nearest unambiguous character on one side of each is Chinese; nil where there is
  /// none.
  ///
  /// The order of the indices says which side.
  private static func neighbours(
    _ scalars: [Unicode.Scalar], _ chinese: [Bool], _ order: some Sequence<Int>
  ) -> [Bool?] {
    var result = [Bool?](repeating: nil, count: scalars.count)
    var last: Bool?
    for index in order {
      result[index] = last
      if !CharacterClass.isAmbiguous(scalars[index]) { last = chinese[index] }
    }
    return result
  }

  private static func isBesideDigit(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    [index - 1, index + 1].contains {
      scalars.indices.contains($0) && CharacterTable.shared[scalars[$0]] == .digit
    }
  }

  /// Whether the — at an index stands between two digits: in Chinese it joins them (GB/T 15834-2011,
  /// 4.13).
  private static func joinsNumbers(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[index].value == 0x2014, index > 0, index + 1 < scalars.count else { return false }
    return [index - 1, index + 1].allSatisfy { CharacterTable.shared[scalars[$0]] == .digit }
  }

  /// Whether the ’ at an index stands between two letters or digits of an alphabetic script.
  private static func isApostrophe(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    func isWord(_ index: Int) -> Bool {
      guard scalars.indices.contains(index) else { return false }
      switch CharacterClass(scalars[index], inHanContext: false) {
      case .letter, .digit: return true
      default: return false
      }
    }
    return isWord(index - 1) && isWord(index + 1)
  }
}
