internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// The width of a column for the labels of entries, in points, or 0 when one is too wide for it.
  func labelColumn(of entries: [EditionEntry], width: Double) -> Double {
    let labels = entries.flatMap(\.facts).map(\.label.plain)
    guard let widest = labels.map(estimatedWidth).max() else { return 0 }
    let column = widest.rounded(.up) * layout.fact.label.size + layout.fact.gap
    return column <= layout.fact.widestColumn * width ? column : 0
  }

  /// A labelled value: label and value side by side, or the label run into the value.
  ///
  /// - Parameters:
  ///   - fact: The label and the value.
  ///   - entry: The entry that the fact belongs to.
  ///   - width: The measure, in points.
  ///   - labelWidth: The width of the label column, in points; 0 to run labels in.
  /// - Returns: A block as wide as the measure.
  mutating func factBlock(
    _ fact: EditionFact, of entry: EditionEntry, width: Double, labelWidth: Double
  ) -> FlowBlock {
    let label = spans(of: fact.label, style(layout.fact.label, language: entry.language))
    let body = style(layout.body.text, language: entry.language)
    guard labelWidth > 0 else {
      let colon = words(of: entry)[.colon]
      let head = label.followed(by: colon, label.last?.style ?? body)
      return FlowBlock(
        role: .paragraph, .stack(runIn(head, before: fact.value, width: width, body)),
        origin: entry.origin)
    }
    return FlowBlock(
      role: .fact,
      .row([
        FlowCell(x: 0, width: labelWidth, blocks: [textBlock(label, role: .label, .left)]),
        FlowCell(
          x: labelWidth,
          blocks: blocks(
            of: fact.value, body, width: width - labelWidth, beginsInLine: true)),
      ]))
  }

  /// The label with its colon at the head of the first paragraph of the value.
  private mutating func runIn(
    _ head: [TextSpan], before value: [Block], width: Double, _ body: TextStyle
  ) -> [FlowBlock] {
    guard case .paragraph(let first)? = value.first else {
      return [textBlock(head)] + blocks(of: value, body, width: width)
    }
    return [textBlock(head + spans(of: first, body))]
      + blocks(of: Array(value.dropFirst()), body, width: width)
  }
}
