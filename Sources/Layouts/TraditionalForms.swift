/// The traditional forms of characters, so that a vocabulary lists each word once.
struct TraditionalForms {
  private var forms: [Character: Character] = [:]

  /// Reads pairs of a simplified character and its traditional form, with white space between pairs.
  init(_ pairs: String) {
    for pair in pairs.split(whereSeparator: \.isWhitespace) where pair.count == 2 {
      if let simplified = pair.first { forms[simplified] = pair.last }
    }
  }

  /// Some words, each followed by its traditional form where that is another.
  func adding(to words: [String]) -> [String] {
    words.flatMap { word in
      let traditional = String(word.map { forms[$0] ?? $0 })
      return traditional == word ? [word] : [word, traditional]
    }
  }
}
