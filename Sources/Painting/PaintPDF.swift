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
/// - Returns: The bytes of the PDF.
/// - Throws: When Cairo fails, which it does for want of memory only.
package func paintPDF(_ pages: [Page], fonts: FontMap) throws(CairoError) -> [UInt8] {
  let faces = try paintFaces(for: pages, fonts: fonts)
  var surface = try PDFSurface()
  for page in pages {
    surface.beginPage(page.size)
    for item in joiningRuns(page.items) {
      switch item.content {
      case .glyphs(let run):
        guard !run.glyphs.isEmpty, let face = faces[run.face.index] else { continue }
        surface.show(run, at: item.origin, in: face)
      case .rule(let size, let color):
        surface.fill(
          Rect(x: item.origin.x, y: item.origin.y, width: size.width, height: size.height),
          color: color)
      }
    }
    surface.endPage()
  }
  return try surface.finish()
}

/// The faces of the pages, each at its index; nil for those that the pages do not use.
private func paintFaces(
  for pages: [Page], fonts: FontMap
) throws(CairoError) -> [PaintFace?] {
  var faces: [PaintFace?] = []
  for (index, glyphs) in glyphsInUse(in: pages).enumerated() {
    faces.append(
      glyphs.isEmpty
        ? nil : try fonts.paintFace(FaceID(index: index), glyphs: glyphs.sorted))
  }
  return faces
}
