internal import Diagnostics
internal import Frames

extension Flow {
  /// The flow without links whose address is longer than a string of PDF/A may be (ISO 19005-2,
  /// 6.1.13); their words stay.
  ///
  /// - Returns: The flow, and a warning for each such link.
  func withoutLongLinks() -> (flow: Flow, diagnostics: [Diagnostic]) {
    let longest = 32_767
    var diagnostics: [Diagnostic] = []
    func shorten(_ paragraph: Paragraph) -> Paragraph {
      var paragraph = paragraph
      for index in paragraph.spans.indices {
        let span = paragraph.spans[index]
        guard let link = span.link, link.utf8.count > longest else { continue }
        paragraph.spans[index].link = nil
        let diagnostic = Diagnostic.longLink(link.utf8.count, at: span)
        if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
      }
      return paragraph
    }
    var isLong = false
    forEachParagraph { paragraph in
      isLong = isLong || paragraph.spans.contains { ($0.link?.utf8.count ?? 0) > longest }
    }
    guard isLong else { return (self, []) }
    var flow = mapParagraphs(shorten)
    var notes = self
    notes.blocks = footnotes?.notes ?? []
    flow.footnotes?.notes = notes.mapParagraphs(shorten).blocks
    return (flow, diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func longLink(_ length: Int, at span: TextSpan) -> Diagnostic {
    Diagnostic(
      "long-link", .warning, at: span.origin,
      "The address of this link has \(length) characters; a PDF/A holds none of more than 32767, so the words stand without a link",
      help: "Give a shorter address for it, such as a DOI or a permalink")
  }
}
