extension Unicode.Scalar {
  /// Whether this is a Han character, a kana, or a full-width mark: text that is set without word
  /// spaces.
  var isWide: Bool { isHan || isWideMark }

  /// Whether this is an ideograph or a kana.
  var isHan: Bool {
    switch value {
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3041...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether this is CJK punctuation or another full-width form.
  var isWideMark: Bool {
    switch value {
    case 0x3001...0x3003, 0x3008...0x3020, 0xFF01...0xFF60, 0xFFE0...0xFFE6: true
    default: false
    }
  }

  /// Whether this is white space of any width, a tab or a line end.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// Whether this is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// Whether this is an ASCII letter.
  var isLatin: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
}

extension String {
  /// Whether an ASCII character stands in the text; the bytes are looked through where they lie.
  func contains(ascii scalar: Unicode.Scalar) -> Bool {
    let byte = UInt8(ascii: scalar)
    return utf8.withContiguousStorageIfAvailable { $0.contains(byte) } ?? utf8.contains(byte)
  }
}

extension StringProtocol {
  /// Whether any character is an ideograph or a kana.
  var containsHan: Bool { unicodeScalars.contains { $0.isHan } }

  /// The text without white space at both ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
