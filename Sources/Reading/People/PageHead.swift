internal import Activities
internal import Diagnostics
internal import YAMLValues

extension Page {
  /// Reads the lines above the first section as the person's posts and contacts, where the page names the
  /// person there itself: behind a label, or as its title.
  ///
  /// What is understood leaves the introduction.
  ///
  /// - Parameters:
  ///   - languages: The languages that addresses are known in.
  ///   - mayBeTitle: Whether the title may be the name, as nothing else tells one.
  ///   - vocabulary: The words of headings, which are no names.
  mutating func readHead(languages: [Language], mayBeTitle: Bool, _ vocabulary: Vocabulary) {
    guard person == nil, frontMatter?["author"] == nil else { return }
    let named = namedPerson
    let title = title[language].flatMap { title in
      vocabulary.kind(ofHeading: title.plain) == nil ? NamingTitle(title) : nil
    }
    guard named != nil || mayBeTitle && title != nil else { return }
    var head = HeadOfPage(introduction, languages)
    guard head.isUnderstood, named != nil || !head.person.contacts.isEmpty else { return }
    if let named {
      // Whom a label names stands first; a name in another language is behind one as well.
      head.person.name = named.name.merging(head.person.name)
    } else {
      head.person.name = title?.name ?? LocalizedText()
      head.person.titles = (title?.posts ?? []) + head.person.titles
      // The head of the document says it all.
      if let title, !title.posts.isEmpty { self.title = LocalizedText() }
    }
    head.person.origin = named?.origin ?? title?.origin
    person = head.person
    introduction = head.rest
  }
}

/// What the lines at the head of a page tell of a person, and what is left of them.
private struct HeadOfPage {
  var person = Person()
  private(set) var rest: [Block] = []
  private let languages: [Language]

  init(_ blocks: [Block], _ languages: [Language]) {
    self.languages = languages
    // A place of work without a label stands above the contacts.
    let last = blocks.lastIndex { block in
      if case .paragraph(let text) = block {
        text.sourceLines.contains(where: hasContact)
      } else {
        false
      }
    }
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let text): take(text, isAboveContacts: index < last ?? 0)
      case .list(let list):
        let items = list.items.filter { item in
          guard let line = item.onlyLine.map({ HeadLine($0, languages: languages) }),
            line.isUnderstood, line.rest.isEmpty
          else { return true }
          take(line)
          return false
        }
        if !items.isEmpty { rest.append(.list(ActivityList(start: list.start, items: items))) }
      default: rest.append(block)
      }
    }
  }

  var isUnderstood: Bool {
    !person.contacts.isEmpty || !person.titles.isEmpty || !person.affiliations.isEmpty
  }

  private func hasContact(_ line: InlineText) -> Bool {
    !HeadLine(line, languages: languages).contacts.isEmpty
  }

  private mutating func take(_ text: InlineText, isAboveContacts: Bool) {
    let lines = text.sourceLines
    let read = lines.map { HeadLine($0, languages: languages) }
    let last = read.lastIndex { !$0.contacts.isEmpty } ?? 0
    var kept: [InlineText] = []
    for (index, (line, found)) in zip(lines, read).enumerated() {
      let isAbove = isAboveContacts || index < last
      if found.isUnderstood {
        take(found)
        kept += found.rest
      } else if isAbove, line.namesInstitution {
        person.affiliations.append(told(line))
      } else {
        kept.append(line)
      }
    }
    // Lines of running text stay together.
    if !read.contains(where: \.isUnderstood), kept.count == lines.count {
      rest.append(.paragraph(text))
    } else {
      rest += kept.map { .paragraph($0) }
    }
  }

  private mutating func take(_ line: HeadLine) {
    for name in line.names { person.name = person.name.merging(told(name)) }
    person.contacts += line.contacts
    person.titles += line.titles.map(told)
    person.affiliations += line.affiliations.map(told)
  }

  private func told(_ text: InlineText) -> LocalizedText {
    LocalizedText(
      text.removing([.strong, .emphasis]), in: text.plain.containsHan ? .chinese : .english)
  }
}

extension LocalizedText {
  /// This text with those of another one in languages that it is not known in.
  fileprivate func merging(_ other: LocalizedText) -> LocalizedText {
    var text = self
    text.merge(other)
    return text
  }
}
