import CPangoCairo

/// Owns one reference to a Cairo font face.
struct CairoFontFace: ~Copyable {
  let pointer: OpaquePointer

  init(adopting pointer: OpaquePointer) { self.pointer = pointer }

  deinit { cairo_font_face_destroy(pointer) }
}

/// Owns one reference to a Cairo surface.
struct CairoSurface: ~Copyable {
  let pointer: OpaquePointer

  init(adopting pointer: OpaquePointer) { self.pointer = pointer }

  deinit { cairo_surface_destroy(pointer) }
}

/// Owns one reference to a Cairo drawing context.
struct CairoContext: ~Copyable {
  let pointer: OpaquePointer

  init(adopting pointer: OpaquePointer) { self.pointer = pointer }

  deinit { cairo_destroy(pointer) }
}
