internal import Frames

/// Sets blocks one below the other into strips, before there are pages.
struct Galley<PageShaper: Shaper> {
  var paragraphs: ParagraphSetting<PageShaper>
  /// Half the line pitch of the running text, in points; 0 for no grid.
  let grid: Double
  /// The height that a strip of lines side by side takes only if its columns leave no choice, in
  /// points: what it may leave empty at the foot of a page.
  var tallest: Double { pageHeight / 6 }
  /// The height of the type area, in points.
  let pageHeight: Double
  /// How many lines and rules have been set; blocks are set in the order of reading.
  private var order = 0

  /// Makes a galley for the pages of a flow.
  init(for flow: Flow, shaper: PageShaper, hyphenator: (any Hyphenator)?) {
    paragraphs = ParagraphSetting(shaper: shaper, hyphenator: hyphenator)
    grid = flow.grid
    pageHeight = flow.page.height
  }

  /// The strips of blocks of one measure, in points.
  mutating func strips(of blocks: [FlowBlock], measure: Double) -> [Strip] {
    var result: [Strip] = []
    var parts: [(role: BlockRole, range: Range<Int>)] = []
    for block in blocks {
      var strips = self.strips(of: block, measure: measure)
      guard !strips.isEmpty else { continue }
      if block.keepsTogether { strips.raisePenaltiesInside(to: BreakPenalty.keptTogether) }
      if block.role == .entry { strips.keepAsGroup() }
      let last = strips.count - 1
      if block.keepsWithNext { strips.raisePenalty(below: last, to: BreakPenalty.keptWithNext) }
      strips[last].spaceBelow = max(strips[last].spaceBelow, block.spaceBelow)
      if let before = result.indices.last {
        result[before].spaceBelow = max(result[before].spaceBelow, block.spaceAbove)
      }
      if let title = block.bookmark {
        let level = if case .heading(let level) = block.role { level } else { 1 }
        strips[0].bookmarks.insert(PageBookmark(title: title, level: level, y: 0), at: 0)
      }
      parts.append((block.role, result.count..<result.count + strips.count))
      result += strips
    }
    ListKeeping.apply(to: &result, blocks: parts)
    HeadingKeeping.apply(to: &result, blocks: parts)
    return result
  }

  private mutating func strips(of block: FlowBlock, measure: Double) -> [Strip] {
    switch block.content {
    case .text(let paragraph): strips(of: paragraph, measure: measure)
    case .rule(let thickness, let height, let color):
      [rule(width: measure, thickness: thickness, height: height, color: color)]
    case .stack(let blocks): strips(of: blocks, measure: measure)
    case .row(let cells): strips(of: cells, measure: measure)
    case .table(let table): strips(of: table, measure: measure)
    }
  }

  /// One strip per line.
  mutating func strips(of paragraph: Paragraph, measure: Double) -> [Strip] {
    let style = paragraph.style
    let lines = lines(of: paragraph, measure: measure)
    return lines.indices.map { index in
      order += 1
      var strip = Strip(line: lines[index], style: style, order: order)
      strip.isFree = !isOnGrid(style.pitch)
      switch index {
      case lines.count - 1: strip.breakPenalty = 0
      case 0, lines.count - 2: strip.breakPenalty = BreakPenalty.loneLine
      default: strip.breakPenalty = BreakPenalty.insideParagraph
      }
      if lines[index].isHyphenated { strip.breakPenalty += BreakPenalty.insideWord }
      return strip
    }
  }

  /// The lines of a paragraph; one that is not to be broken is broken all the same where it would
  /// leave its column.
  private mutating func lines(of paragraph: Paragraph, measure: Double) -> [SetLine] {
    let lines = paragraphs.lines(of: paragraph, measure: measure)
    guard paragraph.style.isUnbroken, lines.contains(where: { $0.width > measure + 0.01 }) else {
      return lines
    }
    var broken = paragraph
    broken.style.isUnbroken = false
    return paragraphs.lines(of: broken, measure: measure)
  }

  /// Whether lines of a pitch keep to the grid of half lines.
  private func isOnGrid(_ pitch: Double) -> Bool {
    guard grid > 0 else { return true }
    let steps = pitch / grid
    return abs(steps - steps.rounded()) < 0.001
  }

  /// A line across a width, in the middle of its height, in points.
  mutating func rule(width: Double, thickness: Double, height: Double, color: Color) -> Strip {
    order += 1
    var strip = Strip(height: height)
    if thickness > 0 {
      let item = PageItem(
        origin: .zero, content: .rule(Size(width: width, height: thickness), color),
        mark: .artifact)
      let origin = Point(x: 0, y: (height - thickness) / 2)
      strip.lines = [StripLine(order: order, origin: origin, items: [item])]
    }
    return strip
  }

  private mutating func strips(of cells: [FlowCell], measure: Double) -> [Strip] {
    SideBySide.merge(
      cells.map { cell in
        var strips = strips(of: cell.blocks, measure: cell.width ?? measure - cell.x)
        strips.shift(by: cell.x)
        return strips
      }, tallest: tallest)
  }
}

extension Strip {
  /// The strip of one line: its em box stands in the middle of its pitch, so the baseline lies the same
  /// way in every line of a style.
  init(line: SetLine, style: ParagraphStyle, order: Int) {
    let baseline = (style.pitch - style.em) / 2 + EmBox.ascent * style.em
    self.init(height: style.pitch, baseline: baseline)
    lineCount = 1
    notes = line.notes
    lines = [StripLine(order: order, origin: Point(x: 0, y: baseline), items: line.items)]
    links = line.links.map { link in
      PageLink(
        area: Rect(
          x: link.x.lowerBound, y: baseline - style.em,
          width: link.x.upperBound - link.x.lowerBound, height: 1.25 * style.em),
        target: link.target, text: link.text, leaf: link.leaf)
    }
  }
}
