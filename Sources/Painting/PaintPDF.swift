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
  let strokes = Strokes(of: pages)
  let faces = try strokes.faces(fonts, keepingHints: keepingHints)
  var surface = try PDFSurface()
  for (page, groups) in zip(pages, strokes.pages) {
    surface.beginPage(page.size)
    for group in groups {
      surface.mark(asArtifact: group.mark == .artifact) { surface in
        for stroke in group.strokes { paint(stroke, on: &surface, faces) }
      }
    }
    surface.endPage()
  }
  return PaintedPages(
    pdf: try surface.finish(), marks: strokes.pages.map { $0.map(\.mark) },
    compactFonts: Set(faces.values.compactMap(\.compactName)))
}

private func paint(
  _ stroke: Stroke, on surface: inout PDFSurface, _ faces: [FaceCopy: PaintFace]
) {
  switch stroke.item.content {
  case .glyphs(let run):
    guard let face = faces[FaceCopy(face: run.face, copy: stroke.copy)] else {
      preconditionFailure("a face that was not made for '\(run.text)'")
    }
    surface.show(run, at: stroke.item.origin, in: face)
  case .rule(let size, let color):
    let origin = stroke.item.origin
    surface.fill(
      Rect(x: origin.x, y: origin.y, width: size.width, height: size.height), color: color)
  }
}
