internal import Activities

extension Entry {
  /// Takes the names before the title of a work as its authors; `known` are those that its form tells.
  mutating func takeAuthors(
    before title: Range<Int>, _ known: (names: Range<Int>, title: Range<Int>)?,
    in outline: EntryOutline, _ language: Language
  ) {
    if let known, known.title.lowerBound <= title.lowerBound + 1,
      known.names.upperBound <= title.lowerBound, !outline.isBehindMoreNames(title, known)
    {
      let authors = outline.sentence.slice(known.names).joined
      fields.append(EntryField(role: .authors, value: LocalizedText(authors, in: language)))
      return
    }
    var range = outline.sentence.trimming(0..<title.lowerBound)
    while let last = range.last, ".,，．：:“\"".unicodeScalars.contains(outline.sentence.scalars[last])
    {
      range = outline.sentence.trimming(range.lowerBound..<last)
    }
    range = outline.withoutYear(range)
    // `Zhang, S., & Li, A. (2020)`
    if let last = range.last, let open = outline.brackets.opening(of: last),
      outline.sentence.scalars[open + 1..<last].allSatisfy({ $0.isDigit || $0.isSpace })
    {
      range = outline.sentence.trimming(range.lowerBound..<open)
    }
    if kind == .patent, outline.isPatentNumber(range) { return }
    guard !range.isEmpty, outline.isNames(range) || outline.isName(range),
      range.allSatisfy({ !outline.sentence.scalars[$0].isDigit }) || outline.isNames(range)
    else { return }
    let authors = outline.sentence.slice(range).joined
    fields.append(EntryField(role: .authors, value: LocalizedText(authors, in: language)))
  }

  /// Takes the names directly behind the title of a work as its authors, where none stand before it.
  mutating func takeAuthors(
    behind title: Range<Int>, in outline: EntryOutline, _ language: Language
  ) {
    guard !fields.contains(where: { $0.role == .authors }) else { return }
    let sentence = outline.sentence
    // Words before the title are the names, though they were not known as such.
    guard sentence.scalars[..<title.lowerBound].count(where: \.properties.isAlphabetic) < 12 else {
      return
    }
    var start = title.upperBound
    while start < sentence.scalars.count,
      sentence.scalars[start].isSpace
        || ".,，．。:：—–-".unicodeScalars.contains(sentence.scalars[start])
    {
      start += 1
    }
    // 《示例学》（第9版）
    if start < sentence.scalars.count, sentence.scalars[start].opensAside { return }
    if kind == .patent, outline.isPatentNumber(start..<sentence.scalars.count) { return }
    // The names end where a field is none, or at the end of the sentence.
    var end = start
    var next = start
    while next < sentence.scalars.count {
      var stop = next
      while stop < sentence.scalars.count,
        !(sentence.separates(at: stop) || stop > next && outline.endsPart(at: stop))
      {
        stop += 1
      }
      let isName =
        (outline.isName(next..<stop) || next == start && outline.isNames(next..<stop))
        && (next..<stop).count { sentence.scalars[$0].isDigit } < 3
        && outline.vocabulary.values[sentence.string(sentence.trimming(next..<stop)).lowercased()]
          == nil
        && !PersonWords.shares.contains(sentence.string(sentence.trimming(next..<stop)))
      guard isName else { break }
      end = stop
      guard stop < sentence.scalars.count, ",，、;；".unicodeScalars.contains(sentence.scalars[stop])
      else {
        break
      }
      next = stop + 1
    }
    let range = sentence.trimming(start..<end)
    guard !range.isEmpty, outline.isNames(range), !outline.isJournalName(range) else { return }
    let authors = LocalizedText(sentence.slice(range).joined, in: language)
    fields.append(EntryField(role: .authors, value: authors))
  }
}

extension EntryOutline {
  /// Whether a title stands further behind than names that its form tells, and all between are names.
  fileprivate func isBehindMoreNames(
    _ title: Range<Int>, _ known: (names: Range<Int>, title: Range<Int>)
  ) -> Bool {
    title.lowerBound > known.title.lowerBound + 1
      && isNames(withoutEnd(sentence.trimming(0..<title.lowerBound)))
  }

  /// Names without a year behind them: `Zhang, San, and Li Si. 2020`.
  fileprivate func withoutYear(_ range: Range<Int>) -> Range<Int> {
    let digits = range.reversed().prefix { sentence.scalars[$0].isDigit }.count
    guard digits == 4 else { return range }
    var names = range.lowerBound..<range.upperBound - digits
    while let last = names.last,
      sentence.scalars[last].isSpace || ".,，".unicodeScalars.contains(sentence.scalars[last])
    {
      names = names.lowerBound..<last
    }
    return isNames(names) ? names : range
  }
}
