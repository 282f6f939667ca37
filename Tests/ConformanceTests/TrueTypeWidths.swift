/// The widths of a TrueType file's glyphs, in thousandths of an em.
struct TrueTypeWidths {
  private let bytes: [UInt8]
  private var tables: [String: Int] = [:]

  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.count > 12 else { return nil }
    for index in 0..<number(4, 2) {
      let record = 12 + 16 * index
      tables[String(decoding: bytes[record..<record + 4], as: UTF8.self)] = number(record + 8, 4)
    }
    guard tables["hmtx"] != nil, tables["hhea"] != nil, tables["head"] != nil else { return nil }
  }

  func width(ofGlyph glyph: Int) -> Double {
    guard let metrics = tables["hmtx"], let header = tables["hhea"], let head = tables["head"]
    else {
      return 0
    }
    let last = number(header + 34, 2) - 1
    return Double(number(metrics + 4 * min(glyph, last), 2)) * 1000 / Double(number(head + 18, 2))
  }

  /// The width of an ASCII character by the file's character map of format 4; nil where it has none.
  func width(ofCharacter character: Int) -> Double? {
    guard (0x20..<0x7F).contains(character), let maps = tables["cmap"] else { return nil }
    let map = maps + number(maps + 8, 4)
    guard number(map, 2) == 4 else { return nil }
    let count = number(map + 6, 2) / 2
    for segment in 0..<count {
      let end = number(map + 14 + 2 * segment, 2)
      guard character <= end else { continue }
      let start = number(map + 16 + 2 * count + 2 * segment, 2)
      guard character >= start else { return nil }
      let delta = number(map + 16 + 4 * count + 2 * segment, 2)
      let place = map + 16 + 6 * count + 2 * segment
      let offset = number(place, 2)
      let glyph =
        offset == 0
        ? (character + delta) & 0xFFFF : number(place + offset + 2 * (character - start), 2)
      return width(ofGlyph: glyph)
    }
    return nil
  }

  private func number(_ place: Int, _ count: Int) -> Int {
    guard place >= 0, place + count <= bytes.count else { return 0 }
    return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }
}
