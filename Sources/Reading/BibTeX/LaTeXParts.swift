/// LaTeX cut at places outside all braces.
struct LaTeXParts {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value without white space at both ends.
  var trimmed: [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return Array(bytes[first...last])
  }

  /// The parts between words of this name, which white space parts from others, in any case.
  func split(atWord word: String) -> [[UInt8]] {
    let word = Array(word.utf8)
    var parts: [[UInt8]] = []
    var start = 0
    forEachOuter { offset in
      let end = offset + word.count
      guard end < bytes.count, offset > start, bytes[offset - 1] <= 0x20, bytes[end] <= 0x20,
        zip(bytes[offset..<end], word).allSatisfy({ $0 | 0x20 == $1 })
      else { return }
      parts.append(Array(bytes[start..<offset - 1]))
      start = end
    }
    // An `and` at the very end parts the last name from nothing.
    return parts + [Array(bytes[start...])]
  }

  /// The parts between separators.
  func split(at separator: String) -> [[UInt8]] {
    let separator = Array(separator.utf8)
    guard bytes.contains(separator[0]) else { return [bytes] }
    var parts: [[UInt8]] = []
    var start = 0
    forEachOuter { offset in
      guard offset >= start, bytes[offset] == separator[0],
        bytes[offset...].starts(with: separator)
      else { return }
      parts.append(Array(bytes[start..<offset]))
      start = offset + separator.count
    }
    return parts + [Array(bytes[start...])]
  }

  /// The words: what white space and ties part; a command keeps the letter behind it.
  var words: [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = 0
    forEachOuter { offset in
      let byte = bytes[offset]
      let isTie = byte == UInt8(ascii: "~") && (offset == 0 || bytes[offset - 1] != 0x5C)
      guard byte <= 0x20 || isTie, !endsWithCommand(bytes[start..<offset]) else { return }
      if offset > start { parts.append(Array(bytes[start..<offset])) }
      start = offset + 1
    }
    if start < bytes.count { parts.append(Array(bytes[start...])) }
    return parts
  }

  private func endsWithCommand(_ part: ArraySlice<UInt8>) -> Bool {
    guard let last = part.last, Unicode.Scalar(last).isLatin else { return false }
    let letters = part.reversed().prefix { Unicode.Scalar($0).isLatin }.count
    return letters <= 2 && letters < part.count
      && part[part.endIndex - letters - 1] == UInt8(ascii: "\\")
  }

  /// The content of the one group that the whole value is, if it is one.
  var group: [UInt8]? {
    guard bytes.count >= 2, bytes[0] == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") else {
      return nil
    }
    var outer = 0
    forEachOuter { _ in outer += 1 }
    return outer == 0 && isOneGroup ? Array(bytes[1..<bytes.count - 1]) : nil
  }

  private var isOneGroup: Bool {
    var depth = 0
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0, offset + 1 < bytes.count { return false }
    }
    return depth == 0
  }

  private func forEachOuter(_ visit: (Int) -> Void) {
    var depth = 0
    for offset in bytes.indices {
      switch bytes[offset] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: if depth <= 0 { visit(offset) }
      }
    }
  }
}
