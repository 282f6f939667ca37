import Frames

/// Joins neighbours that stand on one baseline in one face, size and colour.
///
/// The pages are painted in fewer, longer strokes; every glyph keeps its place, and the text its order.
func joiningRuns(_ items: [PageItem]) -> [PageItem] {
  var joined: [PageItem] = []
  joined.reserveCapacity(items.count)
  for index in items.indices {
    if let last = joined.indices.last, joined[last].continues(with: items[index]) {
      joined[last].append(items[index])
    } else {
      joined.append(items[index])
    }
  }
  return joined
}

extension PageItem {
  /// Whether the glyphs of the next item can be of one run with this one's.
  fileprivate func continues(with next: PageItem) -> Bool {
    guard mark == next.mark, origin.y == next.origin.y,
      case .glyphs(let run) = content, case .glyphs(let other) = next.content
    else { return false }
    return run.face == other.face && run.size == other.size && run.color == other.color
  }

  /// Adds the glyphs of an item that continues this one.
  fileprivate mutating func append(_ next: PageItem) {
    guard case .glyphs(var run) = content, case .glyphs(let other) = next.content else { return }
    // Its arrays are the run's alone while they grow.
    content = .glyphs(GlyphRun(face: run.face, size: run.size, color: run.color))
    let shift = next.origin.x - origin.x
    run.bytes += other.bytes
    run.clusters += other.clusters
    run.glyphs += other.glyphs.lazy.map { glyph in
      PlacedGlyph(id: glyph.id, x: glyph.x + shift, y: glyph.y)
    }
    content = .glyphs(run)
  }
}
