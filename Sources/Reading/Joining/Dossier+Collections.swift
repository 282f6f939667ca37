internal import Activities
internal import Diagnostics
internal import YAMLValues

extension Dossier {
  /// Adds the activities of a site's collections, the newest first, to the sections of their kind; what
  /// a page tells already is completed there.
  ///
  /// - Parameters:
  ///   - items: The activities.
  ///   - menu: What the site calls its parts, by their address.
  /// - Returns: A note for each activity that was known already.
  mutating func join(_ items: [CollectionItem], menu: [String: String]) -> [Diagnostic] {
    guard !items.isEmpty else { return [] }
    var diagnostics: [Diagnostic] = []
    var known = knownEntries
    for folder in ["_publications", "_talks", "_teaching", "_portfolio"] {
      var own = items.filter { $0.collection == folder }
      guard let first = own.first else { continue }
      own.sort { left, right in
        guard let a = left.entry.dates?.start, let b = right.entry.dates?.start else {
          return left.entry.dates != nil && right.entry.dates == nil
        }
        return b < a
      }
      let kind = first.entry.kind
      for item in own where !languages.contains(item.language) { languages.append(item.language) }
      let name = folder.dropFirst()
      let title =
        menu["/\(name)/"] ?? menu["/\(name)"] ?? name.prefix(1).uppercased() + name.dropFirst()
      // What somebody made and shows is no grant, though both are projects.
      var home = sections.firstIndex { section in
        section.kind == kind
          && (folder != "_portfolio"
            || section.title.variants.contains { $0.value.plain.letters == title.letters })
      }
      for item in own {
        let keys = item.entry.keys.map { kind.rawValue + $0 }
        if let (section, index) = keys.compactMap({ known[$0] }).first,
          sections[section].entries[index].agrees(with: item.entry)
        {
          diagnostics.append(.sameActivity(item.entry, sections[section].entries[index]))
          sections[section].entries[index].complete(with: item.entry)
          continue
        }
        if let home {
          sections[home].entries.append(item.entry)
        } else {
          sections.append(
            Section(
              kind: kind, title: LocalizedText(InlineText(title), in: item.language),
              entries: [item.entry], origin: item.entry.origin))
          home = sections.count - 1
        }
        if let home {
          for key in keys where known[key] == nil {
            known[key] = (home, sections[home].entries.count - 1)
          }
        }
      }
    }
    return diagnostics
  }

  /// Merges entries of one section that have the same title and do not differ in their dates.
  ///
  /// - Returns: A note for each of them.
  mutating func mergeDuplicates() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for section in sections.indices {
      var kept: [Entry] = []
      var known: [String: Int] = [:]
      var withoutRemarks: [String: Int] = [:]
      for entry in sections[section].entries {
        let keys = entry.keys + entry.degreeKeys
        let plainer = entry.keysWithoutRemark
        // Of two titles one may have a remark, such as a rank; two with different ones are two activities.
        let found =
          keys.compactMap({ known[$0] ?? withoutRemarks[$0] }).first
          ?? plainer.compactMap({ known[$0] }).first
        if let index = found, kept[index].agrees(with: entry),
          kept[index].origin?.file.name != entry.origin?.file.name
        {
          diagnostics.append(.sameActivity(entry, kept[index]))
          kept[index].complete(with: entry)
        } else {
          for key in keys where known[key] == nil { known[key] = kept.count }
          for key in plainer where withoutRemarks[key] == nil { withoutRemarks[key] = kept.count }
          kept.append(entry)
        }
      }
      sections[section].entries = kept
    }
    return diagnostics
  }

  /// Where each entry stands, by its kind and what it is known by.
  private var knownEntries: [String: (section: Int, index: Int)] {
    var known: [String: (section: Int, index: Int)] = [:]
    for (section, value) in sections.enumerated() {
      for (index, entry) in value.entries.enumerated() {
        for key in entry.keys where known[value.kind.rawValue + key] == nil {
          known[value.kind.rawValue + key] = (section, index)
        }
      }
    }
    return known
  }
}

extension Entry {
  /// By what the entry is known again, per language: the letters of its title, with those of the words
  /// behind it where the title is short.
  var keys: [String] {
    title.variants.compactMap { variant in
      var letters = variant.value.plain.letters
      if letters.unicodeScalars.count < 8 {
        letters += "|" + (detail[variant.language]?.plain.letters ?? "")
      }
      return letters.unicodeScalars.count > 3 ? letters : nil
    }
  }

  /// A degree by its rank and where it was taken, as two pages may tell it in other words.
  fileprivate var degreeKeys: [String] {
    let ranks = RankWords.ranks(of: self).sorted()
    guard kind == .education, !ranks.isEmpty, dates != nil else { return [] }
    return value(of: .institution).variants.compactMap { variant in
      let school = variant.value.plain.letters
      return school.isEmpty ? nil : "degree|\(ranks)|\(school)"
    }
  }

  /// The keys of the titles without what stands in brackets at their ends.
  fileprivate var keysWithoutRemark: [String] {
    guard dates != nil else { return [] }
    return title.variants.compactMap { variant in
      let title = variant.value.plain.trimmed
      guard let last = title.last, "）)".contains(last),
        let open = title.lastIndex(where: { "（(".contains($0) })
      else { return nil }
      let letters = title[..<open].letters
      return letters.unicodeScalars.count < 8 ? nil : letters
    }
  }

  /// Whether the dates of two entries can be those of one activity.
  func agrees(with other: Entry) -> Bool {
    guard let own = dates, let others = other.dates else { return true }
    return own.overlaps(since: others.start, until: others.lastKnown)
  }

  /// Takes from a second telling of the same activity what this one does not say.
  mutating func complete(with other: Entry) {
    for link in other.links where !links.contains(where: { $0.target == link.target }) {
      links.append(link)
    }
    if let date = other.dates, dates == nil { dates = date }
    for field in other.fields where value(of: field.role).isEmpty { fields.append(field) }
    for fact in other.facts where !facts.contains(where: { $0.label == fact.label }) {
      facts.append(fact)
    }
    detail.merge(other.detail)
    joint.merge(other.joint)
    body.merge(other.body)
  }
}

/// What a site calls its parts, by their address, from its `_data/navigation.yml`.
func menu(_ node: YAMLNode) -> [String: String] {
  guard case .mapping(let pairs) = node.value else { return [:] }
  var result: [String: String] = [:]
  for pair in pairs {
    guard case .sequence(let links) = pair.value.value else { continue }
    for link in links {
      if let url = link["url"]?.scalar, let title = link["title"]?.scalar { result[url] = title }
    }
  }
  return result
}

extension Diagnostic {
  fileprivate static func sameActivity(_ entry: Entry, _ known: Entry) -> Diagnostic {
    let title = entry.title.variants.first?.value.plain ?? ""
    let place = known.origin.map { "\($0.file.name):\($0.start.line)" } ?? "another source"
    return Diagnostic(
      "duplicate", .note, at: entry.origin,
      "'\(title)' is told at \(place) too, so it is printed once",
      help: "Take one of them away, or give them different dates if they are two activities")
  }
}
