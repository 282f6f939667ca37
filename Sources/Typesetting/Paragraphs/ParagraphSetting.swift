internal import Frames

/// Sets a paragraph: shapes it, breaks it into lines and places every glyph.
struct ParagraphSetting<PageShaper: Shaper> {
  var shaper: PageShaper
  /// Characters that no font has, with the span they stand in.
  private(set) var missing: [MissingCharacter] = []

  /// Languages whose words would have been divided, had there been patterns.
  private(set) var unhyphenatedLanguages: Set<String> = []
  private let hyphenator: (any Hyphenator)?
  /// The hyphens shaped so far, by their font.
  private var hyphenFonts: [FontRequest: ShapedText] = [:]
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
    var prepared = PreparedParagraph(paragraph, shaper: &shaper)
    recordMissing(in: prepared)
    let style = paragraph.style
    var lines = TotalFit(prepared, measure: measure).lines()
    if let hyphenator, style.hyphenates,
      style.alignment == .justify && isOpen(lines, in: prepared, measure)
        || cutsWord(lines, in: prepared),
      prepared.hyphenate(with: hyphenator, &hyphenFonts, &shaper)
    {
      lines = TotalFit(prepared, measure: measure).lines()
    }
    unhyphenatedLanguages.formUnion(prepared.unhyphenatedLanguages)
    return lines.indices.map { index in
      let line = lines[index]
      let indent = index == 0 ? style.firstLineIndent : 0
      let available = measure - indent
      let isLast = index == lines.count - 1 || prepared.endsFreely(at: line.boxes.upperBound)
      let spacing = LineSpacing(
        line, to: available, stretches: style.alignment == .justify && !isLast)
      let free = max(0, available - line.width)
      let x =
        switch style.alignment {
        case .justify, .left: indent
        case .center: indent + free / 2
        case .right: indent + free
        }
      let next = index + 1 < lines.count ? lines[index + 1].boxes.lowerBound : prepared.boxes.count
      return LineSetting(paragraph: prepared, line: line, spacing: spacing)
        .set(at: x, trailing: line.boxes.upperBound..<max(next, line.boxes.upperBound))
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

  /// Whether some line ends inside a word because nothing else fitted.
  private func cutsWord(_ lines: [LineMeasure.Line], in paragraph: PreparedParagraph) -> Bool {
    lines.contains { line in
      guard case .allowed(let penalty) = paragraph.gaps[line.boxes.upperBound].lineBreak else {
        return false
      }
      return penalty >= BreakRules.lastResortPenalty
    }
  }

  private mutating func recordMissing(in prepared: PreparedParagraph) {
    for range in prepared.shaped.missing {
      let span = prepared.paragraph.spans[prepared.text.spanIndex(at: range.lowerBound)]
      missing.append(
        MissingCharacter(
          text: String(decoding: prepared.text.bytes[range], as: UTF8.self), origin: span.origin))
    }
  }
}
