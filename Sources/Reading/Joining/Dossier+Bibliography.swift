internal import Activities
internal import Diagnostics

extension Dossier {
  /// Adds the works of a bibliography: to the one section of their kind, or to a new one.
  ///
  /// A work that is known already, by its DOI or its title, is printed once, from its fields; links,
  /// facts and tags of the page's entry stay.
  ///
  /// - Returns: A note for each work that was known already.
  mutating func join(
    _ bibliography: Bibliography, _ vocabulary: Vocabulary
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var known = KnownWorks(sections)
    var added: [Entry] = []
    for entry in bibliography.entries {
      let names = WorkNames(entry)
      guard let place = known.place(of: names) else {
        known.add(names, at: .added(added.count))
        added.append(entry)
        continue
      }
      switch place {
      case .added(let index): diagnostics.append(.sameWork(entry, added[index]))
      case .page(let section, let index):
        let own = sections[section].entries[index]
        diagnostics.append(own.reference == nil ? .onPage(entry, own) : .sameWork(entry, own))
        if own.reference == nil { sections[section].entries[index].takeReference(of: entry) }
      }
    }
    for kind in [EntryKind.publication, .patent, .software, .dataset, .talk] {
      let works = added.filter { $0.kind == kind }
      guard !works.isEmpty else { continue }
      let homes = sections.indices.filter { sections[$0].holds(kind, vocabulary) }
      if homes.count == 1 {
        sections[homes[0]].entries += works
      } else {
        // Its title is the layout's to say.
        sections.append(
          Section(kind: kind, title: LocalizedText(), entries: works, origin: works[0].origin))
      }
    }
    if languages.isEmpty {
      let counts = Dictionary(grouping: added.compactMap(\.reference?.language)) { $0 }
      languages = counts.keys.sorted { left, right in
        let (leftCount, rightCount) = (counts[left]?.count ?? 0, counts[right]?.count ?? 0)
        return leftCount != rightCount ? leftCount > rightCount : left < right
      }
    }
    return diagnostics
  }
}

extension Section {
  /// Whether the section is of a kind, or has a heading that announces it.
  fileprivate func holds(_ kind: EntryKind, _ vocabulary: Vocabulary) -> Bool {
    self.kind == kind
      || self.kind == .other
        && title.variants.contains { vocabulary.kind(ofHeading: $0.value.plain) == kind }
  }
}

/// The works that a dossier names already.
private struct KnownWorks {
  enum Place { case page(Int, Int), added(Int) }

  private var byDOI: [String: Place] = [:]
  private var byTitle: [String: Place] = [:]
  /// Page entries by each stretch of their letters, for titles that stand inside a sentence.
  private var byStretch: [Substring: [(place: Place, letters: String)]] = [:]

  init(_ sections: [Section]) {
    let kinds: Set<EntryKind> = [.publication, .patent, .software, .dataset, .other]
    for (section, value) in sections.enumerated() where kinds.contains(value.kind) {
      for (index, entry) in value.entries.enumerated() {
        if entry.reference != nil {
          add(WorkNames(entry), at: .page(section, index))
        } else {
          addPage(entry, at: .page(section, index))
        }
      }
    }
  }

  mutating func add(_ work: WorkNames, at place: Place) {
    if !work.doi.isEmpty { byDOI[work.doi] = place }
    if let title = work.title { byTitle[title] = place }
  }

  private mutating func addPage(_ entry: Entry, at place: Place) {
    for target in entry.allTargets {
      let target = target.lowercased()
      guard let start = target.range(of: "doi.org/") ?? target.range(of: "doi:") else { continue }
      byDOI[String(target[start.upperBound...])] = place
    }
    let letters = entry.allWords.letters
    guard letters.count >= titleStretch, letters.utf8.count <= 4000 else { return }
    var start = letters.startIndex
    var end = letters.index(start, offsetBy: titleStretch)
    while true {
      byStretch[letters[start..<end], default: []].append((place, letters))
      guard end < letters.endIndex else { break }
      start = letters.index(after: start)
      end = letters.index(after: end)
    }
  }

