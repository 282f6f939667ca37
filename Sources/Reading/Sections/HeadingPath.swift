internal import Activities

/// The headings above a place of a page, the last one of each level.
struct HeadingPath {
  private struct Heading {
    var level: Int
    /// What the heading announces itself.
    var kind: EntryKind?
    var text: InlineText
    /// The index of the element behind it.
    var next: Int
  }

  private var headings: [Heading] = []

  /// Goes on below a heading; those of its level and of deeper ones have ended.
  ///
  /// - Parameters:
  ///   - level: The level of the heading.
  ///   - kind: What it announces.
  ///   - text: Its text.
  ///   - next: The index of the element behind it.
  mutating func enter(_ level: Int, _ kind: EntryKind?, _ text: InlineText, above next: Int) {
    while let last = headings.last, last.level >= level { headings.removeLast() }
    headings.append(Heading(level: level, kind: kind, text: text, next: next))
  }

  /// Whether the last heading is that of an entry, to which a line belongs that would be a heading
  /// elsewhere: 主要成果： below the labelled values of a project.
  ///
  /// Without such values only a label with a colon belongs to it, in kinds that are told below headings.
  func isEntry(
    with line: InlineText, in elements: [PageElement], _ vocabulary: Vocabulary
  ) -> Bool {
    guard let own = headings.last,
      let section = headings.dropLast().last(where: { $0.kind != nil })?.kind, section.hasTitles
    else { return false }
    let name = own.text.plain.strippedOfHeadingMarks
    if name.isTime { return false }
    let hasFacts = elements.indices.contains(own.next) && elements[own.next].holdsFacts(vocabulary)
    if hasFacts { return vocabulary.coverage(ofHeading: name) < 1 }
    guard section.isToldBelowHeadings, !vocabulary.isGroup(name) else { return false }
    let label = line.plain.trimmed
    let isStrong = line.isStrong
    return isStrong
      ? vocabulary.role(ofLabel: label.strippedOfHeadingMarks) != nil
      : label.hasSuffix("：") || label.hasSuffix(":")
  }
}

extension EntryKind {
  /// Whether its entries often have headings of their own.
  fileprivate var isToldBelowHeadings: Bool {
    [.project, .software, .dataset, .education, .employment].contains(self)
  }
}
