internal import Activities
internal import Editions
internal import Layouts

/// Where a section stands among the others.
struct SectionNumber {
  /// Its numbers from the outermost section to itself, each from 1; their count is its depth.
  var path: [Int]
  /// Whether it follows the heading above it directly.
  var isFirstBelowHeading = false

  /// What stands before the title, `一、` and `（一）`, or `1` and `1.1`; deeper Chinese headings have none.
  func numeral(_ numbering: SectionSettings.Numbering) -> String {
    let last = path.last ?? 0
    switch (numbering, path.count) {
    case (.none, _), (_, 0): return ""
    case (.chinese, 1): return chineseNumeral(last) + "、"
    case (.chinese, 2): return "（" + chineseNumeral(last) + "）"
    case (.chinese, _): return ""
    case (.arabic, 1): return "\(last).\u{2002}"
    case (.arabic, _): return path.map { "\($0)" }.joined(separator: ".") + "\u{2002}"
    }
  }

  /// The number by which a reader finds the section, or an entry of it: 一, 一（二）1 or 1.2.1.
  func place(_ numbering: SectionSettings.Numbering, entry: Int = 0) -> String {
    let own = entry > 0 ? "\(entry)" : ""
    switch numbering {
    case _ where path.isEmpty: return ""
    case .none: return ""
    case .arabic: return (path + (entry > 0 ? [entry] : [])).map { "\($0)" }.joined(separator: ".")
    case .chinese where path.count == 1:
      return chineseNumeral(path[0]) + (own.isEmpty ? "" : "、" + own)
    case .chinese:
      return chineseNumeral(path[0]) + "（" + chineseNumeral(path[1]) + "）" + own
    }
  }

  /// The numbers of sections; those without a title have none, as nobody would find them by it.
  static func all(of sections: [EditionSection]) -> [SectionNumber] {
    var levels: [Int] = []
    var path: [Int] = []
    return sections.indices.map { index in
      let section = sections[index]
      if section.title.isEmpty { return SectionNumber(path: []) }
      while let last = levels.last, last >= section.level { levels.removeLast() }
      levels.append(section.level)
      if path.count < levels.count { path.append(0) }
      path = Array(path.prefix(levels.count))
      path[levels.count - 1] += 1
      let before = index > 0 ? sections[index - 1] : nil
      let isFirst = before.map { !$0.title.isEmpty && $0.isHeadingOnly } ?? false
      return SectionNumber(path: path, isFirstBelowHeading: isFirst && path.count > 1)
    }
  }
}

extension EditionSection {
  fileprivate var isHeadingOnly: Bool { entries.isEmpty && introduction.isEmpty }
}

extension InlineText {
  /// A heading without the number that its author gave it, such as `一、`, `（二）`, `3.1`.
  var withoutOwnNumber: InlineText {
    let text = Array(plain)
    let numerals: Set<Character> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    func end(of isNumeral: (Character) -> Bool, from start: Int) -> Int {
      text[start...].firstIndex { !isNumeral($0) } ?? text.count
    }
    func behindSpaces(_ start: Int) -> Int { end(of: \.isWhitespace, from: start) }
    func rest(from start: Int) -> InlineText {
      let start = behindSpaces(start)
      return start < text.count ? slice(start..<text.count) : self
    }
    guard let first = text.first else { return self }
    if "（(".contains(first) {
      let end = end(of: { numerals.contains($0) || ("0"..."9").contains($0) }, from: 1)
      let isNumber = (2...4).contains(end) && end < text.count && "）)".contains(text[end])
      return isNumber ? rest(from: end + 1) : self
    }
    if numerals.contains(first) {
      let end = end(of: numerals.contains, from: 0)
      return end < text.count && "、.．，".contains(text[end]) ? rest(from: end + 1) : self
    }
    guard ("0"..."9").contains(first) else { return self }
    // At most two figures each: 2023. is a year. A number stands apart from the title: not 3D, 5G.
    let end = end(of: { ("0"..."9").contains($0) || $0 == "." }, from: 0)
    let parts = text[..<end].split(separator: ".")
    guard end < text.count, parts.allSatisfy({ $0.count <= 2 }) else { return self }
    if "、．".contains(text[end]) { return rest(from: end + 1) }
    let isApart = text[end].isWhitespace || text[end - 1] == "." && !("A"..."z").contains(text[end])
    return text[..<end].contains(".") && isApart ? rest(from: end) : self
  }
}
