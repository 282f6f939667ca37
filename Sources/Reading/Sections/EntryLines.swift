internal import Activities

extension SectionReader {
  /// Parts a paragraph whose lines are entries each.
  ///
  /// - Parameters:
  ///   - text: The paragraph.
  ///   - kind: What the section announces.
  ///   - isAlone: Whether the section has no other paragraph.
  /// - Returns: The lines, or the paragraph as one.
  func entryLines(_ text: InlineText, _ kind: EntryKind, isAlone: Bool) -> [InlineText] {
    let lines = text.lines
    if lines.count == 1, let parts = entries.dottedEntries(text, kind) { return parts }
    if kind.hasTitles {
      let sourceLines = text.sourceLines
      if sourceLines.count > lines.count, entries.areEntries(sourceLines, kind, isAlone: isAlone) {
        return sourceLines
      }
    }
    guard lines.count > 1, !(kind.isCitation && isCard(lines)) else { return [text] }
    let areEntries =
      isAlone && lines.areShortEntries(of: kind, entries.vocabulary)
      && !lines.contains { LabelledText($0, entries.vocabulary, isPlainAllowed: true) != nil }
      || lines.allSatisfy { $0.plain.startsEntry }
      || lines.count { entries.looksLikeEntry($0) || $0.plain.startsEntry } * 2 >= lines.count
        && mayBePartedAtBreaks(lines, kind)
    return areEntries ? lines : [text]
  }

  /// Whether lines with hard breaks between them may be entries each: none has a label, or those of the kind
  /// are told with words that only look like one, 主讲课程：…, and none of a fact.
  private func mayBePartedAtBreaks(_ lines: [InlineText], _ kind: EntryKind) -> Bool {
    let labels = lines.map { LabelledText($0, entries.vocabulary, isPlainAllowed: true) }
    if labels.allSatisfy({ $0 == nil }) { return true }
    return kind.listsItems
      && labels.allSatisfy { $0.map { $0.role == nil && !$0.value.isEmpty } ?? true }
      && !lines.contains { $0.isDate(entries.vocabulary) }
  }

  /// Whether lines tell one work: its title, and the names below it.
  private func isCard(_ lines: [InlineText]) -> Bool {
    let areNames = lines.prefix(2).map { line in
      let outline = EntryOutline(line, entries.vocabulary)
      return outline.isNames(outline.sentence.trimming(0..<outline.sentence.scalars.count))
    }
    return areNames == [false, true] && !lines.dropFirst().contains { $0.plain.startsEntry }
  }

  /// The items that an item of a list is: lazy lines that begin with a date of their own are entries
  /// of their own.
  mutating func entryTexts(_ item: [Block]) -> [[Block]] {
    guard case .paragraph(let text)? = item.first else { return item.isEmpty ? [] : [item] }
    let lines = text.hasBreaks ? text.lines : []
    guard lines.count > 1, lines.allSatisfy({ $0.plain.startsEntry }) else {
      return [[.paragraph(withoutHandNumber(text))] + item.dropFirst()]
    }
    var items: [[Block]] = []
    for line in lines { items.append([.paragraph(withoutHandNumber(line))]) }
    items[items.count - 1] += item.dropFirst()
    return items
  }

  /// A text without the bullet or the number that stands for one, where the number counts on.
  mutating func withoutHandNumber(_ text: InlineText) -> InlineText {
    if text.runs.first?.text.beginsWithLetter ?? true { return text }
    let plain = text.beginning
    if plain.taskMarkLength > 0 { return Sentence(text).dropping(plain.taskMarkLength) }
    let bullet = plain.bulletLength
    if bullet > 0 { return Sentence(text).dropping(bullet) }
    guard let number = plain.handNumber, number.value == lastNumber + 1 || number.value == 1 else {
      return text
    }
    lastNumber = number.value
    return Sentence(text).dropping(number.length)
  }
}
