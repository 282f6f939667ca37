import CPangoCairo
package import Frames

/// A PDF that Cairo writes into memory, page after page.
///
/// It carries no links, outline, language or title, and its structure tree is of no use: binding writes
/// those.
package struct PDFSurface: ~Copyable {
  private let sink: ByteSink
  private let surface: CairoSurface
  private let context: CairoContext
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []

  /// Begins a PDF without pages.
  package init() throws(CairoError) {
    let sink = ByteSink()
    let surface = try Self.makeSurface(writingTo: sink)
    let context = try Self.makeContext(on: surface)
    self.sink = sink
    self.surface = surface
    self.context = context
  }

  /// Begins a page; its size is in points.
  package mutating func beginPage(_ size: Size) {
    cairo_pdf_surface_set_size(surface.pointer, size.width, size.height)
  }

  /// Ends the page.
  package mutating func endPage() {
    cairo_show_page(context.pointer)
  }

  /// Paints marked content: the nth of a page bears the number n, from 0.
  ///
  /// Cairo 1.16 knows no artifacts; binding makes them of `NonStruct`. What is marked inside of other
  /// marked content would be lost.
  package mutating func mark(asArtifact: Bool, _ paint: (inout PDFSurface) -> Void) {
    let tag = asArtifact ? "NonStruct" : "Span"
    cairo_tag_begin(context.pointer, tag, nil)
    paint(&self)
    cairo_tag_end(context.pointer, tag)
  }

  /// Paints a run of glyphs together with its text.
  ///
  /// - Precondition: The clusters of the run cover its text and its glyphs.
  package mutating func show(_ run: GlyphRun, at origin: Point, in face: PaintFace) {
    glyphs.removeAll(keepingCapacity: true)
    for glyph in run.glyphs {
      glyphs.append(
        cairo_glyph_t(
          index: UInt(face.number(of: glyph.id)), x: origin.x + glyph.x, y: origin.y + glyph.y))
    }
    precondition(
      run.clusters.reduce(0) { $0 + $1.glyphCount } == run.glyphs.count
        && run.clusters.reduce(0) { $0 + $1.byteCount } == run.bytes.count,
      "clusters that do not cover '\(run.text)'")
    clusters.removeAll(keepingCapacity: true)
    for cluster in run.clusters {
      clusters.append(
        cairo_text_cluster_t(
          num_bytes: Int32(cluster.byteCount), num_glyphs: Int32(cluster.glyphCount)))
    }
    setColor(run.color)
    cairo_set_font_face(context.pointer, face.cairoFace.pointer)
    cairo_set_font_size(context.pointer, run.size)
    run.bytes.withoutNoncharacters.withUnsafeBytes { text in
      cairo_show_text_glyphs(
        context.pointer, text.bindMemory(to: CChar.self).baseAddress, Int32(text.count), glyphs,
        Int32(glyphs.count), clusters, Int32(clusters.count), cairo_text_cluster_flags_t(0))
    }
  }

  /// Fills a rectangle.
  package mutating func fill(_ rectangle: Rect, color: Color) {
    setColor(color)
    cairo_rectangle(
      context.pointer, rectangle.minX, rectangle.minY, rectangle.size.width,
      rectangle.size.height)
    cairo_fill(context.pointer)
  }

  /// Ends the PDF and gives its bytes.
  package consuming func finish() throws(CairoError) -> [UInt8] {
    try CairoError.check(cairo_status(context.pointer))
    cairo_surface_finish(surface.pointer)
    try CairoError.check(cairo_surface_status(surface.pointer))
    return sink.bytes
  }

  private func setColor(_ color: Color) {
    cairo_set_source_rgb(context.pointer, color.red, color.green, color.blue)
  }

  private static func makeSurface(writingTo sink: ByteSink) throws(CairoError) -> CairoSurface {
    let surface = CairoSurface(
      adopting: required(
        cairo_pdf_surface_create_for_stream(
          ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), 0, 0)))
    try CairoError.check(cairo_surface_status(surface.pointer))
    try sink.stay(with: surface)
    cairo_pdf_surface_restrict_to_version(surface.pointer, CAIRO_PDF_VERSION_1_5)
    // Cairo would write the hour; binding replaces what is written here.
    cairo_pdf_surface_set_metadata(
      surface.pointer, CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z")
    return surface
  }

  private static func makeContext(
    on surface: borrowing CairoSurface
  ) throws(CairoError) -> CairoContext {
    let context = CairoContext(adopting: required(cairo_create(surface.pointer)))
    let options = required(cairo_font_options_create())
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_set_font_options(context.pointer, options)
    cairo_font_options_destroy(options)
    try CairoError.check(cairo_status(context.pointer))
    return context
  }
}

extension ArraySlice<UInt8> {
  /// The text with code points that Unicode keeps from interchange, which Cairo refuses, replaced by
  /// others of the same length in UTF-8.
  fileprivate var withoutNoncharacters: ArraySlice {
    // All of them have one of these bytes; most texts have none.
    guard contains(where: { $0 & 0xFE == 0xBE || $0 == 0xB7 }) else { return self }
    let scalars = String(decoding: self, as: UTF8.self).unicodeScalars
    guard
      scalars.contains(where: { $0.value > 0xFD00 && $0.properties.isNoncharacterCodePoint })
    else { return self }
    return scalars.reduce(into: []) { bytes, scalar in
      let isOne = scalar.properties.isNoncharacterCodePoint
      bytes += (!isOne ? "\(scalar)" : scalar.value < 0x10000 ? "\u{FFFD}" : "\u{10FFFD}").utf8
    }
  }
}
