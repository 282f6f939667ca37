/// Where the objects of a file are, as a stream (ISO 32000-1, 7.5.8).
struct CrossReferenceStream {
  private enum Entry {
    case free
    case offset(Int)
    case inStream(number: Int, index: Int)

    var fields: [Int] {
      switch self {
      case .free: [0, 0, 65_535]
      case .offset(let offset): [1, offset, 0]
      case .inStream(let number, let index): [2, number, index]
      }
    }
  }

  /// By number, from 0, which is never an object's.
  private var entries: [Entry]

  init(objectCount: Int) {
    entries = [Entry](repeating: .free, count: objectCount + 1)
  }

  /// A number for one more object.
  mutating func next() -> Int {
    entries.append(.free)
    return entries.count - 1
  }

  /// Says that an object begins at an offset in bytes.
  mutating func place(_ number: Int, at offset: Int) { entries[number] = .offset(offset) }

  /// Says that an object is one of an object stream's, by its index from 0.
  mutating func place(_ number: Int, inStream stream: Int, at index: Int) {
    entries[number] = .inStream(number: stream, index: index)
  }

  /// The stream, with what a trailer holds beside it.
  ///
  /// Each row is written as what differs from the row above (PNG's predictor Up): most rows then are
  /// the same.
  func stream(_ trailer: PDFDictionary) -> PDFStream {
    // The kind of an entry; an offset or a number; an index.
    let widths = [1, 8, 2]
    let columns = widths.reduce(0, +)
    var rows: [UInt8] = []
    rows.reserveCapacity(entries.count * (columns + 1))
    var above = [UInt8](repeating: 0, count: columns)
    for entry in entries {
      rows.append(2)
      var column = 0
      for (field, width) in zip(entry.fields, widths) {
        for shift in (0..<width).reversed() {
          let byte = UInt8(truncatingIfNeeded: field >> (8 * shift))
          rows.append(byte &- above[column])
          above[column] = byte
          column += 1
        }
      }
    }
    var dictionary: PDFDictionary = [
      "Type": "XRef", "Size": .integer(entries.count), "W": .array(widths.map(PDFValue.integer)),
      "DecodeParms": ["Predictor": 12, "Columns": .integer(columns)],
    ]
    for (key, value) in trailer { dictionary[key] = value }
    return PDFStream(deflating: rows, dictionary)
  }
}
