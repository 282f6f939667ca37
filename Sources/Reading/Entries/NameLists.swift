extension EntryOutline {
  /// Whether a stretch is a list of persons: what stands between commas, 和 and `and` looks like a name
  /// each, and there are several, or the one is in Han or has initials.
  func isNames(_ range: Range<Int>) -> Bool {
    guard range.count <= 2_000 else { return false }
    let scalars = sentence.scalars
    var count = 0
    var hasInitials = false
    var hasHan = false
    var start = range.lowerBound
    var offset = range.lowerBound
    while offset <= range.upperBound {
      let length = offset < range.upperBound ? separator(at: offset, before: range.upperBound) : 1
      guard length > 0 else {
        hasInitials = hasInitials || scalars[offset] == "."
        hasHan = hasHan || scalars[offset].isHan
        // 张三（导师一作，本人二作）
        let isOpening = scalars[offset] == "（" || scalars[offset] == "("
        offset =
          (isOpening ? scalars[offset..<range.upperBound].endOfShare : nil) ?? offset + 1
        continue
      }
      let item = sentence.trimming(start..<offset)
      if !item.isEmpty {
        guard looksLikeName(scalars[item]) else { return false }
        count += 1
      }
      offset += length
      start = offset
    }
    return count > 1 || count == 1 && (hasHan || hasInitials)
  }

  /// Whether a stretch looks like the name of one person.
  func isName(_ range: Range<Int>) -> Bool { looksLikeName(sentence.scalars[range]) }

  /// How many scalars separate two names at an offset; 0 where a name goes on.
  private func separator(at offset: Int, before end: Int) -> Int {
    let scalars = sentence.scalars
    switch scalars[offset] {
    case ",", "，", "、", ";", "；", "&", "和": return 1
    case " ":
      let isAnd =
        offset + 4 < end && scalars[offset + 1] == "a" && scalars[offset + 2] == "n"
        && scalars[offset + 3] == "d" && scalars[offset + 4] == " "
      return isAnd ? 5 : 0
    case "a" where offset == 0 || scalars[offset - 1].isSpace:
      // `, and B. Wang`
      let isAnd =
        offset + 3 < end && scalars[offset + 1] == "n" && scalars[offset + 2] == "d"
        && scalars[offset + 3] == " "
      return isAnd ? 4 : 0
    default: return 0
    }
  }
}

/// Whether some scalars look like the name of a person, marks beside it left out.
private func looksLikeName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
  // 第2育种人, 排名第二
  if let first = text.first, first == "第" || first == "排", text.tellsPlace { return false }
  // 张三（通讯作者）
  let name = text.withoutShare.filter { !$0.isNameMark }.trimmingSpaces
  if name.isEmpty || name == ["等"] { return true }
  if name.contains(where: \.isHan) {
    let han = name.filter { $0 != " " && $0 != "等" && $0 != "·" }
    return (2...4).contains(han.count) && han.allSatisfy(\.isHan)
      || name.contains("·") && name.count <= 14
  }
  let words = name.split { $0 == " " || $0 == "\u{A0}" }
  guard (1...6).contains(words.count) else { return false }
  var isNamed = false
  for word in words {
    if particles.contains(Array(word.map(\.lowercased))) { continue }
    guard let first = word.first, first.properties.isUppercase,
      word.allSatisfy({
        $0.isLatin || $0 == "." || $0 == "-" || $0 == "'" || $0 == "’" || $0 == "‐"
          || $0.value >= 0x80 && $0.properties.isAlphabetic
      })
    else { return false }
    isNamed = true
  }
  return isNamed || words.allSatisfy { others.contains(Array($0.map(\.lowercased))) }
}

/// Words inside names that begin with a small letter, and what stands for more names.
private let particles: Set<[Unicode.Scalar]> = Set(
  [
    "van", "der", "de", "den", "von", "la", "del", "da", "dos", "los", "las", "du", "di", "zu",
    "ter", "ten", "bint", "al", "bin", "el", "jr.", "et",
    "al.",
    "others",
  ].map { Array($0.unicodeScalars) })

private let others: Set<[Unicode.Scalar]> = Set(
  ["et", "al", "al.", "others"].map { Array($0.unicodeScalars) })

extension Unicode.Scalar {
  /// Whether this is a sign beside a name: a number, a star, a dagger.
  fileprivate var isNameMark: Bool {
    switch self {
    case "*", "#", "†", "‡", "✉", "^", "$", "(", ")", "{", "}", "\\", "§", "¶": true
    default: isDigit
    }
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether this begins with a rank among those who did something: 第2育种人, 第一完成人, 排名第二.
  fileprivate var tellsPlace: Bool {
    let rest = first == "第" ? dropFirst() : self[(firstIndex(of: "第") ?? endIndex)...].dropFirst()
    let next = rest.drop { $0.isSpace }.first
    return next.map { $0.isDigit || "一二三四五六七八九十".unicodeScalars.contains($0) } ?? false
  }
}

extension [Unicode.Scalar] {
  fileprivate var trimmingSpaces: [Unicode.Scalar] {
    guard let first = firstIndex(where: { !$0.isSpace }),
      let last = lastIndex(where: { !$0.isSpace })
    else { return [] }
    return first == startIndex && last == endIndex - 1 ? self : Array(self[first...last])
  }
}
