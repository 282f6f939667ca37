import CPangoCairo

/// A font file of compact outlines (CFF) that FreeType measures by boxes.
///
/// Cairo asks for the extents of each glyph at each size, only to leave out what lies beside the page,
/// and FreeType clears half a megabyte for each CFF outline that it interprets: half the time of
/// painting a short document. So the file gets TrueType outlines too, all of them one box of an em, and
/// says that it is TrueType's. FreeType reads the boxes; Cairo embeds the table `CFF `, which it looks
/// for first. Binding makes sure that it did.
///
/// - Parameter face: A face that HarfBuzz built, with a table `CFF `.
/// - Returns: The file, as a blob of the caller's.
func fileWithBoxOutlines(of face: OpaquePointer) -> OpaquePointer {
  let plain = required(hb_face_reference_blob(face))
  var head = table("head", of: face)
  let maxp = table("maxp", of: face)
  guard head.count >= 54, maxp.count >= 6 else { return plain }
  let glyphCount = Int(maxp[4]) << 8 | Int(maxp[5])
  let box = box(unitsPerEm: head[18..<20])
  // The format of `loca`: offsets of four bytes.
  (head[50], head[51]) = (0, 1)
  let offsets = (0...glyphCount).flatMap { (glyph: Int) -> [UInt8] in
    let offset = UInt32(glyph * box.count)
    return (0..<4).map { UInt8(truncatingIfNeeded: offset >> (24 - 8 * $0)) }
  }
  let boxes = (0..<glyphCount).flatMap { _ in box }
  guard add("glyf", boxes, to: face), add("loca", offsets, to: face), add("head", head, to: face)
  else { return plain }
  hb_blob_destroy(plain)

  let file = required(hb_face_reference_blob(face))
  var length: UInt32 = 0
  if let bytes = hb_blob_get_data_writable(file, &length), length >= 4 {
    // The version of files with TrueType outlines (OpenType 1.9, "Table Directory").
    for (index, byte) in [0, 1, 0, 0].enumerated() { bytes[index] = CChar(byte) }
  }
  return file
}

/// A glyph of a single contour of two points, which span an em (OpenType 1.9, "glyf").
private func box(unitsPerEm em: ArraySlice<UInt8>) -> [UInt8] {
  let oneContour: [UInt8] = [0, 1]
  let lastPoint: [UInt8] = [0, 1]
  let noInstructions: [UInt8] = [0, 0]
  // Both lie on the curve; the first is the origin, the second has coordinates of two bytes.
  let flags: [UInt8] = [0x31, 0x01]
  return oneContour + [0, 0, 0, 0] + em + em + lastPoint + noInstructions + flags + em + em
}

private func table(_ name: StaticString, of face: OpaquePointer) -> [UInt8] {
  let file = FontFile(adopting: required(hb_face_reference_table(face, openTypeTag(name))))
  return Array(file.bytes)
}

private func add(_ name: StaticString, _ bytes: [UInt8], to face: OpaquePointer) -> Bool {
  let blob = bytes.withUnsafeBytes { bytes in
    required(
      hb_blob_create(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(bytes.count),
        HB_MEMORY_MODE_DUPLICATE, nil, nil))
  }
  defer { hb_blob_destroy(blob) }
  return hb_face_builder_add_table(face, openTypeTag(name), blob) != 0
}
