internal import Activities
internal import Diagnostics

/// The pieces of a page under its headings, before anything is made of them.
struct PageOutline {
  /// A heading with everything up to the next heading that is not below it.
  struct Part {
    /// The text of the heading.
    var heading: InlineText
    /// The heading's level, 1 to 6.
    var level: Int
    /// Where the heading stands.
    var origin: SourceRange?
    /// What stands below, headings of deeper levels included.
    var elements: [PageElement] = []

    /// Makes a part under a heading.
    init(heading: InlineText, level: Int, origin: SourceRange?) {
      self.heading = heading
      self.level = level
      self.origin = origin
    }

    /// Makes a part without a heading.
    init(untitled elements: [PageElement]) {
      self.init(heading: InlineText(), level: 1, origin: elements.first?.origin)
      self.elements = elements
    }
  }

  /// The heading that names the page, if one does.
  private(set) var title: InlineText?
  /// What stands before the first section.
  private(set) var introduction: [PageElement] = []
  /// The sections.
  private(set) var sections: [Part] = []

  /// Finds the sections of a page.
  ///
  /// Sections begin at the shallowest level of headings. A single heading of that level that stands
  /// first, above deeper ones and names no kind of activity, is the page's title instead.
  ///
  /// - Parameters:
  ///   - elements: The pieces of the page.
  ///   - vocabulary: The words to know.
  ///   - name: Whose page its front matter says it is; a heading that begins with it is a title at any level.
  init(_ elements: [PageElement], _ vocabulary: Vocabulary, name: String? = nil) {
    let leveled = PageOutline.placingYears(elements, vocabulary)
    var elements = leveled[...]
    if let first = PageOutline.titleIndex(in: elements, vocabulary, name),
      case .heading(_, let text) = elements[first].content
    {
      title = text
      introduction = Array(elements[..<first])
      elements = elements[(first + 1)...]
    }
    let (before, sections) = PageOutline.parts(
      of: elements, level: PageOutline.sectionLevel(of: elements, vocabulary))
    introduction += before
    self.sections = sections
  }

  /// The elements with years put below the kind of activity that they divide, where their headings are
  /// of its level or above: `## Talks` with `2020\n====` below it.
  private static func placingYears(
    _ elements: [PageElement], _ vocabulary: Vocabulary
  ) -> [PageElement] {
    var elements = elements
    var level: Int?
    for index in elements.indices {
      guard case .heading(let own, let text) = elements[index].content else { continue }
      guard text.plain.strippedOfHeadingMarks.isTime else {
        level = vocabulary.kind(ofHeading: text.plain) == nil ? nil : own
        continue
      }
      let hasContent = index + 1 < elements.count && elements[index + 1].headingLevel == nil
      guard let level, own <= level, hasContent else { continue }
      elements[index].content = .heading(level: min(level + 1, 6), text)
    }
    return elements
  }

  /// The deepest level at which sections begin; shallower headings begin sections too.
  ///
  /// It is the shallowest level, unless a single heading there stands beside several of the next level
  /// that name other kinds: pages mix `Heading\n====` and `## Heading`. A longer heading with labelled values
  /// right below it is an entry, whatever words it is made of.
  private static func sectionLevel(
    of elements: ArraySlice<PageElement>, _ vocabulary: Vocabulary
  ) -> Int? {
    let levels = elements.compactMap(\.headingLevel)
    guard let shallowest = levels.min() else { return nil }
    guard levels.count(where: { $0 == shallowest }) == 1,
      let next = levels.filter({ $0 > shallowest }).min(),
      let kind = kinds(of: elements, level: shallowest, vocabulary).first
    else { return shallowest }
    let others = Set(kinds(of: elements, level: next, vocabulary))
    return others.subtracting([kind]).count > 1 ? next : shallowest
  }

  /// What the headings of a level announce, those left out that announce nothing or are entries.
  private static func kinds(
    of elements: ArraySlice<PageElement>, level: Int, _ vocabulary: Vocabulary
  ) -> [EntryKind] {
    elements.indices.compactMap { index -> EntryKind? in
      guard case .heading(level, let text) = elements[index].content,
        let kind = vocabulary.kind(ofHeading: text.plain)
      else { return nil }
      let next = elements[(index + 1)...].first
      let isEntry =
        (next?.holdsFacts(vocabulary) ?? false)
        && vocabulary.coverage(ofHeading: text.plain.strippedOfHeadingMarks) < 1
      return isEntry ? nil : kind
    }
  }

  /// Splits elements at their shallowest headings, or at all down to a level.
  static func parts(
    of elements: ArraySlice<PageElement>, level: Int? = nil
  ) -> ([PageElement], [Part]) {
    guard let shallowest = elements.compactMap(\.headingLevel).min() else {
      return (Array(elements), [])
    }
    let deepest = level ?? shallowest
    var before: [PageElement] = []
    var parts: [Part] = []
    for element in elements {
      if case .heading(let level, let text) = element.content, level <= deepest {
        parts.append(Part(heading: text, level: level, origin: element.origin))
      } else if let last = parts.indices.last {
        parts[last].elements.append(element)
      } else {
        before.append(element)
      }
    }
    // A deeper heading before the first shallow one begins a section of its own.
    guard let first = before.firstIndex(where: { $0.headingLevel != nil }) else {
      return (before, parts)
    }
    return (Array(before[..<first]), PageOutline.parts(of: before[first...]).1 + parts)
  }

  private static func titleIndex(
    in elements: ArraySlice<PageElement>, _ vocabulary: Vocabulary, _ name: String?
  ) -> Int? {
    guard let index = elements.firstIndex(where: { $0.headingLevel != nil }),
      case .heading(let level, let text) = elements[index].content
    else { return nil }
    let others = elements[(index + 1)...].compactMap { element -> (level: Int, text: InlineText)? in
      if case .heading(let level, let text) = element.content { (level, text) } else { nil }
    }
    if let name, name.unicodeScalars.count > 1, index == elements.startIndex, !others.isEmpty,
      vocabulary.kind(ofHeading: text.plain) == nil, text.plain.trimmed.hasPrefix(name)
    {
      return index
    }
    guard !others.isEmpty, others.allSatisfy({ $0.level > level }) else { return nil }
    let next = others.map(\.level).min()
    let kinds = others.filter { $0.level == next }.map { vocabulary.kind(ofHeading: $0.text.plain) }
    guard vocabulary.kind(ofHeading: text.plain) != nil else {
      return level == 1 || kinds.contains { $0 != nil } ? index : nil
    }
    // 'My talks and projects' above a section of each is a title all the same, but not where it has
    // content of its own.
    let mayBeUnknown = HeadingWords.titles.contains(text.plain.strippedOfHeadingMarks)
    let isAboveKinds =
      mayBeUnknown
      ? kinds.contains { $0 != nil } : !kinds.contains(nil) && Set(kinds).count > 1
    let isBare = elements[index + 1].headingLevel != nil
    return level == 1 && isAboveKinds && isBare ? index : nil
  }
}

extension PageElement {
  /// The level, if this is a heading.
  var headingLevel: Int? {
    if case .heading(let level, _) = content { level } else { nil }
  }

  /// The element as a block; a heading becomes a strong line.
  var block: Block {
    switch content {
    case .heading(_, let text): .paragraph(text.adding(.strong))
    case .definitions(let list): .list(list)
    case .summary(let text): .paragraph(text)
    case .folded(let block): block
    case .block(let block): block
    }
  }
}
