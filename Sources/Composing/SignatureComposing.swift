internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// The line for signature and date, on a page with what stands before it; two lines where the page is
  /// too narrow for one.
  func addSignature(to blocks: inout [FlowBlock]) {
    func blank(_ ems: Int) -> String { String(repeating: "\u{2003}", count: ems) }
    let text = words[.signature].filled { name in
      switch name {
      case "line": String(repeating: "_", count: 18)
      case "year": blank(3)
      case "month", "day": blank(2)
      default: nil
      }
    }
    let isWide = estimatedWidth(text) * em > measure
    let lines = isWide ? text.partsAroundGap : [text]
    for (index, line) in lines.enumerated() {
      if !blocks.isEmpty { blocks[blocks.count - 1].keepsWithNext = true }
      var block = textBlock([TextSpan(line, style: bodyStyle, isUnbroken: true)], .right)
      block.spaceAbove = index == 0 ? 2 * self.line : self.line / 2
      blocks.append(block)
    }
  }
}

extension String {
  /// What stands before and behind the first gap between the things to fill in: two Chinese spaces, or
  /// four others.
  fileprivate var partsAroundGap: [String] {
    for gap in ["\u{3000}\u{3000}", "    "] {
      guard let range = firstRange(of: gap) else { continue }
      let rest = self[range.upperBound...].drop { $0 == gap.first }
      return [String(self[..<range.lowerBound]), String(rest)]
    }
    return [self]
  }
}
