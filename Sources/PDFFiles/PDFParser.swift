/// Reads values as a PDF has them (ISO 32000-1, 7.2 and 7.3).
struct PDFParser {
  let bytes: [UInt8]
  var position: Int
  private var depth = 0

  /// Parses bytes from a position, which may lie beyond their end.
  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = max(0, position)
  }

  /// The value that comes next.
  mutating func value() throws(PDFSyntaxError) -> PDFValue {
    skipSpace()
    switch byte {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "("): return .string(try literalString())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "<"):
      return bytes[position...].starts(with: "<<".utf8)
        ? .dictionary(try dictionary()) : .string(try hexadecimalString())
    case let byte? where byte.beginsNumber:
      return try number()
    default:
      if skip("true") { return true }
      if skip("false") { return false }
      if skip("null") { return .null }
      throw expected("a value")
    }
  }

  /// An integer without sign.
  mutating func integer() throws(PDFSyntaxError) -> Int {
    skipSpace()
    guard let integer = digits() else { throw expected("an integer") }
    return integer
  }

  /// Skips a keyword with the space before it, or stays; the keyword is ASCII.
  mutating func skip(_ keyword: String) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position...].starts(with: keyword.utf8) else {
      return false
    }
    position += keyword.utf8.count
    return true
  }

  mutating func require(_ keyword: String) throws(PDFSyntaxError) {
    guard skip(keyword) else { throw expected("'\(keyword)'") }
  }

  /// So many bytes as they are, from the next line on.
  mutating func data(_ count: Int) throws(PDFSyntaxError) -> [UInt8] {
    if byte == UInt8(ascii: "\r") { position += 1 }
    if byte == UInt8(ascii: "\n") { position += 1 }
    guard count >= 0, position + count <= bytes.count else {
      throw expected("\(count) bytes of a stream")
    }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  func expected(_ what: String) -> PDFSyntaxError {
    PDFSyntaxError(offset: position, expected: what)
  }

  /// The next byte; nil at the end.
  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte {
      if byte == UInt8(ascii: "%") {
        while let byte = self.byte, !byte.isLineEnd { position += 1 }
      } else if byte.isSpace {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func digits() -> Int? {
    let start = position
    var result = 0
    while let digit = byte?.decimalValue {
      // More digits than 18 a number has only for exactness; they do not count.
      if position - start < 18 { result = result * 10 + digit }
      position += 1
    }
    return position > start ? result : nil
  }

  /// A number, or a reference, which begins with one.
  private mutating func number() throws(PDFSyntaxError) -> PDFValue {
    let isNegative = byte == UInt8(ascii: "-")
    let hasSign = isNegative || byte == UInt8(ascii: "+")
    if hasSign { position += 1 }
    let whole = digits()
    guard byte == UInt8(ascii: ".") else {
      guard let whole else { throw expected("a number") }
      if !hasSign, let reference = reference(to: whole) { return .reference(reference) }
      return .integer(isNegative ? -whole : whole)
    }
    position += 1
    let start = position
    let fraction = digits().map(Double.init) ?? 0
    let scale = (0..<min(position - start, 18)).reduce(1.0) { scale, _ in scale * 10 }
    let magnitude = Double(whole ?? 0) + fraction / scale
    return .real(isNegative ? -magnitude : magnitude)
  }

  /// The rest of a reference, `0 R`, behind the number of its object.
  private mutating func reference(to number: Int) -> PDFReference? {
    let start = position
    skipSpace()
    if digits() != nil {
      skipSpace()
      if byte == UInt8(ascii: "R") {
        position += 1
        return PDFReference(number: number)
      }
    }
    position = start
    return nil
  }

  private mutating func array() throws(PDFSyntaxError) -> [PDFValue] {
    try enter()
    position += 1
    var items: [PDFValue] = []
    while !skip("]") { items.append(try value()) }
    depth -= 1
    return items
  }

  private mutating func dictionary() throws(PDFSyntaxError) -> PDFDictionary {
    try enter()
    position += 2
    var dictionary = PDFDictionary()
    while !skip(">>") {
      guard byte == UInt8(ascii: "/") else { throw expected("a key") }
      let key = name()
      dictionary[key] = try value()
    }
    depth -= 1
    return dictionary
  }

  /// Values stand in one another no deeper than a stack bears.
  private mutating func enter() throws(PDFSyntaxError) {
    depth += 1
    guard depth <= 64 else { throw expected("a value nested less deeply") }
  }
}

extension UInt8 {
  /// White space (ISO 32000-1, table 1).
  var isSpace: Bool {
    switch self {
    case 0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    default: false
    }
  }

  /// A delimiter (ISO 32000-1, table 2).
  var isDelimiter: Bool {
    switch self {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  var isLineEnd: Bool { self == 0x0A || self == 0x0D }

  fileprivate var beginsNumber: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  fileprivate var decimalValue: Int? {
    (0x30...0x39).contains(self) ? Int(self) - 0x30 : nil
  }
}
