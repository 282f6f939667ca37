/// Bytes that stand for marks that shall not do their work in Markdown; in a source they are hidden
/// first, so they can be turned back without doubt.
enum WithheldMark {
  /// The first hyphen of a table that shall not become one.
  static let hyphen: UInt8 = 0x1A
  /// The colon of a footnote that shall not become the target of a link.
  static let colon: UInt8 = 0x1C
  /// A bar between the cells of a row behind the table's last column.
  static let bar: UInt8 = 0x1E
  /// An asterisk that emphasises nothing.
  static let star: UInt8 = 0x1F
  /// A byte of a comment or a template's tag that nobody shall see.
  static let nothing: UInt8 = 0x1D

  /// A byte of a source; one that would be taken for a withheld mark is hidden, as are all control
  /// characters on a page.
  static func hiding(_ byte: UInt8) -> UInt8 { contains(byte) ? nothing : byte }

  /// All of them.
  static let all = [hyphen, colon, bar, star, nothing]

  /// Whether a byte stands for such a mark.
  static func contains(_ byte: UInt8) -> Bool {
    byte == hyphen || byte == colon || byte == bar || byte == star || byte == nothing
  }
}

/// Turns the withheld marks of a text back.
///
/// - Parameter text: What cmark gives.
/// - Returns: What the author wrote.
func restoringMarks(_ text: String) -> String {
  // All of them are control characters, of which hardly any text has one.
  guard text.utf8.withContiguousStorageIfAvailable(\.holdControls) ?? true else { return text }
  let bytes = text.utf8.compactMap { byte -> UInt8? in
    switch byte {
    case WithheldMark.nothing: nil
    case WithheldMark.hyphen: UInt8(ascii: "-")
    case WithheldMark.colon: UInt8(ascii: ":")
    case WithheldMark.bar: UInt8(ascii: "|")
    case WithheldMark.star: UInt8(ascii: "*")
    default: byte
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Sees to it that footnotes stay on the page as text.
///
/// To CommonMark `[^1]: 内容` defines the target of the link `[^1]`, and a text without spaces, as
/// Chinese is, would vanish in it.
///
/// - Parameter bytes: Markdown; it keeps its length.
func withholdFootnotes(in bytes: inout [UInt8]) {
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if let colon = footnoteColon(bytes[start..<end]) { bytes[colon] = WithheldMark.colon }
    start = end + 1
  }
}

/// The offset of the colon behind the label that begins a footnote; marks of quotes and lists may stand
/// before it.
private func footnoteColon(_ line: ArraySlice<UInt8>) -> Int? {
  let body = line.drop { " \t>*+-.)0123456789".utf8.contains($0) }
  guard body.starts(with: "[^".utf8), let close = body.firstIndex(of: UInt8(ascii: "]")),
    close + 1 < line.endIndex, line[close + 1] == UInt8(ascii: ":")
  else { return nil }
  return close + 1
}
