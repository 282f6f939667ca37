internal import Frames

/// Where a line may end inside a Latin word: behind its hyphens, in an address behind its separators,
/// and in what can hardly be divided, only rather than leaving the line very open.
struct WordBreaking {
  /// Numbers and serials of so many letters and digits in a row may be divided in an emergency, and
  /// letters alone, such as a sequence of bases, when they are longer than the words of most languages.
  private static let (leastSerial, leastRow) = (10, 20)
  /// So many letters and digits stay together on either side of an emergency break.
  private static let leastPart = 2

  private static let longestScheme = 12

  let boxes: [Box]
  /// Whether the word stands in a Chinese paragraph, where no line ends with a slash.
  let isHanText: Bool

  /// Gives every stretch of Latin characters its own opportunities.
  func apply(to points: inout [Breakpoints.Breakpoint]) {
    func isWord(_ box: Box) -> Bool { box.kind != .space && !box.kind.isFullWidth }
    var start = 0
    while start < boxes.count {
      guard isWord(boxes[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < boxes.count, isWord(boxes[end]) { end += 1 }
      if end - start > 1 { breakWord(start..<end, &points) }
      start = end
    }
  }

  private func breakWord(_ range: Range<Int>, _ points: inout [Breakpoints.Breakpoint]) {
    let word = boxes[range]
    let isAddress = word.isAddress
    for index in range.dropFirst() {
      points[index].allowsHyphen = !isAddress
      points[index].lineBreak =
        fixedBreak(boxes[index - 1], boxes[index])
        ?? (WordBreaking.isBehindOptionSign(word, index)
          ? .forbidden
          : isAddress
            ? WordBreaking.insideAddress(word, before: index) : insideWord(word, before: index))
    }
    allowEmergencies(in: word, isAddress: isAddress, &points)
    // The slash at the end of an address is part of it.
    if isAddress, word.last?.kind == .slash, points[range.upperBound].lineBreak == .forbidden,
      range.upperBound < boxes.count, boxes[range.upperBound].kind.isHanLike
    {
      points[range.upperBound].lineBreak = .allowed(penalty: 0)
    }
  }

  /// What controls and joiners decide, whatever the word.
  private func fixedBreak(_ left: Box, _ right: Box) -> BreakRules.Break? {
    if left.kind == .lineFeed { return .mandatory }
    if LineEdgeTable.neverAlone.contains(right.kind) { return .forbidden }
    if left.kind == .breakPoint { return .allowed(penalty: 0) }
    return left.kind == .glue ? .forbidden : nil
  }

  /// Whether nothing but the hyphens of an option stand before a place: --depth, -n.
  private static func isBehindOptionSign(_ word: ArraySlice<Box>, _ index: Int) -> Bool {
    index - word.startIndex <= 2 && word[..<index].allSatisfy { $0.kind == .hyphen }
  }

  private func insideWord(_ word: ArraySlice<Box>, before index: Int) -> BreakRules.Break {
    let (left, right) = (word[index - 1], word[index])
    // Signs that join or close never begin a line.
    if WordBreaking.joinsOrCloses(right.kind) { return .forbidden }
    let before = index - 1 > word.startIndex ? word[index - 2].kind : .space
    if left.kind == .hyphen, before == .letter || before == .digit {
      if right.kind == .letter {
        return .allowed(
          penalty: isLoneLetter(before: index, in: word)
            ? BreakRules.emergencyPenalty : BreakRules.writtenHyphenPenalty)
      }
      // An en dash between two numbers is no ASCII character.
      if right.kind == .digit, !left.scalar.isASCII {
        return .allowed(penalty: BreakRules.rangePenalty)
      }
      // The groups of a code: 978-7-000-00000-0.
      if right.kind == .digit, isCode(word) {
        return .allowed(penalty: BreakRules.emergencyPenalty)
      }
    }
    if left.kind == .slash, right.kind == .letter {
      if WordBreaking.isInCode(word, at: index) { return .forbidden }
      if isUnit(word) { return .allowed(penalty: BreakRules.lastResortPenalty) }
      return .allowed(
        penalty: isHanText ? BreakRules.slashPenalty : BreakRules.writtenHyphenPenalty)
    }
    // An identifier and its scheme: arXiv:2203.00000.
    if right.kind == .digit {
      if left.scalar == ":", before == .letter {
        return .allowed(penalty: BreakRules.schemePenalty)
      }
      if left.scalar == ".", before == .digit, isIdentifier(word[..<index]) {
        return .allowed(penalty: BreakRules.emergencyPenalty)
      }
    }
    return .allowed(penalty: BreakRules.lastResortPenalty)
  }

  /// Whether hyphens part a word into three groups or more, which are no date.
  private func isCode(_ word: ArraySlice<Box>) -> Bool {
    let groups = word.split { $0.kind == .hyphen }
    guard groups.count > 2 else { return false }
    let isDate = groups[0].count == 4 && groups[1].count == 2 && groups[2].prefix(3).count <= 2
    return !isDate || groups.prefix(3).joined().contains { $0.kind != .digit }
  }

  /// Whether the hyphen before a place has no more than a letter on one of its sides: p-value, d-PS.
  private func isLoneLetter(before index: Int, in word: ArraySlice<Box>) -> Bool {
    let head = word[..<(index - 1)].suffix(2).reversed().prefix { $0.kind != .hyphen }
    let tail = word[index...].prefix(2).prefix { $0.kind == .letter }
    return head.count < 2 || tail.count < 2
  }

  /// Whether a word begins with a scheme: the figures behind it are no number.
  private func isIdentifier(_ word: ArraySlice<Box>) -> Bool {
    word.prefix(WordBreaking.longestScheme)
      .drop { $0.kind == .letter || $0.kind == .latinOpen }.first?.scalar == ":"
  }

  /// Whether a word begins with the units of the number before it.
  private func isUnit(_ word: ArraySlice<Box>) -> Bool {
    word.startIndex > 0 && boxes[word.startIndex - 1].quantity == .compound
  }

  /// Whether a place lies inside a short code in brackets: the [J/OL] of a reference.
  private static func isInCode(_ word: ArraySlice<Box>, at index: Int) -> Bool {
    let nearest = word[..<index].suffix(5).last { $0.kind == .latinOpen || $0.kind == .latinClose }
    return nearest?.scalar == "["
  }

  /// Gladly after a separator; never before one, nor inside a percent escape.
  private static func insideAddress(
    _ word: ArraySlice<Box>, before index: Int
  ) -> BreakRules.Break {
    func isEscape(at start: Int) -> Bool {
      start >= word.startIndex && start + 2 < word.endIndex && word[start].scalar == "%"
        && word[start + 1].scalar.isASCIIHexDigit && word[start + 2].scalar.isASCIIHexDigit
    }
    if isEscape(at: index - 1) || isEscape(at: index - 2) { return .forbidden }
    let (left, right) = (word[index - 1], word[index])
    if isSeparator(right.scalar) { return .forbidden }
    if joinsOrCloses(right.kind), !isEscape(at: index) { return .forbidden }
    // Whoever reads a hyphen at a line end cannot know whose it is.
    if left.scalar == "-" { return .allowed(penalty: BreakRules.emergencyPenalty) }
    return .allowed(
      penalty: isSeparator(left.scalar)
        ? BreakRules.addressPenalty : BreakRules.lastResortPenalty)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", ".", "_", "?", "&", "=", "#", ":", "@": true
    default: false
    }
  }

  private static func joinsOrCloses(_ kind: CharacterClass) -> Bool {
    switch kind {
    case .hyphen, .slash, .latinClose, .postfix: true
    default: false
    }
  }

  /// Lets a word be divided in an emergency where it would be only as a last resort.
  ///
  /// In an address that is inside any row of letters and digits but its scheme, elsewhere inside a long
  /// one that holds digits, such as the number of a grant, or a very long one: such tokens make the worst
  /// lines when they are whole.
  private func allowEmergencies(
    in word: ArraySlice<Box>, isAddress: Bool, _ points: inout [Breakpoints.Breakpoint]
  ) {
    func isPart(_ box: Box) -> Bool { box.kind == .letter || box.kind == .digit }
    var start = word.startIndex
    while start < word.endIndex {
      var end = start
      while end < word.endIndex, isPart(word[end]) { end += 1 }
      let row = word[start..<end]
      let isDivisible =
        isAddress
        ? !word[end...].beginsWithAuthority
        : row.count >= WordBreaking.leastRow
          || row.count >= WordBreaking.leastSerial && row.contains { $0.kind == .digit }
      if isDivisible, row.count >= 2 * WordBreaking.leastPart {
        for index in (start + WordBreaking.leastPart)...(end - WordBreaking.leastPart)
        where points[index].lineBreak == .allowed(penalty: BreakRules.lastResortPenalty) {
          points[index].lineBreak = .allowed(penalty: BreakRules.emergencyPenalty)
        }
      }
      start = max(end, start + 1)
    }
  }
}
