internal import Activities

extension Dossier {
  /// The dossier as a file can hold it: no places, texts whose neighbouring runs are joined where they
  /// are alike, no control characters, paragraphs without line ends.
  var settled: Dossier {
    var dossier = self
    dossier.title = title.map(\.settled)
    dossier.person = person?.settled
    dossier.introduction = introduction.settled
    dossier.sections = sections.map { section in
      var section = section
      section.origin = nil
      section.title = section.title.map(\.settled)
      section.introduction = section.introduction.settled
      section.entries = section.entries.map(\.settled)
      return section
    }
    return dossier
  }
}

extension String {
  /// The text without characters that no text holds.
  fileprivate var permitted: String {
    guard unicodeScalars.contains(where: \.isForbidden) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isForbidden }))
  }
}

extension InlineText {
  fileprivate var settled: InlineText { settled(keepingCase: false) }

  fileprivate func settled(keepingCase: Bool) -> InlineText {
    let runs = runs.map { run in
      var run = run
      if !keepingCase { run.style.remove(.fixedCase) }
      run.text = run.text.permitted
      run.link = run.link?.permitted
      return run
    }
    return InlineText(runs).withPlainEdges.placed(at: nil)
  }

  /// The text with no space inside the edges of an emphasis, where nobody sees it: Markdown has its marks
  /// at the words.
  private var withPlainEdges: InlineText {
    let marks: InlineStyle = [.strong, .emphasis]
    return InlineText(
      runs.flatMap { run -> [InlineRun] in
        guard !run.style.isEmpty, marks.isSuperset(of: run.style), run.link == nil else {
          return [run]
        }
        let before = run.text.prefix { $0 == " " }
        let words = run.text.dropFirst(before.count)
        let after = words.reversed().prefix { $0 == " " }.count
        var inner = run
        inner.text = String(words.dropLast(after))
        return [
          InlineRun(text: String(before)), inner,
          InlineRun(text: String(repeating: " ", count: after)),
        ].filter { !$0.text.isEmpty }
      })
  }
}

extension LocalizedText {
  fileprivate var settledWork: LocalizedText { map { $0.settled(keepingCase: true) } }
}

extension Localized<[Block]> {
  fileprivate var settled: Localized<[Block]> { map { $0.map(\.withoutPlaces).settled } }
}

extension Block {
  fileprivate var withoutPlaces: Block {
    mapTexts(verbatim: { text, _ in (text.permitted, nil) }, \.settled)
  }
}

extension Person {
  fileprivate var settled: Person {
    var person = self
    person.origin = nil
    person.name = name.map(\.settled)
    person.biography = biography.map(\.settled)
    person.titles = titles.map { $0.map(\.settled) }
    person.affiliations = affiliations.map { $0.map(\.settled) }
    person.aliases = aliases.map { $0.map(\.settled) }
    person.interests = interests.map { $0.map(\.settled) }
    person.contacts = contacts.map { contact in
      Contact(kind: contact.kind, text: contact.text.map(\.settled), target: contact.target)
    }
    return person
  }
}

extension Entry {
  fileprivate var settled: Entry {
    var entry = self
    entry.origin = nil
    entry.lead = lead.map(\.settled)
    entry.title = title.map(\.settled)
    entry.detail = detail.map(\.settled)
    entry.dates = dates?.settled
    entry.body = body.settled
    entry.links = links.map { ActivityLink(label: $0.label.map(\.settled), target: $0.target) }
    entry.facts = facts.map {
      Fact(role: $0.role, label: $0.label.map(\.settled), value: $0.value.settled)
    }
    entry.fields = fields.map {
      EntryField(role: $0.role, value: $0.value.map(\.settled), isInherited: $0.isInherited)
    }
    entry.reference = reference?.settled
    entry.tags = tags.map(\.permitted)
    return entry
  }
}

extension DateSpan {
  fileprivate var settled: DateSpan {
    DateSpan(start: start, end: end, also: also, note: note.map(\.settled), written: written)
  }
}

extension Reference {
  fileprivate var settled: Reference {
    var reference = self
    reference.origin = nil
    reference.title = title.settledWork
    reference.container = container.settledWork
    reference.series = series.settledWork
    reference.publisher = publisher.settledWork
    reference.place = place.settledWork
    reference.genre = genre.settledWork
    reference.issued = issued?.settled
    reference.extra = extra.map {
      ReferenceField(name: $0.name, value: $0.value.settled(keepingCase: true))
    }
    reference.contributors = Contributor.Role.allCases.flatMap { role in
      contributors.filter { $0.role == role }
    }
    return reference
  }
}
