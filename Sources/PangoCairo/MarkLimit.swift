import Frames

/// The longest row of marks that is shaped in one piece; no writing needs as many.
///
/// HarfBuzz looks for the base of a mark by going back over the marks before it, so that its time
/// grows with the square of their number.
private let mostMarks = 32

/// The offsets at which a row of combining marks is longer than can be shaped at once.
///
/// - Parameter text: The text as UTF-8.
/// - Returns: Offsets of marks, ascending; usually none.
func markBreaks(in text: UnsafeRawBufferPointer) -> [Int] {
  // Marks are two bytes or more, so that a long row holds one of the places looked at here.
  let samples = stride(from: 0, to: text.count, by: 2 * mostMarks - 4)
  guard samples.contains(where: { isMark(at: start(of: $0, in: text), in: text) }) else {
    return []
  }
  var breaks: [Int] = []
  var marks = 0
  var offset = 0
  while offset < text.count {
    if isMark(at: offset, in: text) {
      marks += 1
      if marks > mostMarks {
        breaks.append(offset)
        marks = 1
      }
    } else {
      marks = 0
    }
    offset += 1
    while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
  }
  return breaks
}

/// The offset of the first byte of the character that holds a byte.
private func start(of byte: Int, in text: UnsafeRawBufferPointer) -> Int {
  var start = byte
  while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
  return start
}

/// Whether a character combines with what stands before it: a mark, a joiner, a variation selector.
func isMark(at offset: Int, in text: UnsafeRawBufferPointer) -> Bool {
  let first = text[offset]
  // Nothing below U+0300 is a mark, and no Han character from U+4000 on.
  guard first >= 0xCC, !(0xE4...0xE9).contains(first) else { return false }
  guard let scalar = scalar(at: offset, in: text) else { return false }
  return scalar.properties.isGraphemeExtend
    || scalar.properties.generalCategory == .spacingMark
}

/// The character that begins at an offset of a text; nil inside of one.
private func scalar(at offset: Int, in text: UnsafeRawBufferPointer) -> Unicode.Scalar? {
  var decoder = UTF8()
  var bytes = text[offset...].makeIterator()
  guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
  return scalar
}
