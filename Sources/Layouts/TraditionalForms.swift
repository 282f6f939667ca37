/// The traditional forms of characters, so that a vocabulary lists each word once.
struct TraditionalForms {
  private var forms: [Unicode.Scalar: Unicode.Scalar] = [:]

  /// Reads pairs of a simplified character and its traditional form, with white space between pairs.
  init(_ pairs: String) {
    for pair in pairs.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    where pair.count == 2 {
      if let simplified = pair.first { forms[simplified] = pair.last }
    }
  }

  /// A word in traditional characters.
  func traditional(_ word: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      result.append(scalar.isASCII ? scalar : forms[scalar] ?? scalar)
    }
    return String(result)
  }

  /// Some words, each followed by its traditional form where that is another.
  func adding(to words: [String]) -> [String] {
    words.flatMap { word in
      let traditional = traditional(word)
      return traditional == word ? [word] : [word, traditional]
    }
  }
}
