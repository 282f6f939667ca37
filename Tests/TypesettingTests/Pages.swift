import Frames

@testable import Typesetting

/// A flow onto pages whose type area holds so many lines of 15 points and is 30 em wide.
func flow(
  _ blocks: [FlowBlock], lines: Int = 10, furniture: Furniture? = nil
) -> Flow {
  let none = Furniture(
    header: nil, footer: nil, style: textStyle(), headerOnFirstPage: false, onSinglePage: false)
  return Flow(
    page: PageShape(
      size: Size(width: 340, height: Double(lines) * 15 + 40),
      margin: Sides(top: 20, right: 20, bottom: 20, left: 20)),
    furniture: furniture ?? none, blocks: blocks,
    metadata: DocumentMetadata(title: "", language: "zh"))
}

/// A block of a text.
func block(_ text: String, role: BlockRole = .paragraph) -> FlowBlock {
  FlowBlock(role: role, .text(paragraph(text)))
}

/// A heading, kept with what follows.
func heading(_ text: String) -> FlowBlock {
  FlowBlock(role: .heading(1), .text(paragraph(text)), keepsWithNext: true, bookmark: text)
}

/// Blocks of one line each: L1, L2 and so on.
func texts(_ count: Int) -> [FlowBlock] { (1...max(1, count)).map { block("L\($0)") } }

/// A block of so many lines: `name` and the line's number.
func lines(_ name: String, _ count: Int) -> FlowBlock {
  block((1...count).map { "\(name)\($0)" }.joined(separator: "\n"))
}

/// A table of two columns with a head.
func table(rows: Int) -> FlowBlock {
  FlowBlock(
    role: .table,
    .table(
      FlowTable(
        columns: [100, 190], gap: 10, padding: 0, head: [paragraph("H1"), paragraph("H2")],
        rows: (1...rows).map { [paragraph("A\($0)"), paragraph("B\($0)")] }, frameRule: 1,
        headRule: 1, rowRule: 0, color: .black)))
}

extension Page {
  /// The texts of the page's lines from top to bottom, those on one baseline joined by `|`.
  var dump: [String] {
    var lines: [(y: Double, text: String)] = []
    for item in items {
      guard let y = item.baseline else { continue }
      if let index = lines.firstIndex(where: { abs($0.y - y) < 0.01 }) {
        lines[index].text += "|" + item.text
      } else {
        lines.append((y, item.text))
      }
    }
    return lines.sorted { $0.y < $1.y }.map(\.text)
  }
}

/// Typesets a flow and dumps its pages.
func dumps(of flow: Flow) -> [[String]] {
  typeset(flow, with: FixedAdvanceShaper()).pages.map(\.dump)
}
