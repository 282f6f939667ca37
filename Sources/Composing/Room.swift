/// How much a table has to give its columns, from ample to scarce.
enum Room: CaseIterable {
  case ample, fair, close, tight, scarce

  /// The widest word that is not divided by a hyphen, in ems.
  var word: Double {
    switch self {
    case .ample: 12
    case .fair, .close: 9
    case .tight: 7
    case .scarce: 5
    }
  }

  /// The widest number or code that is not divided, in ems.
  var code: Double { self == .scarce ? 7 : 14 }

  /// The narrowest column for titles and for what is told at length, in ems: with fewer than six Han
  /// characters to a line nothing can be read.
  var prose: Double {
    switch self {
    case .ample: 14
    case .fair: 12
    case .close: 11
    case .tight: 10
    case .scarce: 7
    }
  }

  /// The narrowest column for other texts of some length, in ems.
  var phrase: Double { 0.6 * prose }

  /// The narrowest column for other Han text, in ems.
  var han: Double {
    switch self {
    case .ample: 5
    case .fair, .close, .tight: 4
    case .scarce: 3
    }
  }

  /// Whether heads stand on one line, and the two ends of a span of time.
  var keepsHeads: Bool { self == .ample || self == .fair }
  var keepsSpans: Bool { self != .tight && self != .scarce }

  /// Whether columns of this kind fit a width, in ems.
  func isEnough(for columns: [ColumnTexts], in width: Double) -> Bool {
    columns.reduce(0) { $0 + $1.least(in: self) } <= width
  }
}
