internal import Activities

extension Sentence {
  /// The offset behind 起 or the like behind a date, which may stand behind a space where no other Han follows:
  /// `2023 起 《甲》`.
  ///
  /// - Parameter end: The offset behind the date.
  /// - Returns: Nil where nothing of that stands there, also for 起草 and other words that begin so.
  func sinceEnd(behind end: Int) -> Int? {
    guard end < scalars.count else { return nil }
    let isSpaced = scalars[end] == " "
    let start = isSpaced ? end + 1 : end
    guard start < scalars.count, sinceStarts.contains(scalars[start]),
      let length = sinceWords.first(where: { scalars[start...].starts(with: $0) })?.count
    else { return nil }
    let next = start + length < scalars.count ? scalars[start + length] : " "
    let isLonger = length == 1 && "草诉訴".unicodeScalars.contains(next)
    return isLonger || isSpaced && next.isHan ? nil : start + length
  }
}

private let sinceWords = TimeWords.sinceBehind.map { Array($0.unicodeScalars) }
private let sinceStarts = ScalarSet(sinceWords.map { $0[0] })
