internal import Activities

extension EntryReader {
  /// Posts, degrees or projects on lines of one paragraph, some with lines below them that tell more of
  /// them, as items of a list; nil where it is anything else.
  ///
  /// Each begins on a line with a period of its own, and all others stand below one of those.
  func postsInLines(_ text: InlineText) -> [[Block]]? {
    guard text.runs.count > 2 else { return nil }
    let lines = text.sourceLines
    guard lines.count > 2, beginsPost(lines[0]) else { return nil }
    let begins = lines.map { beginsPost($0) }
    guard begins.count(where: \.self) > 1, begins.contains(false) else { return nil }
    let widest = lines.map(\.width).max() ?? 0
    var items: [[Block]] = []
    for (index, line) in lines.enumerated() {
      if begins[index] {
        items.append([.paragraph(line)])
      } else {
        guard mayTellMore(line, below: lines[index - 1], widest) else { return nil }
        items[items.count - 1].append(.paragraph(line))
      }
    }
    return items
  }

  /// Whether a post begins with a line: a date stands first, or a period in bold or among its fields.
  private func beginsPost(_ line: InlineText) -> Bool {
    guard line.holdsYear, LabelledText(line, vocabulary, isPlainAllowed: true) == nil else {
      return false
    }
    let outline = EntryOutline(line, vocabulary)
    guard let date = outline.entryDate(language).date, date.removed != nil else {
      // `Spring 2012 Visiting Fellow`
      guard let term = outline.termYears, term.range.lowerBound <= 18 else { return false }
      return outline.endsWithSeason(outline.sentence.string(0..<term.range.lowerBound))
    }
    return date.range.lowerBound < 2
      || date.span.end != .none
        && (outline.fields.count > 1 || line.runs[0].style.contains(.strong))
  }

  /// Whether a line tells more of the post above it, and is not a part of the same sentence: it has a label,
  /// or the line above ended on purpose.
  private func mayTellMore(_ line: InlineText, below above: InlineText, _ widest: Int) -> Bool {
    guard let first = line.plain.unicodeScalars.first, let last = above.plain.unicodeScalars.last,
      !(first.isLatin && !first.properties.isUppercase), !line.plain.startsEntry,
      !"，、,：:（(".unicodeScalars.contains(last)
    else { return false }
    return LabelledText(line, vocabulary, isPlainAllowed: true) != nil
      || above.width + line.firstWordWidth <= widest || widest <= 40
  }
}
