package import Diagnostics

extension YAMLNode {
  /// Parses JSON (RFC 8259) into the same values as YAML, with their places.
  ///
  /// Commas behind the last member and comments, which authors write all the same, are passed over with a
  /// warning each. Numbers stay text, so none is too large; nesting is bounded. What else is wrong gives nil
  /// and one error that tells what was expected.
  ///
  /// - Parameter file: The file.
  /// - Returns: The root, and what was wrong.
  package static func parse(
    json file: SourceFile
  ) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    var parser = JSONParser(file)
    do throws(JSONFault) {
      let root = try parser.document()
      return (root, parser.allDiagnostics)
    } catch {
      return (nil, parser.allDiagnostics + [error.diagnostic])
    }
  }
}

/// Where a text stops being JSON.
struct JSONFault: Error {
  var diagnostic: Diagnostic
}

/// Goes through a JSON text once.
struct JSONParser {
  /// Deeper nesting is a broken file, or a hostile one.
  static let greatestDepth = 200
  /// What is passed over is told this often, then counted.
  private static let mostWarnings = 20

  let file: SourceFile
  var offset = 0
  private var diagnostics: [Diagnostic] = []
  private var untold = 0

  init(_ file: SourceFile) { self.file = file }

  /// What was passed over, in the order of the text.
  var allDiagnostics: [Diagnostic] {
    untold == 0 ? diagnostics : diagnostics + [.moreOfThis(untold, file)]
  }

  /// The byte at the offset; nil at the end.
  var next: UInt8? { offset < file.bytes.count ? file.bytes[offset] : nil }

  /// Reads the one value that the text is.
  mutating func document() throws(JSONFault) -> YAMLNode {
    let root = try value(depth: 0)
    try skipSpace()
    if offset < file.bytes.count { throw expected("nothing more behind the last '}' or ']'") }
    return root
  }

  private mutating func value(depth: Int) throws(JSONFault) -> YAMLNode {
    try skipSpace()
    let start = offset
    switch next {
    case UInt8(ascii: "{"):
      return YAMLNode(.mapping(try members(depth: depth + 1)), origin: range(start))
    case UInt8(ascii: "["):
      return YAMLNode(.sequence(try elements(depth: depth + 1)), origin: range(start))
    case UInt8(ascii: "\""):
      let text = try string()
      return YAMLNode(.scalar(text), origin: SourceRange(file, start + 1..<offset - 1))
    default: return try word()
    }
  }

  /// The members of an object.
  private mutating func members(depth: Int) throws(JSONFault) -> [YAMLNode.Pair] {
    let start = offset
    var pairs: [YAMLNode.Pair] = []
    var known: Set<String> = []
    try open(depth)
    while try !closes(UInt8(ascii: "}"), start: start, isFirst: pairs.isEmpty) {
      let place = offset
      guard next == UInt8(ascii: "\"") else { throw expected("a key in double quotes") }
      let key = try string()
      let origin = SourceRange(file, place + 1..<offset - 1)
      if !known.insert(key).inserted { warn(.repeatedKey(key, at: origin)) }
      try skipSpace()
      guard next == UInt8(ascii: ":") else { throw expected("':' behind the key '\(key)'") }
      offset += 1
      let value = try value(depth: depth)
      pairs.append(YAMLNode.Pair(key: key, origin: origin, value: value))
    }
    return pairs
  }

  /// The elements of an array.
  private mutating func elements(depth: Int) throws(JSONFault) -> [YAMLNode] {
    let start = offset
    var nodes: [YAMLNode] = []
    try open(depth)
    while try !closes(UInt8(ascii: "]"), start: start, isFirst: nodes.isEmpty) {
      nodes.append(try value(depth: depth))
    }
    return nodes
  }

  private mutating func open(_ depth: Int) throws(JSONFault) {
    guard depth <= Self.greatestDepth else {
      throw JSONFault(diagnostic: .tooDeepJSON(at: SourceRange(file, offset..<offset + 1)))
    }
    offset += 1
  }

