internal import Frames

/// Where a line may end inside a Latin word: behind its hyphens, in an address behind its separators,
/// and in what can hardly be divided, only rather than leaving the line very open.
struct WordBreaking {
  /// A character of a word.
  private struct Letter {
    var kind: CharacterClass
    /// The character's first UTF-8 byte.
    var byte: UInt8
  }

  /// Numbers and serials of so many letters and digits in a row may be divided in an emergency.
  private static let leastSerial = 10
  /// So many letters and digits stay together on either side of an emergency break.
  private static let leastPart = 2

  let boxes: [Box]
  let shaped: ShapedText
  let text: ParagraphText
  /// Whether the word stands in a Chinese paragraph, where no line ends with a slash.
  let isHanText: Bool

  /// Gives every stretch of Latin characters its own opportunities.
  func apply(to gaps: inout [Gap]) {
    func isWord(_ box: Box) -> Bool { box.kind != .space && !box.kind.isFullWidth }
    var start = 0
    while start < boxes.count {
      guard isWord(boxes[start]) else {
        start += 1
        continue
      }
      let end = boxes[start...].firstIndex { !isWord($0) } ?? boxes.count
      if end - start > 1 { breakWord(start..<end, &gaps) }
      start = end
    }
  }

  private func breakWord(_ range: Range<Int>, _ gaps: inout [Gap]) {
    let word = boxes[range].map { box in
      Letter(kind: box.kind, byte: text.bytes[shaped.clusters[box.cluster].text.lowerBound])
    }
    let isAddress = WordBreaking.isAddress(word)
    let emergencies = WordBreaking.emergencies(in: word, isAddress: isAddress)
    for index in 1..<word.count {
      let gap = range.lowerBound + index
      gaps[gap].allowsHyphen = !isAddress
      gaps[gap].lineBreak =
        fixedBreak(word[index - 1], word[index])
        ?? (isAddress
          ? WordBreaking.insideAddress(word, before: index, isEmergency: emergencies[index])
          : insideWord(word, before: index, isEmergency: emergencies[index]))
    }
    // The slash at the end of an address is part of it.
    if isAddress, word.last?.kind == .slash, gaps[range.upperBound].lineBreak == .forbidden,
      range.upperBound < boxes.count, boxes[range.upperBound].kind.isHanLike
    {
      gaps[range.upperBound].lineBreak = .allowed(penalty: 0)
    }
  }

  /// What controls and joiners decide, whatever the word.
  private func fixedBreak(_ left: Letter, _ right: Letter) -> BreakRules.Break? {
    if left.kind == .lineFeed { return .mandatory }
    if LineEdgeTable.neverAlone.contains(right.kind) { return .forbidden }
    if left.kind == .breakPoint { return .allowed(penalty: 0) }
    return left.kind == .glue ? .forbidden : nil
  }

  private func insideWord(
    _ word: [Letter], before index: Int, isEmergency: Bool
  ) -> BreakRules.Break {
    let (left, right) = (word[index - 1], word[index])
    // Signs that join or close never begin a line.
    if WordBreaking.joinsOrCloses(right.kind) { return .forbidden }
    let before = index > 1 ? word[index - 2].kind : .space
    if left.kind == .hyphen, before == .letter || before == .digit {
      if right.kind == .letter { return .allowed(penalty: BreakRules.writtenHyphenPenalty) }
      // An en dash between two numbers is longer than a byte.
      if right.kind == .digit, left.byte >= 0x80 {
        return .allowed(penalty: BreakRules.rangePenalty)
      }
    }
    if left.kind == .slash, right.kind == .letter {
      if WordBreaking.isInCode(word, at: index) { return .forbidden }
      return .allowed(
        penalty: isHanText ? BreakRules.slashPenalty : BreakRules.writtenHyphenPenalty)
    }
    // An identifier and its scheme: arXiv:2203.00000.
    if left.byte == UInt8(ascii: ":"), before == .letter, right.kind == .digit {
      return .allowed(penalty: BreakRules.schemePenalty)
    }
    return .allowed(
      penalty: isEmergency ? BreakRules.emergencyPenalty : BreakRules.lastResortPenalty)
  }

