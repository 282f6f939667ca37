internal import Activities

extension ReferenceStyle {
  /// Signs that the style adds, as wide as it wants them in a language.
  func punctuated(_ text: String, _ language: Language) -> String {
    switch punctuation {
    case .half: text
    case .full: text.fullWidth
    case .byLanguage: language.lookupChain.contains(.chinese) ? text.fullWidth : text
    }
  }

  /// A name such as that of a journal with brackets as wide as the signs of the style: 学报（自然科学版）.
  ///
  /// Only brackets around Han in Chinese names are widened, and none in half-width styles.
  func bracketed(_ text: InlineText, _ language: Language) -> InlineText {
    guard punctuation != .half, language.lookupChain.contains(.chinese) else { return text }
    return InlineText(
      text.runs.map { run in
        var run = run
        run.text = run.text.withWideBrackets
        return run
      })
  }
}

extension String {
  /// The text with full-width brackets around Han.
  fileprivate var withWideBrackets: String {
    var characters = Array(self)
    var open: Int?
    for (index, character) in characters.enumerated() {
      if character == "(" { open = index }
      guard character == ")", let start = open else { continue }
      open = nil
      if characters[start..<index].contains(where: \.isHan) {
        (characters[start], characters[index]) = ("（", "）")
      }
    }
    return String(characters)
  }

  /// The text with full-width commas, colons, semicolons and brackets, and without the spaces beside
  /// them.
  fileprivate var fullWidth: String {
    let wide: [Character: Character] = [",": "，", ":": "：", ";": "；", "(": "（", ")": "）"]
    let characters = Array(self)
    var result = ""
    for (index, character) in characters.enumerated() {
      // `DOI:` without a space behind it is one name.
      let isWide =
        !",:;".contains(character) || index + 1 < characters.count && characters[index + 1] == " "
      if isWide, let sign = wide[character] {
        while result.last == " " { result.removeLast() }
        result.append(sign)
      } else if character == " ", let last = result.last, "，：；（）".contains(last) {
        continue
      } else {
        result.append(character)
      }
    }
    return result
  }
}

extension Character {
  fileprivate var isHan: Bool {
    unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) || $0.value >= 0x20000 }
  }
}
