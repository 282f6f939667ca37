extension PDFFile {
  /// The bytes of the file: PDF 1.7 with its objects in compressed object streams (ISO 32000-1,
  /// 7.5.7 and 7.5.8) and an identifier made of its content.
  package consuming func written() -> [UInt8] {
    let root = add(.dictionary(catalog))
    let information = add(.dictionary(information))
    let file = self
    var references = CrossReferenceStream(objectCount: file.objects.count)
    var writer = PDFWriter()
    // Four bytes beyond ASCII show that the file is binary (ISO 19005-2, 6.1.2).
    writer.append("%PDF-1.7\n%")
    writer.append([0xE5, 0xAF, 0xB9, 0xE9])
    writer.append("\n")
    var values: [Int] = []
    for (index, object) in file.objects.enumerated() {
      switch object {
      case .value, .finished: values.append(index + 1)
      case .stream(let stream):
        references.place(index + 1, at: writer.bytes.count)
        writer.write(stream, number: index + 1)
      }
    }
    let groups = values.chunked(into: objectsOfStream)
    let streams = groups.mappedSideBySide { file.objectStream(of: $0) }
    for (group, stream) in zip(groups, streams) {
      let number = references.next()
      references.place(number, at: writer.bytes.count)
      for (index, value) in group.enumerated() {
        references.place(value, inStream: number, at: index)
      }
      writer.write(stream, number: number)
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

  /// A stream of the values with these numbers.
  private func objectStream(of numbers: ArraySlice<Int>) -> PDFStream {
    var index = PDFWriter()
    var body = PDFWriter()
    for number in numbers {
      index.write(number)
      index.append(" ")
      index.write(body.bytes.count)
      index.append(" ")
      switch objects[number - 1] {
      case .value(let value): body.write(value)
      case .finished(let range): body.append(finished.bytes[range])
      case .stream: preconditionFailure("a stream in a stream of values")
      }
      body.append("\n")
    }
    return PDFStream(
      index.bytes + body.bytes,
      ["Type": "ObjStm", "N": .integer(numbers.count), "First": .integer(index.bytes.count)])
  }
}

/// How many values share a stream: a reader takes all of them to have one, and few compress badly.
private let objectsOfStream = 200

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
