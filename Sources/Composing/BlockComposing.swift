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
  ///   - width: The width that they stand in, in points; nil for the whole measure.
  ///   - indent: How far the lists around them are indented, in points.
  ///   - beginsInLine: Whether a label or a bullet stands before the first of them.
  /// - Returns: The blocks as they flow.
  mutating func blocks(
    of blocks: [Block], _ style: TextStyle, width: Double? = nil, indent: Double = 0,
    beginsInLine: Bool = false
  ) -> [FlowBlock] {
    let width = width ?? measure
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
      case .list(let list): result += items(of: list, style, width: width, indent: indent)
      case .table(let table): result.append(self.table(table, width: width - indent, style))
      case .verbatim(let text, let origin):
        let code = TextSpan(text.keepingSpaces, style: codeStyle(style), origin: origin)
        result.append(
          FlowBlock(
            role: .paragraph, .row([FlowCell(x: style.size, blocks: [textBlock([code], .left)])]),
            spaceAbove: result.isEmpty ? 0 : line / 2, spaceBelow: line / 2))
      }
    }
    return result
  }

  /// List items hang by an em, or by what the widest number needs.
  ///
  /// Past a quarter of the page lists inside lists are indented no further: their items stand below
  /// the item that holds them, so that there is always room for text.
  private mutating func items(
    of list: ActivityList, _ style: TextStyle, width: Double, indent: Double
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
              of: Array(item[..<below]), style, width: width, indent: indent + hang,
              beginsInLine: true)),
        ]))
      return [block] + blocks(of: Array(item[below...]), style, width: width, indent: indent)
    }
  }

  private mutating func table(
    _ table: ActivityTable, width: Double, _ style: TextStyle
  ) -> FlowBlock {
    let settings = layout.table
    let count = max(1, table.head.count, table.rows.map(\.count).max() ?? 0)
    let small = self.style(settings.text)
    let columns = (0..<count).map { column in
      ([table.head] + table.rows).map { $0.indices.contains(column) ? $0[column].plain : "" }
    }
    let areNumbers = columns.map { Array($0.dropFirst()).areNumbers }
    // Numbers end where the next column begins.
    let wish = areNumbers.contains(true) ? max(settings.gap, 1.5 * small.size) : settings.gap
    let gap = min(wish, width / Double(2 * count))
    // Wider columns for those that hold more, but none below half of an equal share; numbers, which end
    // below one another, need no more than they take.
    let weights = columns.map { $0.map(estimatedWidth).max() ?? 0 }
    let total = max(1, weights.reduce(0, +))
    let widths = columnWidths(
      of: columns.map { ColumnTexts(head: $0[0], cells: Array($0.dropFirst())) },
      shares: zip(weights, areNumbers).map {
        max($0 / total, 0.5 / Double(count)) * ($1 ? 0.01 : 1)
      },
      in: (width - gap * Double(count - 1)) / settings.text.size
    ).map { $0 * settings.text.size }
    func row(_ cells: [InlineText], _ style: TextStyle, isHead: Bool = false) -> [Paragraph] {
      var row: [Paragraph] = []
      for column in 0..<count {
        let text = cells.indices.contains(column) ? cells[column] : InlineText()
        row.append(
          Paragraph(
            spans: spans(of: text, style),
            style: ParagraphStyle(
              alignment: areNumbers[column] ? .right : .left, pitch: settings.pitch,
              em: settings.text.size,
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

extension String {
  /// The text with the spaces that a line would lose kept as NO-BREAK SPACE: before its first word, and of
  /// several all but the last.
  fileprivate var keepingSpaces: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var kept = ""
      var isFirst = true
      for word in line.replacing("\t", with: "    ").split(
        separator: " ", omittingEmptySubsequences: false)
      {
        if !isFirst {
          kept += kept.last.map { $0 == "\u{A0}" } ?? true || word.isEmpty ? "\u{A0}" : " "
        }
        kept += word
        isFirst = false
      }
      return kept
    }.joined(separator: "\n")
  }
}

extension [String] {
  /// Whether these are numbers of several lengths, which are compared when they end below one another.
  fileprivate var areNumbers: Bool {
    let filled = filter { !$0.isEmpty && $0 != "—" && $0 != "-" }
    return Set(filled.map(\.count)).count > 1
      && filled.allSatisfy { text in
        text.unicodeScalars.contains { ("0"..."9").contains($0) }
          && text.unicodeScalars.allSatisfy {
            "0123456789.,% +-−±≤≥<>≈~\u{2009}\u{202F}".unicodeScalars.contains($0)
          }
      }
  }
}

extension Block {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}
