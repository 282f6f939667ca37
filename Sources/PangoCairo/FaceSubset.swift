import CPangoCairo

/// A font file cut down to some of its glyphs, which are numbered anew from 0.
struct FaceSubset: ~Copyable {
  /// The new file.
  let file: FontFile
  /// The new numbers of the glyphs, in their order.
  let numbers: [UInt32]
  /// The PostScript name of a font whose outlines are compact (CFF); nil for TrueType's.
  let compactName: String?

  /// Cuts a face down, or gives nil when it has no outlines that HarfBuzz can cut.
  ///
  /// - Parameters:
  ///   - face: HarfBuzz's view of the whole file.
  ///   - glyphs: The glyphs to keep, ascending.
  ///   - keepingHints: Whether CFF outlines keep what fits them to coarse screens; TrueType ones never
  ///     do.
  init?(of face: OpaquePointer, glyphs: [UInt32], keepingHints: Bool) {
    guard !glyphs.isEmpty, let source = Self.paintingTables(of: face) else { return nil }
    defer { hb_face_destroy(source) }
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    hb_set_add_sorted_array(
      hb_subset_input_glyph_set(input), glyphs, UInt32(glyphs.count))
    // Cairo's own CFF reader fails on subroutines and then embeds all of them.
    var flags = HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue
    let isTrueType = Self.isTrueType(source)
    if !keepingHints || isTrueType { flags |= HB_SUBSET_FLAGS_NO_HINTING.rawValue }
    hb_subset_input_set_flags(input, flags)
    guard let plan = hb_subset_plan_create_or_fail(source, input) else { return nil }
    defer { hb_subset_plan_destroy(plan) }
    guard let subset = hb_subset_plan_execute_or_fail(plan) else { return nil }
    defer { hb_face_destroy(subset) }

    let mapping = hb_subset_plan_old_to_new_glyph_mapping(plan)
    numbers = glyphs.map { hb_map_get(mapping, $0) }
    file = FontFile(
      adopting: isTrueType
        ? required(hb_face_reference_blob(subset)) : fileWithBoxOutlines(of: subset))
    compactName = isTrueType ? nil : Self.postScriptName(of: subset)
  }

  /// The name that Cairo gives to the font in the PDF, behind a tag.
  private static func postScriptName(of face: OpaquePointer) -> String {
    // No longer than 63 characters, by the specification of OpenType ("name", 6).
    var length: UInt32 = 64
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      buffer.initialize(repeating: 0)
      hb_ot_name_get_utf8(
        face, hb_ot_name_id_t(HB_OT_NAME_ID_POSTSCRIPT_NAME), nil, &length,
        buffer.baseAddress)
      return buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  /// Whether the outlines are TrueType's.
  ///
  /// Their hints are programs that every subset would carry whole, larger than the outlines of a page's
  /// letters, and that viewers of PDF no longer run. Hints of CFF are a few bytes per glyph.
  private static func isTrueType(_ face: OpaquePointer) -> Bool {
    let table = required(hb_face_reference_table(face, openTypeTag("glyf")))
    defer { hb_blob_destroy(table) }
    return hb_blob_get_length(table) > 0
  }

  /// A face of the tables that painting needs, without copying them.
  ///
  /// Glyphs are known by number, so the character map stays out: HarfBuzz would invert all of it, and
  /// Cairo would take a ligature for its compatibility character instead of its letters.
  private static func paintingTables(of face: OpaquePointer) -> OpaquePointer? {
    let builder = required(hb_face_builder_create())
    var hasOutlines = false
    for name in paintingTableNames {
      let tag = openTypeTag(name)
      let table = required(hb_face_reference_table(face, tag))
      if hb_blob_get_length(table) > 0 {
        hb_face_builder_add_table(builder, tag, table)
        hasOutlines = hasOutlines || outlineTableTags.contains(tag)
      }
      hb_blob_destroy(table)
    }
    if hasOutlines { return builder }
    hb_face_destroy(builder)
    return nil
  }
}

private let outlineTableTags = [openTypeTag("CFF "), openTypeTag("glyf")]
private let paintingTableNames: [StaticString] = [
  "CFF ", "OS/2", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post",
  "prep",
]
