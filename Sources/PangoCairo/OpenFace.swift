import CPangoCairo

/// A face as Pango opened it.
final class OpenFace {
  /// HarfBuzz's view of the file, borrowed from the font.
  let tables: OpaquePointer
  /// Whether glyphs come out as the file has them: neither varied nor made bolder or slanted.
  let isPlain: Bool
  /// The names of its family, in lower case.
  let families: [String]
  /// Whether the font says how narrow its full-width marks can be.
  let hasHalfWidths: Bool
  private let font: GObjectReference

  init(font: UnsafeMutablePointer<PangoFont>, pattern: FontPattern) {
    self.font = GObjectReference(retaining: font)
    families = pattern.families.map { $0.lowercased() }
    let scaled = required(pango_font_get_hb_font(font))
    tables = required(hb_font_get_face(scaled))
    var coordinateCount: UInt32 = 0
    let coordinates = hb_font_get_var_coords_normalized(scaled, &coordinateCount)
    let isVaried = UnsafeBufferPointer(start: coordinates, count: Int(coordinateCount))
      .contains { $0 != 0 }
    isPlain = !pattern.face.isSynthetic && !isVaried
    hasHalfWidths = Self.positioningFeatures(of: tables).contains(halfWidthsTag)
  }

  /// The face for Cairo, whole; the caller gets a reference of its own.
  func makeWholeCairoFace() -> CairoFontFace? {
    guard
      let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font.pointer)),
      let face = cairo_scaled_font_get_font_face(scaled)
    else { return nil }
    return CairoFontFace(adopting: required(cairo_font_face_reference(face)))
  }

  private static func positioningFeatures(of face: OpaquePointer) -> [hb_tag_t] {
    var count = hb_ot_layout_table_get_feature_tags(face, positioningTableTag, 0, nil, nil)
    var tags = [hb_tag_t](repeating: 0, count: Int(count))
    hb_ot_layout_table_get_feature_tags(face, positioningTableTag, 0, &count, &tags)
    return tags
  }
}

/// The name of an OpenType table or feature as a number.
func openTypeTag(_ name: StaticString) -> hb_tag_t {
  precondition(name.utf8CodeUnitCount == 4, "a tag has four letters")
  return (0..<4).reduce(0) { $0 << 8 | hb_tag_t(name.utf8Start[$1]) }
}

private let positioningTableTag = openTypeTag("GPOS")
/// Alternate half widths.
let halfWidthsTag = openTypeTag("halt")
