import CPangoCairo
package import Frames

/// A face ready for painting, with the glyphs of one document only.
///
/// Cairo 1.16 embeds CFF fonts of many glyphs nearly whole; a subset made beforehand it embeds as it
/// is. A face that cannot be subset, because it is varied, coloured or made of bitmaps, is used whole.
package final class PaintFace {
  let cairoFace: CairoFontFace
  /// The new number of each old glyph; empty when the numbers stay.
  private let numbers: [UInt32]

  fileprivate init(cairoFace: consuming CairoFontFace, numbers: [UInt32]) {
    self.cairoFace = cairoFace
    self.numbers = numbers
  }

  /// The number of a glyph in this face.
  func number(of glyph: UInt32) -> UInt32 {
    guard !numbers.isEmpty else { return glyph }
    precondition(Int(glyph) < numbers.count, "a glyph outside of its subset")
    return numbers[Int(glyph)]
  }
}

/// A face of a document stays with the document's task.
@available(*, unavailable) extension PaintFace: Sendable {}

extension FontMap {
  /// Makes a face for painting these glyphs of it.
  ///
  /// - Parameters:
  ///   - face: A face that shaping used.
  ///   - glyphs: The glyphs that will be painted, ascending.
  /// - Returns: The face, cut down to these glyphs where that is possible.
  /// - Throws: When Cairo cannot open the face.
  package func paintFace(_ face: FaceID, glyphs: [UInt32]) throws(CairoError) -> PaintFace {
    let open = openFace(face)
    if open.isPlain, let subset = FaceSubset(of: open.tables, glyphs: glyphs),
      let cairoFace = makeCairoFace(of: subset.file)
    {
      return PaintFace(cairoFace: cairoFace, numbers: subset.numbers)
    }
    guard let whole = open.makeWholeCairoFace() else {
      throw CairoError(rawValue: CAIRO_STATUS_FONT_TYPE_MISMATCH.rawValue)
    }
    return PaintFace(cairoFace: whole, numbers: [])
  }
}
