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
    let table = try CrossReferenceTable(of: bytes)
    var copying = Copying(bytes: bytes, offsets: table.offsets)
    guard let root = table.trailer["Root"]?.reference,
      let tree = try copying.value(of: root).dictionary?["Pages"]?.reference
    else { throw PDFSyntaxError(offset: table.offset, expected: "a catalog with pages") }
    let pages = try copying.copy(tree)
    self = copying.file
    catalog["Pages"] = .reference(pages)
    self.pages = leaves(below: pages)
  }

  /// The pages of a tree in their order (ISO 32000-1, 7.7.3).
  private func leaves(below root: PDFReference) -> [PDFReference] {
    var leaves: [PDFReference] = []
    var seen: Set<PDFReference> = []
    var open = [root]
    while let node = open.popLast() {
      guard let kids = self[dictionary: node]["Kids"]?.array else {
        leaves.append(node)
        continue
      }
      // A node that stands below itself is no tree.
      if seen.insert(node).inserted { open += kids.compactMap(\.reference).reversed() }
    }
    return leaves
  }
}

/// Copies objects of a file into another, each once.
private struct Copying {
  private let bytes: [UInt8]
  private let offsets: [Int: Int]
  private(set) var file = PDFFile()
  private var copies: [PDFReference: PDFReference] = [:]
  /// What has a number in the new file already, and is still to be copied.
  private var open: [PDFReference] = []

  init(bytes: [UInt8], offsets: [Int: Int]) {
    self.bytes = bytes
    self.offsets = offsets
  }

  /// Copies an object and what it leads to; gives its number in the new file.
  mutating func copy(_ original: PDFReference) throws(PDFSyntaxError) -> PDFReference {
    let copy = number(of: original)
    while let next = open.popLast() { try copyAlone(next) }
    return copy
  }

  /// The value of an object as it is written, with the numbers of its own file; null where there is no
  /// such object (ISO 32000-1, 7.3.10).
  func value(of reference: PDFReference) throws(PDFSyntaxError) -> PDFValue {
    guard var parser = try parser(of: reference) else { return .null }
    return try parser.value()
  }

  private mutating func number(of original: PDFReference) -> PDFReference {
    if let copy = copies[original] { return copy }
    let copy = file.reserve()
    copies[original] = copy
    open.append(original)
    return copy
  }

  private mutating func copyAlone(_ original: PDFReference) throws(PDFSyntaxError) {
    let copy = number(of: original)
    guard var parser = try parser(of: original) else { return }
    let value = try parser.value()
    guard parser.skip("stream") else {
      file[copy] = translated(value)
      return
    }
    guard var dictionary = value.dictionary, let length = try plain(dictionary["Length"]).integer
    else { throw parser.expected("a stream with its length") }
    let data = try parser.data(length)
    try parser.require("endstream")
    let isDeflated = dictionary["Filter"] == "FlateDecode" && dictionary["DecodeParms"] == nil
    dictionary["Length"] = nil
    if isDeflated { dictionary["Filter"] = nil }
    file[stream: copy] = PDFStream(
      encoded: data, isDeflated: isDeflated, translated(dictionary))
  }

  /// What reads an object, behind its number; nil if the file has none of this number.
  private func parser(of reference: PDFReference) throws(PDFSyntaxError) -> PDFParser? {
    guard let offset = offsets[reference.number] else { return nil }
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
  private mutating func translated(_ value: PDFValue) -> PDFValue {
    switch value {
    case .reference(let reference): .reference(number(of: reference))
    case .array(let items): .array(items.map { translated($0) })
    case .dictionary(let dictionary): .dictionary(translated(dictionary))
    default: value
    }
  }

  private mutating func translated(_ dictionary: PDFDictionary) -> PDFDictionary {
    var result = PDFDictionary()
    for (key, value) in dictionary { result[key] = translated(value) }
    return result
  }
}
