internal import Activities

extension [Block] {
  /// The blocks with paragraphs that are a title and lines of facts below it made items of a list, as
  /// `- **title**` with the facts below it is; a list behind a label without a value is its value.
  ///
  /// - Returns: The blocks; no word of them changes.
  func nestingFacts(_ vocabulary: Vocabulary) -> [Block] {
    var result: [Block] = []
    var takesList = false
    for block in self {
      switch block {
      case .paragraph(let text):
        if let units = text.unitsOfBreaks(vocabulary) {
          takesList = false
          result.append(.list(ActivityList(items: units.map { [.paragraph($0)] })))
          continue
        }
        if let items = text.labelledEntries(vocabulary) {
          takesList = false
          result.append(.list(ActivityList(items: items)))
          continue
        }
        let titled = text.itemOfFacts(vocabulary)
        takesList = titled?.isOpen ?? false
        result.append(titled.map { .list(ActivityList(items: [$0.item])) } ?? block)
      case .list where takesList:
        takesList = false
        guard case .list(var outer)? = result.last,
          case .list(var facts)? = outer.items[0].last, let last = facts.items.indices.last
        else {
          result.append(block)
          continue
        }
        facts.items[last].append(block)
        outer.items[0][outer.items[0].count - 1] = .list(facts)
        result[result.count - 1] = .list(outer)
      case .list(var list):
        takesList = false
        for (index, item) in list.items.enumerated() {
          if let parted = item.partingFacts(vocabulary) { list.items[index] = parted }
        }
        result.append(.list(list))
      default:
        takesList = false
        result.append(block)
      }
    }
    return result
  }
}

extension [Block] {
  /// The blocks of an item with the facts in the lines below its title as a list; nil where there are none.
  fileprivate func partingFacts(_ vocabulary: Vocabulary) -> [Block]? {
    guard case .paragraph(let text)? = first,
      let titled = text.itemOfFacts(vocabulary),
      case .list(var facts)? = titled.item.last
    else { return nil }
    var rest = dropFirst()
    if titled.isOpen {
      // A label without a value is a word of the entry.
      guard let next = rest.first, case .list = next else { return nil }
      facts.items[facts.items.count - 1].append(next)
      rest = rest.dropFirst()
    }
    return titled.item.dropLast() + [.list(facts)] + rest
  }
}

extension InlineText {
  /// An activity told in labels as an item of a list, with its facts below it, and whether the last fact
  /// has no value yet; nil where this is anything else.
  fileprivate func itemOfFacts(_ vocabulary: Vocabulary) -> (item: [Block], isOpen: Bool)? {
    guard runs.count > 1 else { return nil }
    let lines = sourceLines
    return titledFacts(lines, vocabulary) ?? labelledLines(lines, vocabulary)
      ?? labelledRow(vocabulary)
  }

  /// A title with the facts in the lines below it.
  private func titledFacts(
    _ lines: [InlineText], _ vocabulary: Vocabulary
  ) -> (item: [Block], isOpen: Bool)? {
    guard lines.count > 1, LabelledText(lines[0], vocabulary, isPlainAllowed: true) == nil else {
      return nil
    }
    let facts = lines.dropFirst().compactMap {
      LabelledText($0, vocabulary, isPlainAllowed: true)
    }
    guard facts.count == lines.count - 1, let last = facts.last else { return nil }
    let known = facts.count { $0.role != nil }
    // Where the title is not set apart by its weight, two labels make sure of it.
    let isStrong = lines[0].isStrong
    guard isStrong ? known > 0 : known > 1 else { return nil }
    let list = ActivityList(items: lines.dropFirst().map { [.paragraph($0)] })
    return ([.paragraph(lines[0]), .list(list)], last.value.isEmpty)
  }
}
