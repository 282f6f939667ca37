/// A face that a shaper opened, by its number; only the shaper that gave it knows the font behind.
package struct FaceID: Hashable, Sendable, Comparable {
  package let index: Int

  package init(index: Int) { self.index = index }

  package static func < (left: FaceID, right: FaceID) -> Bool { left.index < right.index }
}

/// Glyphs of one face, size and colour on one baseline, together with the text they show.
///
/// The runs of a line are slices of what the line has in common.
package struct GlyphRun: Hashable, Sendable {
  package var face: FaceID
  /// The size of the em, in points.
  package var size: Double
  package var color: Color
  /// The characters that the run shows, in reading order, as UTF-8.
  package var bytes: ArraySlice<UInt8>
  /// The glyphs in the order of the clusters; positions are relative to the run's origin.
  package var glyphs: ArraySlice<PlacedGlyph>
  /// How characters and glyphs correspond, in order: each cluster takes the next so many of ``bytes``
  /// and the next so many of ``glyphs``.
  package var clusters: ArraySlice<GlyphCluster>

  package init(
    face: FaceID, size: Double, color: Color, bytes: ArraySlice<UInt8> = [],
    glyphs: ArraySlice<PlacedGlyph> = [], clusters: ArraySlice<GlyphCluster> = []
  ) {
    self.face = face
    self.size = size
    self.color = color
    self.bytes = bytes
    self.glyphs = glyphs
    self.clusters = clusters
  }

  /// The characters that the run shows.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A glyph at its place.
package struct PlacedGlyph: Hashable, Sendable {
  /// The number of the glyph in its face.
  package var id: UInt32
  /// The glyph's origin relative to the run's, in points, y down.
  package var x: Double
  package var y: Double

  package init(id: UInt32, x: Double, y: Double = 0) {
    self.id = id
    self.x = x
    self.y = y
  }
}

/// How many bytes of text and how many glyphs belong together.
package struct GlyphCluster: Hashable, Sendable {
  package var byteCount: Int
  package var glyphCount: Int

  package init(byteCount: Int, glyphCount: Int) {
    self.byteCount = byteCount
    self.glyphCount = glyphCount
  }
}
