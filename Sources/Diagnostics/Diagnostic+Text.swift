extension Diagnostic {
  /// The diagnostic as a terminal shows it, with a line feed at its end.
  ///
  /// The first line is `FILE:LINE:COLUMN: severity: summary`. A range adds the source line and a
  /// line with a caret, placed by display width (a Han character fills two columns); very long
  /// lines are cut around the caret. The way out follows on a line of its own.
  public func rendered(color: Bool = false) -> String {
    let (name, code) =
      switch severity {
      case .error: ("error", "31")
      case .warning: ("warning", "33")
      case .note: ("note", "36")
      }
    let label = color ? "\u{1B}[1;\(code)m\(name):\u{1B}[0m" : "\(name):"
    var text: String
    let summary = summary.onOneLine
    switch place {
    case .nowhere: text = "recto: \(label) \(summary)\n"
    case .file(let name): text = "\(name.onOneLine): \(label) \(summary)\n"
    case .range(let range):
      let (start, name) = (range.start, range.file.name.onOneLine)
      text = "\(name):\(start.line):\(start.column): \(label) \(summary)\n"
      text += excerpt(of: range, at: start)
    }
    if let help { text += "  help: \(help.onOneLine)\n" }
    return text
  }

  /// The source line of a range and the carets below it.
  private func excerpt(of range: SourceRange, at start: SourcePosition) -> String {
    let line = range.file.range(ofLine: start.line)
    let characters = Array(range.file.text(in: line))
    let end = range.file.position(of: min(range.offsets.upperBound, line.upperBound))
    let marked = start.column - 1..<max(start.column, end.column - 1)

    // At most this many characters are shown, the marked ones among them.
    let limit = 96
    let first = marked.lowerBound < limit - 16 ? 0 : marked.lowerBound - 32
    let shown = first..<min(characters.count, first + limit)
    let before = first > 0 ? "…" : ""
    let after = shown.upperBound < characters.count ? "…" : ""

    func visible(_ character: Character) -> Character {
      character.displayWidth == 0 && character.unicodeScalars.count == 1 ? " " : character
    }
    func width(_ range: Range<Int>) -> Int {
      range.reduce(0) { sum, index in
        sum + (index < characters.count ? max(1, characters[index].displayWidth) : 1)
      }
    }
    let text = String(characters[shown.clamped(to: 0..<characters.count)].map(visible))
    let caretEnd = max(marked.lowerBound + 1, min(marked.upperBound, max(shown.upperBound, 1)))
    let indent = width(first..<marked.lowerBound) + before.count
    let carets = max(1, width(marked.lowerBound..<caretEnd))
    return "  \(before)\(text)\(after)\n  \(String(repeating: " ", count: indent))"
      + "\(String(repeating: "^", count: 1))\(String(repeating: "~", count: carets - 1))\n"
  }
}

extension String {
  /// The text without control characters, which a terminal would obey.
  fileprivate var onOneLine: String {
    guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return self
    }
    let scalars = unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    return String(String.UnicodeScalarView(scalars))
  }
}
