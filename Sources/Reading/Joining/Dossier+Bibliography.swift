internal import Activities
internal import Diagnostics

extension Dossier {
  /// Adds the works of a bibliography: to the one section of their kind, or to a new one.
  ///
  /// A work that is known already, by its DOI or its title, is printed once, from its fields; links, facts,
  /// tags, signs beside names and remarks of the page's entry stay.
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
        guard own.reference == nil else {
          diagnostics.append(.sameWork(entry, own))
          continue
        }
        diagnostics.append(.onPage(entry, own))
        if let fault = own.contradiction(with: entry) { diagnostics.append(fault) }
        sections[section].entries[index].takeReference(of: entry)
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
