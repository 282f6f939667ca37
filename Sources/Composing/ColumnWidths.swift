/// The widths of a table's columns: what their texts need, and of the rest to each as much as it has text,
/// so that the cells of a row are about equally deep.
///
/// - Parameters:
///   - columns: What stands in each column.
///   - shares: How the columns divide the width among one another where texts leave a choice.
///   - width: The width of all columns without the gaps, in points.
///   - size: The size of the text, in points.
/// - Returns: A width for each column, in points, together the whole.
func columnWidths(
  of columns: [ColumnTexts], shares: [Double], in width: Double, size: Double
) -> [Double] {
  let room = Room.allCases.first { $0.isEnough(for: columns, in: width / size) }
  let least = columns.map { $0.least(in: room ?? .scarce) * size }
  let most = zip(columns, least).map { max($0.most * size, $1) }
  let total = most.reduce(0, +)
  if total <= width {
    let sum = max(shares.reduce(0, +), .leastNonzeroMagnitude)
    return zip(most, shares).map { $0 + (width - total) * $1 / sum }
  }
  guard room != nil else {
    let scale = width / least.reduce(0, +)
    return least.map { $0 * scale }
  }
  let wishes = zip(columns, shares).map { $0.depth * $1.squareRoot() }
  return fitted(wishes, from: least, to: most, in: width)
}

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

/// Wishes made larger or smaller alike, each within its bounds, until they fill a width.
private func fitted(
  _ wishes: [Double], from least: [Double], to most: [Double], in width: Double
) -> [Double] {
  func widths(_ factor: Double) -> [Double] {
    wishes.indices.map { min(max(wishes[$0] * factor, least[$0]), most[$0]) }
  }
  var (low, high) = (0.0, 1.0)
  while widths(high).reduce(0, +) < width { (low, high) = (high, 2 * high) }
  // Each step halves what is left; 50 reach the exactness of numbers.
  for _ in 0..<50 {
    let factor = (low + high) / 2
    if widths(factor).reduce(0, +) < width { low = factor } else { high = factor }
  }
  let result = widths(high)
  let scale = width / result.reduce(0, +)
  return result.map { $0 * scale }
}
