import Frames

/// A link annotation of a page.
struct LinkAnnotation {
  var object: PDFObject
  /// The index of its page, from 0.
  var page: Int
  /// The leaf that holds its words.
  var leaf: Int
}

/// Makes the areas of links open their addresses (ISO 32000-1, 12.5.6.5 and 12.6.4.7).
///
/// An address that several areas open, as a long link in each of its lines, is written once.
///
/// - Returns: The annotations that belong to words of the tree.
func addLinks(of pages: [Page], to file: borrowing PDFFile) -> [LinkAnnotation] {
  var uses: [String: Int] = [:]
  for page in pages { for link in page.links { uses[link.target, default: 0] += 1 } }
  var shared: [String: PDFObject] = [:]
  var result: [LinkAnnotation] = []
  for (index, page) in pages.enumerated() where !page.links.isEmpty {
    var annotations: [PDFObject] = []
    for link in page.links {
      let action = shared[link.target] ?? action(opening: link.target, in: file)
      if uses[link.target, default: 0] > 1, shared[link.target] == nil {
        shared[link.target] = file.indirect(action)
      }
      let annotation = file.indirect(
        annotation(
          for: link, action: shared[link.target] ?? action, pageHeight: page.size.height,
          in: file))
      annotations.append(annotation)
      if let leaf = link.leaf {
        result.append(LinkAnnotation(object: annotation, page: index, leaf: leaf))
      }
    }
    file.set("/Annots", of: file.page(index), to: file.array(annotations))
  }
  return result
}

private func action(opening target: String, in file: borrowing PDFFile) -> PDFObject {
  file.dictionary(["/S": file.name("/URI"), "/URI": file.byteString(target)])
}

private func annotation(
  for link: PageLink, action: PDFObject, pageHeight: Double, in file: borrowing PDFFile
) -> PDFObject {
  // PDF counts y from the bottom of the page.
  let corners = [
    link.area.minX, pageHeight - link.area.maxY, link.area.maxX, pageHeight - link.area.minY,
  ]
  // Bit 3 of the flags: the annotation is printed, as PDF/A asks.
  let annotation = file.parsed(
    """
    <</Type/Annot/Subtype/Link/Border[0 0 0]/F 4\
    /Rect[\(corners.map(\.pdfText).joined(separator: " "))]>>
    """)
  file.set("/Contents", of: annotation, to: file.textString(link.description))
  file.set("/A", of: annotation, to: action)
  return annotation
}

extension PageLink {
  /// The words of the link without what only keeps them together; its address, if it has none.
  fileprivate var description: String {
    let words = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
    return words.isEmpty ? target : words
  }
}
