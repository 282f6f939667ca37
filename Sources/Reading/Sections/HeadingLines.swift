internal import Activities
internal import Diagnostics

/// The page with lines that do the work of headings apart from what they follow without a blank line: a
/// known word of headings in bold, or a year among the lists of years.
///
/// On a page without any heading the known words need not be in bold, and become headings at once, as do
/// lines of their shape between its lists.
///
/// - Parameters:
///   - elements: The pieces of the page.
///   - vocabulary: The words to know.
/// - Returns: The same pieces in order; no word of them changes.
func partingHeadingLines(in elements: [PageElement], _ vocabulary: Vocabulary) -> [PageElement] {
  let isPlain = tellsHeadingsPlainly(elements, vocabulary)
  var result: [PageElement] = []
  let elements = isPlain ? elements.raisingTitle : elements
  var isBelowYear = false
  // Whether a line in bold stands above, so that another one may divide the lists of a section.
  var isBelowStrong = false
  for element in elements {
    switch element.content {
    case .block(.paragraph(let text)):
      isBelowYear = text.endsWithYearLine
      isBelowStrong =
        text.runs.last?.style.contains(.strong) ?? false && text.lastLine.isDividingLine
      let hasYears = text.beginsWithYearLine
      guard isPlain || hasYears || text.mayHoldStrongLines else {
        result.append(element)
        continue
      }
      let starts = text.lineStarts(behindFirst: !isPlain) {
        isHeading($0, vocabulary, isPlain) || hasYears && $0.plain.isYearLine
          || $0.isNumberedDivider(vocabulary)
      }
      guard !starts.isEmpty else {
        result.append(element)
        continue
      }
      for piece in text.pieces(from: starts) {
        guard isPlain, isHeading(piece.firstLine.text, vocabulary, true) else {
          result.append(PageElement(content: .block(.paragraph(piece)), origin: piece.origin))
          continue
        }
        result += piece.partedHeading
      }
    case .block(.list(let list)):
      let hasYear = isBelowYear
      isBelowYear = false
      let hasStrong = isBelowStrong
      let pieces = list.parted {
        isPlain || hasYear || $0.mayHoldStrongLines
      } before: { line in
        line.beginsSourceLine
          && (isHeading(line, vocabulary, isPlain) || hasYear && line.plain.isYearLine
            || line.isDividingLine && (hasStrong || line.isNumberedOrKnown(vocabulary)))
      }
      isBelowStrong = pieces.endWithDividingLine
      guard pieces.count > 1 else {
        result.append(element)
        continue
      }
      for piece in pieces {
        // What stands apart now is a heading at once where the page tells them plainly.
        if isPlain, case .paragraph(let text) = piece {
          result += text.partedHeading
        } else {
          result.append(PageElement(content: .block(piece), origin: piece.origin))
        }
      }
    default:
      isBelowYear = element.isYearHeading
      isBelowStrong = false
      result.append(element)
    }
  }
  return isPlain ? plainHeadings(in: result, vocabulary) : result
}

/// Whether a page has no heading, or one at its begin that is its title, but lines that are known words of headings and nothing else.
private func tellsHeadingsPlainly(_ elements: [PageElement], _ vocabulary: Vocabulary) -> Bool {
  guard elements.isHeadedByTitle(vocabulary) else { return false }
  var count = 0
  for element in elements {
    guard case .block(.paragraph(let text)) = element.content else { continue }
    let starts = text.lineStarts(behindFirst: false) { isHeading($0, vocabulary, true) }
    for start in starts {
      // Those in bold are headings as it is.
      if text.runs[start].style.contains(.strong) { return false }
      count += 1
    }
  }
  return count > 1
}

