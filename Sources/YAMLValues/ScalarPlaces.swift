import Diagnostics

/// Where the Unicode scalars of a part of a file stand.
struct ScalarPlaces {
  let file: SourceFile
  let part: Range<Int>
  /// The place that was asked for last, from which later ones are counted.
  private var last: (place: Int, offset: Int)

  init(file: SourceFile, part: Range<Int>) {
    self.file = file
    self.part = part
    last = (0, part.lowerBound)
  }

  var all: SourceRange { SourceRange(file, part) }

  /// The offset in the file of a scalar, by its number in the part.
  mutating func offset(_ place: Int) -> Int {
    var (reached, offset) = place < last.place ? (0, part.lowerBound) : last
    while reached < place, offset < part.upperBound {
      reached += 1
      offset += 1
      while offset < part.upperBound, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    last = (reached, offset)
    return offset
  }

  /// The offset in the file of a byte of the part.
  func offset(byte: Int) -> Int { min(part.lowerBound + byte, part.upperBound) }

  /// The range from an offset on, as many bytes as were given, within the line.
  func range(from offset: Int, count: Int = 0) -> SourceRange {
    var end = offset
    while end < min(offset + count, part.upperBound),
      file.bytes[end] != UInt8(ascii: "\n"), file.bytes[end] != UInt8(ascii: "\r")
    {
      end += 1
    }
    return SourceRange(file, offset..<end)
  }
}
