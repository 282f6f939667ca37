internal import Activities

extension EntryKind {
  /// Whether its entries may begin with who spoke or wrote.
  var hasSpeakers: Bool { [.talk, .post, .sharedTask].contains(self) }

  /// Whether a full stop inside a field of its entries ends the title.
  fileprivate var hasSentences: Bool {
    [.talk, .post, .sharedTask, .project, .award, .software, .dataset].contains(self)
  }
}

extension EntryOutline {
  /// The title inside a field: without a label or a programme before a colon, without a grant number in
  /// brackets behind it, and up to the first full stop.
  func words(
    of field: Range<Int>, _ kind: EntryKind, _ removed: [Bool], _ isValue: (Range<Int>) -> Bool
  ) -> Range<Int> {
    var title = field
    if let colon = colon(in: title) {
      let before = sentence.trimming(title.lowerBound..<colon)
      let behind = sentence.trimming(colon + 1..<title.upperBound)
      let label = sentence.string(before)
      let isLabel =
        vocabulary.role(ofLabel: label) == .title
        || kind.hasSpeakers && label.hasPrefix("@")
        || kind == .project && (isValue(before) || namesProgramme(before))
        || vocabulary.values[label.lowercased()].map(kind.roles.contains) ?? false
      if isLabel, !behind.isEmpty { title = behind }
    }
    if kind == .project, let last = title.last, let open = brackets.opening(of: last),
      open > title.lowerBound, sentence.scalars[open].opensAside,
      sentence.scalars[open..<last].count(where: \.isDigit) > 4
    {
      title = sentence.trimming(title.lowerBound..<open)
    }
    if kind.hasSpeakers, let end = questionEnd(in: title) { title = title.lowerBound..<end }
    if kind.hasSentences, let end = title.first(where: { endsSentence(at: $0, in: title) }) {
      title = title.lowerBound..<end
    }
    return title
  }

  /// Whether a field is digits with capitals and what ties them, as the numbers of grants and patents are.
  func isNumber(_ field: Range<Int>) -> Bool {
    let scalars = sentence.scalars[field]
    return scalars.count(where: \.isDigit) > 4 && !isDateLike(field)
      && !dates.contains { $0.range.overlaps(field) }
      && scalars.allSatisfy { $0.isDigit || $0.isUppercase || "-&/.".unicodeScalars.contains($0) }
  }

  /// A stretch without what stands in brackets at its end.
  func withoutAside(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, let open = brackets.opening(of: last), open > range.lowerBound,
      sentence.scalars[open].opensAside
    else { return range }
    return sentence.trimming(range.lowerBound..<open)
  }

  /// Whether words end like the name of a programme: 产学合作协同育人项目.
  func namesProgramme(_ range: Range<Int>) -> Bool {
    let text = sentence.string(range).lowercased()
    return ProgrammeWords.endings.contains {
      text.hasSuffix($0)
    }
  }

  /// The journal or the conference behind `审稿人：` or `Reviewer:`.
  func venues(in field: Range<Int>, _ removed: [Bool]) -> Range<Int>? {
    guard let colon = colon(in: field), colon - field.lowerBound <= 24 else { return nil }
    let label = sentence.trimming(field.lowerBound..<colon)
    let word = sentence.string(label).lowercased()
    let isRole = vocabulary.coverage(ofHeading: word) > 0.9
    guard
      isRole || vocabulary.values[word] == .role || vocabulary.kind(ofHeading: word) == .service,
      var end = fields.last?.upperBound
    else { return nil }
    while end > colon + 1,
      removed[end - 1] || sentence.scalars[end - 1].isSpace
        || sentence.separates(at: end - 1)
    {
      end -= 1
    }
    let range = sentence.trimming(colon + 1..<end)
    return range.isEmpty || range.contains(where: { removed[$0] }) ? nil : range
  }

  /// The first colon of a field outside of brackets and links.
  func colon(in field: Range<Int>) -> Int? {
    field.first { offset in
      sentence.scalars[offset].isColon && brackets.depth(at: offset) == 0
        && !isLinked(offset)
    }
  }

  /// Whether a full stop ends a sentence of a field, with words behind it; not in `B.Sc.` or `3.5`.
  private func endsSentence(at offset: Int, in field: Range<Int>) -> Bool {
    guard sentence.scalars[offset] == ".", !isLinked(offset), endsPart(at: offset) else {
      return false
    }
    var start = offset
    while start > field.lowerBound, sentence.scalars[start - 1].isLatin { start -= 1 }
    let isAbbreviation = start > field.lowerBound && sentence.scalars[start - 1] == "."
    let before = field.lowerBound..<offset
    let behind = offset + 1..<field.upperBound
    func letters(_ range: Range<Int>) -> Int {
      range.count { sentence.scalars[$0].properties.isAlphabetic }
    }
    return !isAbbreviation && letters(before) > 3 && letters(behind) > 2
  }
}
