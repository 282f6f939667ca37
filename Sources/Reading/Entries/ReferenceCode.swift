internal import Activities

extension InlineText {
  /// A reference apart from a code in square brackets before it, as lists of several sorts of works number
  /// them: `[J10]`, `[C3]`, and `[6]` where it counts on from nothing.
  var partedFromCode: (code: InlineText, text: InlineText)? {
    let begin = Array(beginning.unicodeScalars.prefix(16))
    guard begin.first == "[", let close = begin.firstIndex(of: "]") else { return nil }
    let code = begin[1..<close]
    let letters = code.prefix { $0.isLatin && $0.properties.isUppercase }
    let digits = code.dropFirst(letters.count)
    guard (0...3).contains(letters.count), (1...3).contains(digits.count),
      digits.allSatisfy(\.isDigit)
    else { return nil }
    let sentence = Sentence(self)
    let rest = sentence.trimming(close + 1..<sentence.scalars.count)
    return rest.isEmpty ? nil : (sentence.slice(0..<close + 1), sentence.slice(rest))
  }
}
