import CPangoCairo
import Frames

/// The fonts of one document and the faces that it used.
///
/// A map is made where a document is compiled, and stays there.
package final class FontMap {
  /// The faces that shaping used so far; a ``FaceID`` is an index into them.
  package private(set) var faces: [Face] = []

  let configuration: FontConfiguration
  private let map: GObjectReference
  private var opened: [OpenFace] = []
  private var faceOfFont: [UnsafeMutablePointer<PangoFont>: FaceID] = [:]
  private var faceOfKey: [FaceKey: FaceID] = [:]
  /// Keeps the fonts whose addresses are keys.
  private var fonts: [RetainedFont] = []

  /// Opens the fonts that a private fontconfig file names.
  ///
  /// - Parameters:
  ///   - configuration: The path of the fontconfig file.
  ///   - extraFolders: More folders of fonts; one that does not exist is passed over.
  /// - Throws: When the file cannot be read, or no font is found.
  package init(
    configuration: String, extraFolders: [String] = []
  ) throws(FontConfigurationError) {
    self.configuration = try FontConfiguration(path: configuration, extraFolders: extraFolders)
    let pointer = required(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT))
    map = GObjectReference(adopting: UnsafeMutableRawPointer(pointer))
    pango_fc_font_map_set_config(OpaquePointer(map.pointer), self.configuration.pointer)
    // One unit of a PDF page is a point.
    pango_cairo_font_map_set_resolution(OpaquePointer(map.pointer), 72)
  }

  /// Makes a context that shapes without hinting and rounding.
  func makeContext() -> GObjectReference {
    let context = required(
      pango_font_map_create_context(map.pointer.assumingMemoryBound(to: PangoFontMap.self)))
    let options = required(cairo_font_options_create())
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    return GObjectReference(adopting: UnsafeMutableRawPointer(context))
  }

  /// The face of a font that Pango chose.
  func face(of font: UnsafeMutablePointer<PangoFont>) -> FaceID {
    if let face = faceOfFont[font] { return face }
    let description = FontPattern(of: font)
    let face = faceOfKey[description.key] ?? open(description, font: font)
    fonts.append(RetainedFont(font))
    faceOfFont[font] = face
    return face
  }

  /// What painting needs of a face.
  func openFace(_ face: FaceID) -> OpenFace { opened[face.index] }

  private func open(_ pattern: FontPattern, font: UnsafeMutablePointer<PangoFont>) -> FaceID {
    let face = FaceID(index: faces.count)
    faces.append(pattern.face)
    opened.append(OpenFace(font: font, isSynthetic: pattern.face.isSynthetic))
    faceOfKey[pattern.key] = face
    return face
  }
}

/// Pango keeps caches in a font map without locks: a map belongs to one task.
@available(*, unavailable) extension FontMap: Sendable {}

/// A font that stays as long as this does.
private final class RetainedFont {
  private let reference: GObjectReference

  init(_ font: UnsafeMutablePointer<PangoFont>) {
    reference = GObjectReference(retaining: font)
  }
}
