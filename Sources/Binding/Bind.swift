package import Frames
import PDFFiles

/// Makes a finished document of painted pages: the structure that screen readers follow, links, an
/// outline, and what the document says of itself.
///
/// The same pages give the same bytes: no clock is read, and the file's identifier is made of its
/// content.
///
/// - Parameters:
///   - painted: The PDF that painting made of the pages.
///   - pages: The pages.
///   - contents: What the document is beside its pages.
/// - Returns: The bytes of the finished document.
/// - Throws: When the bytes are not a PDF of these pages.
package func bind(
  _ painted: PaintedPages, pages: [Page], _ contents: BindingContents
) throws(BindingError) -> [UInt8] {
  var file = try PDFFile(painted)
  guard file.pages.count == pages.count, painted.marks.count == pages.count else {
    throw BindingError("\(file.pages.count) pages were painted, not \(pages.count)")
  }
  try markArtifacts(painted.marks, in: &file)
  var links = addLinks(of: pages, to: &file)
  addStructure(contents.tree, marks: painted.marks, links: &links, to: &file)
  for link in links { link.write(to: &file) }
  addOutline(of: pages, to: &file)
  addPageLabels(to: &file)
  describe(contents.metadata, in: &file)
  writeInformation(contents.metadata, producer: contents.producer, to: &file)
  writeMetadata(contents, to: &file)
  if contents.conformance != .none { addOutputIntent(to: &file) }
  attach(contents.attachments, date: contents.metadata.date, to: &file)
  try completeFonts(of: &file, compact: painted.compactFonts)
  compressFonts(of: &file)
  return file.written()
}

extension PDFFile {
  fileprivate init(_ painted: PaintedPages) throws(BindingError) {
    do {
      try self.init(pagesOf: painted.pdf)
    } catch {
      throw BindingError("the painted pages cannot be read: \(error)")
    }
  }
}
