internal import Activities

/// How much of a text is escaped, the most readable form first.
enum MarkdownForm: CaseIterable {
  /// Nothing is.
  case plain
  /// What often means something is, behind backslashes.
  case escaped
  /// The same, and tags of HTML take the place of Markdown's own marks.
  case tags
  /// Every mark is, and tags of HTML take the place of Markdown's own marks; it says every text.
  case tagged

  /// Whether emphasis, links and code are tags.
  fileprivate var hasTags: Bool { self == .tags || self == .tagged }
}

extension InlineText {
  /// The text as Markdown, in the most readable form that reads back as the same text.
  ///
  /// - Parameters:
  ///   - isWork: Whether braces keep capitals: `{BERT}`.
  ///   - isCell: Whether it stands in a table, where a bar is escaped.
  /// - Returns: The Markdown, on one line.
  func markdown(isWork: Bool = false, isCell: Bool = false) -> String {
    if runs.count == 1, runs[0].style.isEmpty, runs[0].link == nil, runs[0].text.isPlainMarkdown {
      return runs[0].text
    }
    for form in forms {
      let text = markdown(form, isCell: isCell)
      if readInline(text, isWork: isWork).content == self { return text }
    }
    return markdown(.tagged, isCell: isCell)
  }

  /// The forms that may say the text: a backtick that is no mark is never left to itself, for another
  /// one may follow further down.
  var forms: [MarkdownForm] {
    let hasBacktick = runs.contains { !$0.style.contains(.code) && $0.text.contains("`") }
    return hasBacktick ? [.escaped, .tags, .tagged] : MarkdownForm.allCases
  }

  /// The text as Markdown in one form, whether or not it reads back.
  func markdown(_ form: MarkdownForm, isCell: Bool = false) -> String {
    var writer = InlineWriter(form: form, isCell: isCell)
    for (index, run) in runs.enumerated() {
      writer.write(run, isFirst: index == 0, isLast: index == runs.count - 1)
    }
    return writer.finish()
  }
}

/// Writes runs one after the other, and opens and closes what they share.
private struct InlineWriter {
  /// What is around some runs.
  private enum Element: Hashable {
    case link(String)
    case style(InlineStyle)
  }

  let form: MarkdownForm
  let isCell: Bool
  private var text = ""
  private var open: [Element] = []

  init(form: MarkdownForm, isCell: Bool) {
    self.form = form
    self.isCell = isCell
  }

  mutating func write(_ run: InlineRun, isFirst: Bool, isLast: Bool) {
    let address = form == .plain && run.isBareAddress
    var wanted: [Element] = []
    if let link = run.link, !address { wanted.append(.link(link)) }
    let order: [InlineStyle] = [
      .strong, .emphasis, .underlined, .struck, .superscript, .subscript, .fixedCase, .code,
    ]
    wanted += order.filter(run.style.contains).map(Element.style)
    let kept = open.prefix { wanted.contains($0) }.count
    while open.count > kept { close() }
    for element in wanted where !open.contains(element) {
      text += marks(element).open
      open.append(element)
    }
    if run.style.contains(.code), !form.hasTags {
      text += run.text.inBackticks
    } else {
      text += escaped(run.text, isFirst: isFirst, isLast: isLast)
    }
  }

  consuming func finish() -> String {
    while !open.isEmpty { close() }
    return text
  }

  private mutating func close() {
    if let last = open.popLast() { text += marks(last).close }
  }

  private func marks(_ element: Element) -> (open: String, close: String) {
    let isTagged = form.hasTags
    switch element {
    case .link(let target):
      if isTagged { return ("<a href=\"\(escaped(target))\">", "</a>") }
      let isSimple = target.unicodeScalars.allSatisfy {
        $0.value > 0x20 && !"()<>\\".unicodeScalars.contains($0)
      }
      return ("[", isSimple && !target.isEmpty ? "](\(target))" : "](<\(target)>)")
    case .style(.strong): return isTagged ? ("<b>", "</b>") : ("**", "**")
    case .style(.emphasis): return isTagged ? ("<i>", "</i>") : ("*", "*")
    case .style(.underlined): return ("<u>", "</u>")
    case .style(.code): return isTagged ? ("<code>", "</code>") : ("", "")
    case .style(.superscript): return ("<sup>", "</sup>")
    case .style(.subscript): return ("<sub>", "</sub>")
    case .style(.fixedCase): return ("{", "}")
    case .style: return ("~~", "~~")
    }
  }

  private func escaped(_ text: String, isFirst: Bool = false, isLast: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isEdge = isFirst && index == 0 || isLast && index == scalars.count - 1
      switch scalar {
      case "\n": result += "<br>".unicodeScalars
      case "|" where form.hasTags: result += "&#124;".unicodeScalars
      case "|" where isCell: result += "\\|".unicodeScalars
      case " " where isEdge && form != .plain: result += "&#32;".unicodeScalars
      case "\t" where form != .plain: result += "&#9;".unicodeScalars
      default:
        let isMark =
          switch form {
          case .plain: false
          case .escaped, .tags:
            "\\`*_[]<&~$\"'{}".unicodeScalars.contains(scalar)
              || (scalar == "-" || scalar == ".") && index > 0 && scalars[index - 1] == scalar
          case .tagged: WithheldCharacter.isEscapable(scalar)
          }
        if isMark { result.append("\\") }
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension InlineRun {
  /// Whether the run is an address that Markdown makes a link of without any marks.
  fileprivate var isBareAddress: Bool {
    guard let link, style.isEmpty else { return false }
    return link == text || link == "mailto:\(text)" || link == "http://\(text)"
  }
}

extension String {
  /// The text as a code span.
  fileprivate var inBackticks: String {
    let fence = String(repeating: "`", count: longestRun(of: "`") + 1)
    let gap = hasPrefix("`") || hasSuffix("`") ? " " : ""
    return fence + gap + self + gap + fence
  }

  /// How often a character stands in a row at most.
  func longestRun(of character: Character) -> Int {
    var (longest, current) = (0, 0)
    for other in self {
      current = other == character ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
