internal import Activities

extension InlineText {
  /// The title with the capitals of a sentence.
  ///
  /// Only a title in headline style is lowered, one in which most of the longer words have capitals.
  /// What the source protects stays, and so does a word with a capital or a figure inside it
  /// (mRNA, BERT, GPT4), or behind a hyphen of such a word; so do names that are known.
  ///
  /// - Parameter restarts: Whether a subtitle behind a colon begins with a capital again.
  /// - Returns: The lowered title, or the same one.
  func sentenceCased(restarts: Bool) -> InlineText {
    guard isInHeadlineStyle else { return self }
    var result = InlineText()
    var isFirst = true
    var isAfterColon = false
    // Whether the word before a hyphen keeps its capitals for what it is, not for its place.
    var isInName = false
    for run in runs {
      guard !run.style.contains(.fixedCase) else {
        result.append(run)
        (isFirst, isAfterColon) = (false, false)
        continue
      }
      var lowered = run
      lowered.text = ""
      for piece in run.text.pieces {
        guard piece.first?.isLetter == true else {
          lowered.text += piece
          if piece != "-" { isInName = false }
          if let sign = piece.last(where: { !$0.isWhitespace }) {
            isAfterColon = isAfterColon || ":?!".contains(sign) || sign == "—" || sign == "–"
          }
          continue
        }
        let isName = !piece.isCapitalized || isInName || piece.isProperName
        let keeps = isName || isFirst || isAfterColon && restarts
        lowered.text += keeps ? piece : piece.lowercased()
        isInName = !piece.isCapitalized || isInName
        (isFirst, isAfterColon) = (false, false)
      }
      result.append(lowered)
    }
    return result
  }

  /// Whether most words of four letters and more have a capital; the first has one in any style.
  private var isInHeadlineStyle: Bool {
    var (words, capitals) = (0, 0)
    for run in runs where !run.style.contains(.fixedCase) {
      for piece in run.text.pieces where piece.unicodeScalars.count >= 4 {
        guard let first = piece.first, first.isLetter else { continue }
        words += 1
        if words > 1, first.isUppercase { capitals += 1 }
      }
    }
    return capitals * 2 > words - 1
  }
}

extension String {
  /// Words and what stands between them; a hyphen parts words, an apostrophe does not.
  fileprivate var pieces: [String] {
    var result: [String] = []
    let scalars = unicodeScalars
    var start = scalars.startIndex
    var wasInWord: Bool?
    for index in scalars.indices {
      let isInWord = scalars[index].isInWord
      if let wasInWord, isInWord != wasInWord {
        result.append(String(scalars[start..<index]))
        start = index
      }
      wasInWord = isInWord
    }
    if start < scalars.endIndex { result.append(String(scalars[start...])) }
    return result
  }

  /// Whether the first letter is the only capital, and no figure stands in the word; A is, I is not.
  fileprivate var isCapitalized: Bool {
    first?.isUppercase == true && self != "I"
      && dropFirst().allSatisfy { !$0.isUppercase && !$0.isNumber }
  }
}

extension Unicode.Scalar {
  /// Whether this is a letter, a mark on one, a figure or an apostrophe.
  fileprivate var isInWord: Bool {
    if isASCII {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value & ~0x20) || self == "'"
    }
    return self == "’" || properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
  }
}
