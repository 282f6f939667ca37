internal import Activities

/// The page with short lines made headings that stand as its plain headings do, whatever their words are.
///
/// Where authors mark no heading, the known words among them show how theirs look; a line of that look
/// between the text of a section and a list, a table or more text begins a section as well. Lines right
/// below a heading may be what it announces, and so may all others of that section.
///
/// - Parameters:
///   - elements: The pieces of a page whose known words of headings are headings already.
///   - vocabulary: The words to know.
/// - Returns: The same pieces in order; no word of them changes.
func plainHeadings(in elements: [PageElement], _ vocabulary: Vocabulary) -> [PageElement] {
  var result: [PageElement] = []
  var hasHeading = false
  // Whether short lines are the section's own entries or parts.
  var areOwn = false
  for (index, element) in elements.enumerated() {
    if element.headingLevel != nil {
      (hasHeading, areOwn) = (true, false)
      result.append(element)
      continue
    }
    guard hasHeading, let text = element.shortLine, index + 1 < elements.count else {
      result.append(element)
      continue
    }
    let before = elements[index - 1]
    areOwn = areOwn || before.headingLevel != nil
    guard !areOwn, before.shortLine == nil,
      elements[index + 1].mayFollow(plainHeading: text, behind: before, vocabulary)
    else {
      result.append(element)
      continue
    }
    result += text.partedHeading
  }
  return result
}

extension PageElement {
  /// The text, where this is a paragraph of one short line: few words, without a mark, a digit and a link.
  fileprivate var shortLine: InlineText? {
    guard case .block(.paragraph(let text)) = content, text.runs.count < 4,
      text.runs.allSatisfy({ $0.link == nil && $0.text.utf8.count <= 80 })
    else { return nil }
    let line = text.plain.trimmed
    let scalars = line.unicodeScalars
    let isShort =
      scalars.contains(where: \.isHan)
      ? scalars.count <= 20 && scalars.count(where: \.isHan) <= 12
      : line.split(separator: " ").count <= 4 && scalars.first?.properties.isUppercase ?? false
    let isPlain = scalars.allSatisfy {
      $0.isLetter || $0 == " " || "-&/（）()与、".unicodeScalars.contains($0)
    }
    return isShort && isPlain && scalars.count > 1 ? text : nil
  }

  /// Whether what stands here is what a heading announces, and the line above it no activity.
  fileprivate func mayFollow(
    plainHeading line: InlineText, behind before: PageElement, _ vocabulary: Vocabulary
  ) -> Bool {
    guard case .block(let block) = content else { return false }
    guard case .paragraph(let text) = block else { return true }
    if shortLine != nil { return false }
    if case .block(.paragraph(let other)) = before.content, other.sourceLines.count == 1,
      text.sourceLines.count == 1
    {
      // Among paragraphs of a line each a short one may be an entry as well.
      return vocabulary.coverage(ofHeading: line.plain) > 0.5
    }
    return true
  }
}
