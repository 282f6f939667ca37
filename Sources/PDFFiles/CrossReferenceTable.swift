/// Where the objects of a file begin, and its trailer (ISO 32000-1, 7.5.4 and 7.5.5).
struct CrossReferenceTable {
  /// The offsets of objects in bytes, by their numbers.
  private(set) var offsets: [Int: Int] = [:]
  let trailer: PDFDictionary
  /// Where the table begins, in bytes.
  let offset: Int

  init(of bytes: [UInt8]) throws(PDFSyntaxError) {
    guard let keyword = bytes.suffix(64).lastIndex(of: UInt8(ascii: "s")),
      // The last s is the first of `startxref`, as no other word comes after it.
      var end = Optional(PDFParser(bytes, at: keyword)), end.skip("startxref")
    else { throw PDFSyntaxError(offset: bytes.count, expected: "'startxref'") }
    offset = try end.integer()
    var parser = PDFParser(bytes, at: offset)
    try parser.require("xref")
    while !parser.skip("trailer") {
      let first = try parser.integer()
      let count = try parser.integer()
      // A row has 20 bytes.
      offsets.reserveCapacity(min(count, bytes.count / 20))
      for number in first..<first + count {
        let offset = try parser.integer()
        _ = try parser.integer()
        if parser.skip("n") { offsets[number] = offset } else { try parser.require("f") }
      }
    }
    guard let trailer = try parser.value().dictionary else { throw parser.expected("a trailer") }
    self.trailer = trailer
  }
}
