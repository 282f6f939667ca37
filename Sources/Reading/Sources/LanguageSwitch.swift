internal import Activities
internal import Diagnostics

/// The page without the lines above its first heading, or right below it, that only lead to it in another
/// language, as pages of sites in two languages have them: `English | [中文](/zh/)`.
///
/// - Parameter elements: The pieces of the page.
/// - Returns: The other pieces, and a note for each line.
func droppingLanguageSwitches(
  in elements: [PageElement]
) -> (elements: [PageElement], notes: [Diagnostic]) {
  func isHeading(_ element: PageElement) -> Bool {
    if case .heading = element.content { true } else { false }
  }
  // What stands further down belongs to activities.
  let end = elements.firstIndex(where: isHeading).map { min($0 + 2, elements.count) }
  var notes: [Diagnostic] = []
  let head = elements[..<(end ?? elements.count)].compactMap { element -> PageElement? in
    guard case .block(.paragraph(let text)) = element.content else { return element }
    let (rest, switches) = text.withoutLanguageSwitches
    notes += switches.map(Diagnostic.languageSwitch)
    if switches.isEmpty { return element }
    return rest.isEmpty
      ? nil : PageElement(content: .block(.paragraph(rest)), origin: element.origin)
  }
  return (head + elements[(end ?? elements.count)...], notes)
}

extension InlineText {
  /// The text without lines that only lead to other languages, and those lines.
  fileprivate var withoutLanguageSwitches: (rest: InlineText, switches: [InlineText]) {
    guard runs.contains(where: { $0.link != nil }) else { return (self, []) }
    let bounds = [0] + sourceLineStarts + [runs.count]
    var rest = InlineText()
    var switches: [InlineText] = []
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      let piece = InlineText(Array(runs[start..<end]))
      if piece.isLanguageSwitch { switches.append(piece.trimmed) } else { rest.append(piece) }
    }
    return (switches.isEmpty ? self : rest.trimmed, switches)
  }

  /// Whether all words are names of languages, of which one at least leads to a page.
  private var isLanguageSwitch: Bool {
    guard runs.contains(where: { $0.link?.isPageOfSite ?? false }),
      runs.allSatisfy({ $0.link?.isPageOfSite ?? true })
    else { return false }
    let parts = plain.lowercased().unicodeScalars
      .split { !($0.isLetter || $0 == " ") }
      .map { String(String.UnicodeScalarView($0)).trimmed }
      .filter { !$0.isEmpty && !LanguageWords.labels.contains($0) }
    return !parts.isEmpty && parts.allSatisfy(\.namesLanguage)
  }
}

extension String {
  /// Whether this is the name of a language, as links to a version in it have it.
  fileprivate var namesLanguage: Bool {
    var name = self
    for words in LanguageWords.invitations where name.hasPrefix(words) {
      name = String(name.dropFirst(words.count))
      break
    }
    for words in LanguageWords.versions where name.hasSuffix(words) {
      name = String(name.dropLast(words.count))
      break
    }
    return LanguageWords.names.contains(name.trimmed)
  }

  /// Whether this may be the address of a page, and is none of a file or of a mailbox.
  fileprivate var isPageOfSite: Bool {
    if lowercased().hasPrefix("mailto:") { return false }
    let path = prefix { $0 != "?" && $0 != "#" }
    let host = path.firstRange(of: "://").map { path[$0.upperBound...] }
    // A host alone has an ending as well.
    guard
      let name = (host?.split(separator: "/").dropFirst() ?? path.split(separator: "/")[...]).last,
      let dot = name.lastIndex(of: ".")
    else { return true }
    return [".html", ".htm", ".md", ".php"].contains(name[dot...].lowercased())
  }
}

extension Diagnostic {
  fileprivate static func languageSwitch(_ line: InlineText) -> Diagnostic {
    Diagnostic(
      "language-switch", .note, at: line.origin,
      "'\(line.plain)' leads to the page in another language, so it is left out")
  }
}
