package import Activities
package import Diagnostics

/// Chooses from a dossier what a document says.
///
/// Text that is missing in the asked-for language is given in the one it is known in, and reported.
/// Entries without a date stay in when dates are bounded, and are reported.
package func edit(
  _ dossier: Dossier, for request: EditionRequest
) -> (edition: Edition, diagnostics: [Diagnostic]) {
  var editor = Editor(request: request)
  let edition = editor.edition(of: dossier)
  return (edition, editor.diagnostics)
}

private struct Editor {
  let request: EditionRequest
  private(set) var diagnostics: [Diagnostic] = []
  private var undated = 0
  /// The entries that have no text in the asked-for language, and the one in which each is printed.
  private var untranslated: [(entry: Entry, given: Language)] = []

  init(request: EditionRequest) { self.request = request }

  mutating func edition(of dossier: Dossier) -> Edition {
    let sections = sections(of: dossier)
    tellUntranslated(among: sections.lazy.flatMap(\.entries).count)
    if undated > 0, request.since != nil || request.until != nil {
      diagnostics.append(.undated(undated))
    }
    let introduction = request.isSelective ? [] : words(dossier.introduction) ?? []
    return Edition(
      language: request.language,
      title: words(dossier.title) ?? InlineText(),
      person: dossier.person.map(person), introduction: introduction, sections: sections)
  }

  /// The sections that have something to say, each below the headings that it has in the source.
  private mutating func sections(of dossier: Dossier) -> [EditionSection] {
    let edited = dossier.sections.map { (section: $0, chosen: section(of: $0)) }
    var kept: [EditionSection] = []
    // From the end: a heading is needed where a deeper one that stays follows it.
    for (section, chosen) in edited.reversed() {
      if let chosen {
        kept.append(chosen)
      } else if let below = kept.last, below.level > section.level, !section.title.isEmpty {
        kept.append(heading(of: section))
      }
    }
    return kept.reversed()
  }

  private func heading(of section: Section) -> EditionSection {
    EditionSection(
      kind: section.kind, title: words(section.title) ?? InlineText(), level: section.level,
      introduction: [], entries: [], origin: section.origin)
  }

  private mutating func section(of section: Section) -> EditionSection? {
    let chosen = section.entries.filter(request.includes)
    undated += chosen.count { $0.dates == nil }
    let wantsIntroduction = !request.isSelective || !chosen.isEmpty
    let introduction = wantsIntroduction ? words(section.introduction) ?? [] : []
    // An empty section of the source keeps its heading; one emptied by the request goes.
    let isEmptied = chosen.isEmpty && introduction.isEmpty
    guard !isEmptied || (!request.isSelective && section.entries.isEmpty) else { return nil }
    var edited = heading(of: section)
    edited.introduction = introduction
    edited.entries = chosen.map { entry(of: $0) }
    return edited
  }

  /// Tells of entries without text in the asked-for language: each of them, but all at once where the
  /// dossier has nothing in it.
  private mutating func tellUntranslated(among count: Int) {
    let languages = Set(untranslated.map(\.given))
    if untranslated.count == count, count > 1, languages.count == 1, let given = languages.first {
      diagnostics.append(.untranslated(count, into: request.language, given: given))
    } else {
      diagnostics += untranslated.map {
        .untranslated($0.entry, into: request.language, given: $0.given)
      }
    }
  }

