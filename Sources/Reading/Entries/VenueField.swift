internal import Activities

/// What leads to a place or an event.
private let prepositions = ["于", "在", "at ", "in ", "@"].map { Array($0.unicodeScalars) }

extension EntryOutline {
  /// The place or event that is the first field of a talk or shared task behind its title.
  ///
  /// - Parameters:
  ///   - start: The offset behind the title.
  ///   - kind: The kind of the entry.
  ///   - removed: Which offsets were taken out.
  ///   - fields: Knows the words that tell what sort of a talk it was, or what somebody was there.
  /// - Returns: Its words without what leads to them; nil if there is none.
  func venue(
    behind start: Int, of kind: EntryKind, removed: [Bool], _ fields: FieldReader
  ) -> InlineText? {
    guard kind == .talk || kind == .sharedTask else { return nil }
    for field in self.fields where field.upperBound > start {
      let range = sentence.trimming(max(field.lowerBound, start)..<field.upperBound)
      // The mark between the title and the rest belongs to neither.
      let isBehindTitle = field.lowerBound <= start
      let begin = range.first { offset in
        let scalar = sentence.scalars[offset]
        return !removed[offset] && !scalar.isSpace
          && !(isBehindTitle
            && (scalar.isDash || scalar.isColon || "./·".unicodeScalars.contains(scalar)))
      }
      guard let first = begin,
        !sentence.scalars[first].opensAside, sentence.scalars[first] != "《", !isDateLike(range),
        !dates.contains(where: { date in
          date.range == range
            || range.overlaps(date.range) && isBehindLabel(date.range.lowerBound, in: range)
        }), !fields.isKnownWord(range, of: sentence)
      else { continue }
      let place = prepositions.first { sentence.scalars[first..<range.upperBound].starts(with: $0) }
      guard place != nil || kind == .talk else { return nil }
      let words = first + (place?.count ?? 0)..<range.upperBound
      let isWhole = !words.contains { removed[$0] }
      let venue =
        isWhole
        ? sentence.slice(sentence.trimming(words)).joined : remainder(words, removed: removed)
      if !venue.isEmpty { return venue }
    }
    return nil
  }
}
