import PDFFiles

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
  of file: inout PDFFile, compact: Set<String>
) throws(BindingError) {
  var names: Set<String> = []
  var embedded: Set<String> = []
  for font in file.fonts {
    let descendants = file.descendants(of: font)
    for font in descendants where file[dictionary: font]["Subtype"] == "CIDFontType2" {
      if file[dictionary: font]["CIDToGIDMap"] == nil {
        file[dictionary: font]["CIDToGIDMap"] = "Identity"
      }
    }
    let name = file[dictionary: font]["BaseFont"]?.name ?? ""
    let descriptors = file.descriptors(of: font)
    if descriptors.contains(where: { file[dictionary: $0]["FontFile3"] != nil }) {
      embedded.insert(name.withoutTag)
    } else if compact.contains(name.withoutTag) {
      throw .outlines(of: name)
    }
    var unique = name
    while !names.insert(unique).inserted { unique = unique.withNextTag }
    guard unique != name else { continue }
    for font in [font] + descendants { file[dictionary: font]["BaseFont"] = .name(unique) }
    for descriptor in descriptors where file[dictionary: descriptor]["FontName"] != nil {
      file[dictionary: descriptor]["FontName"] = .name(unique)
    }
  }
  // Outlines that Cairo makes itself have names of its own.
  let areMade = names.contains { $0.withoutTag.hasPrefix("CairoFont-") }
  if areMade, let missing = compact.subtracting(embedded).min() { throw .outlines(of: missing) }
}

extension BindingError {
  fileprivate static func outlines(of font: String) -> BindingError {
    BindingError("the outlines of the font '\(font)' were not embedded as they are")
  }
}

extension String {
  /// The name of a subset, `ABCDEF+Family`, without its tag.
  fileprivate var withoutTag: String { hasTag ? String(dropFirst("ABCDEF+".count)) : self }

  private var hasTag: Bool { utf8.dropFirst(6).first == UInt8(ascii: "+") }

  /// The name of a subset, `ABCDEF+Family`, with the letters that follow in the alphabet: the last of
  /// the six counts fastest.
  fileprivate var withNextTag: String {
    var bytes = Array(utf8)
    guard hasTag else { return self + "x" }
    for index in (0..<6).reversed() {
      guard bytes[index] == UInt8(ascii: "Z") else {
        bytes[index] += 1
        break
      }
      bytes[index] = UInt8(ascii: "A")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
