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
}

extension String {
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
