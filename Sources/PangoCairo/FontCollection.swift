import CPangoCairo

/// Installed fonts, all or some, among which Pango chooses.
final class FontCollection {
  let configuration: FontConfiguration
  /// Shapes without hinting and rounding.
  let context: GObjectReference

  /// Opens the fonts of a configuration.
  init(_ configuration: consuming FontConfiguration) {
    self.configuration = configuration
    let map = required(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT))
    defer { g_object_unref(map) }
    pango_fc_font_map_set_config(OpaquePointer(map), self.configuration.pointer)
    // One unit of a PDF page is a point.
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    let context = required(pango_font_map_create_context(map))
    self.context = GObjectReference(adopting: UnsafeMutableRawPointer(context))
    let options = required(cairo_font_options_create())
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    // Lines run from left to right, whatever script a paragraph begins with.
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    pango_context_set_round_glyph_positions(context, 0)
  }
}
