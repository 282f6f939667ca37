internal import Activities

extension InlineText {
  /// The text without the bits that only reference styles look at, in as few runs as that allows.
  var withoutFixedCase: InlineText {
    var result: [InlineRun] = []
    for var run in runs {
      run.style.remove(.fixedCase)
      if let last = result.last, last.style == run.style, last.link == run.link,
        last.origin == run.origin
      {
        result[result.count - 1].text += run.text
      } else {
        result.append(run)
      }
    }
    return InlineText(result)
  }

  /// The text without a full stop at its end; an ellipsis stays.
  var withoutFullStop: InlineText {
    guard let last = runs.last, last.text.hasSuffix(".") || last.text.hasSuffix("。"),
      !last.text.hasSuffix("..")
    else { return self }
    var runs = runs
    runs[runs.count - 1].text.removeLast()
    return InlineText(runs)
  }
}

extension [InlineText] {
  /// The texts as sentences behind one another; nil if there is none.
  var joinedSentences: InlineText? {
    guard var result = first else { return nil }
    for text in dropFirst() {
      let isWide = text.plain.containsHan
      result.append(InlineRun(text: isWide ? "；" : "; "))
      result.append(text)
    }
    return result.withoutFixedCase
  }
}