  private mutating func entry(of entry: Entry) -> EditionEntry {
    let languages = entry.languages
    let own = request.language.best(among: languages) ?? languages.first ?? request.language
    // A work is named in its own language everywhere.
    if entry.reference == nil, !request.language.reads(own) {
      untranslated.append((entry, own))
    }
    let left = entry.parts(missingIn: own)
    if !left.isEmpty { diagnostics.append(.partlyUntranslated(entry, own, left)) }
    return EditionEntry(
      kind: entry.kind, language: own,
      lead: entry.lead[own] ?? InlineText(), title: entry.title[own] ?? InlineText(),
      dates: entry.dates,
      dateNote: entry.dates.flatMap { $0.note.best(for: own)?.value } ?? InlineText(),
      detail: entry.detail[own] ?? InlineText(), joint: entry.joint[own],
      links: entry.links.map { link in
        EditionLink(label: link.label.best(for: own)?.value ?? InlineText(), target: link.target)
      },
      facts: entry.facts.compactMap { fact in
        guard let value = fact.value[own] else { return nil }
        return EditionFact(
          role: fact.role, label: fact.label.best(for: own)?.value ?? InlineText(), value: value)
      },
      fields: entry.fields.compactMap { field in
        field.value[own].map { EditionField(role: field.role, value: $0) }
      },
      body: entry.body[own] ?? [], reference: entry.reference, origin: entry.origin)
  }

  private func person(_ person: Person) -> EditionPerson {
    func texts(_ texts: [LocalizedText]) -> [InlineText] {
      texts.compactMap { $0.best(for: request.language)?.value }
    }
    return EditionPerson(
      name: person.name.best(for: request.language)?.value ?? InlineText(),
      titles: texts(person.titles), affiliations: texts(person.affiliations),
      contacts: person.contacts.compactMap { contact in
        contact.text.best(for: request.language).map {
          EditionContact(kind: contact.kind, text: $0.value, target: contact.target)
        }
      },
      biography: person.biography.best(for: request.language)?.value ?? InlineText(),
      interests: texts(person.interests))
  }

  /// The value in the asked-for language or another; nil when it is known in none.
  private func words<Value>(_ localized: Localized<Value>) -> Value? {
    localized.best(for: request.language)?.value
  }
}

extension Entry {
  /// What the entry says in other languages only, in words.
  fileprivate func parts(missingIn language: Language) -> [String] {
    var parts: [String] = []
    if detail[language] == nil, !detail.isEmpty, !isToldApart(in: language) {
      parts.append("the words behind the title")
    }
    if body[language] == nil, !body.isEmpty { parts.append("the text below it") }
    for fact in facts where fact.value[language] == nil && !fact.value.isEmpty {
      parts.append("'\(fact.label.best(for: language)?.value.plain ?? "")'")
    }
    return parts
  }

  /// Whether a page of its own tells the entry in a language: then its sentence is whole there, whatever
  /// stands behind the title elsewhere.
  private func isToldApart(in language: Language) -> Bool {
    guard let own = (title[language] ?? lead[language])?.origin?.file else { return false }
    return detail.variants.allSatisfy { $0.value.origin.map { $0.file !== own } ?? false }
  }
}

extension Diagnostic {
  fileprivate static func untranslated(
    _ entry: Entry, into language: Language, given: Language
  ) -> Diagnostic {
    let title = entry.title.best(for: given)?.value.plain ?? ""
    return Diagnostic(
      "untranslated", .warning, at: entry.origin,
      "This entry has no text in '\(language.tag)'; it is printed in '\(given.tag)'"
        + (title.isEmpty ? "" : ": \(title)"))
  }

  fileprivate static func untranslated(
    _ count: Int, into language: Language, given: Language
  ) -> Diagnostic {
    Diagnostic(
      "untranslated", .warning,
      "None of the \(count) entries has a text in '\(language.tag)'; all are printed in '\(given.tag)'",
      help: "Give a page in '\(language.tag)' beside this one, or ask for --lang \(given.tag)")
  }

  fileprivate static func partlyUntranslated(
    _ entry: Entry, _ language: Language, _ parts: [String]
  ) -> Diagnostic {
    Diagnostic(
      "partly-untranslated", .warning, at: entry.origin,
      "\(parts.joined(separator: ", ")) of this entry has no text in '\(language.tag)' and is left out: "
        + (entry.title[language]?.plain ?? ""))
  }

  fileprivate static func undated(_ count: Int) -> Diagnostic {
    Diagnostic(
      "undated", .note,
      count == 1
        ? "1 entry has no date and stays in the document"
        : "\(count) entries have no date and stay in the document",
      help: "Give them dates, or choose by --kind")
  }
}
