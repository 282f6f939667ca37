internal import Activities

extension InlineText {
  /// The text with commas for what only sets columns apart: `|`, em spaces, tabs.
  func readingColumns(_ language: Language) -> InlineText {
    // In a formula a bar is none.
    guard runs.contains(where: { $0.holdsColumns && !$0.text.contains(ascii: "$") }) else {
      return self
    }
    let comma = language.lookupChain.last == .chinese ? "，" : ", "
    return InlineText(
      runs.map { run in
        guard run.holdsColumns, !run.text.contains(ascii: "$") else { return run }
        var run = run
        run.text = run.text.replacing(
          /[ \t\u{2003}]*[|｜\t\u{2003}][ \t\u{2003}]*/, with: comma)
        return run
      })
  }
}

extension InlineRun {
  /// Whether words are set apart here by nothing but a column's edge.
  fileprivate var holdsColumns: Bool {
    !style.contains(.code) && text.unicodeScalars.contains(where: \.isColumnEdge)
  }
}

extension Unicode.Scalar {
  /// Whether this sets columns apart.
  var isColumnEdge: Bool {
    switch self {
    case "|", "｜", "\t", "\u{2003}": true
    default: false
    }
  }
}
