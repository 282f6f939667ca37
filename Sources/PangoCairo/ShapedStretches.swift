import Frames

/// Stretches of text as they were shaped, so that what a document says again is shaped once.
struct ShapedStretches {
  private struct Key: Hashable {
    /// A slice, so that a stretch of a text can be looked for where it stands.
    var text: ArraySlice<UInt8>
    var font: ObjectIdentifier

    func hash(into hasher: inout Hasher) {
      text.withUnsafeBytes { hasher.combine(bytes: $0) }
      hasher.combine(font)
    }
  }

  /// How much text is remembered, in bytes; a byte of it takes some hundred bytes of memory at most.
  private static let capacity = 100_000
  /// How long a stretch is remembered, in bytes: longer ones hardly come again.
  private static let longest = 300

  private var known: [Key: ShapedText] = [:]
  private var size = 0

  /// A stretch that was shaped in a font.
  ///
  /// Past some length all are forgotten, and remembering begins anew.
  subscript(text: ArraySlice<UInt8>, font: PreparedFont) -> ShapedText? {
    get { known[Key(text: text, font: ObjectIdentifier(font))] }
    set {
      guard text.count <= ShapedStretches.longest else { return }
      size += text.count
      if size > ShapedStretches.capacity {
        known = [:]
        size = text.count
      }
      // Remembered without the rest of its text.
      known[Key(text: Array(text)[...], font: ObjectIdentifier(font))] = newValue
    }
  }
}

extension ShapedText {
  /// Adds the stretch that begins at a UTF-8 offset of the text.
  mutating func append(_ stretch: ShapedText, at start: Int) {
    let firstGlyph = glyphs.count
    glyphs += stretch.glyphs
    for var cluster in stretch.clusters {
      cluster.text = cluster.text.shifted(by: start)
      cluster.glyphs = cluster.glyphs.shifted(by: firstGlyph)
      clusters.append(cluster)
    }
    for range in stretch.missing { missing.append(range.shifted(by: start)) }
  }
}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range {
    lowerBound + distance..<upperBound + distance
  }
}
