internal import Activities

/// The page with enumerations in running text, `(1) … (2) … (3) …`, made lists, where a heading announces
/// activities and each part is long enough to be one.
///
/// - Parameters:
///   - elements: The pieces of the page.
///   - vocabulary: The words to know.
/// - Returns: The same pieces in order; only the numbers give way to those of the list.
func partingEnumerations(in elements: [PageElement], _ vocabulary: Vocabulary) -> [PageElement] {
  var result: [PageElement] = []
  var kind: EntryKind?
  for element in elements {
    switch element.content {
    case .heading(_, let text): kind = vocabulary.kind(ofHeading: text.plain)
    case .block(.paragraph(let text)):
      guard kind?.hasTitles ?? false, let (label, items) = text.enumeration(vocabulary) else {
        break
      }
      if !label.isEmpty {
        result.append(PageElement(content: .block(.paragraph(label)), origin: label.origin))
      }
      let list = ActivityList(start: 1, items: items.map { [.paragraph($0)] })
      result.append(PageElement(content: .block(.list(list)), origin: element.origin))
      continue
    default: break
    }
    result.append(element)
  }
  return result
}

extension InlineText {
  /// The words before the first number of an enumeration, and its parts; nil where there is none.
  ///
  /// The first number stands at the begin or behind a label, which is no label of a fact, and the others
  /// count on in the same form.
  fileprivate func enumeration(
    _ vocabulary: Vocabulary
  ) -> (label: InlineText, items: [InlineText])? {
    // Numbers at the begin of lines are those of lines.
    guard !hasBreaks,
      runs.contains(where: { $0.text.unicodeScalars.contains(where: \.mayBeginNumber) }),
      !sourceLines.dropFirst().contains(where: { $0.beginning.handNumber != nil })
    else { return nil }
    let sentence = Sentence(self)
    let numbers = sentence.enumerationNumbers
    guard numbers.count > 1, let first = numbers.first else { return nil }
    let before = sentence.trimming(0..<first.lowerBound)
    if let last = before.last {
      guard before.count <= 24, sentence.scalars[last].isColon else { return nil }
      let label = sentence.string(sentence.trimming(before.lowerBound..<last))
      if vocabulary.role(ofLabel: label) != nil { return nil }
    }
    let ends = numbers.dropFirst().map(\.lowerBound) + [sentence.scalars.count]
    let parts = zip(numbers, ends).map { sentence.trimming($0.upperBound..<$1) }
    guard parts.allSatisfy({ $0.count >= 6 }) else { return nil }
    return (sentence.slice(before), parts.map { sentence.slice(sentence.withoutSemicolon($0)) })
  }
}

extension Sentence {
  /// Where the numbers 1, 2, 3 … stand with their brackets, or in circles, and the space behind them.
  fileprivate var enumerationNumbers: [Range<Int>] {
    var result: [Range<Int>] = []
    var form: Unicode.Scalar?
    var offset = 0
    while offset < scalars.count {
      guard scalars[offset].mayBeginNumber, mayStandBeforeNumber(offset - 1),
        let found = number(at: offset), found.value == result.count + 1,
        form == nil || form == found.form
      else {
        offset += 1
        continue
      }
      form = found.form
      result.append(offset..<found.end)
      offset = found.end
    }
    return result
  }

  /// A number in brackets or in a circle at an offset, its value and what tells its form.
  private func number(at offset: Int) -> (value: Int, end: Int, form: Unicode.Scalar)? {
    let mark = scalars[offset]
    if let value = mark.circledNumber { return (value, offset + 1, "①") }
    let digits = scalars[(offset + 1)...].prefix(3).prefix(while: \.isDigit)
    guard (1...2).contains(digits.count), digits.endIndex < scalars.count,
      let value = Int(String(String.UnicodeScalarView(digits))),
      ")）]］】".unicodeScalars.contains(scalars[digits.endIndex])
    else { return nil }
    return (value, digits.endIndex + 1, mark)
  }

  /// Whether what stands at an offset ends what precedes a number: nothing, a space or a mark, but not the
  /// volume of a journal.
  private func mayStandBeforeNumber(_ offset: Int) -> Bool {
    guard offset >= 0 else { return true }
    let scalar = scalars[offset]
    if scalar.isSpace {
      let before = scalars[..<offset].last { !$0.isSpace }
      return before.map { !$0.isDigit } ?? true
    }
    return "；;。，、：:".unicodeScalars.contains(scalar)
  }

  /// A stretch without the semicolon that leads to the next part.
  fileprivate func withoutSemicolon(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, ";；".unicodeScalars.contains(scalars[last]) else { return range }
    return trimming(range.lowerBound..<last)
  }
}

extension Unicode.Scalar {
  /// Whether a number of an enumeration may begin with this.
  fileprivate var mayBeginNumber: Bool {
    switch self {
    case "(", "（", "[", "［", "【": true
    default: circledNumber != nil
    }
  }

  /// The number in a circle that this is, from ① to ⑳.
  fileprivate var circledNumber: Int? {
    (0x2460...0x2473).contains(value) ? Int(value - 0x245F) : nil
  }
}
