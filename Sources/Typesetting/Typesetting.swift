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
  var galley = Galley(shaper: shaper, hyphenator: hyphenator)
  let strips = galley.strips(of: flow.blocks, measure: flow.page.measure)
  let breaking = PageBreaking(
    height: flow.page.height, leastOnLastPage: 3 * usualHeight(of: strips))
  var ranges = breaking.pages(of: strips)
  if ranges.isEmpty { ranges = [0..<0] }

  let furniture = FurnitureSetting(furniture: flow.furniture, page: flow.page)
  let pages = ranges.enumerated().map { index, range in
    var page = page(of: strips[range], flow.page)
    page.items += furniture.items(
      forPage: index + 1, of: ranges.count, &galley.paragraphs)
    return page
  }
  return Typeset(pages: pages, missing: galley.paragraphs.missing)
}

/// The height of most strips, which are lines of the running text, in points.
private func usualHeight(of strips: [Strip]) -> Double {
  strips.isEmpty ? 0 : strips.map(\.height).sorted()[strips.count / 2]
}

/// Stacks strips below the top margin.
private func page(of strips: ArraySlice<Strip>, _ shape: PageShape) -> Page {
  var page = Page(size: shape.size)
  var y = shape.margin.top
  var items: [StripItem] = []
  for strip in (strips.first?.repeatedHead ?? []) + strips {
    let x = shape.margin.left
    items += strip.items.map { $0.moved(x: x, y: y) }
    page.links += strip.links.map { $0.moved(x: x, y: y) }
    page.bookmarks += strip.bookmarks.map { $0.moved(y: y) }
    y += strip.height + strip.spaceBelow
  }
  // Sorting by two keys keeps the runs of one line in their order.
  page.items = items.enumerated()
    .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
    .map(\.element.item)
  return page
}
