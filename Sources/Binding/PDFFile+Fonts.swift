import PDFFiles

extension PDFFile {
  /// The fonts that pages use, in the order of their numbers.
  var fonts: [PDFReference] {
    var fonts: Set<PDFReference> = []
    for page in pages {
      let resources = resolved(self[dictionary: page]["Resources"]).dictionary
      for (_, font) in resolved(resources?["Font"]).dictionary ?? [:] {
        if let font = font.reference { fonts.insert(font) }
      }
    }
    return fonts.sorted { $0.number < $1.number }
  }

  /// The fonts of glyphs that a composite font is made of (ISO 32000-1, 9.7).
  func descendants(of font: PDFReference) -> [PDFReference] {
    self[dictionary: font]["DescendantFonts"]?.array?.compactMap(\.reference) ?? []
  }

  /// What describes a font and its descendants (ISO 32000-1, 9.8).
  func descriptors(of font: PDFReference) -> [PDFReference] {
    ([font] + descendants(of: font)).compactMap {
      self[dictionary: $0]["FontDescriptor"]?.reference
    }
  }
}
