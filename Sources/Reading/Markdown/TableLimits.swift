internal import Diagnostics

/// The widest table that is read as one.
private let greatestColumnCount = 200

/// Makes the tables harmless that are too wide.
///
/// cmark makes a cell for each column in each row, however short, so a wide head over many rows costs
/// their product. The row of hyphens below such a head is spoilt before parsing, byte for byte.
///
/// - Parameters:
///   - bytes: Markdown; it keeps its length, so that places stay true.
///   - file: The file.
///   - bodyStart: The offset at which the Markdown begins in it.
/// - Returns: A warning per table.
func limitTables(
  in bytes: inout [UInt8], of file: SourceFile, from bodyStart: Int
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if let columns = tableColumns(bytes, start..<end), columns > greatestColumnCount,
      let hyphen = bytes[start..<end].firstIndex(of: UInt8(ascii: "-"))
    {
      bytes[hyphen] = WithheldMark.hyphen
      let range = SourceRange(file, bodyStart + start..<bodyStart + end)
      diagnostics.append(.tableTooWide(columns, at: range))
    }
    start = end + 1
  }
  return diagnostics
}

/// The number of columns that a row of hyphens, colons and bars announces; nil if it is none.
///
/// Marks of quotes and lists may stand before it.
func tableColumns(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
  var columns = 0
  var hasBar = false
  var isInCell = false
  for offset in line {
    switch bytes[offset] {
    case UInt8(ascii: "|"):
      hasBar = true
      isInCell = false
    case UInt8(ascii: "-"):
      if !isInCell { columns += 1 }
      isInCell = true
    case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
      UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      break
    default: return nil
    }
  }
  return hasBar ? columns : nil
}

extension Diagnostic {
  fileprivate static func tableTooWide(_ columns: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "table-too-wide", .warning, at: range,
      "A table of \(columns) columns is kept as plain text; at most \(greatestColumnCount) are set",
      help: "Split the table, or turn its columns into rows")
  }
}
