import Frames

extension ShapedText {
  /// Joins combining marks, joiners and variation selectors to the characters that they change.
  ///
  /// HarfBuzz gives a mark a cluster of its own; no line may end before it, and no gap may open.
  ///
  /// - Parameters:
  ///   - first: The first cluster of an item; the clusters from there on are joined.
  ///   - text: The whole text as UTF-8.
  mutating func joinMarks(from first: Int, in text: UnsafeRawBufferPointer) {
    guard
      clusters[first...].dropFirst().contains(where: { isMark(at: $0.text.lowerBound, in: text) })
    else {
      return
    }
    var joined: [ShapedCluster] = []
    for cluster in clusters[first...] {
      if let base = joined.last, isMark(at: cluster.text.lowerBound, in: text) {
        joined[joined.count - 1] = base.joined(with: cluster)
      } else {
        joined.append(cluster)
      }
    }
    clusters.replaceSubrange(first..., with: joined)
  }
}

extension ShapedCluster {
  /// This cluster together with the one that is read after it.
  fileprivate func joined(with next: ShapedCluster) -> ShapedCluster {
    var joined = self
    joined.text = text.lowerBound..<next.text.upperBound
    joined.advance += next.advance
    if glyphs.isEmpty {
      joined.glyphs = next.glyphs
    } else if !next.glyphs.isEmpty {
      let lower = min(glyphs.lowerBound, next.glyphs.lowerBound)
      joined.glyphs = lower..<max(glyphs.upperBound, next.glyphs.upperBound)
    }
    return joined
  }
}
