internal import Activities

extension [Block] {
  /// The blocks as Markdown that reads back as the same blocks.
  var markdown: String {
    var parts: [String] = []
    var last: Block?
    for block in self {
      // A list goes on behind a blank line; only something else ends it.
      if case .list? = last, case .list = block { parts.append("<!-- -->") }
      parts.append(block.markdown)
      last = block
    }
    return parts.joined(separator: "\n\n")
  }
}

extension Block {
  fileprivate var markdown: String {
    switch self {
    case .paragraph(let text): paragraph(text)
    case .list(let list): list.markdown
    case .table(let table): table.markdown
    case .verbatim(let text, _): verbatim(text)
    }
  }

  private func paragraph(_ text: InlineText) -> String {
    for form in text.forms {
      let markdown = text.markdown(form)
      if readBlocks(markdown).content == [.paragraph(text)] { return markdown }
    }
    return text.markdown(.tagged)
  }

  private func verbatim(_ text: String) -> String {
    let fence = String(repeating: "`", count: Swift.max(3, text.longestRun(of: "`") + 1))
    return "\(fence)\n\(text)\(text.isEmpty || text.hasSuffix("\n") ? "" : "\n")\(fence)"
  }
}

extension ActivityList {
  fileprivate var markdown: String {
    let isTight = items.allSatisfy { $0.count <= 1 }
    let lines = items.enumerated().map { index, item in
      let marker = start.map { "\($0 + index). " } ?? "- "
      let indent = String(repeating: " ", count: marker.utf8.count)
      let content = item.markdown.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : indent + $0 }.joined(separator: "\n")
      return content.isEmpty
        ? String(marker.dropLast()) : marker + content.dropFirst(indent.utf8.count)
    }
    return lines.joined(separator: isTight ? "\n" : "\n\n")
  }
}

extension ActivityTable {
  fileprivate var markdown: String {
    let isEven = !head.isEmpty && rows.allSatisfy { $0.count == head.count }
    let pipes = isEven ? pipeTable : ""
    return readBlocks(pipes).content == [.table(self)] ? pipes : htmlTable
  }

  private var pipeTable: String {
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    func row(_ cells: [InlineText]) -> String { line(cells.map { $0.markdown(isCell: true) }) }
    return ([row(head), line(head.map { _ in "---" })] + rows.map(row)).joined(separator: "\n")
  }

  /// Rows of any length, which Markdown's own tables do not have.
  private var htmlTable: String {
    func row(_ cells: [InlineText], _ name: String) -> String {
      let cells = cells.map { "<\(name)>\($0.markdown(.tagged))</\(name)>" }
      return "<tr>\(cells.joined())</tr>"
    }
    let lines = (head.isEmpty ? [] : [row(head, "th")]) + rows.map { row($0, "td") }
    return "<table>\n\(lines.joined(separator: "\n"))\n</table>"
  }
}
