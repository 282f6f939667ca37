import Frames

/// Sees to it that in every font of a PDF a glyph stands for one text only.
///
/// A font says of each of its glyphs which characters it shows, once. Fonts have one glyph for several
/// characters: for the hyphen of a word and the one that only divides it, for an ideograph and the
/// radical of its form, for a space and one that holds words together. Readers would take the first
/// text for all of them, so the second is painted from a copy of the face, and so on; a copy has these
/// few glyphs only.
struct GlyphTexts {
  /// The texts of one face's glyphs.
  fileprivate struct FaceTexts {
    /// What a glyph shows in the face itself, at the glyph's number: a hash, 0 for nothing yet.
    var first: [UInt64] = []
    /// What it shows in the copies of the face, in their order.
    var others: [UInt32: [UInt64]] = [:]
  }

  private var faces: [FaceTexts] = []

  /// A stretch of a run, and the copy of its face that shows it; 0 is the face itself.
  typealias Stretch = (copy: Int, run: GlyphRun)

  /// The run in stretches of one copy each; nil if the face itself shows all of it, as is usual.
  mutating func cut(_ run: GlyphRun) -> [Stretch]? {
    let copies = copies(for: run)
    guard copies.contains(where: { $0 != 0 }) else { return nil }
    var stretches: [Stretch] = []
    var rest = run
    for (cluster, copy) in zip(run.clusters, copies) {
      if stretches.last?.copy != copy {
        var empty = run
        (empty.bytes, empty.glyphs, empty.clusters) = ([], [], [])
        stretches.append((copy, empty))
      }
      let last = stretches.count - 1
      stretches[last].run.bytes += rest.bytes.prefix(cluster.byteCount)
      stretches[last].run.glyphs += rest.glyphs.prefix(cluster.glyphCount)
      stretches[last].run.clusters.append(cluster)
      rest.bytes.removeFirst(cluster.byteCount)
      rest.glyphs.removeFirst(cluster.glyphCount)
    }
    return stretches
  }

  /// The copy of each cluster.
  ///
  /// Several glyphs that show one text together bear it as their own mark.
  private mutating func copies(for run: GlyphRun) -> [Int] {
    while run.face.index >= faces.count { faces.append(FaceTexts()) }
    var copies: [Int] = []
    copies.reserveCapacity(run.clusters.count)
    var byte = run.bytes.startIndex
    var glyph = run.glyphs.startIndex
    for cluster in run.clusters {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var isSoftHyphen = cluster.byteCount == 2
      for byte in run.bytes[byte..<byte + cluster.byteCount] {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        isSoftHyphen = isSoftHyphen && (byte == 0xC2 || byte == 0xAD)
      }
      if cluster.glyphCount == 1 {
        copies.append(
          faces[run.face.index].copy(
            showing: hash, by: run.glyphs[glyph].id,
            isOrdinary: !isSoftHyphen && cluster.byteCount > 0))
      } else {
        copies.append(0)
      }
      byte += cluster.byteCount
      glyph += cluster.glyphCount
    }
    return copies
  }
}

extension GlyphTexts.FaceTexts {
  /// The copy of the face in which a glyph shows a text.
  ///
  /// What is not ordinary, such as a hyphen that divides a word, is never shown by the face itself.
  fileprivate mutating func copy(showing text: UInt64, by glyph: UInt32, isOrdinary: Bool) -> Int {
    let index = Int(glyph)
    if index >= first.count { first += repeatElement(0, count: index + 256 - first.count) }
    if isOrdinary {
      if first[index] == text { return 0 }
      if first[index] == 0 {
        first[index] = text
        return 0
      }
    }
    if let known = others[glyph]?.firstIndex(of: text) { return known + 1 }
    others[glyph, default: []].append(text)
    return others[glyph, default: []].count
  }
}
