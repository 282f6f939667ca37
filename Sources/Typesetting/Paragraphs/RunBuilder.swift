internal import Frames

/// Gathers the boxes of a line into glyph runs, and its links into extents.
struct RunBuilder {
  let paragraph: PreparedParagraph
  private var items: [PageItem] = []
  /// The run that is being gathered, in room that all runs of the line use in turn.
  private var face: FaceID?
  private var text: [UInt8] = []
  /// What of the paragraph's bytes comes next in the run's text: clusters that follow each other are
  /// taken at once.
  private var taken = 0..<0
  private var glyphs: [PlacedGlyph] = []
  private var clusters: [GlyphCluster] = []
  /// The span of the boxes that are being added.
  private var spanIndex = -1
  private var span: TextSpan { paragraph.paragraph.spans[spanIndex] }
  private var note: Int?
  private var isLink = false
  /// The dots under emphasised characters.
  private var dots: [GlyphRun] = []
  /// The links met so far; the parts of one link that follow each other are one.
  private(set) var links: [SetLine.Link] = []
  private var linkSpan = -1
  /// The footnotes referred to so far.
  private(set) var notes: [Int] = []

  /// A builder for a line of so many boxes.
  init(paragraph: PreparedParagraph, count: Int) {
    self.paragraph = paragraph
    glyphs.reserveCapacity(count)
    clusters.reserveCapacity(count)
  }

  mutating func add(_ box: Box, at x: Double, width: Double) {
    append(box, at: x)
    if let note, notes.last != note { notes.append(note) }
    if isLink, let target = span.link {
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
    let rise = paragraph.paragraph.spans[box.span].style.rise
    face = cluster.face
    text += "\u{AD}".utf8
    clusters.append(GlyphCluster(byteCount: 2, glyphCount: cluster.glyphs.count))
    for index in cluster.glyphs {
      let glyph = hyphen.shaped.glyphs[index]
      glyphs.append(PlacedGlyph(id: glyph.id, x: x + glyph.xOffset, y: glyph.yOffset - rise))
    }
  }

  mutating func finish() -> [PageItem] {
    flush()
    items += dots.map { PageItem(origin: .zero, content: .glyphs($0), mark: .artifact) }
    return items
  }

  private mutating func append(_ box: Box, at x: Double) {
    let cluster = paragraph.shaped.clusters[box.cluster]
    if spanIndex != box.span {
      flush()
      spanIndex = box.span
      note = span.note
      isLink = span.link != nil
    }
    if face?.index != cluster.face.index {
      flush()
      face = cluster.face
    }
    guard !cluster.glyphs.isEmpty else { return }
    if taken.upperBound == cluster.text.lowerBound {
      taken = taken.lowerBound..<cluster.text.upperBound
    } else {
      text += paragraph.text.bytes[taken]
      taken = cluster.text
    }
    clusters.append(
      GlyphCluster(byteCount: cluster.text.count, glyphCount: cluster.glyphs.count))
    var pen = x
    for index in cluster.glyphs {
      let glyph = paragraph.shaped.glyphs[index]
      glyphs.append(
        PlacedGlyph(id: glyph.id, x: pen + glyph.xOffset, y: glyph.yOffset - box.rise))
      pen += glyph.advance
    }
  }

  private mutating func flush() {
    if let face, spanIndex >= 0, !glyphs.isEmpty {
      let rest = paragraph.text.bytes[taken]
      let run = GlyphRun(
        face: face, size: span.style.size, color: span.style.color,
        text: String(decoding: text.isEmpty ? rest : text + rest, as: UTF8.self),
        glyphs: Array(glyphs[...]),
        clusters: Array(clusters[...]))
      items.append(PageItem(origin: .zero, content: .glyphs(run), mark: mark))
    }
    face = nil
    taken = 0..<0
    text.removeAll(keepingCapacity: true)
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
  }

  /// What the characters of the span are to screen readers.
  private var mark: PageMark? {
    span.isOrnament ? .artifact : span.leaf.map(PageMark.leaf)
  }

  private mutating func extendLink(to target: String, with box: Box, _ x: Range<Double>) {
    let text =
      span.isOrnament
      ? ""
      : String(
        decoding: paragraph.text.bytes[paragraph.shaped.clusters[box.cluster].text], as: UTF8.self)
    if linkSpan >= 0, let last = links.last, last.target == target {
      let lower = min(last.x.lowerBound, x.lowerBound)
      let upper = max(last.x.upperBound, x.upperBound)
      links[links.count - 1].text += text
      links[links.count - 1].leaf = last.leaf ?? span.leaf
      links[links.count - 1].x = lower..<upper
    } else {
      links.append(SetLine.Link(target: target, text: text, leaf: span.leaf, x: x))
    }
    linkSpan = box.span
  }
}
