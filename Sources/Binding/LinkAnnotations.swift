import Frames
import PDFFiles

/// A link annotation of a page.
struct LinkAnnotation {
  var object: PDFReference
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
func addLinks(of pages: [Page], to file: inout PDFFile) -> [LinkAnnotation] {
  var uses: [String: Int] = [:]
  for page in pages { for link in page.links { uses[link.target, default: 0] += 1 } }
  var shared: [String: PDFValue] = [:]
  var result: [LinkAnnotation] = []
  for (index, page) in pages.enumerated() where !page.links.isEmpty {
    var annotations: [PDFValue] = []
    for link in page.links {
      var action = shared[link.target] ?? ["S": "URI", "URI": .bytes(link.target)]
      if uses[link.target, default: 0] > 1, shared[link.target] == nil {
        action = .reference(file.add(action))
        shared[link.target] = action
      }
      let annotation = file.add(
        annotation(for: link, action: action, pageHeight: page.size.height))
      annotations.append(.reference(annotation))
      if let leaf = link.leaf {
        result.append(LinkAnnotation(object: annotation, page: index, leaf: leaf))
      }
    }
    file[dictionary: file.pages[index]]["Annots"] = .array(annotations)
  }
  return result
}

private func annotation(for link: PageLink, action: PDFValue, pageHeight: Double) -> PDFValue {
  // PDF counts y from the bottom of the page.
  let corners = [
    link.area.minX, pageHeight - link.area.maxY, link.area.maxX, pageHeight - link.area.minY,
  ]
  return [
    // Bit 3 of the flags: the annotation is printed, as PDF/A asks.
    "Type": "Annot", "Subtype": "Link", "Border": [0, 0, 0], "F": 4,
    "Rect": .array(corners.map(PDFValue.thousandths)), "Contents": .text(link.description),
    "A": action,
  ]
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
