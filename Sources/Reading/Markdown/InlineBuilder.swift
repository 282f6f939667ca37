internal import Activities
internal import Diagnostics

/// Collects the runs of one paragraph, heading or cell.
///
/// A hard break becomes a line feed in the text; whoever uses the text splits it there
/// (``InlineText/lines``).
struct InlineBuilder {
  private let positions: MarkdownPositions
  /// The range of the paragraph, for pieces whose own place is not known.
  private let block: SourceRange?
  private var runs: [InlineRun] = []
  private var styles: [InlineStyle] = []
  private var links: [String] = []
  private var hasSoftBreak = false
  /// Whether the paragraph was cut into lines of entries.
  private var hasEntryLines = false
  /// The words that the author has struck, which are no part of the text.
  private(set) var struck = ""
  /// How many pictures stand in the text.
  private(set) var pictures = 0
  /// The words of links that lead nowhere.
  private(set) var nowhere = ""
  private var pictureDepth = 0

  /// Makes a builder for a block at a place.
  init(_ positions: MarkdownPositions, block: SourceRange?) {
    self.positions = positions
    self.block = block
  }

  /// Takes the begin or the end of an inline node.
  mutating func take(_ event: MarkdownEvent) {
    switch event.node {
    case .text(let text):
      let text = restoringMarks(text)
      append(text, origin: place(of: text, event))
    case .codeSpan(let text):
      let text = restoringMarks(text)
      styles.append(.code)
      append(text, origin: place(of: text, event))
      styles.removeLast()
    case .softBreak: hasSoftBreak = true
    case .hardBreak: breakLine()
    case .emphasis: set(.emphasis, event.isEntering)
    case .strong: set(.strong, event.isEntering)
    case .struck: set(.struck, event.isEntering)
    case .image:
      pictureDepth += event.isEntering ? 1 : -1
      if event.isEntering { pictures += 1 }
    case .link(let target): if event.isEntering { links.append(target) } else { endLink() }
    case .htmlInline(let source):
      for token in htmlTokens(restoringMarks(source)) {
        take(token, origin: place(of: source, event))
      }
    default: break
    }
  }

  /// Takes a piece of HTML; line ends in its text are soft.
  mutating func take(_ token: HTMLToken, origin: SourceRange?) {
    switch token {
    case .text(let text):
      var rest = Substring(text)
      while let end = rest.firstIndex(where: { $0 == "\n" || $0 == "\r\n" }) {
        // A space before the words still parts them from what precedes.
        let line = rest[..<end].unicodeScalars.reversed().drop { $0.isSpace }.reversed()
        append(String(scalars: Array(line)), origin: origin)
        hasSoftBreak = !runs.isEmpty
        rest = rest[rest.index(after: end)...].drop { $0 == " " || $0 == "\t" }
      }
      append(String(rest), origin: origin)
    case .open("br", _): breakLine()
    case .span: break
    case .open("img", _): pictures += 1
    case .open("a", let target?): links.append(target)
    case .close("a"): endLink()
    // Browsers show the marks.
    case .open("q", _): append("“", origin: origin)
    case .close("q"): append("”", origin: origin)
    case .open(let name, _): if let style = htmlStyle(name) { set(style, true) }
    case .close(let name): if let style = htmlStyle(name) { set(style, false) }
    }
  }

  /// The text, with straight quotes around Han made curly.
  func finish() -> InlineText {
    var text = InlineText(runs)
    let marks = ByteSet(text)
    if marks.contains("$") { text = text.raisingMathMarks() }
    if marks.contains("*") { text = text.readingHanEmphasis() }
    text = text.endingBareAddresses()
    return marks.mayHoldTypewriterMarks ? text.curlingQuotes() : text
  }

  /// Whether no character has been taken.
  var isEmpty: Bool { runs.isEmpty }

  private func place(of text: String, _ event: MarkdownEvent) -> SourceRange? {
    let before = runs.isEmpty ? nil : runs[runs.count - 1].origin
    return positions.range(of: text, at: event.position, in: block, after: before)
  }

  private mutating func set(_ style: InlineStyle, _ isOn: Bool) {
    if isOn {
      styles.append(style)
    } else if let index = styles.lastIndex(of: style) {
      styles.remove(at: index)
    }
  }

  private mutating func endLink() { if !links.isEmpty { links.removeLast() } }

  /// Whether a line that looks like an entry is one and not the middle of a sentence: the first line is
  /// one too, or is a label or a heading of what follows.
  private var beginsEntries: Bool {
    guard !hasEntryLines, let first = runs.first, let last = runs.last else { return true }
    return first.text.startsEntry || runs.allSatisfy { $0.style.contains(.strong) }
      || last.text.unicodeScalars.last.map { ":：】".unicodeScalars.contains($0) } ?? false
  }

  private mutating func breakLine() {
    hasSoftBreak = false
    if !runs.isEmpty { runs.append(InlineRun(text: "\n")) }
  }

  private mutating func append(_ text: String, origin: SourceRange?) {
    // The words of a picture stand for it where it cannot be seen.
    guard pictureDepth == 0, let first = text.unicodeScalars.first else { return }
    guard !styles.contains(.struck) else { return struck += text }
    if hasSoftBreak, text.startsEntry, beginsEntries {
      hasEntryLines = true
      breakLine()
    }
    // Looked at where it lies: a run is much to copy.
    let last = runs.count - 1
    if hasSoftBreak, last >= 0, let end = runs[last].text.unicodeScalars.last, !end.isSpace,
      !first.isSpace, !joins(end, first)
    {
      runs[last].text += " "
    }
    let style = styles.reduce(into: InlineStyle()) { $0.formUnion($1) }
    // A link to nowhere, `[text]()` or `[text](#)`, is text.
    let link = links.last.flatMap { $0.isEmpty || $0 == "#" ? nil : $0 }
    if link == nil, !links.isEmpty { nowhere += text }
    if !hasSoftBreak, last >= 0, runs[last].style == style, runs[last].link == link,
      runs[last].text != "\n"
    {
      runs[last].text += text
      if let origin, let before = runs[last].origin { runs[last].origin = before.union(origin) }
    } else {
      if runs.isEmpty { runs.reserveCapacity(4) }
      runs.append(InlineRun(text: text, style: style, link: link, origin: origin))
    }
    hasSoftBreak = false
  }

  /// Whether two characters at a line end belong together without a space: Han with Han, and
  /// anything with a full-width mark.
  private func joins(_ last: Unicode.Scalar, _ first: Unicode.Scalar) -> Bool {
    last.isWide && first.isWide || last.isWideMark || first.isWideMark
  }
}

private func htmlStyle(_ name: String) -> InlineStyle? {
  switch name {
  case "b", "strong": .strong
  case "i", "em", "cite", "dfn", "var": .emphasis
  case "u", "ins": .underlined
  case "code", "kbd", "samp", "tt": .code
  case "s", "del", "strike": .struck
  case "sup": .superscript
  case "sub": .subscript
  default: nil
  }
}
