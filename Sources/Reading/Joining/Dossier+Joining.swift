internal import Activities
internal import Diagnostics

extension Dossier {
  /// Adds a page: the first one, a twin in another language, or more in a language that is known.
  ///
  /// - Returns: A warning for each section and entry that a twin page does not share.
  mutating func join(_ page: Page) -> [Diagnostic] {
    let isTwin = !languages.isEmpty && !languages.contains(page.language)
    if !languages.contains(page.language) { languages.append(page.language) }
    title.merge(page.title)
    if !page.introduction.isEmpty {
      introduction[page.language] = (introduction[page.language] ?? []) + page.introduction
    }
    return isTwin ? joinTwin(page) : append(page)
  }

  /// Adds what other pages say; sections of one kind and depth are joined.
  mutating func append(_ other: Dossier) {
    for language in other.languages where !languages.contains(language) {
      languages.append(language)
    }
    title.merge(other.title)
    for variant in other.introduction.variants {
      introduction[variant.language] = (introduction[variant.language] ?? []) + variant.value
    }
    append(other.sections)
  }

  /// Appends a page in a language that is already known.
  private mutating func append(_ page: Page) -> [Diagnostic] {
    append(page.sections.map(\.section))
    return []
  }

  private mutating func append(_ others: [Section]) {
    let known = sections.count
    for added in others {
      let index = sections[..<known].firstIndex { section in
        section.level == added.level && section.kind == added.kind
          && (added.kind.hasTitles || section.sharesTitle(with: added))
          && !section.isShowcase(besideGrants: added) && !added.isShowcase(besideGrants: section)
      }
      guard let index else {
        sections.append(added)
        continue
      }
      sections[index].entries += added.entries
      sections[index].title.merge(added.title)
      for variant in added.introduction.variants {
        let before = sections[index].introduction[variant.language] ?? []
        sections[index].introduction[variant.language] = before + variant.value
      }
    }
  }

  /// Joins a page that says the same in another language.
  private mutating func joinTwin(_ page: Page) -> [Diagnostic] {
    let pairs = pairSections(sections, page.sections.map(\.section))
    var diagnostics: [Diagnostic] = []
    var paired: Set<Int> = []
    for (index, section) in page.sections.map(\.section).enumerated() {
      guard let own = pairs[index] else {
        diagnostics.append(.unpaired(section.title, "section", page.language, at: section.origin))
        sections.append(section)
        continue
      }
      paired.insert(own)
      diagnostics += sections[own].join(section, page.language)
    }
    let others = languages.filter { $0 != page.language }
    for (index, section) in sections.enumerated() where !paired.contains(index) {
      guard let language = section.title.languages.first, others.contains(language) else {
        continue
      }
      diagnostics.append(.unpaired(section.title, "section", language, at: section.origin))
    }
    return diagnostics
  }
}

/// Pairs sections by their kind and their place among those of that kind; sections without a kind of
/// their own by their place, if both pages have as many.
///
/// - Returns: For each index of `twins` the index of its section.
private func pairSections(_ sections: [Section], _ twins: [Section]) -> [Int: Int] {
  var result: [Int: Int] = [:]
  func key(_ section: Section) -> String { "\(section.kind.rawValue) \(section.level)" }
  for kind in Set(twins.map(key)) {
    let own = sections.indices.filter { key(sections[$0]) == kind }
    let others = twins.indices.filter { key(twins[$0]) == kind }
    let isOther = kind.hasPrefix(EntryKind.other.rawValue)
    if isOther, own.count != others.count { continue }
    for (index, other) in zip(own, others) { result[other] = index }
  }
  return result
}

extension Section {
  fileprivate func sharesTitle(with other: Section) -> Bool {
    title.variants.contains { other.title[$0.language]?.plain == $0.value.plain }
  }

  /// Takes the other language of everything that a twin section shares, and appends the rest.
  fileprivate mutating func join(_ twin: Section, _ language: Language) -> [Diagnostic] {
    // What the page itself is called comes before what Recto called its twin in this language.
    if let own = twin.title[language] { title[language] = own }
    title.merge(twin.title)
    introduction.merge(twin.introduction)
    let pairs = pairEntries(entries, twin.entries)
    var diagnostics: [Diagnostic] = []
    let own = entries.indices
    for (index, entry) in twin.entries.enumerated() {
      if let pair = pairs[index] {
        entries[pair].join(entry)
      } else {
        diagnostics.append(.unpaired(entry.heading, "entry", language, at: entry.origin))
        entries.append(entry)
      }
    }
    let paired = Set(pairs.values)
    for index in own where !paired.contains(index) {
      let entry = entries[index]
      guard let language = entry.languages.first else { continue }
      diagnostics.append(.unpaired(entry.heading, "entry", language, at: entry.origin))
    }
    return diagnostics
  }
}

extension Entry {
  /// What to call the entry in a message.
  fileprivate var heading: LocalizedText { title.isEmpty ? detail : title }
}

extension Diagnostic {
  fileprivate static func unpaired(
    _ title: LocalizedText, _ what: String, _ language: Language, at range: SourceRange?
  ) -> Diagnostic {
    let text = title.variants.first?.value.plain ?? ""
    return Diagnostic(
      "unpaired-\(what)", .warning, at: range,
      "The \(what) '\(text.shortened)' is known in \(language.tag) only",
      help: what == "entry"
        ? "Give both pages the same link, date or place for it, or add it to the other page"
        : "Add the section to the other page, with a heading of the same kind")
  }
}

extension Section {
  /// Whether this shows what somebody has made, and another section tells grants: both are projects.
  fileprivate func isShowcase(besideGrants other: Section) -> Bool {
    func holds(_ section: Section, _ words: [String]) -> Bool {
      section.title.variants.contains { title in
        let title = title.value.plain.lowercased()
        return words.contains { title.holds($0) }
      }
    }
    return kind == .project && holds(self, ["portfolio", "作品"])
      && holds(other, ["grant", "fund", "基金", "课题", "課題", "资助", "補助", "科研项目", "研究計畫"])
  }
}
