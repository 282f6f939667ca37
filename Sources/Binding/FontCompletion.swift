/// Adds what Cairo leaves out of TrueType fonts: how characters are numbered in the file.
///
/// ISO 19005-2, 6.2.11.3.2 and ISO 14289-1, 7.21.3.2 ask for it. Pages share their fonts; to write an
/// entry twice changes nothing.
func completeFonts(of file: borrowing PDFFile) {
  for index in 0..<file.pageCount {
    // Readers move from field to field and from link to link as the structure has them.
    file.set("/Tabs", of: file.page(index), to: file.name("/S"))
    let resources = file.value("/Resources", of: file.page(index))
    let fonts = file.value("/Font", of: resources)
    for key in file.keys(of: fonts) {
      let descendants = file.value("/DescendantFonts", of: file.value(key, of: fonts))
      for font in file.items(of: descendants)
      where file.isName(file.value("/Subtype", of: font), "/CIDFontType2")
        && !file.has("/CIDToGIDMap", in: font)
      {
        file.set("/CIDToGIDMap", of: font, to: file.name("/Identity"))
      }
    }
  }
}
