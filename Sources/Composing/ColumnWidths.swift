/// The widths of a table's columns: halfway between the shares that a layout gives them and what their
/// texts want, but none narrower than its widest number or word while there is room, and none wider than
/// its texts are.
///
/// - Parameters:
///   - columns: What stands in each column: its head, then its cells.
///   - shares: How the columns divide the width among one another.
///   - width: The width of all columns without the gaps, in points.
///   - size: The size of the text, in points.
/// - Returns: A width for each column, in points, together the whole.
func columnWidths(
  of columns: [[String]], shares: [Double], in width: Double, size: Double
) -> [Double] {
  let widths = columns.map { texts in
    texts.indices.map { estimatedWidth(texts[$0]) * allowance(forRow: $0) * size }
  }
  let least = leastWidths(of: columns, in: width / size).map { $0 * size }
  let most = zip(widths, least).map { max($0.max() ?? 0, $1) }
  guard most.reduce(0, +) > width else {
    let spare = width - most.reduce(0, +)
    let total = max(shares.reduce(0, +), .leastNonzeroMagnitude)
    return zip(most, shares).map { $0 + spare * $1 / total }
  }
  let scale = width / least.reduce(0, +)
  if scale <= 1 { return least.map { $0 * scale } }
  let wishes = zip(widths, shares).map { widths, share in
    let mean = widths.reduce(0, +) / Double(max(1, widths.count))
    return (share * (mean + (widths.max() ?? 0)) / 2).squareRoot()
  }
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

/// The width of what a column must not divide, in ems: numbers, codes and short texts whole, words whole
/// while there is room, else so much of them that they can be divided by a hyphen.
private func leastWidths(of columns: [[String]], in width: Double) -> [Double] {
  var widths: [Double] = []
  for longestWord in [12.0, 9, 7, 6, 5, 4] {
    widths = columns.map { texts in
      texts.indices.reduce(1) { widest, row in
        max(widest, leastWidth(of: texts[row], longestWord: longestWord) * allowance(forRow: row))
      }
    }
    // What is left can go where the text is.
    if widths.reduce(0, +) <= 0.8 * width { break }
  }
  return widths
}

/// How much more than its estimate a text may take: estimates are some hundredths off, and the head,
/// which is row 0, is bold.
private func allowance(forRow row: Int) -> Double { row == 0 ? 1.15 : 1.05 }

private func leastWidth(of text: String, longestWord: Double) -> Double {
  let whole = estimatedWidth(text)
  if whole <= 4 { return whole }
  return text.split(whereSeparator: \.isWhitespace).reduce(0) {
    max($0, undividedWidth(of: $1, longestWord: longestWord))
  }
}

/// The width of the widest part of a text without spaces that no line may divide, in ems.
private func undividedWidth(of text: Substring, longestWord: Double) -> Double {
  var widest = 0.0
  var part = Substring.UnicodeScalarView()
  // Two Han characters: a line of one looks forlorn.
  let leastHan = text.unicodeScalars.dropFirst().isEmpty ? 1.0 : 2.0
  func measure() {
    let width = estimatedWidth(String(part))
    let isCode = part.contains { ("0"..."9").contains($0) }
    widest = max(widest, isCode ? width : min(width, longestWord))
    part = Substring.UnicodeScalarView()
  }
  for scalar in text.unicodeScalars {
    if scalar.isWide {
      measure()
      widest = max(widest, leastHan)
    } else {
      part.append(scalar)
      if "-–/".unicodeScalars.contains(scalar) { measure() }
    }
  }
  measure()
  return widest
}
