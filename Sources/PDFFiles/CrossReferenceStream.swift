/// Where the objects of a file are, as a stream (ISO 32000-1, 7.5.8).
struct CrossReferenceStream {
  /// A row of the table; what its fields mean is told by the kind.
  private struct Entry {
    var kind: Int
    /// An offset in bytes; or the number of an object stream.
    var place: Int
    /// Which of the stream's objects it is, from 0.
    var index: Int

    static let free = Entry(kind: 0, place: 0, index: 65_535)
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
  mutating func place(_ number: Int, at offset: Int) {
    entries[number] = Entry(kind: 1, place: offset, index: 0)
  }

  /// Says that an object is one of an object stream's, by its index from 0.
  mutating func place(_ number: Int, inStream stream: Int, at index: Int) {
    entries[number] = Entry(kind: 2, place: stream, index: index)
  }

  /// The stream, with what a trailer holds beside it.
  ///
  /// Each row is written as what differs from the row above (PNG's predictor Up): most rows then are
  /// the same.
  func stream(_ trailer: PDFDictionary) -> PDFStream {
    let widths = [1, 8, 2]
    let columns = widths.reduce(0, +)
    var rows = [UInt8](repeating: 0, count: entries.count * (columns + 1))
    var start = 0
    var above = Entry(kind: 0, place: 0, index: 0)
    for entry in entries {
      rows[start] = 2
      rows.write(entry.kind, below: above.kind, before: start + 2)
      rows.write(entry.place, below: above.place, before: start + 10)
      rows.write(entry.index, below: above.index, before: start + 12)
      above = entry
      start += columns + 1
    }
    var dictionary: PDFDictionary = [
      "Type": "XRef", "Size": .integer(entries.count), "W": .array(widths.map(PDFValue.integer)),
      "DecodeParms": ["Predictor": 12, "Columns": .integer(columns)],
    ]
    for (key, value) in trailer { dictionary[key] = value }
    return PDFStream(deflating: rows, dictionary)
  }
}

extension [UInt8] {
  /// Writes by how much the bytes of a field, which ends before an index with its lowest byte, differ
  /// from those above; those that are the same stay 0.
  fileprivate mutating func write(_ field: Int, below above: Int, before end: Int) {
    var (field, above, place) = (field, above, end)
    while field != above {
      place -= 1
      self[place] = UInt8(truncatingIfNeeded: field) &- UInt8(truncatingIfNeeded: above)
      field >>= 8
      above >>= 8
    }
  }
}
