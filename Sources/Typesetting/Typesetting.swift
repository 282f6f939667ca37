package import Frames

/// The pages of a document, and the characters for which there is no glyph.
package struct Typeset: Sendable {
  package var pages: [Page]
  /// What screen readers read, as the flow had it.
  package var tree: LogicalElement?
  /// Texts that the margins have no room for; an ellipsis stands for their ends.
  package var shortenedFurniture: [String]
  package var missing: [MissingCharacter]
  /// The languages, sorted, whose words were not divided for want of patterns.
  package var unhyphenatedLanguages: [String]
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
  var strips = galley.strips(of: flow.blocks, measure: flow.page.measure)
  let notes = NoteStrips(of: flow, in: &galley)
  let breaking = PageBreaking(height: flow.page.height, grid: flow.grid, notes: notes)
  var plans = breaking.plans(tightening: &strips)
  if plans.isEmpty { plans = [PageBreaking.Plan(strips: 0..<0)] }

  var furniture = FurnitureSetting(flow.furniture, on: flow.page)
  var notesRead: Set<NoteLine> = []
  let pages = plans.enumerated().map { index, plan in
    var page = Page(size: flow.page.size)
    let body = strips[plan.strips]
    let head = body.first.map(breaking.repeatedHead)?.map(\.asArtifact) ?? []
    page.add(
      head + body, from: flow.page.margin.top, left: flow.page.margin.left, grid: flow.grid)
    let foot = notes.strips(of: plan.notes, isContinued: plan.continuesNotes, read: &notesRead)
    let height = foot.reduce(0) { $0 + $1.height + $1.spaceBelow }
    page.add(
      foot, from: flow.page.margin.top + flow.page.height - height, left: flow.page.margin.left)
    page.items += furniture.items(
      forPage: index + 1, of: plans.count, &galley.paragraphs)
    return page
  }
  return Typeset(
    pages: pages, tree: flow.tree, shortenedFurniture: furniture.shortened,
    missing: galley.paragraphs.missing,
    unhyphenatedLanguages: galley.paragraphs.unhyphenatedLanguages.sorted())
}

extension Page {
  /// Stacks strips from a height downwards.
  fileprivate mutating func add(
    _ strips: [Strip], from top: Double, left: Double, grid: Double = 0
  ) {
    var filling = PageFilling(grid: grid)
    var lines: [StripLine] = []
    for strip in strips {
      let y = top + filling.add(strip)
      for line in strip.lines { lines.append(line.moved(x: left, y: y)) }
      for link in strip.links { links.append(link.moved(x: left, y: y)) }
      for bookmark in strip.bookmarks { bookmarks.append(bookmark.moved(y: y)) }
    }
    lines.sort { $0.order < $1.order }
    items.reserveCapacity(items.count + lines.reduce(0) { $0 + $1.items.count })
    for line in lines {
      let first = items.count
      items += line.items
      for index in first..<items.count {
        items[index].origin = items[index].origin + line.origin
      }
    }
  }
}
