/// The widths of a table's columns, such that no row is deeper than it must be.
///
/// - Parameters:
///   - columns: What stands in each column.
///   - shares: How the columns divide the width among one another where texts leave a choice.
///   - width: The width of all columns without the gaps, in ems.
/// - Returns: A width for each column, in ems, together the whole.
func columnWidths(of columns: [ColumnTexts], shares: [Double], in width: Double) -> [Double] {
  var depth = TableDepth(
    of: columns, in: balancedWidths(of: columns, shares: shares, in: width))
  let room: Room = Room.tight.isEnough(for: columns, in: width) ? .tight : .scarce
  depth.lower(from: columns.map { $0.least(in: room) }, to: columns.map(\.most))
  return depth.widths
}

/// The widths that columns need, and of the rest to each as much as it has text, so that the cells of a
/// row are about equally deep; see `columnWidths`.
func balancedWidths(
  of columns: [ColumnTexts], shares: [Double], in width: Double
) -> [Double] {
  let room = Room.allCases.first { $0.isEnough(for: columns, in: width) }
  let least = columns.map { $0.least(in: room ?? .scarce) }
  let most = zip(columns, least).map { max($0.most, $1) }
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