  /// Goes on to the next member; true behind the bracket that closes the whole.
  private mutating func closes(
    _ bracket: UInt8, start: Int, isFirst: Bool
  ) throws(JSONFault) -> Bool {
    let sign = Character(Unicode.Scalar(bracket))
    try skipSpace()
    if !isFirst, next != bracket {
      guard next != nil else { throw unclosed(start, sign) }
      guard next == UInt8(ascii: ",") else { throw expected("',' or '\(sign)'") }
      let comma = offset
      offset += 1
      try skipSpace()
      if next == bracket { warn(.trailingComma(at: SourceRange(file, comma..<comma + 1))) }
    }
    guard next != nil else { throw unclosed(start, sign) }
    guard next == bracket else { return false }
    offset += 1
    return true
  }

  /// `true`, `false`, `null` or a number; the first two and numbers stay as they are written.
  private mutating func word() throws(JSONFault) -> YAMLNode {
    let start = offset
    while let byte = next, isWordByte(byte) { offset += 1 }
    let text = file.text(in: start..<offset)
    let origin = range(start)
    switch text {
    case "null": return YAMLNode(.null, origin: origin)
    case "true", "false": return YAMLNode(.scalar(text), origin: origin)
    case _ where text.isJSONNumber: return YAMLNode(.scalar(text), origin: origin)
    default:
      offset = start
      throw expected(text.isEmpty ? "a value" : "a value; texts stand in double quotes")
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  /// Passes over white space and comments.
  mutating func skipSpace() throws(JSONFault) {
    while let byte = next {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSONFault) {
    let start = offset
    let bytes = file.bytes
    let second = start + 1 < bytes.count ? bytes[start + 1] : 0
    guard second == UInt8(ascii: "/") || second == UInt8(ascii: "*") else {
      throw expected("a value")
    }
    offset += 2
    if second == UInt8(ascii: "/") {
      while let byte = next, byte != UInt8(ascii: "\n") { offset += 1 }
    } else {
      while offset + 1 < bytes.count,
        bytes[offset] != UInt8(ascii: "*") || bytes[offset + 1] != UInt8(ascii: "/")
      {
        offset += 1
      }
      guard offset + 1 < bytes.count else {
        offset = bytes.count
        throw JSONFault(
          diagnostic: .notJSON(
            "the comment that begins here is never closed; expected '*/'",
            at: SourceRange(file, start..<start + 2)))
      }
      offset += 2
    }
    warn(.comment(at: SourceRange(file, start..<start + 2)))
  }

  private func range(_ start: Int) -> SourceRange { SourceRange(file, start..<offset) }

  /// Adds a warning, as long as there are few of them.
  mutating func warn(_ diagnostic: Diagnostic) {
    if diagnostics.count < Self.mostWarnings {
      diagnostics.append(diagnostic)
    } else {
      untold += 1
    }
  }

  /// The fault that something else stands at the offset.
  func expected(_ what: String) -> JSONFault {
    guard offset < file.bytes.count else {
      return JSONFault(
        diagnostic: .notJSON(
          "expected \(what), but the text ends here", at: SourceRange(file, offset..<offset)))
    }
    var end = offset + 1
    while end < file.bytes.count, file.bytes[end] & 0xC0 == 0x80 { end += 1 }
    let place = SourceRange(file, offset..<end)
    return JSONFault(
      diagnostic: .notJSON("expected \(what), but found '\(place.text)'", at: place))
  }

  private func unclosed(_ start: Int, _ bracket: Character) -> JSONFault {
    JSONFault(
      diagnostic: .notJSON(
        "expected '\(bracket)' before the end of the text, for what is opened here",
        at: SourceRange(file, start..<start + 1)))
  }
}

extension String {
  /// Whether this is a number as JSON has it: `-1.5e+3`, but not `01` or `1.`.
  fileprivate var isJSONNumber: Bool {
    var rest = utf8[...]
    func digits() -> Int {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let isZero = rest.first == UInt8(ascii: "0")
    let count = digits()
    guard count > 0, !isZero || count == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
