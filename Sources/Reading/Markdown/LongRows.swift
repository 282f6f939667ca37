internal import Diagnostics

/// Keeps the cells of rows that have more of them than their table has columns, in the last column.
///
/// GitHub's Markdown drops such cells (GFM 0.29, section 4.10).
///
/// - Parameters:
///   - bytes: Markdown; it keeps its length, so that places stay true.
///   - file: The file.
///   - bodyStart: The offset at which the Markdown begins in it.
/// - Returns: A warning for each such row.
func keepLongRows(in bytes: inout [UInt8], of file: SourceFile, from bodyStart: Int) -> [Diagnostic]
{
  var diagnostics: [Diagnostic] = []
  var columns: Int?
  var fence: UInt8?
  var last = 0..<0
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let line = start..<end
    start = end + 1
    defer { last = line }
    if let mark = fenceMark(bytes[line]) {
      if fence == nil { fence = mark } else if fence == mark { fence = nil }
      columns = nil
    }
    guard fence == nil, bytes[line].contains(UInt8(ascii: "|")) else {
      if bytes[line].allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: ">") }) { columns = nil }
      continue
    }
    if columns == nil {
      if let count = tableColumns(bytes, line), count > 0, TableRow(bytes, last).count == count {
        columns = count
      }
      continue
    }
    guard let columns else { continue }
    let row = TableRow(bytes, line)
    guard row.count > columns, row.hasWords(bytes, behind: columns) else { continue }
    for bar in row.bars[(columns - 1)..<(row.count - 1)] { bytes[bar] = WithheldMark.bar }
    let place = SourceRange(file, bodyStart + line.lowerBound..<bodyStart + line.upperBound)
    diagnostics.append(.longRow(row.count, columns, at: place))
  }
  return diagnostics
}

/// The cells of a line of a table.
private struct TableRow {
  /// The offsets of the bars that end cells, the last of the line included.
  private(set) var bars: [Int] = []
  /// How many cells there are.
  private(set) var count = 0
  private var end = 0

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    guard
      var offset = line.first(where: { bytes[$0] > 0x20 && bytes[$0] != UInt8(ascii: ">") }),
      let last = line.last(where: { bytes[$0] > 0x20 })
    else { return }
    if let bar = line.first(where: { bytes[$0] == UInt8(ascii: "|") }),
      // Behind the mark of an item.
      bytes[offset..<bar].allSatisfy({ " \t*+-.)0123456789".utf8.contains($0) })
    {
      offset = bar + 1
    }
    end = last + 1
    while offset < end {
      if bytes[offset] == UInt8(ascii: "\\") {
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "|") {
        bars.append(offset)
      }
      offset += 1
    }
    count = bars.last == last ? bars.count : bars.count + 1
  }

  /// Whether something stands in the cells behind some.
  func hasWords(_ bytes: [UInt8], behind columns: Int) -> Bool {
    bytes[bars[columns - 1]..<end].contains { $0 > 0x20 && $0 != UInt8(ascii: "|") }
  }
}

/// The mark of a fence of code that a line is; nil for other lines.
private func fenceMark(_ line: ArraySlice<UInt8>) -> UInt8? {
  let text = line.drop { " \t>".utf8.contains($0) }
  return text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) ? text.first : nil
}

extension Diagnostic {
  fileprivate static func longRow(_ cells: Int, _ columns: Int, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      "long-row", .warning, at: place,
      "This row has \(cells) cells and its table \(columns) columns, so the last one holds the rest",
      help: "Give the table a column more, or write \\| for a bar inside a cell")
  }
}
