/// Takes the structure elements that Cairo wrote out of a PDF, before anybody parses them: they know
/// no more than pieces of text, and a long document has more of them than of all other objects.
///
/// Their entries in the cross-reference table become free ones (ISO 32000-1, 7.5.4). A file with a
/// table of another form stays as it is; then they are parsed, and left out when the file is written.
func withoutElements(_ pdf: [UInt8]) -> [UInt8] {
  var result = pdf
  pdf.withUnsafeBufferPointer { bytes in
    guard var entry = firstEntry(of: bytes) else { return }
    let free = Array("0000000000 65535 f".utf8)
    // Entries have 20 bytes: an offset of ten digits, a generation of five, n or f, a line end.
    while entry + 20 <= bytes.count, bytes[entry + 10] == UInt8(ascii: " "),
      let offset = number(in: bytes[entry..<entry + 10])
    {
      if bytes[entry + 17] == UInt8(ascii: "n"), isElement(at: offset, in: bytes) {
        for index in free.indices { result[entry + index] = free[index] }
      }
      entry += 20
    }
  }
  return result
}

/// Where the first entry of the table begins that the end of the file leads to.
private func firstEntry(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let lines = bytes.suffix(64).split(separator: UInt8(ascii: "\n"))
  guard let keyword = lines.lastIndex(where: { $0.elementsEqual("startxref".utf8) }),
    keyword + 1 < lines.count, let table = number(in: lines[keyword + 1]), table < bytes.count,
    bytes[table...].starts(with: "xref\n0 ".utf8),
    let end = bytes[(table + 5)...].firstIndex(of: UInt8(ascii: "\n"))
  else { return nil }
  return end + 1
}

private func number(in digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
  Int(String(decoding: digits, as: UTF8.self))
}

/// Whether an object is an element: `5 0 obj`, then its dictionary with its type first.
private func isElement(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard offset < bytes.count, let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) else {
    return false
  }
  return bytes[(end + 1)...].starts(with: "<< /Type /StructElem\n".utf8)
}
