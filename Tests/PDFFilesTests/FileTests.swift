import Testing

@testable import PDFFiles

@Suite struct FileTests {
  /// A file of two pages as Cairo writes it: lengths are objects, and the catalog leads to a structure
  /// tree.
  private let painted: [UInt8] = {
    let content = deflated(Array("/Span << /MCID 0 >> BDC\nEMC\n".utf8))
    let objects: [[UInt8]] = [
      "<< /Type /Pages /Kids [ 2 0 R 3 0 R ] /Count 2 >>",
      "<< /Type /Page /Parent 1 0 R /Contents 4 0 R /MediaBox [ 0 0 595.275574 842 ] >>",
      "<< /Type /Page /Parent 1 0 R /Contents 4 0 R >>", nil, "\(content.count)",
      "<< /Type /StructTreeRoot /K [ 7 0 R ] >>", "<< /Type /StructElem\n   /S /Span /P 6 0 R >>",
      "<< /Type /Catalog /Pages 1 0 R /StructTreeRoot 6 0 R >>", "<< /Producer (Cairo) >>",
    ].map { (text: String?) in
      text.map { Array($0.utf8) }
        ?? Array("<< /Length 5 0 R /Filter /FlateDecode >>\nstream\n".utf8) + content
        + Array("\nendstream".utf8)
    }
    var bytes = Array("%PDF-1.5\n".utf8)
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(bytes.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let start = bytes.count
    bytes += table.utf8
    bytes += "trailer\n<< /Size 10 /Root 8 0 R /Info 9 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8
    return bytes
  }()

  @Test func pagesAreReadWithWhatTheyLeadTo() throws {
    let file = try PDFFile(pagesOf: painted)
    #expect(file.pages.count == 2)
    let page = file[dictionary: file.pages[0]]
    #expect(page["MediaBox"] == [0, 0, .real(595.275574), 842])
    #expect(page["Parent"] == file.catalog["Pages"])
    let content = try #require(page["Contents"]?.reference)
    #expect(file[stream: content]?.bytes == Array("/Span << /MCID 0 >> BDC\nEMC\n".utf8))
    #expect(file[dictionary: file.pages[1]]["Contents"] == .reference(content))
  }

  @Test func whatOnlyTheCatalogLeadsToIsLeftBehind() throws {
    let file = try PDFFile(pagesOf: painted)
    #expect(file.objects.count == 4)
    #expect(file.catalog["StructTreeRoot"] == nil && file.information["Producer"] == nil)
  }

  /// Wherever a file ends, it is an error, not a crash.
  @Test func filesThatEndEarlyAreErrors() {
    for count in 0..<painted.count - 7 {
      #expect(throws: PDFSyntaxError.self) { try PDFFile(pagesOf: Array(painted.prefix(count))) }
    }
  }

  /// Damage is an error or a file with other content.
  @Test func damagedFilesDoNotCrash() {
    for index in painted.indices {
      for byte in [0, UInt8(ascii: "<")] + (UInt8(ascii: "0")...UInt8(ascii: "9")) {
        var damaged = painted
        damaged[index] = byte
        _ = try? PDFFile(pagesOf: damaged).written()
      }
    }
  }

  /// What is set for good is written as what stays a value.
  @Test func finishedObjectsAreWrittenAsTheyWereSet() throws {
    var (file, other) = (try PDFFile(pagesOf: painted), try PDFFile(pagesOf: painted))
    for number in 0..<500 {
      let value: PDFValue = ["S": "P", "K": .array([.integer(number), .text("页")]), "Lang": nil]
      _ = file.add(value)
      other.finish(other.reserve(), as: value)
    }
    #expect(file.written() == other.written())
  }

  @Test func theIdentifierIsTheContents() throws {
    var file = try PDFFile(pagesOf: painted)
    let bytes = file.written()
    #expect(bytes == file.written())
    file.information["Title"] = .text("页")
    #expect(identifier(of: bytes) != identifier(of: file.written()))
  }

  /// A filter that is not known keeps its bytes and its name.
  @Test func streamsOfOtherFiltersStayAsTheyAre() throws {
    let other = try PDFFile(
      pagesOf: painted.replacing("/FlateDecode".utf8, with: "/LZWDecodeX ".utf8))
    let content = try #require(other[dictionary: other.pages[0]]["Contents"]?.reference)
    let stream = try #require(other[stream: content])
    #expect(stream.bytes == nil && stream.dictionary["Filter"] == "LZWDecodeX")
    #expect(stream.compressedFurther == stream)
  }

  private func identifier(of file: [UInt8]) -> [UInt8]? {
    guard let range = file.firstRange(of: "/ID".utf8) else { return nil }
    var parser = PDFParser(file, at: range.upperBound)
    guard case .string(let first)? = try? parser.value().array?.first else { return nil }
    return first.count == 16 ? first : nil
  }
}

@Suite struct DeflateTests {
  @Test(arguments: [0, 1, 100, 1_000_000])
  func bytesAreTheSameAfterwards(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }
    #expect(inflated(deflated(bytes)) == bytes)
  }

  @Test func wellCompressedBytesAreTheSameToo() {
    let bytes = [UInt8](repeating: 32, count: 5_000_000)
    #expect(inflated(deflated(bytes)) == bytes)
  }

  @Test func damagedBytesAreNone() {
    var bytes = deflated(Array("Some text of some length, some text".utf8))
    #expect(inflated(Array(bytes.dropLast(3))) == nil)
    bytes[bytes.count - 1] ^= 1
    #expect(inflated(bytes) == nil)
    #expect(inflated([]) == nil)
  }

  @Test func whatDoesNotGetSmallerStaysAsItIs() {
    #expect(!PDFStream([1, 2, 3]).isDeflated)
    #expect(PDFStream([UInt8](repeating: 0, count: 1_000)).isDeflated)
  }
}
