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
        let isName =
          !piece.isCapitalized || isInName || piece.isProperName || piece.isLetterOfItsOwn
        let keeps = isName || isFirst || isAfterColon && restarts
        lowered.text += keeps ? piece : piece.lowercased()
        isInName = !piece.isCapitalized || isInName
        (isFirst, isAfterColon) = (false, false)
      }
      result.append(lowered)
    }
    return result
  }

  /// Whether most words of four letters and more have a capital, of a title without such words most of those
  /// that no style lowers; the first word of a title has one in any style, and says nothing.
  private var isInHeadlineStyle: Bool {
    var (longWords, shortWords) = (CapitalCount(), CapitalCount())
    var isFirst = true
    for run in runs {
      guard !run.style.contains(.fixedCase) else {
        isFirst = false
        continue
      }
      for piece in run.text.pieces where piece.first?.isLetter == true {
        defer { isFirst = false }
        guard !isFirst else { continue }
        if piece.unicodeScalars.count >= 4 {
          longWords.add(piece)
        } else if piece.unicodeScalars.count > 1, !smallWords.contains(piece.lowercased()) {
          shortWords.add(piece)
        }
      }
    }
    return longWords.words > 0 ? longWords.areMost : shortWords.areMost
  }
}

/// How many of some words have a capital.
private struct CapitalCount {
  private(set) var words = 0
  private var capitals = 0

  var areMost: Bool { capitals * 2 > words }

  mutating func add(_ word: String) {
    words += 1
    if word.first?.isUppercase == true { capitals += 1 }
  }
}

/// Words of two and three letters that headline style leaves small (APA Publication Manual, 7th ed., 6.17, and
/// the Chicago Manual of Style).
private let smallWords: Set<String> = [
  "and", "as", "at", "but", "by", "en", "for", "if", "in", "nor", "of", "off", "on", "or", "out",
  "per", "so", "the", "to", "up", "via", "vs", "yet", "an",
]

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

  /// Whether the word is a letter that names something, as in R, Vitamin D or X-Ray: any but the article, and
  /// E, which is electronic before a hyphen.
  fileprivate var isLetterOfItsOwn: Bool { utf8.count == 1 && self != "A" && self != "E" }

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
