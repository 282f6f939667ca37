internal import Diagnostics

extension JSONParser {
  /// Reads a string; the offset stands at its first quote, then behind its last one.
  mutating func string() throws(JSONFault) -> String {
    let bytes = file.bytes
    let start = offset
    offset += 1
    var text: [UInt8] = []
    while offset < bytes.count {
      let piece = offset
      while offset < bytes.count, bytes[offset] >= 0x20, bytes[offset] != UInt8(ascii: "\""),
        bytes[offset] != UInt8(ascii: "\\")
      {
        offset += 1
      }
      text += bytes[piece..<offset]
      switch next {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape().utf8
      case 0x09:
        warn(.tab(at: SourceRange(file, offset..<offset + 1)))
        text.append(0x20)
        offset += 1
      case nil: break
      default:
        throw JSONFault(
          diagnostic: .notJSON(
            "expected '\"' before the end of the line; a line end inside a text is written \\n",
            at: SourceRange(file, offset..<offset + 1)))
      }
    }
    throw JSONFault(
      diagnostic: .notJSON(
        "expected '\"' at the end of the text that begins here",
        at: SourceRange(file, start..<start + 1)))
  }

  /// Reads a character that is written with a backslash.
  private mutating func escape() throws(JSONFault) -> String {
    let start = offset
    offset += 1
    guard let byte = next else { throw expected("a character behind '\\'") }
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return " "
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "u"): return try character(from: start)
    default:
      offset -= 1
      throw expected("one of \" \\ / b f n r t u behind '\\'")
    }
  }

  /// Reads `\u4F8B`, or a character of two such surrogates.
  private mutating func character(from start: Int) throws(JSONFault) -> String {
    let first = try unit()
    var value = UInt32(first)
    if UTF16.isLeadSurrogate(first), file.bytes[offset...].starts(with: [0x5C, 0x75]) {
      let place = offset
      offset += 2
      let second = try unit()
      if UTF16.isTrailSurrogate(second) {
        value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
      } else {
        offset = place
      }
    }
    guard let scalar = Unicode.Scalar(value), value != 0 else {
      let place = SourceRange(file, start..<offset)
      warn(.noCharacter(place))
      return "\u{FFFD}"
    }
    return String(Character(scalar))
  }

  /// Four hexadecimal digits.
  private mutating func unit() throws(JSONFault) -> UInt16 {
    let digits = file.text(in: offset..<offset + 4)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let value = UInt16(digits, radix: 16)
    else { throw expected("four hexadecimal digits behind '\\u'") }
    offset += 4
    return value
  }
}
