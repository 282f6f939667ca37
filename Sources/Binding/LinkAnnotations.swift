import Frames
import PDFFiles

/// A link annotation of a page (ISO 32000-1, 12.5.6.5), which is written when it is known what holds it.
struct LinkAnnotation {
  let object: PDFReference
  /// The index of its page, from 0.
  let page: Int
  /// In points.
  let pageHeight: Double
  let link: PageLink
  /// What opens the address (ISO 32000-1, 12.6.4.7).
  let action: PDFValue
  /// The number by which readers find the element that holds it; nil if none does.
  var parent: Int?

  func write(to file: inout PDFFile) {
    // PDF counts y from the bottom of the page.
    let corners = [
      link.area.minX, pageHeight - link.area.maxY, link.area.maxX, pageHeight - link.area.minY,
    ]
    file.finish(
      object,
      as: [
        // Bit 3 of the flags: the annotation is printed, as PDF/A asks.
        "Type": "Annot", "Subtype": "Link", "Border": [0, 0, 0], "F": 4,
        "Rect": .array(corners.map(PDFValue.thousandths)), "Contents": .text(link.description),
        "A": action, "StructParent": parent.map(PDFValue.integer),
      ])
  }
}

/// Makes the areas of links open their addresses.
///
/// An address that several areas open, as a long link in each of its lines, is written once.
///
/// - Returns: The annotations that belong to words of the tree; they are still to be written.
func addLinks(of pages: [Page], to file: inout PDFFile) -> [LinkAnnotation] {
  var uses: [String: Int] = [:]
  for page in pages { for link in page.links { uses[link.target, default: 0] += 1 } }
  var shared: [String: PDFValue] = [:]
  var result: [LinkAnnotation] = []
  for (index, page) in pages.enumerated() where !page.links.isEmpty {
    var annotations: [PDFValue] = []
    for link in page.links {
      var action: PDFValue = ["S": "URI", "URI": .bytes(link.target)]
      if uses[link.target, default: 0] > 1 {
        action = shared[link.target] ?? .reference(file.add(action))
        shared[link.target] = action
      }
      let annotation = LinkAnnotation(
        object: file.reserve(), page: index, pageHeight: page.size.height, link: link,
        action: action)
      annotations.append(.reference(annotation.object))
      if link.leaf == nil { annotation.write(to: &file) } else { result.append(annotation) }
    }
    file[dictionary: file.pages[index]]["Annots"] = .array(annotations)
  }
  return result
}

extension PageLink {
  /// The words of the link without what only keeps them together; its address, if it has none.
  fileprivate var description: String {
    guard text.unicodeScalars.contains(where: \.isIgnorable) else {
      return text.isEmpty ? target : text
    }
    let words = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isIgnorable }))
    return words.isEmpty ? target : words
  }
}

extension Unicode.Scalar {
  /// Asking Unicode's tables takes time; ASCII and the ideographs are what most texts consist of.
  fileprivate var isIgnorable: Bool {
    switch value {
    case ..<0x80, 0x4E00..<0xA000: false
    default: properties.isDefaultIgnorableCodePoint
    }
  }
}