  /// Whether a place lies inside a short code in brackets: the [J/OL] of a reference.
  private static func isInCode(_ word: [Letter], at index: Int) -> Bool {
    let nearest = word[..<index].suffix(5).last { $0.kind == .latinOpen || $0.kind == .latinClose }
    return nearest?.byte == UInt8(ascii: "[")
  }

  /// Gladly after a separator; never before one, nor inside a percent escape.
  private static func insideAddress(
    _ word: [Letter], before index: Int, isEmergency: Bool
  ) -> BreakRules.Break {
    func isEscape(at start: Int) -> Bool {
      start >= 0 && start + 2 < word.count && word[start].byte == UInt8(ascii: "%")
        && isHexadecimal(word[start + 1].byte) && isHexadecimal(word[start + 2].byte)
    }
    if isEscape(at: index - 1) || isEscape(at: index - 2) { return .forbidden }
    let (left, right) = (word[index - 1], word[index])
    if separators.contains(right.byte) { return .forbidden }
    if joinsOrCloses(right.kind), !isEscape(at: index) { return .forbidden }
    if separators.contains(left.byte) { return .allowed(penalty: BreakRules.addressPenalty) }
    return .allowed(
      penalty: isEmergency ? BreakRules.emergencyPenalty : BreakRules.lastResortPenalty)
  }

  private static let separators = Set("/.-_?&=#:@".utf8)

  private static func joinsOrCloses(_ kind: CharacterClass) -> Bool {
    switch kind {
    case .hyphen, .slash, .latinClose, .postfix: true
    default: false
    }
  }

  /// For each place in a word, whether it may be divided there in an emergency.
  ///
  /// In an address that is inside any row of letters and digits but its scheme, elsewhere inside a long
  /// one that holds digits, such as the number of a grant: such tokens make the worst lines when they
  /// are whole.
  private static func emergencies(in word: [Letter], isAddress: Bool) -> [Bool] {
    var result = [Bool](repeating: false, count: word.count)
    func isPart(_ letter: Letter) -> Bool { letter.kind == .letter || letter.kind == .digit }
    var start = 0
    while start < word.count {
      guard isPart(word[start]) else {
        start += 1
        continue
      }
      let end = word[start...].firstIndex { !isPart($0) } ?? word.count
      let row = word[start..<end]
      let isDivisible =
        isAddress
        ? !word[end...].starts(with: "://".utf8) { $0.byte == $1 }
        : row.count >= leastSerial && row.contains { $0.kind == .digit }
      if isDivisible, row.count >= 2 * leastPart {
        for index in (start + leastPart)...(end - leastPart) { result[index] = true }
      }
      start = end
    }
    return result
  }

  /// Whether a word reads as a URL, a DOI, a path, a name in computer text or an address of electronic
  /// mail.
  private static func isAddress(_ word: [Letter]) -> Bool {
    let bytes = word.map(\.byte)
    if bytes.contains("://".utf8) { return true }
    // A bracket is part of a text, such as the [J/OL] behind a title.
    if bytes.contains(UInt8(ascii: "[")) { return false }
    let slash = bytes.firstIndex(of: UInt8(ascii: "/"))
    // Behind the name of its scheme, as in DOI:10.5555/12345678.
    let authority = bytes[..<(slash ?? bytes.count)]
    let head = authority[(authority.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? 0)...]
    let labels = head.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isDotted = labels.count > 1 && !labels.contains(where: \.isEmpty)
    let endsInLetters = labels.last?.allSatisfy(isLetter) == true
    if slash != nil {
      if head.isEmpty || head.elementsEqual("~".utf8) { return bytes.contains(where: isLetter) }
      return isDotted && (endsInLetters || head.starts(with: "10.".utf8))
    }
    return isDotted && (head.contains(UInt8(ascii: "@")) || (labels.count > 3 && endsInLetters))
      || isSnakeCase(bytes)
  }

  private static func isSnakeCase(_ bytes: [UInt8]) -> Bool {
    bytes.indices.dropFirst().dropLast().contains { index in
      bytes[index] == UInt8(ascii: "_") && isLetter(bytes[index - 1]) && isLetter(bytes[index + 1])
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isLetter && byte < 0x80
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isHexDigit
  }
}
