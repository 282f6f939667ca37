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
  static let forbiddenPenalty = 300_000.0
  /// Before a dash, which stands better at the end of a line.
  static let dashPenalty = 50.0
  /// Inside a Korean word.
  static let syllablePenalty = 60.0
  /// At a hyphen that the composer adds.
  static let hyphenPenalty = 40.0
  /// Added where the word is a name.
  static let namePenalty = 50.0
  /// Added where only two letters stand before the hyphen.
  static let shortHeadPenalty = 60.0
  /// Added where they are all that tells of a name: rather than an open line.
  static let shortNameHeadPenalty = 700.0
  /// Added where the word has a hyphen of its own.
  static let compoundPenalty = 150.0
  /// At the joint of a name that is written together of several: rather than an open line.
  static let jointPenalty = 1500.0
  /// Behind a hyphen or a slash that the author wrote.
  static let writtenHyphenPenalty = 10.0
  /// Behind a slash in a Chinese paragraph, where GB/T 15834 has it end no line.
  static let slashPenalty = 8000.0
  /// Behind the dash between two numbers.
  static let rangePenalty = 400.0
  /// Between an identifier's scheme and its number.
  static let schemePenalty = 100.0
  /// Behind a separator of an address; a hyphen is none.
  static let addressPenalty = 20.0
  /// Inside a number or an address, away from its separators: rather than a very open line.
  static let emergencyPenalty = 1600.0
  /// Inside a word without a hyphen: only where nothing else fits the measure.
  static let lastResortPenalty = 30_000.0

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
}
