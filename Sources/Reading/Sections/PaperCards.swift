internal import Activities

extension [Block] {
  /// The blocks with paragraphs that tell one thing made one: a date that stands alone before what
  /// happened, and the parts of a work that templates set as cards (a badge, the title, the names, links).
  ///
  /// - Parameters:
  ///   - kind: What the section announces.
  ///   - vocabulary: The words to know.
  /// - Returns: The blocks; no word of them changes.
  func joiningParts(of kind: EntryKind, _ vocabulary: Vocabulary) -> [Block] {
    let dated = joiningDates(vocabulary)
    if kind.isCitation {
      return dated.breakingPaperLines(vocabulary).joiningCards(vocabulary).nestingFacts(vocabulary)
    }
    return kind.hasTitles ? dated.nestingFacts(vocabulary) : dated.breakingLabelLines(vocabulary)
  }

  private func joiningDates(_ vocabulary: Vocabulary) -> [Block] {
    var result: [Block] = []
    var date: InlineText?
    for block in self {
      if case .paragraph(let text) = block {
        if let before = date {
          result.append(.paragraph(before.followed(by: text, "\u{2003}")))
          date = nil
          continue
        }
        if text.isDate(vocabulary) {
          date = text
          continue
        }
      }
      if let before = date { result.append(.paragraph(before)) }
      date = nil
      result.append(block)
    }
    if let date { result.append(.paragraph(date)) }
    return result
  }

  private func joiningCards(_ vocabulary: Vocabulary) -> [Block] {
    /// Whether the paragraph at an index is a list of names, and so the one before it a title.
    let areNames = map { block -> Bool in
      guard case .paragraph(let text) = block, text.lines.count == 1 else { return false }
      guard
        text.runs.count > 1
          || text.plain.unicodeScalars.contains(where: { ",，、;；".unicodeScalars.contains($0) })
      else { return false }
      let outline = EntryOutline(text, vocabulary)
      let words = outline.sentence.trimming(0..<outline.sentence.scalars.count)
      return !words.isEmpty && words.count > 5 && outline.isNames(words)
    }
    guard areNames.contains(true) else { return self }
    var result: [Block] = []
    var (isInCard, isBadged) = (false, false)
    func isTitle(_ index: Int) -> Bool {
      areNames.indices.contains(index + 1) && areNames[index + 1] && !areNames[index]
    }
    for index in indices {
      guard case .paragraph(let text) = self[index] else {
        if isInCard, case .list(let list) = self[index], list.isRemark,
          case .list(var card)? = result.last
        {
          card.items[0].append(self[index])
          result[result.count - 1] = .list(card)
        } else {
          result.append(self[index])
        }
        (isInCard, isBadged) = (false, false)
        continue
      }
      // A badge before the title: what is short and no link of the card before.
      let isBadge =
        isTitle(index + 1) && !isTitle(index) && !areNames[index] && text.plain.utf8.count <= 48
        && !text.runs.contains { $0.link != nil }
      let begins = isBadge || isTitle(index) && !isBadged
      isBadged = isBadge
      let isPart = isInCard && !begins && text.plain.utf8.count <= 240
      if isPart, case .list(var card)? = result.last, case .paragraph(let before) = card.items[0][0]
      {
        card.items[0][0] = .paragraph(before.followed(by: text, "\n"))
        result[result.count - 1] = .list(card)
      } else {
        result.append(
          begins ? .list(ActivityList(items: [[.paragraph(text)]])) : self[index])
      }
      isInCard = begins || isPart
    }
    return result
  }
}

extension ActivityList {
  /// Whether the items say something about a work instead of being works: no year and no link in them.
  fileprivate var isRemark: Bool {
    !items.joined().contains { block in
      guard case .paragraph(let text) = block else { return false }
      return text.runs.contains { $0.link != nil }
        || text.plain.unicodeScalars.split { !$0.isDigit }.contains { $0.count == 4 }
    }
  }
}

extension InlineText {
  /// This text, a mark and another text.
  func followed(by text: InlineText, _ mark: String) -> InlineText {
    var result = self
    result.append(InlineRun(text: mark))
    result.append(text)
    return result
  }
}
