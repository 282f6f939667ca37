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
    guard clusters[first...].dropFirst().contains(where: { startsWithMark($0, in: text) }) else {
      return
    }
    var joined: [ShapedCluster] = []
    for cluster in clusters[first...] {
      if let base = joined.last, startsWithMark(cluster, in: text) {
        joined[joined.count - 1] = base.joined(with: cluster)
      } else {
        joined.append(cluster)
      }
    }
    clusters.replaceSubrange(first..., with: joined)
  }

  private func startsWithMark(
    _ cluster: ShapedCluster, in text: UnsafeRawBufferPointer
  ) -> Bool {
    let first = text[cluster.text.lowerBound]
    // Nothing below U+0300 is a mark, and no Han character from U+4000 on.
    guard first >= 0xCC, !(0xE4...0xE9).contains(first) else { return false }
    let bytes = text[cluster.text.lowerBound..<min(cluster.text.lowerBound + 4, text.count)]
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
      return false
    }
    return scalar.properties.isGraphemeExtend
      || scalar.properties.generalCategory == .spacingMark
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
