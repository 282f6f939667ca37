internal import Activities

extension EntryReader {
  /// What the first block below the heading of an entry tells in fields, and the other blocks.
  ///
  /// One of the fields is a date, as in `2021.01-2023.12，示例省重点研发计划，50万元，主持`; they stand in a line,
  /// in a few lines, or in the only item of a list.
  ///
  /// - Returns: Nil where it is a text or holds labelled facts.
  func fieldsBelowHeading(_ blocks: [Block], of kind: EntryKind) -> (
    text: InlineText, rest: [Block]
  )? {
    guard kind.hasTitles, !kind.isCitation, let first = blocks.first else { return nil }
    var rest = Array(blocks.dropFirst())
    let text: InlineText
    switch first {
    case .paragraph(let paragraph): text = paragraph
    case .list(let list):
      guard list.items.count == 1, case .paragraph(let item)? = list.items[0].first else {
        return nil
      }
      text = item
      rest = list.items[0].dropFirst() + rest
    default: return nil
    }
    let lines = text.sourceLines
    guard lines.count <= 4,
      !lines.contains(where: { LabelledText($0, vocabulary, isPlainAllowed: true) != nil }),
      lines.count(where: hasDate) == 1
    else { return nil }
    let whole = lines.dropFirst().reduce(lines[0]) { $0.followed(by: $1, "\n") }
    let scalars = whole.plain.trimmed.unicodeScalars
    guard scalars.count <= 160,
      !scalars.dropLast().contains(where: { "。；;！!？?".unicodeScalars.contains($0) }),
      isToldInFields(whole) || whole.isDate(vocabulary)
    else { return nil }
    return (whole, rest)
  }
}

extension Entry {
  /// Takes a text in fields for what the entry tells beside its title: its date, and the rest as it is.
  mutating func takeFields(
    of text: InlineText, _ reader: FieldReader, in language: Language, _ vocabulary: Vocabulary
  ) {
    let outline = EntryOutline(text, vocabulary, hasColumns: kind.hasColumns)
    let end = outline.sentence.scalars.count
    var removed = [Bool](repeating: false, count: end)
    if let date = outline.entryDate(language).date {
      dates = date.span
      for offset in date.removed ?? 0..<0 { removed[offset] = true }
    }
    let rest = outline.remainder(0..<end, removed: removed, partsLines: true)
    detail = localized(rest.readingColumns(language), language)
    readFields(of: outline.sentence, reader, in: language)
  }
}
