import Testing

@testable import Reading

@Suite("Tables of scalars and bytes, on which reading looks things up")
struct TableTests {
  @Test("A character is found wherever it stands in a text, and nowhere else")
  func findsCharacters() {
    for length in 0...20 {
      let letters = String(repeating: "a", count: length)
      #expect(!letters.contains(ascii: "|"))
      for offset in 0..<length {
        let text = letters.prefix(offset) + "|" + letters.dropFirst(offset)
        #expect(String(text).contains(ascii: "|"), "\(length), \(offset)")
        // A byte beside it by one borrows from its neighbour.
        #expect(!String(text).contains(ascii: "}"))
        #expect(!String(text).contains(ascii: "{"))
      }
    }
  }

  @Test("Scalars of every length in UTF-8 are read as they are")
  func readsScalars() {
    let text = "a\u{7F}\u{80}éß\u{7FF}\u{800}中。\u{FFFF}\u{10000}😀\u{10FFFF}"
    var scalars: [Unicode.Scalar] = ["x"]
    scalars.append(scalarsOf: text)
    #expect(scalars == ["x"] + Array(text.unicodeScalars))
  }

  @Test("A table gives each scalar its own value, in all planes")
  func looksUp() {
    let scalars: [Unicode.Scalar] = [
      "\u{0}", "?", "@", "a", "中", "丮", "\u{FFFF}", "😀", "\u{20000}",
    ]
    let table = ScalarTable(scalars.enumerated().map { ($0.element, $0.offset) })
    for (index, scalar) in scalars.enumerated() { #expect(table[scalar] == index) }
    for scalar: Unicode.Scalar in ["\u{1}", ">", "b", "丯", "\u{FFFE}", "😁"] {
      #expect(table[scalar] == nil)
    }
  }

  @Test("Brackets know their partners and how deep every character stands, those without one aside")
  func pairsBrackets() {
    let text = Array("a（b[c]）d）《e(f》g".unicodeScalars)
    let brackets = Brackets(text)
    #expect(
      text.indices.map { brackets.partner(of: $0) ?? -1 } == [
        -1, 6, -1, 5, -1, 3, 1, -1, -1, 13, -1, -1, -1, 9, -1,
      ])
    #expect(
      text.indices.map { brackets.depth(at: $0) } == [
        0, 1, 1, 2, 2, 2, 1, 0, 0, 1, 1, 1, 1, 1, 0,
      ])
  }
}
