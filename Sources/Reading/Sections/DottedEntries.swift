internal import Activities

extension EntryReader {
  /// Activities that stand in one line with middle dots between them, each with a date of its own:
  /// `Co-organizer, Example Workshop, 2022 · Committee member, 2021–23`; nil where this is anything else.
  ///
  /// Posts and degrees have such dots between what tells one of them.
  func dottedEntries(_ text: InlineText, _ kind: EntryKind) -> [InlineText]? {
    guard kind.hasTitles, !kind.isCitation, !kind.hasColumns,
      text.runs.contains(where: { $0.text.unicodeScalars.contains("·") })
    else { return nil }
    let sentence = Sentence(text)
    let scalars = sentence.scalars
    let brackets = Brackets(scalars, at: sentence.marks)
    let dots = scalars.indices.dropFirst().dropLast().filter {
      scalars[$0] == "·" && scalars[$0 - 1].isSpace && scalars[$0 + 1].isSpace
        && brackets.depth(at: $0) == 0
    }
    guard !dots.isEmpty else { return nil }
    let bounds = [-1] + dots + [scalars.count]
    let parts = zip(bounds, bounds.dropFirst()).map { start, end in
      sentence.slice(sentence.trimming(start + 1..<end))
    }
    return parts.allSatisfy { !$0.isDate(vocabulary) && hasDate($0) } ? parts : nil
  }
}
