extension PDFValue {
  /// A text string (ISO 32000-1, 7.9.2.2) of the characters that are ``Swift/String/printable``:
  /// ASCII as it is, everything else as UTF-16.
  package static func text(_ text: String) -> PDFValue {
    let printable = text.printable
    if printable.utf8.allSatisfy({ $0 < 0x80 }) { return .bytes(printable) }
    var bytes: [UInt8] = [0xFE, 0xFF]
    bytes.reserveCapacity(2 + 2 * printable.utf16.count)
    for unit in printable.utf16 {
      bytes.append(UInt8(unit >> 8))
      bytes.append(UInt8(unit & 0xFF))
    }
    return .string(bytes)
  }
}

extension String {
  /// The text as a document can hold it: spaces for control characters, U+FFFD for code points that
  /// Unicode keeps from interchange, and no more of it than a string of PDF/A may have (ISO 19005-2,
  /// 6.1.13: 32,767 bytes).
  package var printable: String {
    if utf8.count < 1_000, utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    let longest = 32_764 / 2
    var scalars = String.UnicodeScalarView()
    var unitCount = 0
    for scalar in unicodeScalars {
      unitCount += UTF16.width(scalar)
      if unitCount > longest { break }
      scalars.append(scalar.isControl ? " " : scalar.isNoncharacter ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}

/// What Unicode promises never to change is told faster by the numbers than by the tables.
extension Unicode.Scalar {
  fileprivate var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }

  fileprivate var isNoncharacter: Bool {
    value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }
}
