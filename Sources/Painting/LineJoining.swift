import Frames

/// Joins neighbours that stand on one baseline in one face, size and colour.
///
/// The pages are painted in fewer, longer strokes; every glyph keeps its place, and the text its order.
func joiningRuns(_ items: [PageItem]) -> [PageItem] {
  var joined: [PageItem] = []
  joined.reserveCapacity(items.count)
  for item in items {
    guard let last = joined.last, let run = last.joined(with: item) else {
      joined.append(item)
      continue
    }
    joined[joined.count - 1].content = .glyphs(run)
  }
  return joined
}

extension PageItem {
  /// The glyphs of both items as one run from this item's origin, if they can be one.
  fileprivate func joined(with next: PageItem) -> GlyphRun? {
    guard mark == next.mark, origin.y == next.origin.y, case .glyphs(var run) = content,
      case .glyphs(let other) = next.content,
      run.face == other.face, run.size == other.size, run.color == other.color
    else { return nil }
    let shift = next.origin.x - origin.x
    run.text += other.text
    run.clusters += other.clusters
    run.glyphs += other.glyphs.lazy.map { glyph in
      PlacedGlyph(id: glyph.id, x: glyph.x + shift, y: glyph.y)
    }
    return run
  }
}
