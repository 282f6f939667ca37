internal import Activities

extension EntryOutline {
  /// What stands between a title and the words behind it, dates and links of the entry apart.
  ///
  /// - Parameters:
  ///   - end: Where the title ends.
  ///   - removed: The offsets that were taken out of the sentence.
  /// - Returns: The mark with the spaces that belong to it, a space, or nothing; nil for a comma, and
  ///   where something else did the work of one: a line end, a column, what was taken out.
  func joint(behind end: Int, removed: [Bool]) -> String? {
    var (hasSpace, isOpen) = (false, false)
    for offset in end..<sentence.scalars.count {
      let scalar = sentence.scalars[offset]
      if removed[offset] || scalar == "\n" || scalar == "\u{2003}" {
        isOpen = true
      } else if scalar.isSpace {
        hasSpace = true
      } else if scalar == ",", !isBesideHan(end, offset + 1) {
        return ", "
      } else if [",", "，", "|", "｜"].contains(scalar) {
        return nil
      } else if sentence.separates(at: offset) || scalar.isJoint || scalar.isDash {
        return mark(at: offset, behindSpace: hasSpace)
      } else {
        return isOpen ? nil : hasSpace ? " " : ""
      }
    }
    return nil
  }

  /// Whether a Han character stands at either side of a mark: there a comma is what it should be.
  private func isBesideHan(_ end: Int, _ next: Int) -> Bool {
    let behind = sentence.scalars[next...].first { !$0.isSpace }
    return [sentence.scalars[end - 1], behind].contains { $0?.isWide ?? false }
  }

  /// A mark, repeated as the author did, with the spaces that it has.
  private func mark(at start: Int, behindSpace: Bool) -> String {
    let mark = sentence.scalars[start]
    var end = start + 1
    while end < sentence.scalars.count, sentence.scalars[end] == mark { end += 1 }
    let isBeforeSpace = end < sentence.scalars.count && sentence.scalars[end].isSpace
    let (before, behind) = (behindSpace && mark.isDash ? " " : "", isBeforeSpace ? " " : "")
    return before + sentence.string(start..<end) + behind
  }
}

extension Unicode.Scalar {
  /// Whether this mark, which separates no fields, may part a title from what follows.
  fileprivate var isJoint: Bool {
    switch self {
    case "、", "·", "：", ":", ".", "/": true
    default: false
    }
  }
}
