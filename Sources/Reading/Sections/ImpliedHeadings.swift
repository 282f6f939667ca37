internal import Activities
internal import Diagnostics

/// The page with lines that do the work of headings made headings: a line in bold or with a colon that
/// names a kind of activity, a year in bold, a word in bold that divides a section's lists.
///
/// - Parameters:
///   - elements: The pieces of the page.
///   - vocabulary: The words to know.
/// - Returns: The same pieces; no word of them changes.
func impliedHeadings(in elements: [PageElement], _ vocabulary: Vocabulary) -> [PageElement] {
  var result: [PageElement] = []
  let dividers = dividingLines(of: elements)
  let strong = strongHeadings(of: elements, vocabulary)
  let areSeries = headLinesInSeries(elements, vocabulary)
  var current: (level: Int, kind: EntryKind?)?
  // Whether the last heading names a kind itself, and is no entry with facts below it.
  var isKind = false
  // Whether it is a line above a list, beside which others of its kind stand.
  var isAboveList = false
  var path = HeadingPath()
  for (index, element) in elements.enumerated() {
    switch element.content {
    case .heading(let level, let text):
      let kind = vocabulary.kind(ofHeading: text.plain)
      isKind = kind != nil || isKind && vocabulary.isGroup(text.plain)
      (current, isAboveList) = ((level, kind ?? current?.kind), false)
      path.enter(level, kind, text, above: index + 1)
      result.append(element)
    case .block(.paragraph(let text)) where strong.contains(index):
      let heading = text.removing(.strong).trimmed.withoutColon
      let kind = vocabulary.kind(ofHeading: heading.plain)
      let level = min(max(2, 1 + (elements.first?.headingLevel ?? 0)), 6)
      (current, isKind, isAboveList) = ((level, kind), kind != nil, false)
      path.enter(level, kind, heading, above: index + 1)
      result.append(
        PageElement(content: .heading(level: level, heading), origin: element.origin))
    case .block(.paragraph(let text)):
      let lines = text.lines(partedFromHeadingBy: vocabulary, isSeries: areSeries)
      let hasContent = lines.count > 1 || index + 1 < elements.count
      guard hasContent, let first = lines.first,
        let implied = ImpliedHeading(
          first, vocabulary, in: current?.kind, hasLines: lines.count > 1,
          isAboveList: lines.count == 1 && elements[index + 1].isList,
          isAboveEntry: lines.count == 1 && elements[index + 1].holdsYear, isKind: isKind,
          isDivider: dividers.contains(index)
            && elements[index + 1].dividesEntries(of: current?.kind)
            || lines.count > 1 && first.isNumberedDivider(vocabulary)
              && lines[1].beginning.handNumber != nil,
          isInSeries: areSeries && lines.count > 1),
        !path.isEntry(with: first, in: elements, vocabulary)
      else {
        result.append(element)
        continue
      }
      // A line of the section's own kind divides the section; others begin one beside it.
      let above = current?.level ?? 2
      let isPart =
        current != nil && !implied.isOfSeries
        && (implied.kind == nil || implied.kind == current?.kind && !isAboveList)
      let isBelowTitle = current != nil && current?.kind == nil
      // Right below a heading it is what that one announces, whatever its kind.
      let isFirstBelow = current != nil && result.last?.headingLevel != nil
      let level =
        isPart || isBelowTitle && !implied.isOfSeries || isFirstBelow ? min(above + 1, 6) : above
      if !isPart {
        (current, isKind) = ((level, implied.kind), implied.kind != nil)
        isAboveList = isFirstBelow && lines.count == 1 && elements[index + 1].isList || isAboveList
        path.enter(level, implied.kind, implied.title, above: index + 1)
      }
      result.append(
        PageElement(content: .heading(level: level, implied.title), origin: first.origin))
      if lines.count > 1, implied.title.plain.isYearLine {
        // Each line below a year is something of that year.
        let apart = lines.dropFirst().flatMap(\.sourceLines)
        let own =
          apart.areShortEntries(of: current?.kind, vocabulary, belowYear: true)
          ? apart : Array(lines.dropFirst())
        let items = own.map { [Block.paragraph($0)] }
        result.append(
          PageElement(
            content: .block(.list(ActivityList(items: items))),
            origin: lines.dropFirst().compactMap(\.origin).union))
      } else if lines.count > 1 {
        var rest = InlineText()
        for line in lines.dropFirst() {
          if !rest.isEmpty { rest.append(InlineRun(text: "\n")) }
          rest.append(line)
        }
        result.append(PageElement(content: .block(.paragraph(rest)), origin: rest.origin))
      }
    case .block(.list(let list)):
      guard isKind, let current, let kind = current.kind,
        !path.isEntry(with: InlineText(), in: elements, vocabulary),
        let groups = list.groups(below: current.level, of: kind, vocabulary)
      else {
        result.append(element)
        continue
      }
      result += groups
    default: result.append(element)
    }
  }
  return result
}

extension PageElement {
  var isList: Bool { if case .block(.list) = content { true } else { false } }

