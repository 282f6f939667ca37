import CPangoCairo
import Frames

/// The white space inside a full-width mark that its font lets go, in em.
struct MarkTrim: Hashable {
  var before: Double
  var after: Double

  static let none = MarkTrim(before: 0, after: 0)
}

/// Asks fonts how much narrower their full-width marks can be, once for each glyph.
struct MarkTrims {
  private struct Key: Hashable {
    var face: FaceID
    var glyph: UInt32
    var language: OpaquePointer?
    var script: UInt8
  }

  private var known: [Key: MarkTrim] = [:]

  /// The trim of a mark that was shaped as one glyph.
  mutating func trim(
    of mark: UInt32, glyph: UInt32, analysis: PangoAnalysis, features: [hb_feature_t],
    face: FaceID, in fonts: FontMap
  ) -> MarkTrim {
    let key = Key(
      face: face, glyph: glyph, language: analysis.language, script: analysis.script)
    if let trim = known[key] { return trim }
    let font = required(pango_font_get_hb_font(analysis.font))
    let probe = MarkProbe(font: font, mark: mark, glyph: glyph, analysis: analysis)
    let trim =
      fonts.openFace(face).hasHalfWidths ? probe.trimByFeature(features) : probe.trimByInk()
    known[key] = trim
    return trim
  }
}

/// One question to a font about one mark.
private struct MarkProbe {
  let font: OpaquePointer
  let mark: UInt32
  let glyph: UInt32
  let analysis: PangoAnalysis

  /// What the OpenType feature `halt`, alternate half widths, takes away.
  func trimByFeature(_ features: [hb_feature_t]) -> MarkTrim {
    let halfWidths = hb_feature_t(tag: halfWidthsTag, value: 1, start: 0, end: UInt32.max)
    guard let full = shape(features), full.id == glyph, let half = shape(features + [halfWidths]),
      half.id == glyph
    else { return .none }
    let before = full.xOffset - half.xOffset
    return MarkTrim(before: before, after: full.advance - half.advance - before)
  }

  /// Half of a mark as wide as the em, where its ink leaves that free, or a quarter on both sides.
  func trimByInk() -> MarkTrim {
    var ink = hb_glyph_extents_t()
    let advance = Double(hb_font_get_glyph_h_advance(font, glyph)) / em
    guard abs(advance - 1) < 0.01, hb_font_get_glyph_extents(font, glyph, &ink) != 0 else {
      return .none
    }
    let before = Double(ink.x_bearing) / em
    let after = advance - before - Double(ink.width) / em
    if after >= 0.48 { return MarkTrim(before: 0, after: 0.5) }
    if before >= 0.48 { return MarkTrim(before: 0.5, after: 0) }
    return min(before, after) >= 0.25 ? MarkTrim(before: 0.25, after: 0.25) : .none
  }

  private var em: Double {
    var x: Int32 = 0
    var y: Int32 = 0
    hb_font_get_scale(font, &x, &y)
    return Double(x)
  }

  /// Shapes the mark alone; its advance and offset are in em.
  private func shape(
    _ features: [hb_feature_t]
  ) -> (id: UInt32, advance: Double, xOffset: Double)? {
    let buffer = required(hb_buffer_create())
    defer { hb_buffer_destroy(buffer) }
    hb_buffer_add(buffer, mark, 0)
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE)
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    let script = g_unicode_script_to_iso15924(GUnicodeScript(Int32(analysis.script)))
    hb_buffer_set_script(buffer, hb_script_from_iso15924_tag(script))
    let language = pango_language_to_string(analysis.language)
    hb_buffer_set_language(buffer, hb_language_from_string(language, -1))
    hb_shape(font, buffer, features, UInt32(features.count))
    guard hb_buffer_get_length(buffer) == 1, let info = hb_buffer_get_glyph_infos(buffer, nil),
      let position = hb_buffer_get_glyph_positions(buffer, nil)
    else { return nil }
    return (
      info.pointee.codepoint, Double(position.pointee.x_advance) / em,
      Double(position.pointee.x_offset) / em
    )
  }
}

/// The code point of a text that is one mark as Chinese, Japanese and Korean fonts widen it.
func fullWidthMark(_ text: Slice<UnsafeRawBufferPointer>) -> UInt32? {
  let bytes = text.base
  let first = text.startIndex
  let scalar: UInt32
  switch text.count {
  case 2:
    scalar = UInt32(bytes[first] & 0x1F) << 6 | UInt32(bytes[first + 1] & 0x3F)
  case 3:
    scalar =
      UInt32(bytes[first] & 0x0F) << 12 | UInt32(bytes[first + 1] & 0x3F) << 6
      | UInt32(bytes[first + 2] & 0x3F)
  default:
    return nil
  }
  switch scalar {
  case 0x00B7, 0x2018...0x201D, 0x2027, 0x3001...0x3004, 0x3008...0x3020, 0x30FB: return scalar
  case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: return scalar
  default: return nil
  }
}
