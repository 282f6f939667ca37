internal import Activities

/// The page with Pandoc's blocks of lines, of which each begins with a bar and a space, as paragraphs with
/// hard breaks: `| 2004–2008 Example University`.
///
/// - Parameter elements: The pieces of the page.
/// - Returns: The same pieces; only the bars are left out.
func readingLineBlocks(in elements: [PageElement]) -> [PageElement] {
  elements.map { element in
    guard case .block(.paragraph(let text)) = element.content, let lines = text.lineBlock else {
      return element
    }
    var element = element
    element.content = .block(.paragraph(lines))
    return element
  }
}

extension InlineText {
  /// The lines without their bars, if all begin with one and none has another, as rows of cells have.
  fileprivate var lineBlock: InlineText? {
    guard runs.first?.text.hasPrefix("| ") ?? false else { return nil }
    let lines = sourceLines
    guard lines.allSatisfy({ $0.runs.first?.text.hasPrefix("| ") ?? false }),
      lines.allSatisfy({ $0.plain.utf8.count(where: { $0 == UInt8(ascii: "|") }) == 1 })
    else { return nil }
    let words = lines.map { Sentence($0).dropping(2).trimmed }.filter { !$0.isEmpty }
    guard let first = words.first else { return nil }
    return words.dropFirst().reduce(first) { $0.followed(by: $1, "\n") }
  }
}
