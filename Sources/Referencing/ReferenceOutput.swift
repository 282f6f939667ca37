internal import Activities

/// A reference as far as it is written.
struct ReferenceOutput {
  private var runs: [InlineRun] = []
  /// The fields that are written in it.
  var fields: Set<TemplateField> = []

  /// The text, with neighbours of one style joined.
  var finished: InlineText {
    var result: [InlineRun] = []
    for run in runs {
      if let last = result.last, last.style == run.style, last.link == run.link,
        last.origin == run.origin || run.origin == nil
      {
        result[result.count - 1].text += run.text
      } else {
        result.append(run)
      }
    }
    while let last = result.last, last.text.last == " " {
      result[result.count - 1].text.removeLast()
      if result[result.count - 1].text.isEmpty { result.removeLast() }
    }
    return InlineText(result)
  }

  mutating func text(_ text: InlineText, isEmphasised: Bool) {
    for var run in (isInQuotes ? text.quotedInside : text).runs {
      // Emphasis inside of emphasis stands upright.
      if isEmphasised { run.style.formSymmetricDifference(.emphasis) }
      runs.append(run)
    }
  }

  /// Appends signs of the style; a full stop is not written twice, nor any stop behind ? or !, nor a comma
  /// behind one that the quotation marks of a title hold.
  mutating func sign(_ text: String, isEmphasised: Bool) {
    var text = text[...]
    if let last = lastSign, let first = text.first {
      let isStop = ".。．".contains(last)
      let isEnd = "?!？！".contains(last)
      if first == ".", isStop || isEnd { text = text.dropFirst() }
      if first == ",", isEnd || last == "," && isBehindQuotes { text = text.dropFirst() }
      if first == ".", last == ",", isBehindQuotes {
        endQuotesWithStop()
        text = text.dropFirst()
      }
      if text.first == " ", runs.last?.text.last == " " { text = text.dropFirst() }
    } else if runs.isEmpty {
      text = text.drop { " .,;:".contains($0) }
    }
    guard !text.isEmpty else { return }
    runs.append(InlineRun(text: String(text), style: isEmphasised ? .emphasis : []))
  }

  // MARK: Quotation marks of the style

  /// Whether the style has opened quotation marks and not closed them.
  private var isInQuotes: Bool { runs.last?.text.last == "“" }

  private var isBehindQuotes: Bool { runs.last?.text.last == "”" }

  /// The last character, or the one before closing quotation marks: in American print stops stand inside.
  private var lastSign: Character? {
    runs.reversed().lazy.compactMap { run in run.text.last { !"”’".contains($0) } }.first
  }

  /// Makes the comma before the closing quotation marks a full stop: nothing follows.
  private mutating func endQuotesWithStop() {
    guard let last = runs.popLast() else { return }
    runs.append(InlineRun(text: last.text.dropLast(2) + ".”", style: last.style))
  }
}
