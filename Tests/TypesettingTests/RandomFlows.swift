import Frames

/// Documents of headings, entries, lists and tables that differ with the seed.
///
/// Every line says which paragraph it belongs to and which of how many it is: `12:3/5`. Headings begin
/// with `H`, the heads of tables with `T`.
struct RandomFlows {
  private var generator: SeededGenerator
  private var count = 0

  init(seed: UInt64) { generator = SeededGenerator(state: seed) }

  /// Some blocks, ending in a paragraph.
  mutating func blocks() -> [FlowBlock] {
    var result: [FlowBlock] = []
    for _ in 0..<Int.random(in: 4...40, using: &generator) {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0...1:
        result += heading()
        if number(0...3) == 0 { result += heading() }
        result.append(number(0...1) == 0 ? entry() : paragraph(1...6))
      case 2...4: result.append(entry())
      case 5: result += list()
      case 6: result.append(table())
      default: result.append(paragraph(1...12))
      }
    }
    return result + [paragraph(1...5)]
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func paragraph(
    _ lengths: ClosedRange<Int>, role: BlockRole = .paragraph
  ) -> FlowBlock {
    FlowBlock(role: role, .text(text(lengths)), spaceAbove: Double(number(0...1)) * 7.5)
  }

  private mutating func text(
    _ lengths: ClosedRange<Int>, prefix: String = "", pitch: Double = 15
  ) -> Paragraph {
    count += 1
    let length = number(lengths)
    let lines = (1...length).map { "\(prefix)\(count):\($0)/\(length)" }
    return TypesettingTests.paragraph(lines.joined(separator: "\n"), pitch: pitch)
  }

  private mutating func heading() -> [FlowBlock] {
    let text = text(1...1, prefix: "H")
    return [
      FlowBlock(role: .heading(1), .text(text), spaceAbove: 22.5, keepsWithNext: true),
      FlowBlock(
        role: .artifact, .rule(thickness: 0.5, height: 3.75, color: .black), spaceBelow: 3.75,
        keepsWithNext: true),
    ]
  }

  private mutating func entry() -> FlowBlock {
    var blocks = [paragraph(1...2)]
    if number(0...3) > 0 {
      blocks[0].keepsWithNext = true
      blocks.append(paragraph(1...6))
      for _ in 0..<number(0...3) { blocks.append(paragraph(1...2)) }
      if number(0...2) == 0 { blocks += list() }
    }
    return FlowBlock(
      role: .entry,
      .row([
        FlowCell(x: 0, width: 60, blocks: [paragraph(1...1)]),
        FlowCell(x: 70, blocks: blocks),
      ]), spaceAbove: 7.5)
  }

  private mutating func list() -> [FlowBlock] {
    let intro = paragraph(1...2)
    return [intro]
      + (0..<number(1...5)).map { _ in
        FlowBlock(
          role: .listItem,
          .row([
            FlowCell(x: 0, width: 10, blocks: [block("-", role: .label)]),
            FlowCell(x: 10, blocks: [paragraph(1...3)]),
          ]))
      }
  }

  private mutating func table() -> FlowBlock {
    let head = (0..<2).map { _ in text(1...1, prefix: "T", pitch: 12) }
    let rows = (0..<number(1...9)).map { _ in (0..<2).map { _ in text(1...6, pitch: 12) } }
    return FlowBlock(
      role: .table,
      .table(
        FlowTable(
          columns: [140, 140], gap: 10, padding: 3, head: head, rows: rows, frameRule: 1,
          headRule: 0.5, rowRule: 0.25, color: .black)), spaceBelow: 7.5)
  }
}
