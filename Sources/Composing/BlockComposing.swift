internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// Paragraphs, lists and tables of the source.
  ///
  /// - Parameters:
  ///   - blocks: The blocks.
  ///   - style: The style of their text.
  ///   - indent: How far the lists around them are indented, in points.
  ///   - beginsInLine: Whether a label or a bullet stands before the first of them.
  /// - Returns: The blocks as they flow.
  mutating func blocks(
    of blocks: [Block], _ style: TextStyle, indent: Double = 0, beginsInLine: Bool = false
  ) -> [FlowBlock] {
    var result: [FlowBlock] = []
    let firstLine = layout.body.firstLineIndent
    for block in blocks {
      switch block {
      case .paragraph(let text):
        let spans = spans(of: text, style)
        if spans.isEmpty { continue }
        var block = textBlock(spans, indent: beginsInLine && result.isEmpty ? 0 : firstLine)
        // Paragraphs are told apart by an indent or by white space, not by both.
        if firstLine == 0, !result.isEmpty { block.spaceAbove = layout.body.paragraphSpace }
        result.append(block)
      case .list(let list): result += items(of: list, style, indent: indent)
      case .table(let table): result.append(self.table(table, style))
      case .verbatim(let text, let origin):
        result.append(textBlock([TextSpan(text, style: codeStyle(style), origin: origin)], .left))
      }
    }
    return result
  }

  /// List items hang by an em, or by what the widest number needs.
  ///
  /// Past a quarter of the page lists inside lists are indented no further: their items stand below
  /// the item that holds them, so that there is always room for text.
  private mutating func items(
    of list: ActivityList, _ style: TextStyle, indent: Double
  ) -> [FlowBlock] {
    let last = (list.start ?? 0) + list.items.count - 1
    let ems = list.start == nil ? 1 : 1 + 0.5 * Double("\(last)".count)
    let hang = ems * style.size
    let isDeepest = indent + 2 * hang > measure / 4
    return list.items.enumerated().flatMap { index, item in
      let label = list.start.map { "\($0 + index)." } ?? "•"
      let below = isDeepest ? item.firstIndex(where: \.isList) ?? item.endIndex : item.endIndex
      let block = FlowBlock(
        role: .listItem,
        .row([
          FlowCell(
            x: 0, width: hang,
            blocks: [
              textBlock([TextSpan(label, style: style.tabular)], role: .label, .left)
            ]),
          FlowCell(
            x: hang,
            blocks: blocks(
              of: Array(item[..<below]), style, indent: indent + hang, beginsInLine: true)),
        ]))
      return [block] + blocks(of: Array(item[below...]), style, indent: indent)
    }
  }

  private mutating func table(_ table: ActivityTable, _ style: TextStyle) -> FlowBlock {
    let settings = layout.table
    let count = max(1, table.head.count, table.rows.map(\.count).max() ?? 0)
    let small = self.style(settings.text)
    let gap = min(settings.gap, measure / Double(2 * count))
    let columns = (0..<count).map { column in
      ([table.head] + table.rows).map { $0.indices.contains(column) ? $0[column].plain : "" }
    }
    // Wider columns for those that hold more, but none below half of an equal share.
    let weights = columns.map { $0.map(estimatedWidth).max() ?? 0 }
    let total = max(1, weights.reduce(0, +))
    let widths = columnWidths(
      of: columns.map { ColumnTexts(head: $0[0], cells: Array($0.dropFirst())) },
      shares: weights.map { max($0 / total, 0.5 / Double(count)) },
      in: (measure - gap * Double(count - 1)) / settings.text.size
    ).map { $0 * settings.text.size }
    func row(_ cells: [InlineText], _ style: TextStyle, isHead: Bool = false) -> [Paragraph] {
      var row: [Paragraph] = []
      for column in 0..<count {
        let text = cells.indices.contains(column) ? cells[column] : InlineText()
        row.append(
          Paragraph(
            spans: spans(of: text, style),
            style: ParagraphStyle(
              alignment: .left, pitch: settings.pitch, em: settings.text.size,
              house: layout.body.house, hyphenates: layout.body.hyphenates && !isHead,
              language: style.language)))
      }
      return row
    }
    return FlowBlock(
      role: .table,
      .table(
        FlowTable(
          columns: widths, gap: gap, padding: settings.padding,
          head: table.head.isEmpty ? [] : row(table.head, small.bold(), isHead: true),
          rows: table.rows.map { row($0, small) }, frameRule: settings.frameRule,
          headRule: settings.headRule, rowRule: settings.rowRule, color: settings.text.color)),
      spaceAbove: line / 2, spaceBelow: line / 2)
  }
}

extension Block {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}
