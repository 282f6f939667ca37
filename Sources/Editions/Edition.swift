package import Activities
package import Diagnostics

/// What one document says: the chosen activities in one language, in order.
package struct Edition: Hashable, Sendable {
  package var language: Language
  package var title: InlineText
  package var person: EditionPerson?
  /// Content before the first section.
  package var introduction: [Block]
  package var sections: [EditionSection]
}

/// The person at the head of an edition.
package struct EditionPerson: Hashable, Sendable {
  package var name: InlineText
  package var titles: [InlineText]
  package var affiliations: [InlineText]
  package var contacts: [EditionContact]
  /// A few sentences about the person.
  package var biography = InlineText()
  /// Fields of research.
  package var interests: [InlineText] = []
}

/// A way to reach the person.
package struct EditionContact: Hashable, Sendable {
  /// What it is: `email`, `website`.
  package var kind: String
  package var text: InlineText
  /// The address to open, if there is one.
  package var target: String?
}

/// A section with the entries that were chosen; it has content, or is the heading of deeper ones that
/// have, or is not there.
package struct EditionSection: Hashable, Sendable {
  package var kind: EntryKind
  package var title: InlineText
  /// The depth of its heading, from 1.
  package var level = 1
  package var introduction: [Block]
  package var entries: [EditionEntry]
  package var origin: SourceRange?
}

/// An entry in the words of one language.
package struct EditionEntry: Hashable, Sendable {
  package var kind: EntryKind
  /// The language the entry is given in: the edition's, or the one it is known in.
  package var language: Language
  package var lead: InlineText
  package var title: InlineText
  package var dates: DateSpan?
  /// What the author wrote beside the date, without brackets.
  package var dateNote: InlineText
  package var detail: InlineText
  /// What stands between the title and ``detail``; nil for a comma.
  package var joint: String?
  package var links: [EditionLink]
  package var facts: [EditionFact]
  /// Values that stand in the entry's words, or in the heading above it, by what they are.
  package var fields: [EditionField] = []
  package var body: [Block]
  /// The work that the entry names, where it is known field by field.
  package var reference: Reference?
  package var origin: SourceRange?
}

/// A link of an entry as a whole.
package struct EditionLink: Hashable, Sendable {
  package var label: InlineText
  /// The target as the source wrote it.
  package var target: String
}

/// A labelled value.
package struct EditionFact: Hashable, Sendable {
  package var role: FactRole?
  package var label: InlineText
  package var value: [Block]
}

/// A value that stands in an entry's words or in the heading above it.
package struct EditionField: Hashable, Sendable {
  package var role: FactRole
  package var value: InlineText

  package init(role: FactRole, value: InlineText) {
    self.role = role
    self.value = value
  }
}

extension Edition {
  /// How many entries there are of each kind, in the order of the sections; those of no known kind are
  /// counted under the heading of the highest level above them.
  ///
  /// Of these, words alone are no activity that could be counted, and what tells who somebody is, such as
  /// fields of research, is none at all.
  package var counts: [(kind: EntryKind, title: InlineText, count: Int)] {
    var counts: [(kind: EntryKind, title: InlineText, count: Int)] = []
    var top: EditionSection?
    for section in sections where section.kind != .person {
      if section.level <= top?.level ?? section.level { top = section }
      let isOther = section.kind == .other
      let count = isOther ? section.entries.count(where: \.isActivity) : section.entries.count
      let title = isOther ? top?.title ?? section.title : InlineText()
      if count == 0 { continue }
      if let index = counts.firstIndex(where: {
        $0.kind == section.kind && $0.title.plain == title.plain
      }) {
        counts[index].count += count
      } else {
        counts.append((section.kind, title, count))
      }
    }
    return counts
  }

  /// The stretch of time in which the dated activities lie, or nil when none has a date.
  ///
  /// A person's own dates, such as that of birth, are not among them.
  package var period: DateSpan? {
    let spans = sections.filter { $0.kind != .person }.flatMap(\.entries).compactMap(\.dates)
    guard let first = spans.map(\.start).min(), let last = spans.map(\.lastKnown).max() else {
      return nil
    }
    let isOpen = spans.contains { $0.end == .open }
    // Both ends are as exact as the less exact of them, and never more than a month.
    let toMonth = first.month != nil && (isOpen || last.month != nil)
    func rounded(_ date: PartialDate) -> PartialDate {
      PartialDate(year: date.year, month: toMonth ? date.month : nil) ?? date
    }
    let (start, end) = (rounded(first), rounded(last))
    return DateSpan(
      start: start, end: isOpen ? .open : start == end ? .none : .date(end), written: "")
  }
}

extension EditionEntry {
  /// Whether the entry tells of something that took place, and is not mere text.
  fileprivate var isActivity: Bool {
    !title.isEmpty || dates != nil || !links.isEmpty || !facts.isEmpty || reference != nil
  }
}
