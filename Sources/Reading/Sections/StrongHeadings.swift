internal import Activities

/// The indices of lines in bold that are headings of the page, whatever their words are.
///
/// Where authors mark no heading, the known words in bold among the paragraphs show how theirs look; other
/// lines of that look, between the text of a section and more text, begin a section as well. Lines right
/// below a heading may be what it announces, and so may all others of that section, except those between
/// lenticular brackets, 【…】, which no title has.
///
/// - Parameters:
///   - elements: The pieces of a page.
///   - vocabulary: The words to know.
/// - Returns: Indices of elements.
func strongHeadings(of elements: [PageElement], _ vocabulary: Vocabulary) -> Set<Int> {
  // A heading at the very begin may be the title of the page.
  guard elements.dropFirst().allSatisfy({ $0.headingLevel == nil }),
    elements.first.map({ $0.namesNoKind(vocabulary) }) ?? false
  else { return [] }
  let lines = elements.map { StrongLine($0, vocabulary) }
  let known = lines.compactMap(\.self).filter { $0.kind != nil && $0.isWord }
  let isBracketed = known.contains(where: \.isBracketed)
  guard known.count > 1 || isBracketed else { return [] }
  var result: Set<Int> = []
  // What the last heading announces, and whether lines in bold are its own entries or parts.
  var (section, areOwn): (EntryKind?, Bool) = (nil, false)
  for (index, line) in lines.enumerated() {
    guard let line, index + 1 < lines.count else { continue }
    let isBelow = result.contains(index - 1)
    if line.isBracketed && isBracketed {
      guard lines[index + 1]?.isBracketed != true else { continue }
    } else if line.isWord, line.kind != nil {
      // `**期刊论文**` right below `**论文**` is a part of it, and so is `**会议论文**` behind it.
      if line.kind == section, isBelow || areOwn {
        areOwn = true
        continue
      }
    } else {
      areOwn = areOwn || isBelow
      guard known.count > 1, !result.isEmpty, !areOwn, line.isPlainWords, lines[index - 1] == nil,
        lines[index + 1] == nil, vocabulary.coverage(ofHeading: line.words) < 1
      else { continue }
    }
    (section, areOwn) = (line.kind, false)
    result.insert(index)
  }
  return result
}

extension PageElement {
  /// Whether this is no heading, or one that announces no kind of activity.
  fileprivate func namesNoKind(_ vocabulary: Vocabulary) -> Bool {
    guard case .heading(_, let text) = content else { return true }
    return vocabulary.kind(ofHeading: text.plain) == nil
  }
}

/// A paragraph of one line in bold without a link.
private struct StrongLine {
  /// The words, without marks around them and a note in brackets behind them.
  let words: String
  /// What kind of activity the words announce.
  let kind: EntryKind?
  /// Whether nothing but known words of headings stands there.
  let isWord: Bool
  let isBracketed: Bool
  /// Whether the line holds no digit and no mark of a sentence, as titles and posts do.
  let isPlainWords: Bool

  init?(_ element: PageElement, _ vocabulary: Vocabulary) {
    guard case .block(.paragraph(let text)) = element.content, !text.hasBreaks,
      text.runs.first?.style.contains(.strong) ?? false,
      text.runs.allSatisfy({ $0.link == nil }), text.sourceLineStarts.isEmpty
    else { return nil }
    let line = text.withoutNote.withoutAuthorNote
    guard line.isStrong, line == text || !text.holdsYear else { return nil }
    let plain = line.plain.trimmed
    let bare = plain.strippedOfHeadingMarks
    guard plain.unicodeScalars.count <= 40, !bare.isEmpty, !bare.isTime else { return nil }
    words = bare
    kind = vocabulary.kind(ofHeading: bare)
    isBracketed = plain.hasPrefix("【") && plain.hasSuffix("】")
    isWord =
      vocabulary.isHeadingWords(bare) || kind != nil && vocabulary.coverage(ofHeading: bare) == 1
    let scalars = plain.unicodeScalars
    isPlainWords =
      (bare.containsHan ? scalars.count <= 14 : plain.split(separator: " ").count <= 4)
      && scalars.allSatisfy { $0.isLetter || $0 == " " || "-&/与、".unicodeScalars.contains($0) }
  }
}
