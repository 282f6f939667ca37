import Frames
import Measuring
import Testing

@testable import Typesetting

@Suite("Footnotes")
struct FootnoteTests {
  /// A line of text that refers to notes.
  private func block(_ text: String, notes: Int..., pitch: Double = 15) -> FlowBlock {
    FlowBlock(role: .paragraph, .text(referring(text, to: notes, pitch: pitch)))
  }

  private func referring(_ text: String, to notes: [Int], pitch: Double = 15) -> Paragraph {
    var result = paragraph(text, pitch: pitch)
    result.spans += notes.map { TextSpan("'\($0)", style: textStyle(), note: $0) }
    return result
  }

  /// A flow with notes of so many lines of ten points each: `n0:1`, `n0:2`.
  private func flow(_ blocks: [FlowBlock], notes: [Int], lines: Int = 10) -> Flow {
    var flow = TypesettingTests.flow(blocks, lines: lines)
    flow.footnotes = Footnotes(
      notes: notes.enumerated().map { index, count in
        let text = (1...count).map { "n\(index):\($0)" }.joined(separator: "\n")
        return FlowBlock(role: .note, .text(paragraph(text, pitch: 10)))
      }, rule: Size(width: 50, height: 1), color: .black, spaceAbove: 5, spaceBelow: 4)
    return flow
  }

  /// The notes on each page, each at least below the body and all within the type area.
  private func notes(of flow: Flow) -> [[String]] {
    typeset(flow, with: FixedAdvanceShaper()).pages.map { page in
      let found = page.items.filter { $0.text.first == "n" }
      let body = page.items.filter { $0.text.first != "n" }.compactMap(\.baseline).max() ?? 0
      let highest = found.compactMap(\.baseline).min() ?? .infinity
      #expect(highest > body + 15, "\(page.dump)")
      #expect(found.allSatisfy { ($0.baseline ?? 0) < page.size.height - 20 }, "\(page.dump)")
      return found.map(\.text)
    }
  }

  @Test("Notes stand at the foot of the page that refers to them, below a short line")
  func atTheFoot() throws {
    let flow = flow(
      [block("a", notes: 0)] + texts(10) + [block("b", notes: 1, 2)], notes: [1, 2, 1])
    #expect(notes(of: flow) == [["n0:1"], ["n1:1", "n1:2", "n2:1"]])
    let page = typeset(flow, with: FixedAdvanceShaper()).pages[0]
    let rule = try #require(page.items.first { if case .rule = $0.content { true } else { false } })
    #expect(rule.origin == Point(x: 20, y: 170 - 10 - 4 - 1))
    #expect(rule.content == .rule(Size(width: 50, height: 1), .black))
  }

  @Test("Pages end earlier for notes, and a line stays with its notes", arguments: 1...14)
  func room(_ before: Int) {
    let flow = flow(texts(before) + [block("a", notes: 0)] + texts(12), notes: [3])
    for page in typeset(flow, with: FixedAdvanceShaper()).pages {
      let dump = page.dump
      #expect(dump.contains { $0.hasPrefix("a") } == dump.contains("n0:3"), "\(dump)")
    }
    #expect(notes(of: flow).joined().count == 3)
  }

  @Test(
    "A note that several pages refer to stands on each of them once, in the order of the numbers")
  func repeated() {
    let blocks =
      [block("a", notes: 0, 1), block("a", notes: 0)] + texts(9)
      + [block("b", notes: 2, 0)] + texts(3)
    #expect(notes(of: flow(blocks, notes: [1, 1, 1])) == [["n0:1", "n1:1"], ["n0:1", "n2:1"]])
  }

  @Test("Rows and repeated heads of tables bring their notes to the page")
  func tables() {
    let table = FlowTable(
      columns: [100, 190], gap: 10, padding: 0,
      head: [referring("H", to: [0]), paragraph("H")],
      rows: (1...12).map { [paragraph("A\($0)"), referring("B", to: $0 == 12 ? [1] : [])] },
      frameRule: 1, headRule: 1, rowRule: 0, color: .black)
    let flow = flow([FlowBlock(role: .table, .table(table))], notes: [1, 1])
    #expect(notes(of: flow) == [["n0:1"], ["n0:1", "n1:1"]])
  }

  @Test("Notes that no page holds go on to the next pages, and none is lost")
  func tooMany() {
    let counts = [4, 9, 1, 30, 2]
    let all = counts.enumerated().flatMap { note, count in (1...count).map { "n\(note):\($0)" } }
    for before in 0...9 {
      let blocks =
        (before > 0 ? texts(before) : []) + [heading("h"), block("a", notes: 0, 1, 2, 3, 4)]
      for after in [0, 1, 20] {
        let flow = flow(blocks + (after > 0 ? texts(after) : []), notes: counts)
        let found = notes(of: flow)
        #expect(Array(found.joined()) == all)
        // The heading stays with the line, and the line with the beginning of its notes.
        let page = dumps(of: flow).first { $0.contains("h") } ?? []
        #expect(page.contains("n0:1") && page.contains { $0.hasPrefix("a") }, "\(page)")
      }
    }
  }

  @Test("No line with many notes is too much for any page", arguments: [1, 2, 3, 5])
  func tinyPages(_ lines: Int) {
    let flow = flow(
      [block("a", notes: 0, 1, 2), block("b", notes: 1)], notes: [3, 5, 2], lines: lines)
    let pages = typeset(flow, with: FixedAdvanceShaper()).pages
    let found = pages.flatMap(\.dump).filter { $0.first == "n" }
    #expect(Set(found).count == 10)
    #expect(pages.count <= 30)
  }

  @Test("Random documents keep their notes on the pages that refer to them", arguments: 1...40)
  func random(_ seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    var counts: [Int] = []
    let blocks = (1...60).map { index in
      let references = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        if counts.isEmpty || Bool.random(using: &generator) {
          counts.append(Int.random(in: 1...3, using: &generator))
        }
        return Int.random(in: max(0, counts.count - 4)..<counts.count, using: &generator)
      }
      return FlowBlock(
        role: .paragraph, .text(referring("L\(index)", to: references)),
        keepsWithNext: Int.random(in: 0..<6, using: &generator) == 0)
    }
    let flow = flow(blocks, notes: counts, lines: 20)
    _ = notes(of: flow)
    for page in typeset(flow, with: FixedAdvanceShaper()).pages {
      let referred = Set(
        page.dump.flatMap { $0.split(separator: "'").dropFirst() }.map {
          String($0.prefix { $0 != "|" })
        })
      let found = Set(
        page.dump.filter { $0.first == "n" }.map { String($0.dropFirst().prefix { $0 != ":" }) })
      #expect(referred == found, "\(page.dump)")
    }
  }

  @Test("A document of many notes is set in linear time")
  func speed() {
    func time(_ count: Int) -> Duration {
      let blocks = (0..<count).map { block("a", notes: $0) }
      let flow = flow(blocks, notes: Array(repeating: 2, count: count))
      return processorTime { _ = typeset(flow, with: FixedAdvanceShaper()) }
    }
    #expect(time(5000) / max(time(500), .milliseconds(2)) < 40)
  }
}
