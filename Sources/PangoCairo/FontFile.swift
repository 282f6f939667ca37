import CPangoCairo

/// A font file in memory, shared by those who read it.
final class FontFile {
  private let blob: OpaquePointer

  /// Adopts a reference to a HarfBuzz blob.
  init(adopting blob: OpaquePointer) { self.blob = blob }

  deinit { hb_blob_destroy(blob) }

  /// The bytes, as long as the file lives.
  var bytes: UnsafeBufferPointer<UInt8> {
    var length: UInt32 = 0
    let data = hb_blob_get_data(blob, &length)
    return UnsafeRawBufferPointer(start: data, count: Int(length)).bindMemory(to: UInt8.self)
  }
}

/// A FreeType face on a font file.
///
/// It has a FreeType library of its own, since Cairo may let go of the face on any thread and a
/// library is not to be used from two at once; making one takes microseconds.
private final class FreeTypeFace {
  let face: FT_Face
  private let library: FT_Library
  private let file: FontFile

  init?(_ file: FontFile) {
    self.file = file
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { return nil }
    var face: FT_Face?
    let bytes = file.bytes
    let error = FT_New_Memory_Face(
      library, bytes.baseAddress, FT_Long(bytes.count), 0, &face)
    guard error == 0, let face else {
      FT_Done_FreeType(library)
      return nil
    }
    self.face = face
    self.library = library
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
  }
}

/// Opens a font file for Cairo, or gives nil when FreeType cannot read it.
func makeCairoFace(of file: FontFile) -> CairoFontFace? {
  guard let face = FreeTypeFace(file),
    let pointer = cairo_ft_font_face_create_for_ft_face(
      face.face, Int32(FT_LOAD_NO_HINTING))
  else { return nil }
  let cairoFace = CairoFontFace(adopting: pointer)
  // Cairo keeps font faces in caches: only it knows when the FreeType face is free. Keys are compared
  // only, and nobody asks for this one again, so that the owner's address will do.
  let owner = Unmanaged.passRetained(face)
  let key = UnsafePointer<cairo_user_data_key_t>(OpaquePointer(owner.toOpaque()))
  let status = cairo_font_face_set_user_data(pointer, key, owner.toOpaque()) { owner in
    guard let owner else { return }
    Unmanaged<FreeTypeFace>.fromOpaque(owner).release()
  }
  guard status == CAIRO_STATUS_SUCCESS else {
    owner.release()
    return nil
  }
  return cairoFace
}
