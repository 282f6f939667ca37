import Frames
import PDFFiles

/// Writes the ToUnicode map of a font (ISO 32000-1, 9.10.3) in rows: Cairo's has a line for each glyph,
/// which takes twice the space.
func shortenCharacterMap(_ map: PDFReference, in file: inout PDFFile) {
  guard let stream = file[stream: map], let bytes = stream.bytes,
    let rows = charactersInRows(String(decoding: bytes, as: UTF8.self))
  else { return }
  file[stream: map] = PDFStream(Array(rows.utf8), stream.dictionary)
}

/// A map with its lines put together in rows; nil if it has others than `<code> <text>`.
func charactersInRows(_ map: String) -> String? {
  let lines = map.split(separator: "\n", omittingEmptySubsequences: false)
  guard let first = lines.firstIndex(where: { $0.hasSuffix(" beginbfchar") }),
    let last = lines[first...].lastIndex(of: "endbfchar")
  else { return nil }
  var rows: [Row] = []
  for line in lines[first...last] where !line.hasSuffix("bfchar") {
    let fields = line.split(separator: " ")
    guard fields.count == 2, let code = fields[0].code else { return nil }
    if let row = rows.last, code == row.first + row.texts.count, code >> 8 == row.first >> 8 {
      rows[rows.count - 1].texts.append(fields[1])
    } else {
      rows.append(Row(first: code, texts: [fields[1]]))
    }
  }
  // A block has 100 rows at most.
  let blocks = stride(from: 0, to: rows.count, by: 100).flatMap { start in
    let block = rows[start..<min(start + 100, rows.count)]
    return ["\(block.count) beginbfrange"] + block.map(\.line) + ["endbfrange"]
  }
  let parts = lines[..<first].map(String.init) + blocks + lines[(last + 1)...].map(String.init)
  return parts.joined(separator: "\n")
}

/// The texts of glyphs whose codes follow one another and differ in their last byte only.
private struct Row {
  var first: Int
  /// Each in UTF-16, as hexadecimal digits between angle brackets.
  var texts: [Substring]

  var line: String {
    let last = first + texts.count - 1
    let codes = [first, last].map { "<\(String($0, digits: 4, radix: 16).lowercased())>" }
    return "\(codes[0]) \(codes[1]) [\(texts.joined())]"
  }
}

extension Substring {
  /// The code of a glyph, as in `<01ab>`.
  fileprivate var code: Int? {
    utf8.count == 6 && first == "<" && last == ">" ? Int(dropFirst().dropLast(), radix: 16) : nil
  }
}
