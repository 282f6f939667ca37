import Diagnostics
import Testing

@Suite("Places in sources")
struct SourceTests {
  @Test(
    "Offsets become lines and columns, at line ends and past the end too",
    arguments: [
      (0, 1, 1), (3, 1, 2), (4, 1, 3), (5, 2, 1), (6, 2, 2), (8, 3, 1), (9, 3, 2), (99, 3, 2),
      (-1, 1, 1),
    ])
  func positions(_ offset: Int, _ line: Int, _ column: Int) {
    let file = SourceFile(name: "x", text: "甲a\nb\r\nc")
    #expect(file.position(of: offset) == SourcePosition(line: line, column: column))
  }

  @Test("Lines end without their line ends; a last line feed begins an empty line")
  func lines() {
    let file = SourceFile(name: "x", text: "甲\r\n\nb\n")
    #expect(
      (1...file.lineCount).map { file.text(in: file.range(ofLine: $0)) } == ["甲", "", "b", ""])
    #expect(file.range(ofLine: 99) == 8..<8)
    #expect(SourceFile(name: "x", text: "").lineCount == 1)
  }

  @Test("Ranges are cut to their file and joined only within it")
  func ranges() {
    let file = SourceFile(name: "x", text: "abc")
    let other = SourceFile(name: "x", text: "abc")
    #expect(SourceRange(file, 1..<99).text == "bc")
    #expect(SourceRange(file, 0..<1).union(SourceRange(file, 2..<3)).text == "abc")
    #expect(SourceRange(file, 0..<1).union(SourceRange(other, 2..<3)).text == "a")
    #expect(SourceRange(file, 0..<1) != SourceRange(other, 0..<1))
  }

  @Test("Bytes inside a character and bytes that are no UTF-8 end nothing")
  func oddBytes() {
    let file = SourceFile(name: "x", bytes: [0xE7, 0x94, 0xB2, 0xFF, 0x0A, 0x80])
    for lower in -1...7 {
      for upper in max(lower, 0)...8 {
        let range = SourceRange(file, lower..<max(lower, upper))
        #expect(!Diagnostic("x", .error, at: range, "s").rendered().isEmpty)
      }
    }
  }
}

@Suite("Names that were mistyped")
struct NearestNameTests {
  private let names = ["page", "page-size", "margin", "marginal", "学术汇报", "a"]

  @Test(
    "A near name is found, a far one is not",
    arguments: [
      ("pgae", "page"), ("PAGE", "page"), ("pagesize", "page-size"), ("margni", "margin"),
      ("学术回报", "学术汇报"), ("b", "a"), ("xyzzy", nil), ("", "a"), ("colour", nil),
      ("marginall", "marginal"),
    ])
  func nearest(_ typed: String, _ expected: String?) {
    #expect(nearestName(to: typed, in: names) == expected)
  }

  @Test("Of equally near names the first wins, and a hostile name costs nothing")
  func bounds() {
    #expect(nearestName(to: "cat", in: ["bat", "hat"]) == "bat")
    #expect(nearestName(to: String(repeating: "a", count: 1_000_000), in: names) == nil)
    #expect(nearestName(to: "x", in: []) == nil)
  }
}
