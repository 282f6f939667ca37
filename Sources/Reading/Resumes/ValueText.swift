internal import Activities
internal import Diagnostics
internal import YAMLValues

/// Makes texts of the values of a résumé, whose Markdown and HTML is read as that of pages.
struct ValueText {
  /// The language of the résumé.
  let language: Language
  /// What was wrong so far.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ language: Language) { self.language = language }

  /// The text of a scalar on one line; empty for other values.
  mutating func inline(_ node: YAMLNode?) -> InlineText {
    guard let node, let text = node.scalar?.trimmed, !text.isEmpty else { return InlineText() }
    let place = node.place(of: text)
    return inline(place?.text == text ? text : text.withoutFolds, at: place)
  }

  /// A text on one line that was read from a place.
  mutating func inline(_ text: String, at place: SourceRange?) -> InlineText {
    guard text.mayBeMarkedUp else { return InlineText(text, origin: place).curlingQuotes() }
    // Behind a bracket nothing begins a list, a heading or code.
    let line = "(" + text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let blocks = markdown(line, prefix: 1, at: place, isSame: place?.text == text)
    var result = InlineText()
    for block in blocks {
      guard case .paragraph(let part) = block else { continue }
      if !result.isEmpty { result.append(InlineRun(text: " ")) }
      result.append(part.joined)
    }
    return Sentence(result).dropping(1)
  }

  /// The paragraphs and lists of a scalar.
  mutating func blocks(_ node: YAMLNode) -> [Block] {
    guard let text = node.scalar?.trimmed, !text.isEmpty else { return [] }
    let isLong = text.contains(where: \.isNewline) || text.hasBlockElements
    guard isLong else { return [.paragraph(inline(node))] }
    let bulleted = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        let line = line.trimmed.isEmpty ? "" : String(line)
        let mark = line.trimmed.first
        return mark == "•" || mark == "·" ? "- " + line.trimmed.dropFirst().trimmed : line
      }
    return markdown(
      bulleted.joined(separator: "\n"), prefix: 0, at: node.place(of: text), isSame: false
    ).settled
  }

  /// Reads Markdown whose places are those of a value.
  ///
  /// - Parameters:
  ///   - text: The Markdown.
  ///   - prefix: How many bytes of it do not belong to the value.
  ///   - place: Where the value stands.
  ///   - isSame: Whether the source has the same characters there.
  /// - Returns: Its blocks.
  private mutating func markdown(
    _ text: String, prefix: Int, at place: SourceRange?, isSame: Bool
  ) -> [Block] {
    let file = SourceFile(name: place?.file.name ?? "", text: text)
    let (elements, problems) = parseMarkdown(file, from: 0, hasTemplates: false)
    func relocated(_ range: SourceRange?) -> SourceRange? {
      guard isSame, let place, let range, range.file === file else { return place }
      let start = place.offsets.lowerBound + max(0, range.offsets.lowerBound - prefix)
      let end = place.offsets.lowerBound + max(0, range.offsets.upperBound - prefix)
      return SourceRange(place.file, start..<max(start, end))
    }
    diagnostics += problems.map { problem in
      var problem = problem
      if case .range(let range) = problem.place, let range = relocated(range) {
        problem.place = .range(range)
      }
      return problem
    }
    return elements.map { element in
      element.block.mapTexts(verbatim: { ($0, relocated($1)) }) { text in
        InlineText(
          text.runs.map { run in
            var run = run
            run.origin = relocated(run.origin)
            return run
          })
      }
    }
  }
}

extension YAMLNode {
  /// Where a scalar's characters stand: behind its quote, if it has one.
  ///
  /// What was written with escapes or over several lines stands somewhere behind its begin.
  func place(of text: String) -> SourceRange? {
    guard let origin else { return nil }
    let start = origin.offsets.lowerBound
    let wanted = Array(text.utf8)
    for start in start...start + 1 {
      let end = start + wanted.count
      if end <= origin.file.bytes.count, origin.file.bytes[start..<end].elementsEqual(wanted) {
        return SourceRange(origin.file, start..<end)
      }
    }
    return origin
  }
}

extension String {
  /// The text without the spaces between Han that YAML puts where it joins lines.
  fileprivate var withoutFolds: String {
    let scalars = Array(unicodeScalars)
    let kept = scalars.indices.filter { index in
      guard scalars[index] == " ", index > 0, index + 1 < scalars.count else { return true }
      return !(scalars[index - 1].isWide && scalars[index + 1].isWide)
    }
    return String(String.UnicodeScalarView(kept.map { scalars[$0] }))
  }

  /// Whether a text on one line can hold Markdown, HTML or an address; most values do not.
  fileprivate var mayBeMarkedUp: Bool {
    utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "<"),
        UInt8(ascii: "&"), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "~"),
        UInt8(ascii: "$"), UInt8(ascii: "@"), 0x0A, 0x0D:
        true
      default: false
      }
    } || contains("://") || contains("www.")
  }

  /// Whether a text on one line has elements of HTML that begin a line of their own.
  fileprivate var hasBlockElements: Bool {
    utf8.contains(UInt8(ascii: "<"))
      && ["<p>", "<p ", "<li>", "<li ", "<br", "<div", "<ul", "<ol"].contains {
        lowercased().contains($0)
      }
  }
}
