internal import Diagnostics

/// Turns cmark's positions (lines from 1, columns in bytes from 1) into ranges of the whole file.
struct MarkdownPositions: Sendable {
  /// The file that the Markdown text is part of.
  let file: SourceFile
  /// The file's 1-based line on which the Markdown text begins.
  let firstLine: Int

  /// Makes a converter for a text that begins at a UTF-8 offset of the file, at the start of a line.
  init(file: SourceFile, bodyStart: Int) {
    self.file = file
    firstLine = file.position(of: bodyStart).line
  }

  /// The range of a node, both ends included as cmark counts them, or nil where it cannot be true.
  ///
  /// cmark-gfm 0.29 gives some inline nodes a line 0, an end before the start or a column past the
  /// line; a range that is not inside its lines is no range.
  func range(_ node: NodePosition) -> SourceRange? {
    guard node.startLine >= 1, node.endLine >= node.startLine else { return nil }
    let first = file.range(ofLine: firstLine + node.startLine - 1)
    let last = file.range(ofLine: firstLine + node.endLine - 1)
    let start = first.lowerBound + node.startColumn - 1
    let end = last.lowerBound + node.endColumn
    guard node.startColumn >= 1, start <= first.upperBound, start < end, end <= last.upperBound
    else { return nil }
    return SourceRange(file, start..<end)
  }

  /// The byte of the source with which a node begins.
  func byte(at node: NodePosition) -> UInt8? {
    guard node.startLine >= 1, node.startColumn >= 1 else { return nil }
    let offset =
      file.range(ofLine: firstLine + node.startLine - 1).lowerBound + node.startColumn - 1
    return file.bytes.indices.contains(offset) ? file.bytes[offset] : nil
  }

  /// The range of a text node: where its characters really stand.
  ///
  /// The text is looked for where cmark says, then shortly behind the text before it, because columns
  /// are off after an indented continuation line. Backslashes before its marks belong to it. A text that
  /// was written with entities is not found and takes the range of its block.
  ///
  /// - Parameters:
  ///   - text: The characters.
  ///   - node: What cmark says.
  ///   - block: The range of the paragraph.
  ///   - before: The range of the text before it.
  /// - Returns: The range, or nil where not even the block's is known.
  func range(
    of text: String, at node: NodePosition, in block: SourceRange?, after before: SourceRange?
  ) -> SourceRange? {
    let count = text.utf8.count
    if let range = range(node), range.offsets.count == count,
      matches(text, range.offsets.lowerBound)
    {
      return range
    }
    guard node.startLine >= 1, count > 0 else { return block }
    let line = file.range(ofLine: firstLine + node.startLine - 1)
    let isKnown = before != nil && before != block
    let first = max(line.lowerBound, isKnown ? before?.offsets.upperBound ?? 0 : 0)
    // Markup between two texts is short, but for long link targets.
    let starts = first..<max(first, min(line.upperBound - count + 1, first + 1_000))
    for start in starts where matches(text, start) {
      return SourceRange(file, start..<start + count)
    }
    for start in starts {
      if let end = end(of: text, withBackslashesFrom: start, before: line.upperBound) {
        return SourceRange(file, start..<end)
      }
    }
    return block
  }

  /// Where a text ends that stands at an offset with backslashes before marks of it; nil where another one
  /// does.
  private func end(
    of text: String, withBackslashesFrom start: Int, before end: Int
  ) -> Int? {
    var offset = start
    for byte in text.utf8 {
      if offset < end, file.bytes[offset] == UInt8(ascii: "\\"), byte.isMarkdownMark,
        offset + 1 < end, file.bytes[offset + 1] == byte
      {
        offset += 1
      }
      guard offset < end, file.bytes[offset] == byte else { return nil }
      offset += 1
    }
    return offset
  }

  private func matches(_ text: String, _ start: Int) -> Bool {
    file.holds(text, upTo: text.utf8.count, at: start)
  }
}

extension UInt8 {
  /// Whether a backslash before this makes it a character like others: all marks of ASCII.
  fileprivate var isMarkdownMark: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

/// What cmark says of a node's place: lines and columns (in bytes) from 1, both ends included.
struct NodePosition: Hashable, Sendable {
  /// The line of the first character.
  var startLine: Int
  /// The column of the first character.
  var startColumn: Int
  /// The line of the last character.
  var endLine: Int
  /// The column of the last character.
  var endColumn: Int
}
