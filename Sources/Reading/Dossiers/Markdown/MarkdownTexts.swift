internal import Activities
internal import Diagnostics

/// A text of a dossier's file as it was read.
struct MarkdownText<Content> {
  /// What it says.
  var content: Content
  /// What was wrong with it.
  var diagnostics: [Diagnostic] = []
}

/// Reads a text that stands in a line, such as a title: emphasis, code, links, but no lists or headings.
///
/// - Parameters:
///   - markdown: The text; line ends in it are spaces.
///   - origin: Where it stands; all of it is told to be from there.
///   - isWork: Whether braces keep capitals: `{BERT}`.
/// - Returns: What it says.
func readInline(
  _ markdown: String, origin: SourceRange? = nil, isWork: Bool = false
) -> MarkdownText<InlineText> {
  let line = markdown.onOneLine
  if line.isPlainMarkdown { return MarkdownText(content: InlineText(line, origin: origin)) }
  var withheld = line.withholdingEscapes(isWork: isWork)
  if withheld.hasSuffix("#") {
    // Markdown takes the marks behind a heading for its decoration.
    withheld.removeLast()
    withheld.unicodeScalars.append(WithheldCharacter.standing(for: "#") ?? "#")
  }
  // In a heading nothing begins a list or a quote.
  let file = SourceFile(name: origin?.file.name ?? "", text: "# \(withheld)\n")
  let (elements, diagnostics) = parseMarkdown(file, from: 0, hasTemplates: false)
  guard case .heading(_, let text)? = elements.first?.content else {
    return MarkdownText(content: InlineText())
  }
  return MarkdownText(
    content: text.restoringEscapes().placed(at: origin),
    diagnostics: markdown.forbiddenCharacters(at: origin) + diagnostics.placed(at: origin)
  )
}

/// Reads a text of paragraphs, lists and tables.
///
/// - Parameters:
///   - markdown: The text.
///   - origin: Where it stands; all of it is told to be from there.
/// - Returns: What it says.
func readBlocks(_ markdown: String, origin: SourceRange? = nil) -> MarkdownText<[Block]> {
  if markdown.isPlainMarkdown, markdown.unicodeScalars.first?.isDigit == false {
    return MarkdownText(content: [.paragraph(InlineText(markdown, origin: origin))])
  }
  let file = SourceFile(
    name: origin?.file.name ?? "", text: markdown.withholdingEscapes(isWork: false) + "\n")
  let (elements, diagnostics) = parseMarkdown(file, from: 0, hasTemplates: false)
  return MarkdownText(
    content: elements.map { $0.block.restoringEscapes(at: origin) }.settled,
    diagnostics: markdown.forbiddenCharacters(at: origin) + diagnostics.placed(at: origin))
}

extension String {
  /// Whether nothing in the text, on one line and with no space at its ends, means anything in Markdown.
  var isPlainMarkdown: Bool {
    guard let first = utf8.first, let last = utf8.last, first != 0x20, last != 0x20 else {
      return false
    }
    return unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        ? scalar.isLatin || scalar.isDigit || " ,;()/".unicodeScalars.contains(scalar)
        : !scalar.isForbidden && !scalar.isSpace
    }
  }

  /// A warning where the text has characters that are left out.
  fileprivate func forbiddenCharacters(at origin: SourceRange?) -> [Diagnostic] {
    guard let scalar = unicodeScalars.first(where: \.isForbidden) else { return [] }
    let code = String(scalar.value, radix: 16, uppercase: true)
    let digits = String(repeating: "0", count: max(0, 4 - code.count)) + code
    return [
      Diagnostic(
        "control-character", .warning, at: origin,
        "A character that cannot be printed, U+\(digits), is left out here")
    ]
  }

  /// The text with a space, or nothing between Han, for each end of a line.
  fileprivate var onOneLine: String {
    guard utf8.contains(UInt8(ascii: "\n")) else { return self }
    return split(separator: "\n").map(\.trimmed).reduce(into: "") { text, line in
      if let last = text.unicodeScalars.last, let first = line.unicodeScalars.first,
        !(last.isWide && first.isWide)
      {
        text += " "
      }
      text += line
    }
  }
}

extension InlineText {
  /// The text with its place, neighbours that are alike joined.
  func placed(at origin: SourceRange?) -> InlineText {
    var runs: [InlineRun] = []
    for run in self.runs {
      if let last = runs.last, last.style == run.style, last.link == run.link {
        runs[runs.count - 1].text += run.text
      } else {
        runs.append(run)
        runs[runs.count - 1].origin = origin
      }
    }
    return InlineText(runs)
  }
}

extension Block {
  fileprivate func restoringEscapes(at origin: SourceRange?) -> Block {
    mapTexts(verbatim: { text, _ in (text.restoringEscapes(inCode: true), origin) }) {
      $0.restoringEscapes().placed(at: origin)
    }
  }
}

extension [Diagnostic] {
  /// The messages with the place of the text that they are about.
  fileprivate func placed(at origin: SourceRange?) -> [Diagnostic] {
    map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.place = origin.map(Diagnostic.Place.range) ?? .nowhere
      return diagnostic
    }
  }
}
