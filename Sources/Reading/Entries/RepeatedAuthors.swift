internal import Activities

extension InlineText {
  /// The reference with its authors in the place of a dash that stands for those of the one before:
  /// `———. "Title."` (The Chicago Manual of Style, 17th ed., 14.67).
  ///
  /// A dash is right only as long as no reference moves, and documents order and choose them.
  ///
  /// - Parameter authors: The words before the title of the reference before, where they are known.
  /// - Returns: The reference, and the dash where nobody is known to stand for; it is taken out of the
  ///   reference then.
  func repeatingAuthors(_ authors: InlineText?) -> (text: InlineText, dash: InlineText) {
    let begin = beginning.unicodeScalars
    let dashes = begin.prefix { $0 == "—" || $0 == "⸺" || $0 == "⸻" || $0 == "_" }
    let length = dashes.reduce(0) { $0 + ($1 == "⸻" ? 3 : $1 == "⸺" ? 2 : 1) }
    guard length >= 3 else { return (self, InlineText()) }
    let sentence = Sentence(self)
    let rest = sentence.dropping(dashes.count)
    guard let authors = authors?.asAuthors, let next = rest.plain.unicodeScalars.first else {
      let mark = sentence.scalars.dropFirst(dashes.count).prefix {
        ".,，。".unicodeScalars.contains($0)
      }
      let end = dashes.count + mark.count
      return (sentence.dropping(end), sentence.slice(0..<end))
    }
    var text = next == "." ? authors.withoutFullStop : authors
    text.append(rest)
    return (text, InlineText())
  }

  /// The words before a title as authors, without a comma behind them; nil where they tell a number, which
  /// names do not have.
  fileprivate var asAuthors: InlineText? {
    let sentence = Sentence(self)
    var range = sentence.trimming(0..<sentence.scalars.count)
    while let last = range.last, ",，;；:：".unicodeScalars.contains(sentence.scalars[last]) {
      range = sentence.trimming(range.lowerBound..<last)
    }
    // Authors that are added to a dash time and again would grow without end.
    guard let first = range.first, range.count <= 400, sentence.scalars[first].isLetter,
      !sentence.scalars[range].contains(where: \.isDigit)
    else { return nil }
    return sentence.slice(range)
  }
}
