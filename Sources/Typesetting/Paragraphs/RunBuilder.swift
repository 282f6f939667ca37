internal import Frames

/// Gathers the boxes of a line into glyph runs, and its links into extents.
struct RunBuilder {
  /// A stretch of one span and one face; it ends where the next one begins.
  private struct Run {
    var face: FaceID
    var span: Int
    var firstByte: Int
    var firstGlyph: Int
    var firstCluster: Int
  }

  let paragraph: PreparedParagraph
  private var runs: [Run] = []
  /// The characters, the glyphs and the clusters of all runs, one after the other.
  private var bytes: [UInt8] = []
  private var glyphs: [PlacedGlyph] = []
  private var clusters: [GlyphCluster] = []
  /// What of the paragraph's bytes comes next: clusters that follow each other are taken at once.
  private var taken = 0..<0
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
    // Western words and Han characters take turns; few runs are shorter than this.
    runs.reserveCapacity(count / 4 + 1)
    bytes.reserveCapacity(3 * count)
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
    beginRun(of: box.span, in: cluster.face)
    bytes += "\u{AD}".utf8
    clusters.append(GlyphCluster(byteCount: 2, glyphCount: cluster.glyphs.count))
    let rise = paragraph.paragraph.spans[box.span].style.rise
    for index in cluster.glyphs {
      let glyph = hyphen.shaped.glyphs[index]
      glyphs.append(PlacedGlyph(id: glyph.id, x: x + glyph.xOffset, y: glyph.yOffset - rise))
    }
  }

  /// The runs of the line.
  mutating func finish() -> [PageItem] {
    take()
    var items: [PageItem] = []
    items.reserveCapacity(runs.count + dots.count)
    let spans = paragraph.paragraph.spans
    for (index, run) in runs.enumerated() {
      let next = index + 1 < runs.count ? runs[index + 1] : nil
      items.append(
        PageItem(
          origin: .zero,
          content: .glyphs(
            GlyphRun(
              face: run.face, size: spans[run.span].style.size,
              color: spans[run.span].style.color,
              bytes: bytes[run.firstByte..<(next?.firstByte ?? bytes.count)],
              glyphs: glyphs[run.firstGlyph..<(next?.firstGlyph ?? glyphs.count)],
              clusters: clusters[run.firstCluster..<(next?.firstCluster ?? clusters.count)])),
          mark: spans[run.span].mark))
    }
    for dot in dots {
      items.append(PageItem(origin: .zero, content: .glyphs(dot), mark: .artifact))
    }
    return items
  }

  private mutating func append(_ box: Box, at x: Double) {
    let cluster = paragraph.shaped.clusters[box.cluster]
    if spanIndex != box.span {
      spanIndex = box.span
      note = span.note
      isLink = span.link != nil
    }
    guard !cluster.glyphs.isEmpty else { return }
    let last = runs.last
    if last?.span != box.span || last?.face.index != cluster.face.index {
      beginRun(of: box.span, in: cluster.face)
    }
    if taken.upperBound == cluster.text.lowerBound {
      taken = taken.lowerBound..<cluster.text.upperBound
    } else {
      take()
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

  private mutating func beginRun(of span: Int, in face: FaceID) {
    take()
    runs.append(
      Run(
        face: face, span: span, firstByte: bytes.count, firstGlyph: glyphs.count,
        firstCluster: clusters.count))
  }

  /// Takes over the bytes of the clusters added so far.
  private mutating func take() {
    bytes += paragraph.text.bytes[taken]
    taken = 0..<0
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

extension TextSpan {
  /// What the characters are to screen readers.
  fileprivate var mark: PageMark? { isOrnament ? .artifact : leaf.map(PageMark.leaf) }
}
