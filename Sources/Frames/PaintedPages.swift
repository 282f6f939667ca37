/// Pages as Cairo wrote them, and what each piece of their marked content is.
package struct PaintedPages: Hashable, Sendable {
  /// The bytes of the PDF.
  package var pdf: [UInt8]
  /// What the nth piece of marked content of each page is.
  package var marks: [[PageMark]]
  /// The PostScript names of the fonts whose compact outlines (CFF) must be in the PDF.
  package var compactFonts: Set<String>

  package init(pdf: [UInt8], marks: [[PageMark]], compactFonts: Set<String> = []) {
    self.pdf = pdf
    self.marks = marks
    self.compactFonts = compactFonts
  }
}
