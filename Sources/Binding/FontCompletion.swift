import CQPDF

/// Adds what Cairo leaves out of fonts.
///
/// TrueType fonts say how characters are numbered in the file (ISO 19005-2, 6.2.11.3.2; ISO 14289-1,
/// 7.21.3.2), and each subset has a name of its own (ISO 32000-1, 9.6.4): Cairo names two small ones
/// of a family alike.
func completeFonts(of file: borrowing PDFFile) {
  var fonts: [Int32: PDFObject] = [:]
  for page in file.pages {
    let resources = file.value("/Font", of: file.value("/Resources", of: page))
    for key in file.keys(of: resources) {
      let font = file.value(key, of: resources)
      fonts[qpdf_oh_get_object_id(file.pointer, font)] = font
    }
  }
  var names: Set<String> = []
  for (_, font) in fonts.sorted(by: { $0.key < $1.key }) {
    let descendants = file.items(of: file.value("/DescendantFonts", of: font))
    for font in descendants
    where file.isName(file.value("/Subtype", of: font), "/CIDFontType2")
      && !file.has("/CIDToGIDMap", in: font)
    {
      file.set("/CIDToGIDMap", of: font, to: file.name("/Identity"))
    }
    let name = file.nameText(file.value("/BaseFont", of: font))
    var unique = name
    while !names.insert(unique).inserted { unique = unique.withNextTag }
    guard unique != name else { continue }
    for font in [font] + descendants {
      file.set("/BaseFont", of: font, to: file.name(unique))
      let descriptor = file.value("/FontDescriptor", of: font)
      if file.has("/FontName", in: descriptor) {
        file.set("/FontName", of: descriptor, to: file.name(unique))
      }
    }
  }
}

extension String {
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