  /// Where a work stands already.
  func place(of work: WorkNames) -> Place? {
    if !work.doi.isEmpty, let place = byDOI[work.doi] { return place }
    guard let title = work.title else { return nil }
    if let place = byTitle[title] { return place }
    guard !byStretch.isEmpty else { return nil }
    return byStretch[work.letters.prefix(titleStretch)]?.first { $0.letters.holds(work.letters) }?
      .place
  }
}

/// What a work is known again by.
private struct WorkNames {
  /// Its DOI in lower case; empty without one.
  let doi: String
  /// The letters of its title.
  let letters: String
  /// Those with what else tells a paper from its preprint; nil where the title says too little.
  let title: String?

  init(_ entry: Entry) {
    doi = entry.reference?.identifiers.doi.lowercased() ?? ""
    letters = entry.title.variants.first?.value.plain.letters ?? ""
    title = entry.reference.flatMap { [letters] reference in
      guard letters.count >= titleStretch else { return nil }
      let year = reference.issued.map { "\($0.start.year)" } ?? ""
      return "\(letters) \(reference.type.rawValue) \(year)"
    }
  }
}

/// How many letters of a title have to be found before the whole of it is compared.
private let titleStretch = 8

extension Entry {
  private var allTexts: [InlineText] {
    let blocks = body.variants.flatMap(\.value)
    let paragraphs = blocks.compactMap { block in
      if case .paragraph(let text) = block { text } else { nil }
    }
    return (lead.variants + title.variants + detail.variants).map(\.value) + paragraphs
  }

  fileprivate var allTargets: [String] {
    links.map(\.target) + allTexts.flatMap { $0.runs.compactMap(\.link) }
  }

  fileprivate var allWords: String { allTexts.map(\.plain).joined(separator: " ") }

  /// Becomes the entry of a work that a bibliography tells field by field; what else the page says of
  /// it stays.
  fileprivate mutating func takeReference(of other: Entry) {
    let inline = allTexts.flatMap { text in text.runs.filter { $0.link != nil } }
    reference = other.reference
    (lead, title, detail, fields) = (LocalizedText(), other.title, other.detail, other.fields)
    if other.dates != nil { dates = other.dates }
    let own = Set([other.reference?.identifiers.url, other.reference?.identifiers.address])
    for run in inline {
      guard let target = run.link, !own.contains(target), !target.contains("doi.org/") else {
        continue
      }
      links.append(
        ActivityLink(
          label: LocalizedText(InlineText(run.text, origin: run.origin), in: .english),
          target: target, origin: run.origin))
    }
    for link in other.links where !links.contains(where: { $0.target == link.target }) {
      links.append(link)
    }
    for tag in other.tags where !tags.contains(tag) { tags.append(tag) }
    let letters = title.variants.first?.value.plain.letters ?? ""
    body = body.map { blocks in
      blocks.filter { block in
        if case .paragraph(let text) = block { !text.plain.letters.contains(letters) } else { true }
      }
    }
  }
}

extension String {
  /// The letters and digits alone, in lower case: what two spellings of a title have in common.
  fileprivate var letters: String {
    let letters = lowercased().unicodeScalars.lazy.filter {
      $0.isLetter || $0.isDigit || !$0.isASCII && $0.properties.numericType != nil
    }
    return String(scalars: Array(letters))
  }

  fileprivate func range(of part: String) -> Range<Index>? { firstRange(of: part) }
}

extension Diagnostic {
  fileprivate static func onPage(_ entry: Entry, _ own: Entry) -> Diagnostic {
    let key = entry.reference?.key ?? ""
    let file = entry.origin?.file.name ?? ""
    return Diagnostic(
      "same-work", .note, at: own.origin,
      "This work is also '\(key)' in \(file), whose fields are printed in place of these words",
      help: "Take it out of one of the two files")
  }

  fileprivate static func sameWork(_ entry: Entry, _ own: Entry) -> Diagnostic {
    let first = own.origin.map { "\($0.file.name):\($0.start.line)" } ?? ""
    return Diagnostic(
      "same-work", .note, at: entry.origin, "This work is already in \(first) and is printed once",
      help: "Take one of the two out")
  }
}
