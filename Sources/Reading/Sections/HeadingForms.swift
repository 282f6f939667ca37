internal import Activities

extension Vocabulary {
  /// Whether a text is a known word of headings, or several that 及, `and` and such join.
  func isHeadingWords(_ text: String) -> Bool {
    func isKnown(_ word: String) -> Bool {
      headingWords.contains(word)
        || word.hasSuffix("s") && headingWords.contains("\(word.dropLast())")
    }
    let text = text.lowercased()
    if isKnown(text) { return true }
    guard !text.isEmpty, text.utf8.count <= 120 else { return false }
    var parts = [text]
    for joint in Vocabulary.headingJoints where text.contains(joint) {
      parts = parts.flatMap { $0.split(separator: joint).map(String.init) }
    }
    return parts.count > 1 && parts.allSatisfy { isKnown($0.trimmed) }
  }
}

extension String {
  /// The words before a note in brackets at the end, whose first mark may have been taken away.
  var withoutHeadingNote: String {
    guard let open = unicodeScalars.firstIndex(where: { $0 == "(" || $0 == "（" }),
      open != startIndex
    else { return self }
    return String(self[..<open]).trimmed
  }

  /// Whether a number in Han stands before the words: `三、`, `（三）`.
  var isNumberedHeading: Bool {
    let rest = unicodeScalars.drop { $0 == "（" || $0 == "(" }
    let numerals = rest.prefix { "一二三四五六七八九十".unicodeScalars.contains($0) }
    return !numerals.isEmpty
      && rest.dropFirst(numerals.count).first.map { "、.．)）".unicodeScalars.contains($0) } ?? false
  }

  /// Whether a line is a year and nothing else, with or without a colon.
  var isYearLine: Bool {
    guard utf8.count < 24, let first = utf8.first(where: { $0 != 0x20 }),
      first == 0x31 || first == 0x32
    else { return false }
    let text = trimmed
    let hasColon = text.hasSuffix(":") || text.hasSuffix("：")
    return (hasColon ? String(text.dropLast()) : text).isYear
  }

  /// Whether a text is a year and nothing else.
  var isYear: Bool {
    let digits = hasSuffix("年") ? dropLast() : self[...]
    return digits.utf8.count == 4 && (Int(digits).map { (1900...2099).contains($0) } ?? false)
  }
}
