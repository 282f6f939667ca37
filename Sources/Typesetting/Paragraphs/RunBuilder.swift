internal import Frames

/// Gathers the boxes of a line into glyph runs, and its links into extents.
struct RunBuilder {
  let paragraph: PreparedParagraph
  private var items: [PageItem] = []
  private var run: GlyphRun?
  /// The span of the boxes that are being added; its style is looked up when it changes.
  private var span: TextSpan?
  private var spanIndex = -1
  /// The dots under emphasised characters.
  private var dots: [GlyphRun] = []
  /// The links met so far; the parts of one link that follow each other are one.
  private(set) var links: [SetLine.Link] = []
  private var linkSpan = -1
  /// The footnotes referred to so far.
  private(set) var notes: [Int] = []

  init(paragraph: PreparedParagraph) { self.paragraph = paragraph }

  mutating func add(_ box: Box, at x: Double, width: Double) {
    append(box, at: x)
    if let note = span?.note, notes.last != note { notes.append(note) }
    if let target = span?.link {
      extendLink(to: target, with: box, x..<x + max(0, width))
    } else {
      linkSpan = -1
    }
    if !paragraph.emphasisDots.isEmpty, box.kind.isHanLike,
      let dot = paragraph.emphasisDots[box.span]
    {
      let style = paragraph.paragraph.spans[box.span].style
      dots += dot.run(under: style, x: x, width: width).map { [$0] } ?? []
    }
  }

  mutating func addTrailingSpace(_ box: Box, at x: Double) { append(box, at: x) }

  /// A hyphen that is not in the text: taken from the page, it is a soft one.
  mutating func addHyphen(_ hyphen: Hyphen, after box: Box, at x: Double) {
    guard let cluster = hyphen.shaped.clusters.first, !cluster.glyphs.isEmpty else { return }
    flush()
    let style = paragraph.paragraph.spans[box.span].style
    let glyphs = cluster.glyphs.map { index in
      let glyph = hyphen.shaped.glyphs[index]
      return PlacedGlyph(id: glyph.id, x: x + glyph.xOffset, y: glyph.yOffset - style.rise)
    }
    run = GlyphRun(
      face: cluster.face, size: style.size, color: style.color, text: "\u{AD}", glyphs: glyphs,
      clusters: [GlyphCluster(byteCount: 2, glyphCount: glyphs.count)])
  }

  mutating func finish() -> [PageItem] {
    flush()
    return items
      + dots.map { PageItem(origin: .zero, content: .glyphs($0), mark: .artifact) }
  }

  private mutating func append(_ box: Box, at x: Double) {
    let cluster = paragraph.shaped.clusters[box.cluster]
    if spanIndex != box.span {
      flush()
      spanIndex = box.span
      span = paragraph.paragraph.spans[box.span]
    }
    if run?.face != cluster.face, let span {
      flush()
      run = GlyphRun(face: cluster.face, size: span.style.size, color: span.style.color)
    }
    guard !cluster.glyphs.isEmpty else { return }
    run?.text += String(decoding: paragraph.text.bytes[cluster.text], as: UTF8.self)
    run?.clusters.append(
      GlyphCluster(byteCount: cluster.text.count, glyphCount: cluster.glyphs.count))
    var pen = x
    for index in cluster.glyphs {
      let glyph = paragraph.shaped.glyphs[index]
      run?.glyphs.append(
        PlacedGlyph(id: glyph.id, x: pen + glyph.xOffset, y: glyph.yOffset - box.rise))
      pen += glyph.advance
    }
  }

  private mutating func flush() {
    if let run, !run.glyphs.isEmpty {
      items.append(
        PageItem(origin: .zero, content: .glyphs(run), mark: mark))
    }
    run = nil
  }

  /// What the characters of the span are to screen readers.
  private var mark: PageMark? {
    span?.isOrnament == true ? .artifact : span?.leaf.map(PageMark.leaf)
  }

  private mutating func extendLink(to target: String, with box: Box, _ x: Range<Double>) {
    let text =
      span?.isOrnament == true
      ? ""
      : String(
        decoding: paragraph.text.bytes[paragraph.shaped.clusters[box.cluster].text], as: UTF8.self)
    if linkSpan >= 0, let last = links.last, last.target == target {
      let lower = min(last.x.lowerBound, x.lowerBound)
      let upper = max(last.x.upperBound, x.upperBound)
      links[links.count - 1].text += text
      links[links.count - 1].leaf = last.leaf ?? span?.leaf
      links[links.count - 1].x = lower..<upper
    } else {
      links.append(SetLine.Link(target: target, text: text, leaf: span?.leaf, x: x))
    }
    linkSpan = box.span
  }
}
