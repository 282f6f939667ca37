internal import Frames

/// Sets the lines in the margins of a page.
struct FurnitureSetting {
  let furniture: Furniture
  let page: PageShape

  /// The furniture of a page.
  ///
  /// - Parameters:
  ///   - number: The page's number, from 1.
  ///   - count: How many pages there are.
  ///   - paragraphs: What sets text.
  /// - Returns: The items at their places on the page.
  func items(
    forPage number: Int, of count: Int, _ paragraphs: inout ParagraphSetting<some Shaper>
  ) -> [PageItem] {
    guard count > 1 || furniture.onSinglePage else { return [] }
    var items: [PageItem] = []
    if let header = furniture.header, number > 1 || furniture.headerOnFirstPage {
      items += self.items(of: header, baseline: header.distance, number, count, &paragraphs)
    }
    if let footer = furniture.footer {
      items += self.items(
        of: footer, baseline: page.size.height - footer.distance, number, count, &paragraphs)
    }
    return items
  }

  private func items(
    of line: Furniture.Line, baseline: Double, _ number: Int, _ count: Int,
    _ paragraphs: inout ParagraphSetting<some Shaper>
  ) -> [PageItem] {
    let places: [([Furniture.Piece], ParagraphStyle.Alignment)] = [
      (line.left, .left), (line.center, .center), (line.right, .right),
    ]
    var items: [PageItem] = []
    for (pieces, alignment) in places where !pieces.isEmpty {
      let text = pieces.map { piece in
        switch piece {
        case .text(let text): text
        case .pageNumber: "\(number)"
        case .pageCount: "\(count)"
        }
      }.joined()
      let style = furniture.style
      let paragraph = Paragraph(
        spans: [TextSpan(text, style: style)],
        style: ParagraphStyle(
          alignment: alignment, pitch: style.size, em: style.size, language: style.language))
      for set in paragraphs.lines(of: paragraph, measure: page.measure).prefix(1) {
        items += set.items.map { item in
          var item = item.moved(x: page.margin.left, y: baseline)
          item.mark = .artifact
          return item
        }
      }
    }
    return items
  }
}
