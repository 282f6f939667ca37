internal import Activities
internal import Diagnostics

extension InlineText {
  /// The text with `**…**` made strong where CommonMark does not see it.
  ///
  /// CommonMark 0.29 (section 6.4) closes no emphasis between a punctuation mark and a letter, so in
  /// `**角色：**参与` the asterisks stay as they are. Authors mean emphasis, and Jekyll shows it.
  func readingHanEmphasis() -> InlineText {
    guard runs.contains(where: { $0.text.contains(ascii: "*") }) else { return self }
    let sentence = Sentence(self)
    let pairs = sentence.emphasisPairs()
    guard !pairs.isEmpty else { return self }
    var result = InlineText()
    var start = 0
    for pair in pairs {
      result.append(sentence.slice(start..<pair.lowerBound))
      result.append(sentence.slice(pair.lowerBound + 2..<pair.upperBound - 2).adding(.strong))
      start = pair.upperBound
    }
    result.append(sentence.slice(start..<sentence.scalars.count))
    return result
  }
}

extension Sentence {
  /// The offsets of literal `**…**` with a full-width mark on the inner side of an asterisk; text that
  /// was escaped with backslashes is meant as it is.
  fileprivate func emphasisPairs() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var opening: Int?
    var offset = 0
    while offset + 1 < scalars.count {
      guard scalars[offset] == "*", scalars[offset + 1] == "*" else {
        if scalars[offset] == "\n" { opening = nil }
        offset += 1
        continue
      }
      if let start = opening, start + 2 < offset {
        let (first, last) = (scalars[start + 2], scalars[offset - 1])
        let isMeant = (first.isWideMark || last.isWideMark) && !first.isSpace && !last.isSpace
        if isMeant, isLiteral(start), isLiteral(offset) {
          result.append(start..<offset + 2)
          opening = nil
        } else {
          opening = offset
        }
      } else {
        opening = offset
      }
      offset += 2
    }
    return result
  }

  /// Whether two asterisks stand in the source just like that, and not in code.
  private func isLiteral(_ offset: Int) -> Bool {
    let isCode = slice(offset..<offset + 2).runs.contains { $0.style.contains(.code) }
    return !isCode && origin(offset..<offset + 2)?.text == "**"
  }
}
