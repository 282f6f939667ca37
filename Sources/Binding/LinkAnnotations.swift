import Frames

/// Makes the areas of links open their addresses (ISO 32000-1, 12.5.6.5 and 12.6.4.7).
func addLinks(of pages: [Page], to file: borrowing PDFFile) {
  for (index, page) in pages.enumerated() where !page.links.isEmpty {
    var annotations: [PDFObject] = []
    for link in page.links {
      let annotation = annotation(for: link, pageHeight: page.size.height, in: file)
      annotations.append(file.indirect(annotation))
    }
    file.set("/Annots", of: file.page(index), to: file.array(annotations))
  }
}

private func annotation(
  for link: PageLink, pageHeight: Double, in file: borrowing PDFFile
) -> PDFObject {
  // PDF counts y from the bottom of the page.
  let corners = [
    link.area.minX, pageHeight - link.area.maxY, link.area.maxX, pageHeight - link.area.minY,
  ]
  let action = file.dictionary([
    "/Type": file.name("/Action"), "/S": file.name("/URI"),
    "/URI": file.byteString(link.target),
  ])
  var rectangle: [PDFObject] = []
  for corner in corners { rectangle.append(file.number(corner)) }
  return file.dictionary([
    "/Type": file.name("/Annot"), "/Subtype": file.name("/Link"),
    "/Rect": file.array(rectangle),
    "/Border": file.array([file.integer(0), file.integer(0), file.integer(0)]),
    // Bit 3: the annotation is printed, as PDF/A asks.
    "/F": file.integer(4),
    "/Contents": file.textString(link.text), "/A": action,
  ])
}
