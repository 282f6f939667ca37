package import Diagnostics

/// Makes a text of a file's bytes.
///
/// A byte order mark is left out, and columns count from behind it; a carriage return on its own, the
/// line end of old systems, becomes a line feed. Positions of everything else are those of the file.
///
/// - Parameters:
///   - name: The name to show to the user.
///   - bytes: What the file holds.
/// - Returns: The text, or nil with one error: where it stops being UTF-8, or what it is instead.
package func decodeSource(
  name: String, bytes: [UInt8]
) -> (file: SourceFile?, diagnostics: [Diagnostic]) {
  if let format = foreignFormat(of: bytes) {
    return (nil, [.notText(name, format)])
  }
  var bytes = bytes
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
  let carriageReturn = UInt8(ascii: "\r")
  if bytes.contains(carriageReturn) {
    for offset in bytes.indices where bytes[offset] == carriageReturn {
      let isAlone = offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")
      if isAlone { bytes[offset] = UInt8(ascii: "\n") }
    }
  }
  if let offset = firstInvalidOffset(in: bytes) {
    return (nil, [.notUTF8(name, bytes, at: offset)])
  }
  let file = SourceFile(name: name, bytes: bytes)
  if let offset = bytes.firstIndex(of: 0) {
    return (nil, [.nul(at: SourceRange(file, offset..<offset + 1))])
  }
  return (file, [])
}

/// The offset of the first byte that is no part of UTF-8, or nil.
private func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var offset = 0
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): offset += UTF8.width(scalar)
    case .emptyInput: return nil
    case .error: return offset
    }
  }
}

/// What a file is that is no text in UTF-8, as far as its first bytes tell.
private func foreignFormat(of bytes: [UInt8]) -> (what: String, help: String)? {
  func starts(_ magic: [UInt8]) -> Bool { bytes.starts(with: magic) }
  // The mark of UTF-32 in little-endian order begins with that of UTF-16.
  if starts([0xFF, 0xFE, 0, 0]) || starts([0, 0, 0xFE, 0xFF]) {
    return ("text in UTF-32", "Save it as UTF-8: iconv -f UTF-32 -t UTF-8")
  }
  if starts([0xFF, 0xFE]) || starts([0xFE, 0xFF]) {
    return ("text in UTF-16", "Save it as UTF-8: iconv -f UTF-16 -t UTF-8")
  }
  if starts(Array("%PDF-".utf8)) {
    return ("a PDF", "Give the page that the PDF was made from")
  }
  if starts([0x50, 0x4B, 0x03, 0x04]) {
    return ("a ZIP archive, such as a Word document", "Save its text as a Markdown file in UTF-8")
  }
  if starts([0xD0, 0xCF, 0x11, 0xE0]) {
    return ("a Word document of the old form", "Save its text as a Markdown file in UTF-8")
  }
  let pairs = bytes.prefix(200)
  let nuls = pairs.count { $0 == 0 }
  if nuls >= 4, nuls * 3 > pairs.count {
    return ("text in UTF-16 or a binary file", "Save it as text in UTF-8")
  }
  return nil
}

extension Diagnostic {
  fileprivate static func notText(
    _ name: String, _ format: (what: String, help: String)
  ) -> Diagnostic {
    Diagnostic(
      "not-text", .error, at: .file(name), "This is \(format.what), not a text in UTF-8",
      help: format.help)
  }

  fileprivate static func notUTF8(_ name: String, _ bytes: [UInt8], at offset: Int) -> Diagnostic {
    // For the excerpt every byte that cannot be read is shown as a replacement character.
    let before = String(decoding: bytes[..<offset], as: UTF8.self).utf8.count
    let shown = SourceFile(name: name, text: String(decoding: bytes, as: UTF8.self))
    return Diagnostic(
      "not-utf8", .error, at: SourceRange(shown, before..<before + 3),
      "The text is not UTF-8 from here on",
      help: "Save it as UTF-8; if it is GBK: iconv -f GB18030 -t UTF-8")
  }

  fileprivate static func nul(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "not-text", .error, at: range, "There is a NUL byte here, which no text holds",
      help: "Check that this is a text file, and take the byte out")
  }
}
