/// Where a line may end, and how gladly.
///
/// The prohibitions are CLREQ's basic level with GB/T 15834-2011 section 5.1 (a solidus ends no
/// line); Latin text follows the spirit of UAX #14 with its known faults in mixed text mended.
enum BreakRules {
  /// The cost of ending a line somewhere.
  enum Break: Equatable {
    /// No line ends here.
    case forbidden
    /// A line may end here, at a cost; 0 is a plain opportunity.
    case allowed(penalty: Double)
    /// The line ends here.
    case mandatory
  }

  /// At a hyphen that the composer adds.
  static let hyphenPenalty = 50.0
  /// Inside a number or an address, away from its separators: rather than a very open line.
  static let emergencyPenalty = 1000.0
  /// Inside a word without a hyphen: only where nothing else fits the measure.
  static let lastResortPenalty = 10_000.0

  /// Whether a line may end between two neighbouring characters that are not both in one Latin word.
  static func between(_ left: CharacterClass, _ right: CharacterClass) -> Break {
    if left == .lineFeed { return .mandatory }
    switch right {
    case .space, .lineFeed, .combining, .invisible, .glue, .breakPoint: return .forbidden
    default: break
    }
    switch left {
    case .glue: return .forbidden
    case .breakPoint: return .allowed(penalty: 0)
    default: break
    }
    // Not at the start of a line.
    switch right {
    case .close, .pause, .stop, .exclamation, .middleDot, .connector, .solidus, .iteration,
      .ellipsis:
      return .forbidden
    case .latinClose: return .forbidden
    case .postfix: return .forbidden
    case .dash: return left == .dash ? .forbidden : .allowed(penalty: 50)
    default: break
    }
    // Not at the end of a line.
    switch left {
    case .open, .latinOpen, .prefix, .solidus: return .forbidden
    case .space: return .allowed(penalty: 0)
    case .ellipsis where right == .ellipsis: return .forbidden
    default: break
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
    switch right.kind {
    case .combining, .invisible, .glue, .lineFeed, .breakPoint: return .forbidden
    default: break
    }
    if left.kind == .lineFeed { return .mandatory }
    if left.kind == .breakPoint { return .allowed(penalty: 0) }
    if left.kind == .glue { return .forbidden }
    if isAddress {
      // After a separator, never inside a percent escape or between doubled separators.
      if isSeparator(left.byte), !isSeparator(right.byte) { return .allowed(penalty: 20) }
      return .allowed(penalty: emergencyPenalty)
    }
    if left.kind == .hyphen, right.kind == .letter, index - 2 >= word.startIndex,
      word[index - 2].kind == .letter || word[index - 2].kind == .digit
    {
      return .allowed(penalty: 10)
    }
    if left.kind == .slash, right.kind == .letter { return .allowed(penalty: 10) }
    // Long tokens such as grant numbers make the worst lines when they cannot be divided.
    if word.count >= 10, left.kind == .digit || right.kind == .digit {
      return .allowed(penalty: emergencyPenalty)
    }
    // Signs that join or close never begin a line, not even then.
    switch right.kind {
    case .hyphen, .slash, .latinClose, .postfix: return .forbidden
    default: return .allowed(penalty: lastResortPenalty)
    }
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
