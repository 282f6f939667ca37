internal import Frames

/// Sets a paragraph: shapes it, breaks it into lines and places every glyph.
struct ParagraphSetting<PageShaper: Shaper> {
  var shaper: PageShaper
  /// Characters that no font has, with the span they stand in.
  private(set) var missing: [MissingCharacter] = []

  /// Languages whose words would have been divided, had there been patterns.
  private(set) var unhyphenatedLanguages: Set<String> = []
  private let hyphenator: (any Hyphenator)?
  private var fonts = FontRequests()
  /// The hyphens shaped so far, by their font.
  private var hyphenFonts: [FontRequest: ShapedText] = [:]
  private var letterWidths: LetterWidths = [:]
  /// The badness above which a line makes its paragraph be hyphenated: half the stretch of its spaces.
  private static var tolerance: Double { 20 }

  init(shaper: PageShaper, hyphenator: (any Hyphenator)? = nil) {
    self.shaper = shaper
    self.hyphenator = hyphenator
  }

  /// The lines of a paragraph, from top to bottom.
  mutating func lines(of paragraph: Paragraph, measure: Double) -> [SetLine] {
    var paragraph = paragraph
    // An indent leaves room for a character, however narrow the column.
    paragraph.style.firstLineIndent = min(
      paragraph.style.firstLineIndent, max(0, measure - paragraph.style.em))
    let prepared = PreparedParagraph(paragraph, &fonts, &shaper)
    guard !prepared.boxes.isEmpty else { return [] }
    recordMissing(in: prepared)
    // Most entries are a line or less: nothing costs less than one line that is as wide as its text.
    let available = measure - paragraph.style.firstLineIndent
    if let line = LineMeasure.onlyLine(of: prepared, in: available) {
      return set([line], of: prepared, hyphens: [], measure: measure)
    }
    let measurer = LineMeasure(prepared)
    var breakpoints = Breakpoints(of: prepared)
    breakpoints.undoKerning(&letterWidths, &shaper)
    var lines = TotalFit(breakpoints, measurer, measure: measure).lines()
    if let hyphenator, paragraph.style.hyphenates,
      paragraph.style.alignment == .justify && isOpen(lines, in: prepared, measure)
        || cutsWord(lines, at: breakpoints),
      breakpoints.hyphenate(with: hyphenator, &hyphenFonts, &shaper)
    {
      lines = TotalFit(breakpoints, measurer, measure: measure).lines()
    }
    unhyphenatedLanguages.formUnion(breakpoints.unhyphenatedLanguages)
    return set(lines, of: prepared, hyphens: breakpoints.hyphens, measure: measure)
  }

  private func set(
    _ lines: [LineMeasure.Line], of paragraph: PreparedParagraph, hyphens: [Hyphen],
    measure: Double
  ) -> [SetLine] {
    let style = paragraph.paragraph.style
    return lines.indices.map { index in
      let line = lines[index]
      let indent = index == 0 ? style.firstLineIndent : 0
      let available = measure - indent
      let isLast = index == lines.count - 1 || paragraph.endsFreely(at: line.boxes.upperBound)
      let spacing = LineSpacing(
        line, to: available, stretches: style.alignment == .justify && !isLast)
      let free = max(0, available - line.width)
      let x =
        switch style.alignment {
        case .justify, .left: indent
        case .center: indent + free / 2
        case .right: indent + free
        }
      let end = line.boxes.upperBound
      let next = index + 1 < lines.count ? lines[index + 1].boxes.lowerBound : paragraph.boxes.count
      return LineSetting(
        paragraph: paragraph, line: line, spacing: spacing, hyphen: line.hyphen.map { hyphens[$0] }
      ).set(at: x, trailing: end..<max(next, end))
    }
  }

  /// Whether some line has wider word spaces than a careful compositor would leave; then words are
  /// divided (Knuth and Plass's second pass).
  private func isOpen(
    _ lines: [LineMeasure.Line], in paragraph: PreparedParagraph, _ measure: Double
  ) -> Bool {
    let style = paragraph.paragraph.style
    let cost = LineCost(style)
    return lines.indices.dropLast().contains { index in
      let available = measure - (index == 0 ? style.firstLineIndent : 0)
      let isLast = paragraph.endsFreely(at: lines[index].boxes.upperBound)
      let badness = cost.badness(of: lines[index], in: available, isLast: isLast)?.badness
      return badness ?? .infinity > ParagraphSetting.tolerance
    }
  }

  /// Whether some line ends inside a word because nothing else fitted, or none but an open line did.
  private func cutsWord(_ lines: [LineMeasure.Line], at breakpoints: Breakpoints) -> Bool {
    let boxes = breakpoints.paragraph.boxes
    return lines.contains { line in
      let end = line.boxes.upperBound
      let point = breakpoints.points[end]
      guard case .allowed(let penalty) = point.lineBreak, end < boxes.count else { return false }
      return penalty >= BreakRules.lastResortPenalty
        || penalty >= BreakRules.emergencyPenalty && point.allowsHyphen
          && boxes[end].kind == .letter && boxes[end - 1].kind == .letter
    }
  }

  private mutating func recordMissing(in prepared: PreparedParagraph) {
    guard !prepared.shaped.missing.isEmpty else { return }
    let spans = prepared.text.spansOfBytes
    for range in prepared.shaped.missing {
      missing.append(
        MissingCharacter(
          text: String(decoding: prepared.text.bytes[range], as: UTF8.self),
          origin: prepared.paragraph.spans[spans[range.lowerBound]].origin))
    }
  }
}
