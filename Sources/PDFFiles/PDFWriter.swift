/// Writes values as a PDF has them (ISO 32000-1, 7.3).
struct PDFWriter: Hashable {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: PDFValue) {
    switch value {
    case .null: append("null")
    case .boolean(let boolean): append(boolean ? "true" : "false")
    case .integer(let integer): write(integer)
    case .real(let real): write(real)
    case .name(let name): write(name: name)
    case .string(let string): write(string: string)
    case .array(let items):
      append("[")
      for (index, item) in items.enumerated() {
        if index > 0 { writeSpace(before: item) }
        write(item)
      }
      append("]")
    case .dictionary(let dictionary): write(dictionary)
    case .reference(let reference):
      write(reference.number)
      append(" 0 R")
    }
  }

  mutating func write(_ dictionary: PDFDictionary) {
    append("<<")
    for entry in dictionary.entries {
      write(name: entry.key)
      writeSpace(before: entry.value)
      write(entry.value)
    }
    append(">>")
  }

  /// Appends text as it is.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ bytes: some Collection<UInt8>) { self.bytes += bytes }

  mutating func write(_ integer: Int) {
    if integer < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = integer.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    // Reversing a slice would copy it.
    var (first, last) = (start, bytes.count - 1)
    while first < last {
      bytes.swapAt(first, last)
      first += 1
      last -= 1
    }
  }

  /// Writes a number to a millionth, without exponent and without zeros at its end.
  private mutating func write(_ real: Double) {
    // PDF/A-2 knows numbers up to 32 bits (ISO 19005-2, 6.1.13).
    let bounded = real.isFinite ? min(max(real, -2e9), 2e9) : 0
    let millionths = Int((bounded * 1e6).rounded())
    if millionths < 0 { bytes.append(UInt8(ascii: "-")) }
    write(Int(millionths.magnitude / 1_000_000))
    var fraction = millionths.magnitude % 1_000_000
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var place: UInt = 100_000
    while fraction > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(fraction / place))
      fraction %= place
      place /= 10
    }
  }

  private mutating func write(name: String) {
    bytes.append(UInt8(ascii: "/"))
    for byte in name.utf8 {
      guard !byte.isRegular else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(ascii: "#"))
      bytes.append((byte >> 4).hexadecimalDigit)
      bytes.append((byte & 15).hexadecimalDigit)
    }
  }

  private mutating func write(string: [UInt8]) {
    bytes.append(UInt8(ascii: "("))
    for byte in string {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      // As it is, it would be read as a line feed.
      case UInt8(ascii: "\r"): append("\\r")
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: ")"))
  }

  /// Parts a value from what stands before it, where it does not part itself.
  private mutating func writeSpace(before value: PDFValue) {
    switch value {
    case .name, .string, .array, .dictionary: break
    default: bytes.append(UInt8(ascii: " "))
    }
  }
}

extension UInt8 {
  /// Whether a name holds the byte as it is (ISO 32000-1, 7.3.5).
  fileprivate var isRegular: Bool {
    (0x21...0x7E).contains(self) && !isDelimiter && self != UInt8(ascii: "#")
  }

  fileprivate var hexadecimalDigit: UInt8 {
    self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "a") + self - 10
  }
}
