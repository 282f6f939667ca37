extension Flow {
  /// The flow with each of its paragraphs replaced, in reading order.
  package func mapParagraphs(_ transform: (Paragraph) -> Paragraph) -> Flow {
    var flow = self
    flow.blocks = blocks.map { $0.mapParagraphs(transform) }
    return flow
  }

  /// Visits each paragraph, in reading order.
  package func forEachParagraph(_ body: (Paragraph) -> Void) {
    for block in blocks { block.forEachParagraph(body) }
  }
}

extension FlowBlock {
  fileprivate func mapParagraphs(_ transform: (Paragraph) -> Paragraph) -> FlowBlock {
    var block = self
    switch content {
    case .text(let paragraph): block.content = .text(transform(paragraph))
    case .rule: break
    case .row(let cells):
      block.content = .row(
        cells.map { cell in
          var cell = cell
          cell.blocks = cell.blocks.map { $0.mapParagraphs(transform) }
          return cell
        })
    case .stack(let blocks): block.content = .stack(blocks.map { $0.mapParagraphs(transform) })
    case .table(var table):
      table.head = table.head.map(transform)
      table.rows = table.rows.map { $0.map(transform) }
      block.content = .table(table)
    }
    return block
  }

  fileprivate func forEachParagraph(_ body: (Paragraph) -> Void) {
    switch content {
    case .text(let paragraph): body(paragraph)
    case .rule: break
    case .row(let cells):
      for cell in cells { for block in cell.blocks { block.forEachParagraph(body) } }
    case .stack(let blocks): for block in blocks { block.forEachParagraph(body) }
    case .table(let table):
      for paragraph in table.head { body(paragraph) }
      for row in table.rows { for paragraph in row { body(paragraph) } }
    }
  }
}
