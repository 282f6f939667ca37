package import Frames

/// The pages of a document, and the characters for which there is no glyph.
package struct Typeset: Sendable {
  package var pages: [Page]
  package var missing: [MissingCharacter]
}

/// Typesets a flow: paragraphs into lines, lines into pages.
///
/// - Parameters:
///   - flow: The document; its lengths are in points.
///   - shaper: What turns characters into glyphs.
///   - hyphenator: What divides words; nil divides none.
/// - Returns: At least one page, even for an empty flow.
package func typeset(
  _ flow: Flow, with shaper: some Shaper, hyphenator: (any Hyphenator)? = nil
) -> Typeset {
  var galley = Galley(for: flow, shaper: shaper, hyphenator: hyphenator)
  let strips = galley.strips(of: flow.blocks, measure: flow.page.measure)
  let breaking = PageBreaking(height: flow.page.height, grid: flow.grid)
  var ranges = breaking.pages(of: strips)
  if ranges.isEmpty { ranges = [0..<0] }

  let furniture = FurnitureSetting(furniture: flow.furniture, page: flow.page)
  let pages = ranges.enumerated().map { index, range in
    let head = strips[range].first.map(breaking.repeatedHead) ?? []
    var page = Page(strips: head + strips[range], on: flow.page, grid: flow.grid)
    page.items += furniture.items(
      forPage: index + 1, of: ranges.count, &galley.paragraphs)
    return page
  }
  return Typeset(pages: pages, missing: galley.paragraphs.missing)
}

extension Page {
  /// Stacks strips below the top margin.
  fileprivate init(strips: [Strip], on shape: PageShape, grid: Double) {
    self.init(size: shape.size)
    var filling = PageFilling(grid: grid)
    var items: [StripItem] = []
    for strip in strips {
      let x = shape.margin.left
      let y = shape.margin.top + filling.add(strip)
      items += strip.items.map { $0.moved(x: x, y: y) }
      links += strip.links.map { $0.moved(x: x, y: y) }
      bookmarks += strip.bookmarks.map { $0.moved(y: y) }
    }
    // Sorting by two keys keeps the runs of one line in their order.
    self.items = items.enumerated()
      .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element.item)
  }
}
