import Testing

@testable import PDFFiles

@Suite struct ValueTests {
  static let values: [PDFValue] = [
    .null, true, false, 0, -1, .integer(2_147_483_647), .real(595.275574), .real(-0.000001),
    .real(0.5), "Type", .name("A B#/(é)"), .name(""), .string([]), .string(Array(0...255)),
    .bytes("a(b\\c)d\r\n"), [], [[], [:]], ["A", "B", 1, 2, .real(0.25), .null, true, .bytes("x")],
    [.reference(PDFReference(number: 12)), 3, .reference(PDFReference(number: 4)), 5, 6],
    ["K": [1, 2], "P": .reference(PDFReference(number: 7)), "S": "P", "A": ["B": .null]],
  ]

  @Test(arguments: values)
  func whatIsWrittenIsReadAgain(value: PDFValue) throws {
    var writer = PDFWriter()
    writer.write(value)
    var parser = PDFParser(writer.bytes)
    #expect(try parser.value() == value)
    #expect(parser.position == writer.bytes.count)
  }

  @Test(
    arguments: [
      (.real(595.275574), "595.275574"), (.real(-0.5), "-0.5"), (.real(3), "3"),
      (.real(1e-9), "0"), (.real(.nan), "0"), (.thousandths(1.23456), "1.235"),
      (["S": "URI", "F": 4], "<</S/URI/F 4>>"), ([0, "XYZ", 1, .null], "[0/XYZ 1 null]"),
      (.name("text/yaml"), "/text#2fyaml"), (.bytes("(\r"), "(\\(\\r)"),
    ] as [(PDFValue, String)])
  func valuesAreWrittenShort(value: PDFValue, text: String) {
    var writer = PDFWriter()
    writer.write(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test(
    arguments: [
      (
        "<< /A<4E2D>/B[1 0 R 2]>>",
        ["A": .string([0x4E, 0x2D]), "B": [.reference(.init(number: 1)), 2]]
      ),
      ("% a comment\n  [ -.5 +7 (a\\051\\\nb(c)) ]", [.real(-0.5), 7, .bytes("a)b(c)")]),
      ("<4>", .string([0x40])), ("/A#20B", .name("A B")),
      ("(a\r\nb\rc\\\r\nd)", .bytes("a\nb\ncd")), ("%x\r[1]", [1]),
      ("[0.1234567890123456789 1]", [.real(0.123456789012345678), 1]),
    ] as [(String, PDFValue)])
  func otherSpellingsAreRead(text: String, value: PDFValue) throws {
    var parser = PDFParser(Array(text.utf8))
    #expect(try parser.value() == value)
  }

  @Test(arguments: [
    ("", 0), ("[1 2", 4), ("<</A 1", 6), ("(abc", 4), ("<4x>", 2), ("what", 0), ("<<1 2>>", 2),
    (String(repeating: "[", count: 100), 64),
  ])
  func whatIsNoValueIsAnErrorWhereItStands(text: String, offset: Int) {
    var parser = PDFParser(Array(text.utf8))
    let error = #expect(throws: PDFSyntaxError.self) { try parser.value() }
    #expect(error?.offset == offset)
  }

  @Test func textIsASCIIOrUTF16() {
    #expect(PDFValue.text("Recto") == .bytes("Recto"))
    #expect(PDFValue.text("页A") == .string([0xFE, 0xFF, 0x98, 0x75, 0, 0x41]))
    #expect(PDFValue.text("a\nb") == .bytes("a b"))
  }

  @Test func dictionariesKeepTheOrderOfTheirKeys() {
    var dictionary: PDFDictionary = ["B": 1, "A": 2]
    dictionary["C"] = 3
    dictionary["B"] = 4
    dictionary["A"] = nil
    dictionary["D"] = nil
    #expect(dictionary.map(\.key) == ["B", "C"])
    #expect(dictionary["B"] == 4 && dictionary["A"] == nil)
  }
}
