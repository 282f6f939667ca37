internal import Activities

extension InlineText {
  /// The text with straight double quotes made curly where they stand around or beside Han.
  ///
  /// `"太一"大模型` becomes `“太一”大模型`; nothing else of the text changes, and code keeps its own.
  func curlingQuotes() -> InlineText {
    guard runs.contains(where: { $0.text.contains(ascii: "\"") }) else { return self }
    let sentence = Sentence(self)
    let curled = sentence.curledQuotes()
    guard !curled.isEmpty else { return self }
    return InlineText(
      runs.indices.map { index in
        var run = runs[index]
        let offsets = sentence.offsets(ofRun: index)
        var text = String.UnicodeScalarView()
        for offset in offsets { text.append(curled[offset] ?? sentence.scalars[offset]) }
        run.text = String(text)
        return run
      })
  }
}

extension Sentence {
  /// The offsets of straight quotes that shall be curly, and what each becomes.
  ///
  /// Quotes are paired in reading order; an opening “ may be closed by a straight quote. A line end
  /// closes nothing, and an odd quote at the end stays.
  fileprivate func curledQuotes() -> [Int: Unicode.Scalar] {
    var result: [Int: Unicode.Scalar] = [:]
    var opening: Int?
    let codeRuns = runs.indices.filter { runs[$0].style.contains(.code) }.map(offsets(ofRun:))
    for offset in scalars.indices {
      switch scalars[offset] {
      case "“": opening = offset
      case "”": opening = nil
      case "\"" where !codeRuns.contains { $0.contains(offset) }:
        guard let start = opening else {
          opening = offset
          continue
        }
        if start + 1 < offset, isBesideHan(start..<offset + 1) {
          if scalars[start] == "\"" { result[start] = "“" }
          result[offset] = "”"
        }
        opening = nil
      default: break
      }
    }
    return result
  }

  /// Whether Han stands between the two quotes or next to one of them.
  private func isBesideHan(_ quoted: Range<Int>) -> Bool {
    scalars[quoted].contains { $0.isHan }
      || quoted.lowerBound > 0 && scalars[quoted.lowerBound - 1].isWide
      || quoted.upperBound < scalars.count && scalars[quoted.upperBound].isWide
  }
}
