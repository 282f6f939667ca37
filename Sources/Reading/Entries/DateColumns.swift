internal import Activities

extension Sentence {
  /// Columns parted where a date with spaces beside it begins or ends, as no Han stands there:
  /// `62000000 2021.01-2024.12 58万元`.
  ///
  /// - Parameters:
  ///   - columns: Stretches of the sentence, in order.
  ///   - dates: Its dates, in order; bare years part nothing, as names hold them.
  /// - Returns: The columns, in order.
  func parting(_ columns: [Range<Int>], at dates: [FoundSpan]) -> [Range<Int>] {
    guard !dates.isEmpty else { return columns }
    var result: [Range<Int>] = []
    result.reserveCapacity(columns.count + 2)
    var next = 0
    for column in columns {
      var start = column.lowerBound
      while next < dates.count, dates[next].range.upperBound <= column.upperBound {
        let date = dates[next]
        next += 1
        guard date.range.lowerBound >= start, date.isRange || date.notation < .year else {
          continue
        }
        let first = date.range.lowerBound
        // `2019.9 起 任教授`: what leaves it open belongs to it.
        let last = sinceEnd(behind: date.range.upperBound) ?? date.range.upperBound
        let before = trimming(start..<first)
        // 自 2019.9 起
        if TimeWords.hanFrom.contains(string(before.prefix(2))) { continue }
        if first > start, scalars[first - 1].isSpace, !isMark(first - 2) {
          result.append(before)
          start = first
        }
        if last < column.upperBound, scalars[last].isSpace, !isMark(last + 1), first == start {
          result.append(start..<last)
          start = trimming(last..<column.upperBound).lowerBound
        }
      }
      result.append(start..<column.upperBound)
    }
    return result
  }

  /// Whether a mark stands at an offset that parts words itself: `甲 · 2015.9–2019.6 · 乙`.
  private func isMark(_ offset: Int) -> Bool {
    guard scalars.indices.contains(offset) else { return false }
    return scalars[offset].isDash || "·•/|&".unicodeScalars.contains(scalars[offset])
  }
}
