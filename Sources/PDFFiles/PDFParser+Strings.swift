extension PDFParser {
  /// A name (ISO 32000-1, 7.3.5), at whose solidus the parser stands.
  mutating func name() -> String {
    position += 1
    let start = position
    var hasEscapes = false
    while let byte, !byte.isSpace, !byte.isDelimiter {
      if byte == UInt8(ascii: "#") { hasEscapes = true }
      position += 1
    }
    let name = bytes[start..<position]
    return String(decoding: hasEscapes ? name.withoutEscapes : name, as: UTF8.self)
  }

  /// A string in parentheses (7.3.4.2), in which any line end is a line feed.
  mutating func literalString() throws(PDFSyntaxError) -> [UInt8] {
    position += 1
    var string: [UInt8] = []
    var parentheses = 1
    while let byte {
      position += 1
      switch byte {
      case UInt8(ascii: "("): parentheses += 1
      case UInt8(ascii: ")"):
        parentheses -= 1
        if parentheses == 0 { return string }
      case UInt8(ascii: "\\"):
        if let escaped = escapedByte() { string.append(escaped) }
        continue
      case UInt8(ascii: "\r"):
        if self.byte == UInt8(ascii: "\n") { position += 1 }
        string.append(UInt8(ascii: "\n"))
        continue
      default: break
      }
      string.append(byte)
    }
    throw expected("')'")
  }

  /// The byte that stands behind a backslash; nil where a line goes on.
  private mutating func escapedByte() -> UInt8? {
    guard let byte else { return nil }
    if byte.octalValue != nil {
      var value = 0
      let end = position + 3
      while position < end, let digit = self.byte?.octalValue {
        value = value << 3 | digit
        position += 1
      }
      return UInt8(truncatingIfNeeded: value)
    }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "\n"): return nil
    case UInt8(ascii: "\r"):
      if self.byte == UInt8(ascii: "\n") { position += 1 }
      return nil
    default: return byte
    }
  }

  /// A string of digits (7.3.4.3).
  mutating func hexadecimalString() throws(PDFSyntaxError) -> [UInt8] {
    position += 1
    var digits: [UInt8] = []
    while !skip(">") {
      guard let digit = byte?.hexadecimalValue else { throw expected("a hexadecimal digit") }
      digits.append(digit)
      position += 1
    }
    if !digits.count.isMultiple(of: 2) { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}

extension ArraySlice<UInt8> {
  /// A name with the bytes that stand in it as a number sign and two digits.
  fileprivate var withoutEscapes: ArraySlice {
    var name: ArraySlice = []
    var rest = self
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "#"), rest.count >= 2, let high = rest.first?.hexadecimalValue,
        let low = rest.dropFirst().first?.hexadecimalValue
      {
        name.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        name.append(byte)
      }
    }
    return name
  }
}

extension UInt8 {
  fileprivate var octalValue: Int? { (0x30...0x37).contains(self) ? Int(self) - 0x30 : nil }

  fileprivate var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}
