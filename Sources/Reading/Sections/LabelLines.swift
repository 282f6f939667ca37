internal import Activities

extension [Block] {
  /// The blocks with paragraphs of lines that begin with labels, `姓名：…`, broken at these lines.
  ///
  /// - Returns: The blocks; no word of them changes.
  func breakingLabelLines(_ vocabulary: Vocabulary) -> [Block] {
    map { block in
      guard case .paragraph(let text) = block else { return block }
      return .paragraph(text.breakingLabelLines(vocabulary))
    }
  }
}

extension [Block] {
  /// The blocks below the title of an activity, with paragraphs of lines that begin with labels as lists of
  /// them, or broken at these lines where others stand between them.
  ///
  /// - Returns: The blocks; no word of them changes.
  func listingLabelLines(_ vocabulary: Vocabulary) -> [Block] {
    map { block in
      guard case .paragraph(let text) = block, text.runs.count > 1 else { return block }
      let lines = text.sourceLines
      guard lines.count > 1 else { return block }
      let labels = lines.map { LabelledText($0, vocabulary, isPlainAllowed: true) }
      guard labels.allSatisfy({ !($0?.value.isEmpty ?? true) }),
        labels.contains(where: { $0?.role != nil })
      else { return .paragraph(text.breakingLabelLines(vocabulary)) }
      return .list(ActivityList(items: lines.map { [.paragraph($0)] }))
    }
  }
}

extension InlineText {
  /// The text with hard breaks before lines of the source that begin with a label, where several do.
  fileprivate func breakingLabelLines(_ vocabulary: Vocabulary) -> InlineText {
    let starts = sourceLineStarts
    guard !starts.isEmpty else { return self }
    let bounds = [0] + starts + [runs.count]
    let pieces = zip(bounds, bounds.dropFirst()).map { InlineText(Array(runs[$0..<$1])) }
    let areLabelled = pieces.map {
      LabelledText($0.trimmed, vocabulary, isPlainAllowed: true) != nil
        || $0.trimmed.beginsWithLatinLabel
    }
    guard areLabelled.count(where: \.self) > 1 else { return self }
    var result = pieces[0]
    for (piece, isLabelled) in zip(pieces, areLabelled).dropFirst() {
      let isBroken =
        result.runs.last?.text.hasSuffix("\n") ?? true || piece.runs[0].text.hasPrefix("\n")
      if isLabelled && !isBroken {
        result = result.trimmed.followed(by: piece, "\n")
      } else {
        for run in piece.runs { result.append(run) }
      }
    }
    return result
  }

  /// Activities of which each begins on a line with its date and goes on in lines with labels, as items with
  /// the labelled lines below them as facts; nil where this is anything else.
  func labelledEntries(_ vocabulary: Vocabulary) -> [[Block]]? {
    guard runs.count > 2 else { return nil }
    let lines = sourceLines
    guard lines.count > 2 else { return nil }
    var items: [(line: InlineText, facts: [InlineText])] = []
    for line in lines {
      let parts = line.labelledParts(vocabulary)
      if !parts.isEmpty {
        guard !items.isEmpty else { return nil }
        items[items.count - 1].facts += parts
      } else if line.beginsWithDate(vocabulary) {
        items.append((line, []))
      } else {
        return nil
      }
    }
    guard items.count > 1, items.contains(where: { !$0.facts.isEmpty }) else { return nil }
    return items.map { item in
      let facts = item.facts.map { [Block.paragraph($0)] }
      return [.paragraph(item.line)] + (facts.isEmpty ? [] : [.list(ActivityList(items: facts))])
    }
  }

  /// The parts of a line that begin with known labels each, wide spaces between them; none where a part has
  /// no such label.
  private func labelledParts(_ vocabulary: Vocabulary) -> [InlineText] {
    let sentence = Sentence(self)
    let parts = sentence.scalars.indices
      .split { "\u{3000}\u{2003}\t".unicodeScalars.contains(sentence.scalars[$0]) }
      .map { sentence.slice(sentence.trimming($0.startIndex..<$0.endIndex)) }
      .filter { !$0.isEmpty }
    let labels = parts.map { LabelledText($0, vocabulary, isPlainAllowed: true) }
    guard labels.allSatisfy({ $0 != nil && !($0?.value.isEmpty ?? true) }),
      labels.contains(where: { $0?.isSure ?? false })
    else {
      let whole = LabelledText(self, vocabulary, isPlainAllowed: false)
      return whole.map { $0.value.isEmpty } ?? true ? [] : [self]
    }
    return parts
  }

  /// Whether a word or two in Latin letters and a colon stand first, as in `E-mail：`.
  private var beginsWithLatinLabel: Bool {
    let label = beginning.unicodeScalars.prefix(24).prefix { !$0.isColon }
    guard let colon = label.endIndex < beginning.unicodeScalars.endIndex ? label.endIndex : nil,
      let first = label.first, first.isLatin, first.properties.isUppercase
    else { return false }
    let next = beginning.unicodeScalars[colon...].dropFirst().first
    return next != "/"
      && label.allSatisfy { $0.isLatin || $0 == " " || $0 == "-" }
      && label.split(separator: " ").count <= 2
  }

  /// Whether a date stands first in a line.
  private func beginsWithDate(_ vocabulary: Vocabulary) -> Bool {
    EntryOutline(self, vocabulary).dates.first.map { $0.range.lowerBound < 2 && $0.span != nil }
      ?? false
  }
}
