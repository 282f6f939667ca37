internal import Diagnostics

/// Blanks out the lines by which version control marks both sides of a merge that nobody has resolved.
///
/// - Parameters:
///   - bytes: Markdown; it keeps its length, so that places stay true.
///   - file: The file.
///   - bodyStart: Where the Markdown begins in it.
/// - Returns: A warning for each such place.
func blankMergeMarks(in bytes: inout [UInt8], of file: SourceFile, from bodyStart: Int)
  -> [Diagnostic]
{
  let marks = ["<<<<<<< ", "|||||||", "=======", ">>>>>>> "].map { Array($0.utf8) }
  var diagnostics: [Diagnostic] = []
  var open: [Range<Int>] = []
  var isFenced = false
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let line = start..<end
    start = end + 1
    if bytes[line].starts(with: "```".utf8) || bytes[line].starts(with: "~~~".utf8) {
      isFenced.toggle()
    }
    guard !isFenced, let mark = marks.firstIndex(where: { bytes[line].starts(with: $0) }) else {
      continue
    }
    switch mark {
    case 0: open = [line]
    case 1, 2: if !open.isEmpty { open.append(line) }
    default:
      // Without the line between both sides these are somebody's own marks.
      guard open.count > 1 else { continue }
      let place = open[0].lowerBound + bodyStart..<open[0].upperBound + bodyStart
      diagnostics.append(.mergeConflict(at: SourceRange(file, place)))
      for line in open + [line] { for offset in line { bytes[offset] = 0x20 } }
      open = []
    }
  }
  return diagnostics
}

extension Diagnostic {
  fileprivate static func mergeConflict(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "merge-conflict", .warning, at: place,
      "A merge was not resolved here, so both of its sides are printed",
      help: "Keep one of them, and take the lines with <<<<<<<, ======= and >>>>>>> out")
  }
}