/// Whether a line is a known word of headings, in bold unless the page tells them plainly.
private func isHeading(_ line: InlineText, _ vocabulary: Vocabulary, _ isPlain: Bool) -> Bool {
  guard isPlain || line.runs.first?.style.contains(.strong) ?? false,
    line.runs.count < 6, line.runs.allSatisfy({ $0.link == nil })
  else { return false }
  let isStrong = line.runs.allSatisfy {
    $0.style.contains(.strong) || $0.text.trimmed.isEmpty || [":", "："].contains($0.text.trimmed)
  }
  guard isStrong || isPlain, line.runs.reduce(0, { $0 + $1.text.utf8.count }) <= 120 else {
    return false
  }
  let word = line.plain.trimmed
  let bare = word.strippedOfHeadingMarks
  guard isPlain else {
    // `**成果**` above its value is a fact of what stands before.
    return vocabulary.isHeadingWords(bare) && vocabulary.role(ofLabel: bare) == nil
  }
  let named = bare.withoutHeadingNote
  if vocabulary.isHeadingWords(named) { return true }
  // `三、主持的科研项目`.
  return word.isNumberedHeading && vocabulary.kind(ofHeading: named) != nil
    && vocabulary.coverage(ofHeading: named) > 0.7
}

extension InlineText {
  /// The first line as a heading, and the lines behind it.
  var partedHeading: [PageElement] {
    let (first, rest) = firstLine
    let sentence = Sentence(first.withoutBullet.removing(.strong))
    let end = sentence.scalars.lastIndex { !$0.isSpace && $0 != ":" && $0 != "：" } ?? -1
    let heading = PageElement(
      content: .heading(level: 2, sentence.slice(0..<end + 1)), origin: first.origin)
    return rest.isEmpty
      ? [heading]
      : [heading, PageElement(content: .block(.paragraph(rest)), origin: rest.origin)]
  }
}

extension InlineText {
  /// Whether a line is in bold and has a number before its words: `**（二）外文论文**`.
  func isNumberedDivider(_ vocabulary: Vocabulary) -> Bool {
    guard isDividingLine else { return false }
    let word = plain.trimmed
    return (word.isNumberedHeading || word.handNumber != nil)
      && vocabulary.role(ofLabel: word.strippedOfHeadingMarks) == nil
  }

  /// Whether a line is in bold and divides a section, and is no title, no name and no fact.
  fileprivate var isDividingLine: Bool {
    runs.first?.style.contains(.strong) ?? false && isPlainStrongLine
  }

  /// Whether the words of a line have a number, or are known to divide the entries of a section.
  fileprivate func isNumberedOrKnown(_ vocabulary: Vocabulary) -> Bool {
    let word = plain.trimmed
    let bare = word.strippedOfHeadingMarks
    // `**Best Paper**` is a word on the work above.
    return vocabulary.role(ofLabel: bare) == nil
      && (word.isNumberedHeading || word.handNumber != nil
        || vocabulary.coverage(ofHeading: bare) == 1
          && vocabulary.values[bare.lowercased()] != .rank)
  }
}

extension [Block] {
  /// Whether the last line of the last of several blocks is one in bold that divides a section.
  fileprivate var endWithDividingLine: Bool {
    guard count > 1, case .paragraph(let text)? = last else { return false }
    return text.lastLine.isDividingLine
  }
}

extension InlineText {
  /// Whether a line behind the first one may be in bold.
  fileprivate var mayHoldStrongLines: Bool {
    runs.dropFirst().contains { $0.style.contains(.strong) }
  }

  /// Whether the first line is a year and nothing else.
  fileprivate var beginsWithYearLine: Bool {
    guard runs.count > 1, runs[0].text.isYearLine else { return false }
    return firstLine.text.plain.isYearLine
  }

  /// Whether the last line is a year and nothing else.
  fileprivate var endsWithYearLine: Bool {
    guard let last = runs.last, last.text.isYearLine else { return false }
    return lastLine.plain.isYearLine
  }
}

extension PageElement {
  fileprivate var isYearHeading: Bool {
    if case .heading(_, let text) = content { text.plain.isYearLine } else { false }
  }
}

extension [PageElement] {
  /// Whether there is no heading but one before everything that is text, which names no kind of activity.
  fileprivate func isHeadedByTitle(_ vocabulary: Vocabulary) -> Bool {
    let headings = indices.filter { self[$0].headingLevel != nil }
    guard let first = headings.first else { return true }
    guard headings.count == 1, first == 0, case .heading(_, let text) = self[0].content else {
      return false
    }
    return vocabulary.kind(ofHeading: text.plain) == nil
  }

  /// The pieces with the heading that stands first above all others.
  fileprivate var raisingTitle: [PageElement] {
    guard case .heading(_, let text)? = first?.content else { return self }
    var elements = self
    elements[0].content = .heading(level: 1, text)
    return elements
  }
}
