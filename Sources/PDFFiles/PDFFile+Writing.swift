extension PDFFile {
  /// The bytes of the file: PDF 1.7 with its objects in compressed object streams (ISO 32000-1,
  /// 7.5.7 and 7.5.8) and an identifier made of its content.
  package func written() -> [UInt8] {
    var file = self
    let root = file.add(.dictionary(catalog))
    let information = file.add(.dictionary(information))
    var references = CrossReferenceStream(objectCount: file.objects.count)
    var writer = PDFWriter()
    // Four bytes beyond ASCII show that the file is binary (ISO 19005-2, 6.1.2).
    writer.append("%PDF-1.7\n%")
    writer.append([0xE5, 0xAF, 0xB9, 0xE9])
    writer.append("\n")
    var values: [NumberedValue] = []
    for (index, object) in file.objects.enumerated() {
      switch object {
      case .value(let value): values.append(NumberedValue(number: index + 1, value: value))
      case .stream(let stream):
        references.place(index + 1, at: writer.bytes.count)
        writer.write(stream, number: index + 1)
      }
    }
    for group in values.chunked(into: objectsOfStream) {
      let number = references.next()
      references.place(number, at: writer.bytes.count)
      for (index, value) in group.enumerated() {
        references.place(value.number, inStream: number, at: index)
      }
      writer.write(objectStream(group), number: number)
    }
    let number = references.next()
    let start = writer.bytes.count
    references.place(number, at: start)
    let identifier = PDFValue.string(checksum(writer.bytes))
    writer.write(
      references.stream([
        "Root": .reference(root), "Info": .reference(information),
        "ID": [identifier, identifier],
      ]), number: number)
    writer.append("startxref\n")
    writer.write(start)
    writer.append("\n%%EOF\n")
    return writer.bytes
  }
}

/// How many values share a stream: a reader takes all of them to have one, and few compress badly.
private let objectsOfStream = 200

private struct NumberedValue {
  var number: Int
  var value: PDFValue
}

private func objectStream(_ objects: ArraySlice<NumberedValue>) -> PDFStream {
  var index = PDFWriter()
  var body = PDFWriter()
  for object in objects {
    index.write(object.number)
    index.append(" ")
    index.write(body.bytes.count)
    index.append(" ")
    body.write(object.value)
    body.append("\n")
  }
  return PDFStream(
    index.bytes + body.bytes,
    ["Type": "ObjStm", "N": .integer(objects.count), "First": .integer(index.bytes.count)])
}

extension PDFWriter {
  /// Writes a stream as an object, with line ends where PDF/A asks for them (ISO 19005-2, 6.1.7.1 and
  /// 6.1.9).
  fileprivate mutating func write(_ stream: PDFStream, number: Int) {
    var dictionary = stream.dictionary
    dictionary["Length"] = .integer(stream.encoded.count)
    if stream.isDeflated { dictionary["Filter"] = "FlateDecode" }
    write(number)
    append(" 0 obj\n")
    write(dictionary)
    append("\nstream\n")
    append(stream.encoded)
    append("\nendstream\nendobj\n")
  }
}

extension Array {
  /// Parts of so many elements, in their order; the last may have fewer.
  fileprivate func chunked(into count: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
  }
}
