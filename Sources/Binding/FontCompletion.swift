import CQPDF

/// Adds what Cairo leaves out of fonts.
///
/// TrueType fonts say how characters are numbered in the file (ISO 19005-2, 6.2.11.3.2; ISO 14289-1,
/// 7.21.3.2), and each subset has a name of its own (ISO 32000-1, 9.6.4): Cairo names two small ones
/// of a family alike.
///
/// - Parameters:
///   - file: The file.
///   - compact: The names of fonts whose compact outlines must be in it: others Cairo can have made of
///     what painting gave it to measure by, and every glyph would be the same.
/// - Throws: When one of these fonts has other outlines.
func completeFonts(
  of file: borrowing PDFFile, compact: Set<String>
) throws(BindingError) {
  var names: Set<String> = []
  var embedded: Set<String> = []
  for font in fonts(of: file) {
    let descendants = file.items(of: file.value("/DescendantFonts", of: font))
    for font in descendants
    where file.isName(file.value("/Subtype", of: font), "/CIDFontType2")
      && !file.has("/CIDToGIDMap", in: font)
    {
      file.set("/CIDToGIDMap", of: font, to: file.name("/Identity"))
    }
    let name = file.nameText(file.value("/BaseFont", of: font))
    let descriptors = ([font] + descendants).map { file.value("/FontDescriptor", of: $0) }
    if descriptors.contains(where: { file.has("/FontFile3", in: $0) }) {
      embedded.insert(name.withoutTag)
    } else if compact.contains(name.withoutTag) {
      throw .outlines(of: name)
    }
    var unique = name
    while !names.insert(unique).inserted { unique = unique.withNextTag }
    guard unique != name else { continue }
    for font in [font] + descendants {
      file.set("/BaseFont", of: font, to: file.name(unique))
    }
    for descriptor in descriptors where file.has("/FontName", in: descriptor) {
      file.set("/FontName", of: descriptor, to: file.name(unique))
    }
  }
  // Outlines that Cairo makes itself have names of its own.
  let areMade = names.contains { $0.withoutTag.hasPrefix("CairoFont-") }
  if areMade, let missing = compact.subtracting(embedded).min() { throw .outlines(of: missing) }
}

/// The fonts that pages use, in the order of their numbers.
private func fonts(of file: borrowing PDFFile) -> [PDFObject] {
  var fonts: [Int32: PDFObject] = [:]
  for page in file.pages {
    let resources = file.value("/Font", of: file.value("/Resources", of: page))
    for key in file.keys(of: resources) {
      let font = file.value(key, of: resources)
      fonts[qpdf_oh_get_object_id(file.pointer, font)] = font
    }
  }
  return fonts.sorted { $0.key < $1.key }.map(\.value)
}

extension BindingError {
  fileprivate static func outlines(of font: String) -> BindingError {
    BindingError(
      code: qpdf_e_internal.rawValue,
      description: "the outlines of the font '\(font)' were not embedded as they are")
  }
}

extension String {
  /// The name of a subset, `/ABCDEF+Family`, without its tag.
  fileprivate var withoutTag: String { String(dropFirst("/ABCDEF+".count)) }

  /// The name of a subset, `/ABCDEF+Family`, with the letters that follow in the alphabet: the last of
  /// the six counts fastest.
  fileprivate var withNextTag: String {
    var bytes = Array(utf8)
    guard bytes.count > 7, bytes[7] == UInt8(ascii: "+") else { return self + "x" }
    for index in (1...6).reversed() {
      guard bytes[index] == UInt8(ascii: "Z") else {
        bytes[index] += 1
        break
      }
      bytes[index] = UInt8(ascii: "A")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
