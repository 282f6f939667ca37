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
    // Nearly all characters are ASCII's or stand behind those of general punctuation.
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    if value > 0x3000 { return value == 0xFEFF }
    return switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether this is an ideograph or an ASCII letter, as most characters are: no mark of any sort.
  var isPlain: Bool { isIdeograph || isLatin }

  /// Whether this is one of the ideographs that nearly all texts are written with.
  var isIdeograph: Bool { (0x3400...0x9FFF).contains(value) }

  /// Whether this is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// Whether this is an ASCII letter.
  var isLatin: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
}

extension Unicode.Scalar {
  /// Whether this is a letter of any script or an ideograph; the table of Unicode is asked last.
  var isLetter: Bool {
    isASCII ? isLatin : (0x4E00...0x9FA5).contains(value) || properties.isAlphabetic
  }
}

extension Unicode.Scalar {
  /// Whether this is a capital of any script; the table of Unicode is asked last.
  var isUppercase: Bool {
    isASCII ? (0x41...0x5A).contains(value) : !isIdeograph && properties.isUppercase
  }
}

extension UTF8 {
  /// How many bytes scalars take; a sum of comparisons needs no branch for each.
  static func count(of scalars: some Sequence<Unicode.Scalar>) -> Int {
    func count(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
      scalars.reduce(0) { count, scalar in
        let value = scalar.value
        return count &+ 1 &+ (value >= 0x80 ? 1 : 0) &+ (value >= 0x800 ? 1 : 0)
          &+ (value >= 0x10000 ? 1 : 0)
      }
    }
    // Where they lie side by side, several are looked at in one step.
    return scalars.withContiguousStorageIfAvailable { count($0) } ?? count(scalars)
  }
}

extension String {
  /// Makes a text of scalars in one piece; a view of scalars that grows looks at its storage for each.
  init(scalars: some Sequence<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: UTF8.count(of: scalars)) { buffer in
      var end = 0
      func write(_ byte: UInt32) {
        buffer[end] = UInt8(truncatingIfNeeded: byte)
        end += 1
      }
      for scalar in scalars {
        let value = scalar.value
        switch value {
        case ..<0x80: write(value)
        case ..<0x800:
          write(0xC0 | value >> 6)
          write(0x80 | value & 0x3F)
        case ..<0x10000:
          write(0xE0 | value >> 12)
          write(0x80 | value >> 6 & 0x3F)
          write(0x80 | value & 0x3F)
        default:
          write(0xF0 | value >> 18)
          write(0x80 | value >> 12 & 0x3F)
          write(0x80 | value >> 6 & 0x3F)
          write(0x80 | value & 0x3F)
        }
      }
      return end
    }
  }

  /// Whether an ASCII character stands in the text; the bytes are looked through where they lie.
  func contains(ascii scalar: Unicode.Scalar) -> Bool {
    let byte = UInt8(ascii: scalar)
    return utf8.withContiguousStorageIfAvailable { $0.holds(byte) } ?? utf8.contains(byte)
  }

  /// The parts of a path, empty ones left out.
  var pathParts: [Substring] { utf8.split(separator: UInt8(ascii: "/")).map(Substring.init) }

  /// Whether another text stands in this one, byte for byte; an empty one stands in any.
  func holds(_ other: String) -> Bool {
    var (text, wanted) = (self, other)
    return text.withUTF8 { text in
      wanted.withUTF8 { wanted in
        guard let first = wanted.first else { return true }
        guard text.count >= wanted.count else { return false }
        return (0...text.count - wanted.count).contains { start in
          text[start] == first
            && (1..<wanted.count).allSatisfy { text[start + $0] == wanted[$0] }
        }
      }
    }
  }
}

extension StringProtocol {
  /// Whether any character is an ideograph or a kana.
  var containsHan: Bool {
    // No character of these begins with a lower byte, so that most Latin texts are done here.
    let mayHold = utf8.withContiguousStorageIfAvailable { $0.contains { $0 >= 0xE2 } } ?? true
    return mayHold && unicodeScalars.contains { $0.isHan }
  }

  /// The text without white space at both ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(self[first..<scalars.index(after: last)])
  }
}
