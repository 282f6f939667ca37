/// How much of a line in the margin each of its three places gets, so that none stands over another.
///
/// - Parameters:
///   - widths: What left, middle and right would take; 0 where nothing stands.
///   - measure: The width of the line.
///   - gap: The least space between two places.
/// - Returns: The widths themselves where they fit, else fair shares; all in points.
func furnitureRooms(for widths: [Double], in measure: Double, gap: Double) -> [Double] {
  let (left, center, right) = (widths[0], widths[1], widths[2])
  if center == 0 {
    let room = left > 0 && right > 0 ? measure - gap : measure
    let shares = fairShares(of: max(0, room), for: (left, right))
    return [shares.0, 0, shares.1]
  }
  guard left > 0 || right > 0 else { return [0, measure, 0] }
  // What stands in the middle stays there: the sides have as much room as the wider one.
  let shares = fairShares(of: max(0, measure - 2 * gap), for: (2 * max(left, right), center))
  return [shares.0 / 2, shares.1, shares.0 / 2]
}

/// What each of two gets of a whole: who asks for less than half has it, the other one the rest.
private func fairShares(
  of whole: Double, for wishes: (Double, Double)
) -> (Double, Double) {
  let half = whole / 2
  if wishes.0 <= half { return (wishes.0, min(wishes.1, whole - wishes.0)) }
  return wishes.1 <= half ? (min(wishes.0, whole - wishes.1), wishes.1) : (half, half)
}
