/// One text that Recto was given, with what is needed to point into it.
///
/// Positions inside it are UTF-8 offsets, 0-based; lines and columns exist only when a diagnostic is
/// shown (``position(of:)``). A file is a value in all but name: it never changes, and two ranges
/// belong together when they point into the same object.
public final class SourceFile: Sendable {
  /// The name to show to the user: the path as it was given, or `<standard input>`.
  public let name: String
  /// The whole text as UTF-8.
  public let bytes: [UInt8]
  /// The offset at which each line begins; the first is always 0.
  private let lineStarts: [Int]

  /// Makes a file of bytes that are already known to be UTF-8.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// Makes a file of a text.
  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text between two UTF-8 offsets; offsets beyond the end are cut to it.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The number of lines, an unfinished last one included; at least 1.
  public var lineCount: Int { lineStarts.count }

  /// The offset at which a 1-based line begins; a line past the end begins where the file ends.
  public func start(ofLine line: Int) -> Int {
    switch line {
    case ..<1: 0
    case ...lineStarts.count: lineStarts[line - 1]
    default: bytes.count
    }
  }

  /// The UTF-8 offsets of a 1-based line without its line end.
  public func range(ofLine line: Int) -> Range<Int> {
    let start = start(ofLine: line)
    var end = self.start(ofLine: line + 1)
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<end
  }

  /// The 1-based line and the 1-based column, counted in characters, of a UTF-8 offset.
  public func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: text(in: lineStarts[low]..<offset).count + 1)
  }
}

/// A place in a text as a user counts it.
public struct SourcePosition: Hashable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted in characters (grapheme clusters) from 1.
  public var column: Int

  /// Makes a position of a line and a column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
