internal import Frames

/// Where a line may end, and how gladly.
///
/// The prohibitions are CLREQ's levels; Latin text follows the spirit of UAX #14 with its known faults
/// in mixed text mended.
struct BreakRules {
  /// The cost of ending a line somewhere.
  enum Break: Equatable {
    /// No line ends here.
    case forbidden
    /// A line may end here, at a cost; 0 is a plain opportunity.
    case allowed(penalty: Double)
    /// The line ends here.
    case mandatory
  }

  /// Where no line should ever end: only rather than leaving the measure.
  static let forbiddenPenalty = 100_000.0
  /// Before a dash, which stands better at the end of a line.
  static let dashPenalty = 50.0
  /// Inside a Korean word.
  static let syllablePenalty = 60.0
  /// At a hyphen that the composer adds.
  static let hyphenPenalty = 50.0
  /// Inside a number or an address, away from its separators: rather than a very open line.
  static let emergencyPenalty = 2500.0
  /// Inside a word without a hyphen: only where nothing else fits the measure.
  static let lastResortPenalty = 10_000.0

  let level: HouseStyle.LineBreakLevel

  /// Whether a line may end between two neighbouring characters that are not both in one Latin word.
  func between(_ left: CharacterClass, _ right: CharacterClass) -> Break {
    if left == .lineFeed { return .mandatory }
    if LineEdgeTable.neverAlone.contains(right) { return .forbidden }
    switch left {
    case .glue: return .forbidden
    case .breakPoint: return .allowed(penalty: 0)
    default: break
    }
    if LineEdgeTable.neverAtLineStart.contains(right) { return .forbidden }
    if level == .strict, LineEdgeTable.neverAtLineStartInStrict.contains(right) {
      return .forbidden
    }
    switch right {
    // Behind a space they begin a word, such as the name of an option.
    case .hyphen where left != .space, .slash where left != .space: return .forbidden
    case .dash: return left == .dash ? .forbidden : .allowed(penalty: BreakRules.dashPenalty)
    default: break
    }
    if LineEdgeTable.neverAtLineEnd.contains(left) { return .forbidden }
    if level != .basic, LineEdgeTable.neverAtLineEndInGB.contains(left) { return .forbidden }
    if left == .space { return .allowed(penalty: 0) }
    if left == .hangul, right == .hangul {
      return .allowed(penalty: BreakRules.syllablePenalty)
    }
    if left.isFullWidth || right.isFullWidth { return .allowed(penalty: 0) }
    return .forbidden
  }

  /// Whether a line may end inside a Latin word, between two of its characters.
  ///
  /// - Parameters:
  ///   - word: The classes and first bytes of the word's characters.
  ///   - index: The index of the character after the break.
  ///   - isAddress: Whether the word is a URL, a path or a DOI.
  /// - Returns: Whether, and at what cost.
  static func inside(_ word: ArraySlice<WordCharacter>, before index: Int, isAddress: Bool) -> Break
  {
    let left = word[index - 1]
    let right = word[index]
    if left.kind == .lineFeed { return .mandatory }
    switch right.kind {
    case .combining, .invisible, .glue, .lineFeed, .breakPoint: return .forbidden
    default: break
    }
    if left.kind == .breakPoint { return .allowed(penalty: 0) }
    if left.kind == .glue { return .forbidden }
    if isAddress { return insideAddress(word, before: index) }
    // Signs that join or close never begin a line.
    if joinsOrCloses(right.kind) { return .forbidden }
    if left.kind == .hyphen, right.kind == .letter, index - 2 >= word.startIndex,
      word[index - 2].kind == .letter || word[index - 2].kind == .digit
    {
      return .allowed(penalty: 10)
    }
    if left.kind == .slash, right.kind == .letter { return .allowed(penalty: 10) }
    // Long tokens such as grant numbers make the worst lines when they cannot be divided.
    let isToken = word.count >= 10 && (left.kind == .digit || right.kind == .digit)
    return .allowed(penalty: isToken && !opens(left.kind) ? emergencyPenalty : lastResortPenalty)
  }

  /// Gladly after a separator; never before one, nor inside a percent escape.
  private static func insideAddress(_ word: ArraySlice<WordCharacter>, before index: Int) -> Break {
    func isEscape(at start: Int) -> Bool {
      start >= word.startIndex && start + 2 < word.endIndex
        && word[start].byte == UInt8(ascii: "%")
        && isHexadecimal(word[start + 1].byte) && isHexadecimal(word[start + 2].byte)
    }
    if isEscape(at: index - 1) || isEscape(at: index - 2) { return .forbidden }
    let (left, right) = (word[index - 1], word[index])
    if isSeparator(right.byte) { return .forbidden }
    if joinsOrCloses(right.kind), !isEscape(at: index) { return .forbidden }
    if isSeparator(left.byte) { return .allowed(penalty: 20) }
    return .allowed(penalty: opens(left.kind) ? lastResortPenalty : emergencyPenalty)
  }

  private static func joinsOrCloses(_ kind: CharacterClass) -> Bool {
    switch kind {
    case .hyphen, .slash, .latinClose, .postfix: true
    default: false
    }
  }

  private static func opens(_ kind: CharacterClass) -> Bool {
    kind == .latinOpen || kind == .prefix
  }

  /// Whether a word reads as a URL, a DOI or a path.
  static func isAddress(_ word: ArraySlice<WordCharacter>) -> Bool {
    let slashes = word.count { $0.kind == .slash }
    let hasScheme = zip(word, word.dropFirst()).contains {
      $0.byte == UInt8(ascii: "/") && $1.byte == UInt8(ascii: "/")
    }
    let dots = word.count { $0.byte == UInt8(ascii: ".") }
    return hasScheme || slashes >= 2 || (slashes >= 1 && dots >= 1) || dots >= 3
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isHexDigit
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "#"),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}

/// What the break rules look at in a Latin word.
struct WordCharacter {
  var kind: CharacterClass
  /// The character's first UTF-8 byte.
  var byte: UInt8
}
