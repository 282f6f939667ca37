internal import Activities

extension InlineText {
  /// A reference apart from a code before it, as lists of several sorts of works number them: `[J10]`, `C3.`,
  /// and `[6]` where it counts on from nothing.
  var partedFromCode: (code: InlineText, text: InlineText)? {
    guard let (code, start) = Array(beginning.unicodeScalars.prefix(16))[...].workCode else {
      return nil
    }
    let sentence = Sentence(self)
    let rest = sentence.trimming(start..<sentence.scalars.count)
    return rest.isEmpty ? nil : (sentence.slice(code), sentence.slice(rest))
  }
}
