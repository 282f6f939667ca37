package import Frames
package import PangoCairo

/// Paints pages as a PDF without links, outline and metadata.
///
/// Each face is cut down to the glyphs of all pages before Cairo sees it. The same pages give the same
/// bytes.
///
/// - Parameters:
///   - pages: The finished pages.
///   - fonts: The map whose shaper set them.
///   - keepingHints: Whether outlines keep what fits them to coarse screens; without it a Chinese
///     document is a fifth smaller and looks the same in print.
/// - Returns: The bytes of the PDF and its marks.
/// - Precondition: Every item bears a mark: what screen readers do not know of must not be there.
/// - Throws: When Cairo fails, which it does for want of memory only.
package func paintPDF(
  _ pages: [Page], fonts: FontMap, keepingHints: Bool = true
) throws(CairoError) -> PaintedPages {
  let faces = try paintFaces(for: pages, fonts: fonts, keepingHints: keepingHints)
  var surface = try PDFSurface()
  var marks: [[PageMark]] = []
  for page in pages {
    surface.beginPage(page.size)
    var marksOfPage: [PageMark] = []
    for group in markedGroups(of: joiningRuns(page.items)) {
      marksOfPage.append(group.mark)
      surface.mark(asArtifact: group.mark == .artifact) { surface in
        for item in group.items { paint(item, on: &surface, faces) }
      }
    }
    surface.endPage()
    marks.append(marksOfPage)
  }
  return PaintedPages(pdf: try surface.finish(), marks: marks)
}

/// Neighbours of one mark, which become one piece of marked content.
private func markedGroups(of items: [PageItem]) -> [(mark: PageMark, items: ArraySlice<PageItem>)] {
  var groups: [(mark: PageMark, items: ArraySlice<PageItem>)] = []
  var rest = items[...]
  while let first = rest.first {
    guard let mark = first.mark else {
      preconditionFailure("an item that is neither read nor an artifact: \(first)")
    }
    let group = rest.prefix { $0.mark == mark }
    groups.append((mark, group))
    rest = rest[group.endIndex...]
  }
  return groups
}

private func paint(_ item: PageItem, on surface: inout PDFSurface, _ faces: [PaintFace?]) {
  switch item.content {
  case .glyphs(let run):
    guard !run.glyphs.isEmpty, let face = faces[run.face.index] else { return }
    surface.show(run, at: item.origin, in: face)
  case .rule(let size, let color):
    surface.fill(
      Rect(x: item.origin.x, y: item.origin.y, width: size.width, height: size.height),
      color: color)
  }
}

/// The faces of the pages, each at its index; nil for those that the pages do not use.
private func paintFaces(
  for pages: [Page], fonts: FontMap, keepingHints: Bool
) throws(CairoError) -> [PaintFace?] {
  var faces: [PaintFace?] = []
  for (index, glyphs) in glyphsInUse(in: pages).enumerated() {
    faces.append(
      glyphs.isEmpty
        ? nil
        : try fonts.paintFace(
          FaceID(index: index), glyphs: glyphs.sorted, keepingHints: keepingHints))
  }
  return faces
}
