internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// The line for signature and date, on a page with what stands before it.
  func addSignature(to blocks: inout [FlowBlock]) {
    func blank(_ ems: Int) -> String { String(repeating: "\u{2003}", count: ems) }
    let text = words[.signature].filled([
      "line": String(repeating: "_", count: 18), "year": blank(3), "month": blank(2),
      "day": blank(2),
    ])
    if !blocks.isEmpty { blocks[blocks.count - 1].keepsWithNext = true }
    var block = textBlock([TextSpan(text, style: bodyStyle)], .right)
    block.spaceAbove = 2 * line
    blocks.append(block)
  }
}
