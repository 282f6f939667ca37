internal import Activities

extension InlineText {
  /// The title with the capitals of a sentence.
  ///
  /// Only a title in headline style is lowered, one in which most of the longer words have capitals.
  /// What the source protects stays, and so does a word with a capital or a figure inside it
  /// (mRNA, BERT, GPT4), or behind a hyphen of such a word.
  ///
  /// - Parameter restarts: Whether a subtitle behind a colon begins with a capital again.
  /// - Returns: The lowered title, or the same one.
  func sentenceCased(restarts: Bool) -> InlineText {
    guard isInHeadlineStyle else { return self }
    var result = InlineText()
    var isFirst = true
    var isAfterColon = false
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
          if let sign = piece.last(where: { !$0.isWhitespace }) {
            isAfterColon = isAfterColon || ":?!".contains(sign) || sign == "—" || sign == "–"
          }
          continue
        }
        let keeps = isFirst || isAfterColon && restarts || !piece.isCapitalized
        lowered.text += keeps ? piece : piece.lowercased()
        (isFirst, isAfterColon) = (false, false)
      }
      result.append(lowered)
    }
    return result
  }

  /// Whether most words of four letters and more have a capital.
  private var isInHeadlineStyle: Bool {
    let words = runs.lazy.filter { !$0.style.contains(.fixedCase) }.flatMap(\.text.pieces)
      .filter { $0.count >= 4 && $0.first?.isLetter == true }
    // The first word has one in any style.
    let others = words.dropFirst()
    let capitals = others.count { $0.first?.isUppercase == true }
    return capitals * 2 > others.count
  }
}

extension String {
  /// Words and what stands between them; a hyphen parts words, an apostrophe does not.
  fileprivate var pieces: [String] {
    var result: [String] = []
    for character in self {
      let isInWord = character.isLetter || character.isNumber || "'’".contains(character)
      if let last = result.last?.last,
        isInWord == (last.isLetter || last.isNumber || "'’".contains(last))
      {
        result[result.count - 1].append(character)
      } else {
        result.append(String(character))
      }
    }
    return result
  }

  /// Whether the first letter is the only capital, and no figure stands in the word; A is, I is not.
  fileprivate var isCapitalized: Bool {
    first?.isUppercase == true && self != "I"
      && dropFirst().allSatisfy { !$0.isUppercase && !$0.isNumber }
  }
}
