internal import Activities
internal import Diagnostics

extension Dossier {
  /// Completes the addresses of links that lack what is plain, and tells of those that lead nowhere from
  /// paper.
  ///
  /// A bare domain gets `https://`, an address by mail `mailto:`, a path of the site the site's address.
  ///
  /// - Parameter site: The address of the site, `https://example.org`; nil where none is known.
  /// - Returns: A note for each address that cannot be opened, once.
  mutating func completeLinks(site: String?) -> [Diagnostic] {
    var links = LinkCompletion(site: site)
    introduction = links.completed(introduction)
    for index in sections.indices {
      sections[index].introduction = links.completed(sections[index].introduction)
      for entry in sections[index].entries.indices {
        links.complete(&sections[index].entries[entry])
      }
    }
    return links.diagnostics
  }
}

/// Goes through texts and completes the addresses of their links.
private struct LinkCompletion {
  private(set) var diagnostics: [Diagnostic] = []
  private let site: String?
  private var told: Set<String> = []

  init(site: String?) { self.site = site }

  mutating func complete(_ entry: inout Entry) {
    for index in entry.links.indices where !entry.links[index].target.isWebAddress {
      let link = entry.links[index]
      entry.links[index].target = completed(link.target, at: link.origin ?? link.label.place)
    }
    complete(&entry.lead)
    complete(&entry.title)
    complete(&entry.detail)
    for index in entry.facts.indices {
      entry.facts[index].value = completed(entry.facts[index].value)
    }
    for index in entry.fields.indices { complete(&entry.fields[index].value) }
    if !entry.body.isEmpty { entry.body = completed(entry.body) }
  }

  mutating func completed(_ blocks: Localized<[Block]>) -> Localized<[Block]> {
    blocks.map { $0.map { $0.mapTexts { completed($0) } } }
  }

  private mutating func complete(_ text: inout LocalizedText) {
    // Few texts have links, and what is not written is not copied.
    if text.variants.contains(where: { $0.value.holdsLink }) { text = text.map { completed($0) } }
  }

  private mutating func completed(_ text: InlineText) -> InlineText {
    guard text.holdsLink else { return text }
    return InlineText(
      text.runs.map { run in
        var run = run
        run.link = run.link.map { completed($0, at: run.origin) }
        return run
      })
  }

  private mutating func completed(_ target: String, at place: SourceRange?) -> String {
    if target.isWebAddress { return target }
    let form = AddressForm(target)
    switch form {
    case .whole, .fragment: return target
    case .completed(let whole): return whole
    case .sitePath:
      if let site { return site + target }
    case .mistyped, .relative, .unopened: break
    }
    if told.insert(target).inserted { diagnostics.append(.lost(target, form, at: place)) }
    return target
  }
}

extension String {
  /// Whether this is an address of the web that is written whole, as nearly all are.
  fileprivate var isWebAddress: Bool {
    utf8.starts(with: "https:".utf8) || utf8.starts(with: "http:".utf8)
  }
}

extension InlineText {
  fileprivate var holdsLink: Bool { runs.contains { $0.link != nil } }
}

extension LocalizedText {
  fileprivate var place: SourceRange? { variants.first?.value.origin }
}

extension Diagnostic {
  fileprivate static func lost(
    _ target: String, _ form: AddressForm, at place: SourceRange?
  ) -> Diagnostic {
    switch form {
    case .mistyped(let scheme):
      Diagnostic(
        "mistyped-address", .warning, at: place,
        "The address '\(target)' is misspelt, so it cannot be opened",
        help: "Begin it with \(scheme)://")
    case .sitePath:
      Diagnostic(
        "lost-address", .note, at: place,
        "The address '\(target)' belongs to a site whose own address is not known",
        help: "Write it whole, with https://, or give the site's _config.yml with its url")
    case .relative:
      Diagnostic(
        "lost-address", .note, at: place,
        "The address '\(target)' leads to a file beside the page, which paper cannot open",
        help: "Write where it is on the web, with https://")
    default:
      Diagnostic(
        "lost-address", .note, at: place, "The address '\(target)' is of a sort that is not opened",
        help: "Write one that begins with https:// or mailto:")
    }
  }
}
