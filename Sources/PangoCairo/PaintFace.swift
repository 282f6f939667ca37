import CPangoCairo
package import Frames

/// A face ready for painting, with the glyphs of one document only.
///
/// Cairo 1.16 embeds CFF fonts of many glyphs nearly whole; a subset made beforehand it embeds as it
/// is. A face that cannot be subset, because it is varied, coloured or made of bitmaps, is used whole.
package final class PaintFace {
  let cairoFace: CairoFontFace
  /// The PostScript name of a subset with compact outlines, which Cairo must embed as they are.
  package let compactName: String?
  /// The glyphs, ascending, and their new numbers; empty when the numbers stay.
  private let glyphs: [UInt32]
  private let numbers: [UInt32]

  fileprivate init(
    cairoFace: consuming CairoFontFace, glyphs: [UInt32] = [], numbers: [UInt32] = [],
    compactName: String? = nil
  ) {
    self.cairoFace = cairoFace
    self.compactName = compactName
    self.glyphs = glyphs
    self.numbers = numbers
  }

  /// The number of a glyph in this face.
  func number(of glyph: UInt32) -> UInt32 {
    guard !numbers.isEmpty else { return glyph }
    var low = 0
    var high = glyphs.count
    while low < high {
      let middle = (low + high) / 2
      if glyphs[middle] < glyph { low = middle + 1 } else { high = middle }
    }
    precondition(low < glyphs.count && glyphs[low] == glyph, "a glyph outside of its subset")
    return numbers[low]
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
  ///   - keepingHints: Whether outlines keep what fits them to coarse screens.
  /// - Returns: The face, cut down to these glyphs where that is possible.
  /// - Throws: When Cairo cannot open the face.
  package func paintFace(
    _ face: FaceID, glyphs: [UInt32], keepingHints: Bool
  ) throws(CairoError) -> PaintFace {
    let open = openFace(face)
    if open.isPlain,
      let subset = FaceSubset(of: open.tables, glyphs: glyphs, keepingHints: keepingHints),
      let cairoFace = makeCairoFace(of: subset.file)
    {
      return PaintFace(
        cairoFace: cairoFace, glyphs: glyphs, numbers: subset.numbers,
        compactName: subset.compactName)
    }
    guard let whole = open.makeWholeCairoFace() else {
      throw CairoError(rawValue: CAIRO_STATUS_FONT_TYPE_MISMATCH.rawValue)
    }
    return PaintFace(cairoFace: whole)
  }
}
