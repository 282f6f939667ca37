import Foundation
import Frames
import Painting
import PangoCairo

/// Sets lines of text on pages as simply as can be: one line below another, never broken.
struct Sheet {
  static let fontConfiguration = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../fonts/fonts.conf").standardized.path

  let fonts: FontMap
  private let shaper: PangoShaper
  private var page = Page(size: Size(width: 595, height: 842))
  private(set) var finished: [Page] = []

  init(configuration: String = fontConfiguration) throws {
    fonts = try FontMap(configuration: configuration)
    shaper = PangoShaper(fonts: fonts)
  }

  /// All pages, the last one included.
  var pages: [Page] { finished + [page] }

  /// The bytes of the pages as they are painted.
  func painted(keepingHints: Bool = true) throws -> [UInt8] {
    try paintPDF(pages, fonts: fonts, keepingHints: keepingHints).pdf
  }

  mutating func endPage() {
    finished.append(page)
    page = Page(size: page.size)
  }

  mutating func add(rule: Rect) {
    page.items.append(
      PageItem(origin: rule.origin, content: .rule(rule.size, .black), mark: .artifact))
  }

  /// Adds a line of text, a run of glyphs for each face and direction.
  mutating func add(
    _ text: String, _ families: String..., baseline: Double, size: Double = 10,
    weight: Int = 400, language: String = "zh-cn", mark: PageMark = .leaf(0)
  ) {
    let bytes = Array(text.utf8)
    let font = FontRequest(
      families: families, size: size, weight: weight, isItalic: false, language: language)
    let shaped = shaper.shape(bytes, runs: [ShapingRun(range: 0..<bytes.count, font: font)])
    var pen = 50.0
    var rest = shaped.clusters[...]
    while let first = rest.first {
      let run = rest.prefix { $0.face == first.face && $0.bidiLevel == first.bidiLevel }
      rest = rest.dropFirst(run.count)
      let glyphs = place(Array(run), of: shaped)
      page.items.append(
        PageItem(
          origin: Point(x: pen, y: baseline),
          content: .glyphs(
            GlyphRun(
              face: first.face, size: size, color: .black,
              bytes: run.flatMap { bytes[$0.text] }[...], glyphs: glyphs[...],
              clusters: run.map {
                GlyphCluster(byteCount: $0.text.count, glyphCount: $0.glyphs.count)
              }[...])), mark: mark))
      pen += run.reduce(0) { $0 + $1.advance }
    }
  }

  /// The glyphs of clusters of one direction, in the order of the clusters.
  private func place(_ clusters: [ShapedCluster], of shaped: ShapedText) -> [PlacedGlyph] {
    let isRightToLeft = clusters.first.map { $0.bidiLevel % 2 == 1 } ?? false
    var x = isRightToLeft ? clusters.reduce(0) { $0 + $1.advance } : 0
    var placed: [PlacedGlyph] = []
    for cluster in clusters {
      if isRightToLeft { x -= cluster.advance }
      var pen = x
      for glyph in shaped.glyphs[cluster.glyphs] {
        placed.append(PlacedGlyph(id: glyph.id, x: pen + glyph.xOffset, y: glyph.yOffset))
        pen += glyph.advance
      }
      if !isRightToLeft { x += cluster.advance }
    }
    return placed
  }
}
