internal import Activities

extension EntryOutline {
  /// Emphasised or strong words that are the title of a reference, as the name of a journal in plain type with
  /// its volume and year stands behind them: `*Two words*, Example Math. J. 150, no. 2, 2009`.
  ///
  /// Nothing but names may stand before them.
  var titleBeforePlainJournal: Range<Int>? {
    let groups = sentence.groups { $0.style.intersection([.strong, .emphasis]) }
      .prefix(6).filter { !$0.value.isEmpty }
    for (style, range) in groups {
      let words = withoutEnd(sentence.trimming(range))
      guard !words.isEmpty, !holdsLink(words), hasPlainJournal(behind: range.upperBound) else {
        continue
      }
      if style.contains(.strong), isNames(words) || isName(words) { continue }
      let before = withoutEnd(sentence.trimming(0..<range.lowerBound))
      let isFree = !sentence.scalars[before].contains { $0.opensQuotation || $0 == "《" }
      if before.isEmpty || isFree && (isNames(before) || isName(before) || !isLong(before)) {
        return words
      }
    }
    return nil
  }

  /// Whether the name of a journal in plain type, its volume and its year stand behind an offset.
  private func hasPlainJournal(behind end: Int) -> Bool {
    let scalars = sentence.scalars
    var start = end
    while start < scalars.count,
      scalars[start].isSpace || scalars[start] == "," || scalars[start] == "."
    {
      start += 1
    }
    guard start > end || scalars[end - 1] == "." || scalars[end - 1] == "," else { return false }
    // No name of a journal is longer.
    let name =
      start..<(scalars[start...].prefix(100).firstIndex { $0.isDigit || $0 == "(" } ?? start)
    guard name.count > 3, scalars[name.upperBound - 1].isSpace,
      scalars[name.lowerBound].isUppercase, !holdsLink(name),
      isJournalName(byStops: name),
      sentence.slice(name).runs.allSatisfy({ $0.style.isDisjoint(with: [.strong, .emphasis]) })
    else { return false }
    let numbers = scalars[name.upperBound...].prefix(60).split { !$0.isDigit }
    let holdsYear = numbers.contains {
      $0.count == 4
        && ($0.starts(with: "19".unicodeScalars) || $0.starts(with: "20".unicodeScalars))
    }
    // `Example Press 2020` tells a year alone.
    return holdsYear && (numbers.count > 1 || scalars[name].contains("."))
  }

  /// Whether the full stops of a stretch are those of abbreviations, and no other mark stands in it.
  private func isJournalName(byStops range: Range<Int>) -> Bool {
    let first = sentence.lowercased(
      range.lowerBound..<sentence.scalars[range].prefix(while: \.isLatin).endIndex)
    if isAbbreviation(first) && !namesSeries(first) { return false }
    let words = sentence.scalars[range].split(whereSeparator: \.isSpace)
    let isCapitalised = words.allSatisfy { word in
      word[word.startIndex].isUppercase || word.elementsEqual(["&"])
        || smallWords.contains(String(scalars: word))
    }
    guard isCapitalised else { return false }
    var letters = 0
    var isBehindStop = false
    for scalar in sentence.scalars[range] {
      defer { isBehindStop = scalar == "." }
      if scalar == "." {
        guard (1...6).contains(letters) else { return false }
        letters = 0
      } else if scalar.isLetter {
        // `Doe J.Title of a work`
        if isBehindStop { return false }
        letters += 1
      } else if scalar.isSpace || scalar == "&" || scalar == "-" {
        letters = 0
      } else {
        return false
      }
    }
    return true
  }

  /// A stretch without the marks at its end.
  func withoutEnd(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, ",，.．:：".unicodeScalars.contains(sentence.scalars[last]) {
      range = sentence.trimming(range.lowerBound..<last)
    }
    return range
  }

  /// Quoted words in a title, where all before them are names: `S. Zhang, A. Li, "A title", *EX*, 2023`.
  func quotedTitle(in title: Range<Int>) -> Range<Int>? {
    let quote = title.dropFirst().first {
      sentence.scalars[$0].opensQuotation && brackets.depth(at: $0) == 1
    }
    guard let quote, let close = brackets.partner(of: quote), close - quote > 8,
      isNames(withoutEnd(sentence.trimming(0..<quote)))
    else { return nil }
    return quote..<close + 1
  }
}

/// Words of the names of journals that have a small letter.
private let smallWords: Set<String> = [
  "of", "and", "the", "for", "in", "on", "de", "des", "la", "et", "für", "und", "der",
]
