import Frames

/// Joins neighbours that stand on one baseline in one face, size and colour.
///
/// The pages are painted in fewer, longer strokes; every glyph keeps its place, and the text its order.
func joiningRuns(_ items: [PageItem]) -> [PageItem] {
  var joined: [PageItem] = []
  joined.reserveCapacity(items.count)
  var rest = items[...]
  while var item = rest.popFirst() {
    if case .glyphs(var run) = item.content {
      while let next = rest.first, run.join(next, to: item) { rest.removeFirst() }
      item.content = .glyphs(run)
    }
    joined.append(item)
  }
  return joined
}

extension GlyphRun {
  /// Adds the glyphs of the next item, if they can be one run; tells whether they are.
  ///
  /// The run is the one of an item, from whose origin its glyphs are placed.
  fileprivate mutating func join(_ next: PageItem, to item: PageItem) -> Bool {
    guard item.mark == next.mark, item.origin.y == next.origin.y,
      case .glyphs(let other) = next.content,
      face == other.face, size == other.size, color == other.color
    else { return false }
    let shift = next.origin.x - item.origin.x
    bytes += other.bytes
    clusters += other.clusters
    glyphs += other.glyphs.lazy.map { glyph in
      PlacedGlyph(id: glyph.id, x: glyph.x + shift, y: glyph.y)
    }
    return true
  }
}
