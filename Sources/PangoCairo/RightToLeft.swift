/// The phrases of a text that run from right to left: from a letter of such a script to the last one
/// before other letters.
///
/// By the bidirectional algorithm alone the year of `שלום (2024)` goes to the left of the name, as if
/// it were part of a Hebrew sentence. In a line that runs from left to right, names are words of
/// another language: each is taken as if it stood between isolates (UAX #9, HL3), without the numbers
/// and brackets beside it. A text that says its directions itself, by control characters, keeps them.
///
/// - Parameter text: The text as UTF-8.
/// - Returns: UTF-8 offsets, ascending; usually none.
func rightToLeftPhrases(in text: UnsafeRawBufferPointer) -> [Range<Int>] {
  guard mayJoinOrRunRightToLeft(text) else { return [] }
  var phrases: [Range<Int>] = []
  var phrase: Range<Int>?
  var openBrackets = 0
  func finish() {
    if let phrase { phrases.append(phrase) }
    phrase = nil
    openBrackets = 0
  }
  var offset = 0
  for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
    let end = offset + UTF8.width(scalar)
    defer { offset = end }
    switch scalar.value {
    case 0x200E, 0x200F, 0x61C, 0x202A...0x202E, 0x2066...0x2069: return []
    case 0x0A, 0x2028, 0x2029, 0x3000...0x303F, 0xFF00...0xFFEF: finish()
    case _ where isRightToLeft(scalar):
      // Inside a bracket that is still open it is too soon to say.
      if phrase == nil || openBrackets == 0 {
        phrase = (phrase?.lowerBound ?? offset)..<end
      }
    case _ where phrase == nil: break
    case _ where scalar.properties.isAlphabetic && !isMark(at: offset, in: text): finish()
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark where phrase?.upperBound == offset:
        phrase = phrase.map { $0.lowerBound..<end }
      case .openPunctuation: openBrackets += 1
      case .closePunctuation:
        openBrackets -= 1
        if openBrackets < 0 {
          finish()
        } else if openBrackets == 0, let known = phrase,
          text[known.upperBound..<offset].contains(where: { $0 >= 0xD6 })
        {
          phrase = known.lowerBound..<end
        }
      default: break
      }
    }
  }
  finish()
  return phrases.count > mostPhrases ? [] : phrases
}

/// How many phrases of a paragraph are isolated: more than any list of names has.
///
/// Pango looks for the fonts of each from the paragraph's beginning, so many would take quadratic time.
private let mostPhrases = 500

/// Letters and digits of scripts that are written from right to left.
private func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
    switch scalar.properties.generalCategory {
    case .otherLetter, .modifierLetter, .uppercaseLetter, .lowercaseLetter, .decimalNumber,
      .otherNumber:
      true
    default: false
    }
  default: false
  }
}

/// Whether a text has a character of the blocks whose letters join or run from right to left, or one
/// that controls directions.
///
/// In any other text the characters of one font are shaped alike whatever stands beside them.
func mayJoinOrRunRightToLeft(_ text: UnsafeRawBufferPointer) -> Bool {
  text.indices.contains { index in
    switch text[index] {
    case 0xD6...0xDF: true
    case 0xE0: (0xA0...0xA3).contains(text[index + 1])
    // Mongolian and Phags-pa.
    case 0xE1: (0xA0...0xA2).contains(text[index + 1])
    case 0xEA: text[index + 1] == 0xA1
    case 0xE2: controlsDirection(text[index + 1], text[index + 2])
    case 0xEF: (0xAC...0xBB).contains(text[index + 1])
    case 0xF0: text[index + 1] == 0x90 || text[index + 1] == 0x9E
    default: false
    }
  }
}

/// Whether the last two of three bytes are those of U+200E, U+200F, U+202A to U+202E or U+2066 to
/// U+2069.
private func controlsDirection(_ second: UInt8, _ third: UInt8) -> Bool {
  switch (second, third) {
  case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): true
  default: false
  }
}
