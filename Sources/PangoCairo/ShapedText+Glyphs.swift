import CPangoCairo
import Frames

/// Pango's sign for a character that shows nothing, PANGO_GLYPH_EMPTY.
private let emptyGlyph: PangoGlyph = 0x0FFF_FFFF
/// Pango's sign for a character that no font has, PANGO_GLYPH_UNKNOWN_FLAG.
private let unknownFlag: PangoGlyph = 0x1000_0000

extension ShapedText {
  /// Appends the glyphs and the clusters of an item, whose text follows what is shaped already.
  ///
  /// - Parameters:
  ///   - string: Pango's glyphs of the item.
  ///   - item: The item.
  ///   - face: The face of the item's font.
  ///   - unit: The length of one of Pango's units, in points.
  ///   - bytes: The whole text as UTF-8.
  mutating func append(
    _ string: UnsafeMutablePointer<PangoGlyphString>, of item: PangoItem, face: FaceID,
    unit: Double, in bytes: UnsafeRawBufferPointer
  ) {
    let count = Int(string.pointee.num_glyphs)
    let infos = UnsafeBufferPointer(start: string.pointee.glyphs, count: count)
    let starts = UnsafeBufferPointer(start: string.pointee.log_clusters, count: count)
    let isRightToLeft = item.analysis.level % 2 == 1
    let firstCluster = clusters.count
    let firstMissing = missing.count
    var previousStart = Int(item.length)
    var index = 0
    while index < count {
      let start = Int(starts[index])
      var end = index + 1
      while end < count, Int(starts[end]) == start { end += 1 }
      let nextStart = end < count ? Int(starts[end]) : Int(item.length)
      let textEnd = isRightToLeft ? previousStart : nextStart
      previousStart = start
      append(
        infos[index..<end], text: start + Int(item.offset)..<textEnd + Int(item.offset),
        level: item.analysis.level, face: face, unit: unit, in: bytes)
      index = end
    }
    if isRightToLeft {
      clusters[firstCluster...].reverse()
      missing[firstMissing...].reverse()
    }
  }

  private mutating func append(
    _ infos: Slice<UnsafeBufferPointer<PangoGlyphInfo>>, text: Range<Int>, level: UInt8,
    face: FaceID, unit: Double, in bytes: UnsafeRawBufferPointer
  ) {
    let first = glyphs.count
    var advance = 0.0
    for info in infos {
      guard info.glyph & unknownFlag == 0 else {
        addMissing(Unicode.Scalar(info.glyph & ~unknownFlag), in: text, of: bytes)
        continue
      }
      let width = Double(info.geometry.width) * unit
      advance += width
      guard info.glyph != emptyGlyph else { continue }
      glyphs.append(
        ShapedGlyph(
          id: info.glyph, advance: width, xOffset: Double(info.geometry.x_offset) * unit,
          yOffset: Double(info.geometry.y_offset) * unit))
    }
    clusters.append(
      ShapedCluster(
        text: text, glyphs: first..<glyphs.count, face: face, advance: advance, bidiLevel: level))
  }

  /// Records a character of a cluster that no font has, if there was anything to be seen of it.
  private mutating func addMissing(
    _ scalar: Unicode.Scalar?, in cluster: Range<Int>, of bytes: UnsafeRawBufferPointer
  ) {
    guard let scalar, scalar.needsGlyph else { return }
    var offset = cluster.lowerBound
    for other in String(decoding: bytes[cluster], as: UTF8.self).unicodeScalars {
      let range = offset..<offset + UTF8.width(other)
      if other == scalar, missing.last?.lowerBound ?? -1 < offset {
        missing.append(range)
        return
      }
      offset = range.upperBound
    }
    // Shaping may have taken a character apart.
    if missing.last != cluster { missing.append(cluster) }
  }
}
