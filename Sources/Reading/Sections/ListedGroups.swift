internal import Activities

extension ActivityList {
  /// The list as headings above lists of their own, where its items only name a group of the entries
  /// nested in them: `- 主持`, `- 期刊论文`, `- 国家级：`, `- 2023年`.
  ///
  /// - Parameters:
  ///   - level: The level of the heading above.
  ///   - kind: What that heading announces.
  ///   - vocabulary: The words to know.
  /// - Returns: The pieces, items before the first group as a list; nil where there are no groups, or an
  ///   entry behind one would seem to belong to it.
  func groups(
    below level: Int, of kind: EntryKind, _ vocabulary: Vocabulary
  ) -> [PageElement]? {
    let areNested = items.map { item in
      if item.count == 2, case .paragraph = item[0], case .list = item[1] { true } else { false }
    }
    // What is told of one post or degree is nested as well.
    guard let first = areNested.firstIndex(of: true), areNested[first...].allSatisfy({ $0 }),
      kind.hasTitles
    else { return nil }
    let isPost = kind.isPost
    // Beside one that is known others group activities in fields, too, whatever they are called.
    let isSeries =
      !isPost && items.count - first > 1
      && items[first...].contains { item in
        if case .paragraph(let text) = item[0] {
          text.groupTitle(in: kind, vocabulary) != nil
        } else {
          false
        }
      } && items[first...].allSatisfy { $0.isGroup(of: kind, vocabulary) }
    var result: [PageElement] = []
    if first > 0 {
      let entries = Block.list(ActivityList(start: start, items: Array(items[..<first])))
      result.append(PageElement(content: .block(entries), origin: entries.origin))
    }
    for item in items[first...] {
      guard case .paragraph(let text) = item[0], case .list(let list) = item[1],
        let title = isSeries ? text.titleOfGroup : text.groupTitle(in: kind, vocabulary),
        list.holdsEntries(vocabulary), !isPost || list.holdsPeriods(vocabulary)
      else { return nil }
      let depth = min(level + 1, 6)
      result.append(PageElement(content: .heading(level: depth, title), origin: text.origin))
      result +=
        list.groups(below: depth, of: kind, vocabulary)
        ?? [PageElement(content: .block(item[1]), origin: item[1].origin)]
    }
    return result
  }

  /// Whether each item begins with a period, as posts below 学习 and 工作 do.
  private func holdsPeriods(_ vocabulary: Vocabulary) -> Bool {
    items.allSatisfy { item in
      guard case .paragraph(let text)? = item.first else { return false }
      return text.holdsYear && text.plain.startsEntry
        && EntryOutline(text, vocabulary).dates.first?.isRange ?? false
    }
  }

  /// Whether the items may be entries: none is a date alone or a fact behind a label that is known or in
  /// bold; what a plain label begins may be an entry as well, 中国书史：2019春.
  private func holdsEntries(_ vocabulary: Vocabulary) -> Bool {
    items.allSatisfy { item in
      guard case .paragraph(let text)? = item.first else { return false }
      return LabelledText(text, vocabulary, isPlainAllowed: false) == nil
        && !text.isDate(vocabulary)
    }
  }
}

extension InlineText {
  /// The text without its colon as the title of a group in a section of a kind; nil where it holds more
  /// than a year, words of headings of that kind, or a known value such as a role or a level.
  fileprivate func groupTitle(in kind: EntryKind, _ vocabulary: Vocabulary) -> InlineText? {
    guard runs.count < 4, !runs.contains(where: { $0.link != nil }) else { return nil }
    let sentence = Sentence(self)
    var range = sentence.trimming(0..<sentence.scalars.count)
    guard range.count <= 30, let last = range.last else { return nil }
    let hasColon = sentence.scalars[last].isColon
    if hasColon { range = sentence.trimming(range.lowerBound..<last) }
    let title = sentence.slice(range).removing(.strong)
    let bare = title.plain.strippedOfHeadingMarks
    if bare.isYear || bare.isTime && !bare.isSpanOfYears { return title }
    let own = vocabulary.kind(ofHeading: bare)
    let isOther =
      own.map { $0 != kind && !(kind.isWork && $0.isWork) && !(kind.isPost && $0.isPost) }
      ?? false
    guard !isOther, vocabulary.coverage(ofHeading: bare) == 1
    else { return nil }
    // A label begins a fact of what the section tells, unless its kind has that name: 期刊, 课程.
    if vocabulary.role(ofLabel: bare) != nil, hasColon || own != kind { return nil }
    return title
  }
}

extension [Block] {
  /// Whether an item is a few words above activities, each told in fields with its time.
  fileprivate func isGroup(of kind: EntryKind, _ vocabulary: Vocabulary) -> Bool {
    guard case .paragraph(let text)? = first, case .list(let list)? = last,
      text.titleOfGroup != nil, vocabulary.role(ofLabel: text.plain.strippedOfHeadingMarks) == nil
    else { return false }
    return list.items.allSatisfy { item in
      guard item.count == 1, case .paragraph(let text)? = item.first else { return false }
      let outline = EntryOutline(text, vocabulary)
      // What is told of one project may have dates as well.
      let needed = kind == .project ? 3 : 2
      return outline.fields.count >= needed && outline.dates.contains { $0.span != nil }
    }
  }
}

extension InlineText {
  /// The text without its colon, where it is a few words without a link, a digit and a mark of a sentence.
  fileprivate var titleOfGroup: InlineText? {
    guard runs.count < 4, runs.allSatisfy({ $0.link == nil && $0.text.utf8.count <= 90 }) else {
      return nil
    }
    let sentence = Sentence(self)
    var range = sentence.trimming(0..<sentence.scalars.count)
    if let last = range.last, sentence.scalars[last].isColon {
      range = sentence.trimming(range.lowerBound..<last)
    }
    let title = sentence.slice(range).removing(.strong)
    let words = title.plain.strippedOfHeadingMarks
    let isShort =
      words.containsHan
      ? words.unicodeScalars.count <= 10 : words.split(separator: " ").count <= 4
    let isPlain = words.unicodeScalars.allSatisfy {
      $0.isLetter || $0 == " " || "-&/与與和及、（）()".unicodeScalars.contains($0)
    }
    return isShort && isPlain && !words.isEmpty ? title : nil
  }
}

extension EntryKind {
  /// Whether its entries are works, which sections of works hold side by side.
  fileprivate var isWork: Bool {
    [.publication, .patent, .software, .dataset].contains(self)
  }
}

extension String {
  /// Whether two years stand in the text.
  fileprivate var isSpanOfYears: Bool { headingYears.map { $0.count > 1 } ?? false }
}
