import Activities
import Testing

@testable import Reading

@Suite("Bytes of a text")
struct ByteSetTests {
  @Test("A set holds each byte of its text and no other", arguments: UInt8.min...UInt8.max)
  func holdsItsBytes(byte: UInt8) {
    let set = ByteSet([byte, UInt8(ascii: "x"), byte])
    let others = (UInt8.min...UInt8.max).filter { $0 != byte && $0 != UInt8(ascii: "x") }
    #expect(set.contains(byte) && set.contains("x"))
    #expect(!others.contains(where: set.contains))
  }

  @Test("The set of a text holds the bytes of all its runs")
  func holdsBytesOfRuns() {
    let set = ByteSet(InlineText([InlineRun(text: "示例"), InlineRun(text: "a*", style: .strong)]))
    #expect("示例a*".utf8.allSatisfy(set.contains))
    #expect(!set.contains("$"))
  }

  @Test(
    "A line is known by the mark that it begins with, spaces before it apart",
    arguments: [
      (":", true), ("Term\n: text", true), ("Term\n   : text", true), ("Term\n\n:", true),
      ("", false), ("a: b\nc:", false), ("Term\n\t: text", false),
      (String(repeating: "x:", count: 9), false),
    ])
  func knowsBeginsOfLines(text: String, begins: Bool) {
    #expect(Array(text.utf8).beginsLine(with: ":") == begins)
  }

  @Test("A control character is found wherever it stands, and a space or a letter is none")
  func findsControls() {
    for length in 1...20 {
      for offset in 0..<length {
        var bytes = [UInt8](repeating: 0x20, count: length)
        bytes[offset] = 0xE3
        #expect(!bytes.withUnsafeBufferPointer(\.holdControls))
        bytes[offset] = 0x1F
        #expect(bytes.withUnsafeBufferPointer(\.holdControls), "\(length), \(offset)")
      }
    }
  }
}
