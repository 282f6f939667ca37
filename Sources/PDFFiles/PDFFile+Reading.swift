extension PDFFile {
  /// Reads the pages of a file, with whatever they refer to, in the order in which it is reached.
  ///
  /// The catalog and the information of the file are left behind, and so is everything that only they
  /// lead to: Cairo's structure elements are more than all other objects of a long document together.
  ///
  /// - Parameter bytes: A file with a cross-reference table (ISO 32000-1, 7.5.4), uncompressed objects
  ///   and streams that are deflated or plain, as Cairo writes it.
  /// - Throws: Where the file is another one.
  package init(pagesOf bytes: [UInt8]) throws(PDFSyntaxError) {
    self.init()
    let table = try CrossReferenceTable(of: bytes)
    var copying = Copying(bytes: bytes, offsets: table.offsets, file: self)
    guard let root = table.trailer["Root"]?.reference,
      let tree = try copying.value(of: root).dictionary?["Pages"]?.reference
    else { throw PDFSyntaxError(offset: bytes.count, expected: "a tree of pages") }
    let pages = try copying.copy(tree)
    self = copying.file
    catalog["Pages"] = .reference(pages)
    self.pages = leaves(below: pages)
  }

  private func leaves(below node: PDFReference) -> [PDFReference] {
    guard let kids = self[dictionary: node]["Kids"]?.array else { return [node] }
    return kids.compactMap(\.reference).flatMap { leaves(below: $0) }
  }
}

/// Copies objects of a file into another, each once.
private struct Copying {
  let bytes: [UInt8]
  let offsets: [Int: Int]
  var file: PDFFile
  private var copies: [PDFReference: PDFReference] = [:]

  init(bytes: [UInt8], offsets: [Int: Int], file: PDFFile) {
    self.bytes = bytes
    self.offsets = offsets
    self.file = file
  }

  /// Copies an object and what it leads to; gives its number in the new file.
  mutating func copy(_ original: PDFReference) throws(PDFSyntaxError) -> PDFReference {
    if let copy = copies[original] { return copy }
    let copy = file.reserve()
    copies[original] = copy
    var parser = try parser(of: original)
    let value = try parser.value()
    guard parser.skip("stream") else {
      file[copy] = try translated(value)
      return copy
    }
    var dictionary = value.dictionary ?? [:]
    guard let length = try plain(dictionary["Length"]).integer else {
      throw parser.expected("a stream with its length")
    }
    let data = try parser.data(length)
    try parser.require("endstream")
    let filter = dictionary["Filter"]
    let isDeflated = filter == "FlateDecode" && dictionary["DecodeParms"] == nil
    dictionary["Length"] = nil
    if isDeflated { dictionary["Filter"] = nil }
    guard case .dictionary(let translated) = try translated(.dictionary(dictionary)) else {
      return copy
    }
    file[stream: copy] = PDFStream(encoded: data, isDeflated: isDeflated, translated)
    return copy
  }

  /// The value of an object as it is written, with the numbers of its own file.
  func value(of reference: PDFReference) throws(PDFSyntaxError) -> PDFValue {
    var parser = try parser(of: reference)
    return try parser.value()
  }

  private func parser(of reference: PDFReference) throws(PDFSyntaxError) -> PDFParser {
    guard let offset = offsets[reference.number] else {
      throw PDFSyntaxError(offset: bytes.count, expected: "an object \(reference.number)")
    }
    var parser = PDFParser(bytes, at: offset)
    guard try parser.integer() == reference.number else {
      throw parser.expected("the object \(reference.number)")
    }
    _ = try parser.integer()
    try parser.require("obj")
    return parser
  }

  /// A value, or the one that it refers to.
  private func plain(_ value: PDFValue?) throws(PDFSyntaxError) -> PDFValue {
    if let reference = value?.reference { try self.value(of: reference) } else { value ?? .null }
  }

  /// The same value with the numbers of the new file.
  private mutating func translated(_ value: PDFValue) throws(PDFSyntaxError) -> PDFValue {
    switch value {
    case .reference(let reference): return .reference(try copy(reference))
    case .array(let items):
      var result: [PDFValue] = []
      for item in items { result.append(try translated(item)) }
      return .array(result)
    case .dictionary(let dictionary):
      var result = PDFDictionary()
      for (key, value) in dictionary { result[key] = try translated(value) }
      return .dictionary(result)
    default: return value
    }
  }
}
