internal import Activities

/// Whether the sections of a page begin with lines in bold right above their text, `**會籍**` with a line end
/// behind it: at least three known words of headings stand so, and more than other words.
///
/// - Parameters:
///   - elements: The pieces of a page.
///   - vocabulary: The words to know.
/// - Returns: False where the page has headings.
func headLinesInSeries(_ elements: [PageElement], _ vocabulary: Vocabulary) -> Bool {
  guard elements.dropFirst().allSatisfy({ $0.headingLevel == nil }) else { return false }
  var (known, other) = (0, 0)
  for element in elements {
    guard case .block(.paragraph(let text)) = element.content, text.runs.count > 1,
      text.runs[0].style.contains(.strong)
    else { continue }
    let (first, rest) = text.firstLine
    guard !rest.isEmpty, first.isShortStrongLine else { continue }
    let words = first.plain.strippedOfHeadingMarks
    if vocabulary.isHeadingWords(words) || vocabulary.coverage(ofHeading: words) == 1 {
      known += 1
    } else {
      other += 1
    }
  }
  return known > 2 && known > other
}

extension InlineText {
  /// Whether a line is in bold as a whole and a few words without a digit or a mark.
  var isShortStrongLine: Bool {
    guard isPlainStrongLine else { return false }
    let words = plain.trimmed
    return
      (words.containsHan
      ? words.unicodeScalars.count <= 8 : words.split(separator: " ").count <= 3)
      && words.unicodeScalars.allSatisfy {
        $0.isLetter || $0 == " " || "-&/与與和及、：:".unicodeScalars.contains($0)
      }
  }
}

extension InlineText {
  /// The lines; a known word of headings in bold is one where it stands alone on its line of the source.
  func lines(
    partedFromHeadingBy vocabulary: Vocabulary, isSeries: Bool
  ) -> [InlineText] {
    let lines = lines
    if let first = lines.first, let end = first.sourceLineStarts.first {
      let head = InlineText(Array(first.runs[..<end]))
      if head.plain.isYearLine {
        return [head.trimmed, InlineText(Array(first.runs[end...]))] + lines.dropFirst()
      }
    }
    guard let first = lines.first, first.runs.first?.style.contains(.strong) ?? false,
      let end = first.sourceLineStarts.first
    else { return lines }
    let head = InlineText(Array(first.runs[..<end]))
    let isStrong = head.runs.allSatisfy {
      $0.style.contains(.strong) || [":", "："].contains($0.text.trimmed)
    }
    let word = head.plain.trimmed.strippedOfHeadingMarks
    let rest = InlineText(Array(first.runs[end...]))
    guard
      isStrong && vocabulary.isHeadingWords(word)
        || head.trimmed.isNumberedDivider(vocabulary) && rest.beginning.handNumber != nil
        || isSeries && head.trimmed.isShortStrongLine
    else { return lines }
    return [head, InlineText(Array(first.runs[end...]))] + lines.dropFirst()
  }

  /// The words before a note in brackets at the end that tells what marks beside names mean:
  /// 代表性论文（#共同第一作者，*通讯作者）.
  var withoutAuthorNote: InlineText {
    guard let last = runs.last?.text.unicodeScalars.last, ")）:：".unicodeScalars.contains(last)
    else {
      return self
    }
    let sentence = Sentence(self)
    let scalars = sentence.scalars
    guard
      let open = scalars.indices.dropFirst().first(where: {
        scalars[$0] == "(" || scalars[$0] == "（"
      }),
      scalars[open...].contains(where: { "*#†‡§¶＊＃".unicodeScalars.contains($0) })
    else { return self }
    return sentence.slice(sentence.trimming(0..<open))
  }

  /// The words before a note in brackets, which may follow words in bold: `**论著**（*通讯作者）`.
  var withoutNote: InlineText {
    guard runs.count > 1, let first = runs.first, first.style.contains(.strong),
      let last = runs.last?.text.unicodeScalars.last(where: { !$0.isSpace }),
      last == ")" || last == "）",
      let note = runs.firstIndex(where: { !$0.style.contains(.strong) }),
      let open = runs[note].text.unicodeScalars.first(where: { !$0.isSpace }),
      open == "(" || open == "（"
    else { return self }
    return InlineText(Array(runs[..<note]))
  }
}
