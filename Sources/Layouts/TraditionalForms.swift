/// The traditional forms of characters, so that a vocabulary lists each word once.
struct TraditionalForms {
  private var forms: [Character: Character] = [:]

  /// Reads pairs of a simplified character and its traditional form, with white space between pairs.
  init(_ pairs: String) {
    for pair in pairs.split(whereSeparator: \.isWhitespace) where pair.count == 2 {
      if let simplified = pair.first { forms[simplified] = pair.last }
    }
  }

  /// A word in traditional characters.
  func traditional(_ word: String) -> String { String(word.map { forms[$0] ?? $0 }) }

  /// Some words, each followed by its traditional form where that is another.
  func adding(to words: [String]) -> [String] {
    words.flatMap { word in
      let traditional = traditional(word)
      return traditional == word ? [word] : [word, traditional]
    }
  }
}
