/// A stretch of one source file.
public struct SourceRange: Hashable, Sendable {
  /// The file that is pointed into.
  public let file: SourceFile
  /// UTF-8 offsets into the file's bytes; an empty range points between two characters.
  public let offsets: Range<Int>

  /// Makes a range; offsets outside the file are cut to it.
  public init(_ file: SourceFile, _ offsets: Range<Int>) {
    self.file = file
    self.offsets = offsets.clamped(to: 0..<file.bytes.count)
  }

  /// The source text that the range covers.
  public var text: String { file.text(in: offsets) }

  /// The position of the range's first character.
  public var start: SourcePosition { file.position(of: offsets.lowerBound) }

  /// The first stretch inside this one that holds exactly these characters; this one, if none does.
  public func first(_ part: String) -> SourceRange {
    let bytes = file.bytes
    let wanted = Array(part.utf8)
    guard let first = wanted.first, offsets.count >= wanted.count else { return self }
    let starts = offsets.lowerBound...offsets.upperBound - wanted.count
    let start = starts.first { bytes[$0] == first && bytes[$0...].starts(with: wanted) }
    return start.map { SourceRange(file, $0..<$0 + wanted.count) } ?? self
  }

  /// The smallest range that covers this one and another of the same file; this one, if the other
  /// belongs to another file.
  public func union(_ other: SourceRange) -> SourceRange {
    guard other.file === file else { return self }
    return SourceRange(
      file,
      min(
        offsets.lowerBound, other.offsets.lowerBound)..<max(
          offsets.upperBound, other.offsets.upperBound))
  }

  /// Whether two ranges cover the same stretch of the same file.
  public static func == (left: SourceRange, right: SourceRange) -> Bool {
    left.file === right.file && left.offsets == right.offsets
  }

  /// Hashes the file as an object and the offsets.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(file))
    hasher.combine(offsets)
  }
}
