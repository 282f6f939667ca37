/// Makes the definitions of Kramdown items of a list: `: text` below the line of its term.
///
/// To CommonMark such lines are text. The mark becomes a bullet, so that what is indented below it belongs
/// to the definition as it does in Kramdown (kramdown.gettalong.org/syntax.html, "Definition Lists"); whether
/// a bullet was such a mark can still be seen in the source.
///
/// - Parameter bytes: Markdown; it keeps its length, so that places stay true.
func rewriteDefinitionMarks(in bytes: inout [UInt8]) {
  guard bytes.beginsLine(with: ":") else { return }
  var lines = DefinitionLines()
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    // The slice must be gone before the mark is written, or all bytes would be copied.
    if let mark = lines.mark(in: bytes[start..<end]) { bytes[mark] = definitionMark }
    start = end + 1
  }
}

/// What stands above a line, as far as it decides whether a definition begins there.
private struct DefinitionLines {
  /// The sign of the fence of code that is open.
  private var fence: UInt8?
  /// Whether text of a paragraph or another definition stands above.
  private var mayBegin = false
  private var blanks = 0

  /// The offset of the mark with which the next line begins a definition; no more than one blank line may
  /// stand before it.
  mutating func mark(in whole: ArraySlice<UInt8>) -> Int? {
    let line = whole.drop { $0 == 0x20 }
    let indent = line.startIndex - whole.startIndex
    if let open = fence {
      if line.starts(with: [open, open, open]) { fence = nil }
      return nil
    }
    if line.allSatisfy({ $0 <= 0x20 }) {
      blanks += 1
      if blanks > 1 { mayBegin = false }
      return nil
    }
    blanks = 0
    if let first = line.first, "`~".utf8.contains(first), line.starts(with: [first, first, first]) {
      fence = first
      mayBegin = false
      return nil
    }
    if mayBegin, indent <= 3, line.beginsDefinition { return line.startIndex }
    // What is indented further belongs to what stands above.
    if indent <= 3 { mayBegin = line.isTerm }
    return nil
  }
}

/// The bullet that stands for the mark of a definition.
private let definitionMark = UInt8(ascii: "+")

extension ArraySlice<UInt8> {
  /// Whether a line without its indentation is a colon, a space and text; a row of dashes and colons rules
  /// the columns of a table.
  fileprivate var beginsDefinition: Bool {
    guard first == UInt8(ascii: ":"), count > 2 else { return false }
    let next = self[startIndex + 1]
    return (next == 0x20 || next == 0x09)
      && dropFirst(2).contains { $0 > 0x20 && !":-|".utf8.contains($0) }
  }

  /// Whether a line without its indentation is text of a paragraph, as far as its first signs tell.
  fileprivate var isTerm: Bool {
    guard let first else { return false }
    let next = dropFirst().first ?? 0x20
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: ">"): return false
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "="):
      return next > 0x20 && next != first || first == UInt8(ascii: "*") && next == first
    default: return true
    }
  }
}
