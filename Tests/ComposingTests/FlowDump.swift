import Frames

extension FlowBlock {
  /// The block as text: its role, `↑` and `↓` with the white space around it in points, `&` where it
  /// keeps with the next, and what it says; the blocks in it follow, indented.
  func dump(_ indent: String = "") -> String {
    var head = indent + name
    if spaceAbove > 0 { head += " ↑\(Int(spaceAbove.rounded()))" }
    if spaceBelow > 0 { head += " ↓\(Int(spaceBelow.rounded()))" }
    if keepsWithNext { head += " &" }
    switch content {
    case .text(let paragraph): return "\(head): \(paragraph.dump)\n"
    case .rule(let thickness, _, _): return "\(head): rule \(thickness)\n"
    case .stack(let blocks):
      return "\(head)\n" + blocks.map { $0.dump(indent + "  ") }.joined()
    case .row(let cells):
      return "\(head)\n"
        + cells.map { cell in
          "\(indent) @\(Int(cell.x.rounded()))\n"
            + cell.blocks.map { $0.dump(indent + "  ") }.joined()
        }.joined()
    case .table(let table):
      let rows = (table.head.isEmpty ? [] : [table.head]) + table.rows
      return "\(head)\n"
        + rows.map { "\(indent)  \($0.map(\.dump).joined(separator: " | "))\n" }.joined()
    }
  }

  private var name: String {
    switch role {
    case .heading(let level): "heading\(level)"
    default: "\(role)"
    }
  }
}

extension Paragraph {
  /// The text with `**` around bold, `/` around italic, `^` around raised and `[…](…)` around linked
  /// text; a forced line end is `⏎`, a word joiner is left out, an em space is `␣`.
  var dump: String {
    spans.map { span in
      var text = span.text
        .replacing("\n", with: "⏎").replacing("\u{2060}", with: "").replacing("\u{2003}", with: "␣")
      if span.style.weight >= 600 { text = "**\(text)**" }
      if span.style.isItalic { text = "/\(text)/" }
      if span.style.rise > 0 { text = "^\(text)^" }
      if let link = span.link { text = "[\(text)](\(link))" }
      return text
    }.joined().replacing("****", with: "")
  }
}