  /// Whether this is a paragraph with a number of a year.
  fileprivate var holdsYear: Bool {
    if case .block(.paragraph(let text)) = content { text.holdsYear } else { false }
  }
}

/// A line that does the work of a heading.
private struct ImpliedHeading {
  /// The line without its emphasis and its colon.
  var title: InlineText
  /// The kind that it announces; nil for a year, and for what divides a section.
  var kind: EntryKind?
  /// Whether the line is one only because others of its look are.
  var isOfSeries = false

  init?(
    _ line: InlineText, _ vocabulary: Vocabulary, in section: EntryKind?,
    hasLines: Bool, isAboveList: Bool, isAboveEntry: Bool, isKind: Bool, isDivider: Bool,
    isInSeries: Bool
  ) {
    let noted = line.withoutNote.withoutAuthorNote
    let isNoted =
      noted != line && !line.holdsYear
      && vocabulary.coverage(ofHeading: noted.plain.trimmed.strippedOfHeadingMarks) == 1
    let named = isNoted ? noted : line
    let plain = named.plain.trimmed
    guard plain.unicodeScalars.count <= 40, !plain.isEmpty,
      line.runs.allSatisfy({ $0.link == nil })
    else { return nil }
    let isStrong = named.runs.allSatisfy { $0.style.contains(.strong) || $0.text.trimmed.isEmpty }
    let bare = plain.strippedOfHeadingMarks
    let hasColon = plain.hasSuffix(":") || plain.hasSuffix("：")
    let isBracketed = plain.hasPrefix("【") && plain.hasSuffix("】")
    title = line.removing(.strong).trimmed
    // A year alone on its line parts the entries below it, in bold or not.
    let mayDivide = isKind && (hasLines || isAboveList) || isAboveList && section == .publication
    let isYearLine = mayDivide && (bare == plain || hasColon)
    if isStrong || isYearLine, bare.isYear || isAboveList && bare.isTime {
      if hasColon { dropColon() }
      kind = nil
      return
    }
    // 报纸与其他 beside other parts is no section of what is 其他.
    guard let kind = vocabulary.kind(ofHeading: bare), kind != .other || !isDivider else {
      if isInSeries, named.isShortStrongLine {
        if hasColon { dropColon() }
        (self.kind, isOfSeries) = (nil, true)
        return
      }
      guard isAboveList || isAboveEntry || isDivider, section != nil else { return nil }
      // `**博士生**` above a list: words that tell the entries of a section apart.
      let coverage = vocabulary.coverage(ofHeading: bare)
      guard isAboveList || isDivider || isStrong && isKind && coverage == 1 else { return nil }
      // `**政策建议：**` and `Completed`; a label that is known begins a fact.
      let divides =
        isKind && vocabulary.role(ofLabel: bare) == nil
        && (isStrong && (hasColon || isBracketed)
          || coverage == 1 && (hasColon || bare == plain))
      guard isStrong && coverage > 0.7 || divides || isDivider else { return nil }
      if hasColon { dropColon() }
      self.kind = nil
      return
    }
    let isWord = vocabulary.isHeadingWords(bare)
    // `**主持项目**` inside a section of projects; not a title that holds such a word somewhere.
    let coverage = vocabulary.coverage(ofHeading: bare)
    let isMostlyWord = coverage >= 0.5
    // A word of headings alone on the first line of a paragraph.
    let isFirstLine = hasLines && bare == plain && bare.unicodeScalars.count >= 4 && kind != section
    guard
      isWord && (isStrong || hasColon || isBracketed || isFirstLine)
        || isStrong && isMostlyWord && kind == section
        || isStrong && (hasColon && isMostlyWord || coverage > 0.7)
        || isAboveList && coverage == 1 && section != nil
    else { return nil }
    if hasColon { dropColon() }
    self.kind = kind
  }

  private mutating func dropColon() { title = title.withoutColon }
}

extension InlineText {
  /// The text without a colon at its end.
  fileprivate var withoutColon: InlineText {
    let sentence = Sentence(self)
    guard let last = sentence.scalars.last, last.isColon else { return self }
    return sentence.slice(sentence.trimming(0..<sentence.scalars.count - 1))
  }
}

extension String {
  /// The line without a number or emoji before it, brackets around it and a colon behind it.
  var strippedOfHeadingMarks: String {
    let scalars = withPlainYears.unicodeScalars
    guard let first = scalars.firstIndex(where: { $0.isLetter || $0.isDigit }),
      let last = scalars.lastIndex(where: { $0.isLetter || $0.isDigit })
    else { return "" }
    let words = String(scalars[first...last])
    // `一、教育经历`, `1. Education`.
    let numerals = words.unicodeScalars.prefix {
      "一二三四五六七八九十0123456789".unicodeScalars.contains($0)
    }
    let rest = words.unicodeScalars.dropFirst(numerals.count)
    guard !numerals.isEmpty, let mark = rest.first,
      "、.．".unicodeScalars.contains(mark)
        || numerals.count < 4 && ")）".unicodeScalars.contains(mark)
    else { return words }
    return String(String.UnicodeScalarView(rest.dropFirst())).trimmed
  }
}
