import PDFFiles

/// Makes fonts of many characters smaller; they are nearly all of a short Chinese document.
///
/// Their outlines are compressed further, which takes 50 ms a megabyte and saves a hundredth: of a
/// small font that is not worth the time.
func compressFonts(of file: inout PDFFile) {
  let large = 180_000
  for font in file.fonts {
    if let map = file[dictionary: font]["ToUnicode"]?.reference {
      shortenCharacterMap(map, in: &file)
    }
    for descriptor in file.descriptors(of: font) {
      for key in ["FontFile", "FontFile2", "FontFile3"] {
        guard let outlines = file[dictionary: descriptor][key]?.reference,
          let stream = file[stream: outlines], stream.count > large
        else { continue }
        file[stream: outlines] = stream.compressedFurther
      }
    }
  }
}
