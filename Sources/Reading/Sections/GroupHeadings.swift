internal import Activities

extension SectionReader {
  /// Whether headings below a section group its entries, as years do, instead of being entries.
  func formGroups(_ parts: [PageOutline.Part], _ kind: EntryKind) -> Bool {
    parts.contains { isGroup($0, kind) }
      || !parts.isEmpty && parts.allSatisfy { formsEntries($0, kind) }
  }

  /// Whether a heading is a year, or a word of headings as a whole.
  func isGroup(_ part: PageOutline.Part, _ kind: EntryKind) -> Bool {
    if !kind.hasTitles { return true }
    let heading = part.heading.plain.strippedOfHeadingMarks
    // 主要论文（共120余篇）
    let named = heading.withoutHeadingNote
    if named != heading, !part.heading.holdsYear, entries.vocabulary.coverage(ofHeading: named) == 1
    {
      return true
    }
    guard entries.vocabulary.isGroup(heading) else { return false }
    // 课题甲 with labelled values below it is an entry, whatever words it is made of.
    return heading.isTime || entries.vocabulary.coverage(ofHeading: heading) == 1
      || !(part.elements.first?.holdsFacts(entries.vocabulary) ?? false)
  }

  /// Whether a list of entries stands below a heading, and not the facts of one.
  ///
  /// - Parameters:
  ///   - part: The heading and what stands below it.
  ///   - kind: What the section announces.
  ///   - areGroups: Whether other headings beside it are known to group entries.
  /// - Returns: False where the heading is that of an entry.
  func formsEntries(
    _ part: PageOutline.Part, _ kind: EntryKind, besideGroups areGroups: Bool = false
  ) -> Bool {
    guard kind.hasTitles, let first = part.elements.first else { return false }
    if first.headingLevel != nil {
      // Years below 中文 and 英文.
      let parts = PageOutline.parts(of: part.elements[...]).1
      return kind.isCitation && parts.allSatisfy { $0.heading.plain.strippedOfHeadingMarks.isTime }
    }
    if kind == .project, !part.heading.plain.isShortHeading(upTo: areGroups ? 12 : 6) {
      return false
    }
    let texts: [InlineText?]
    switch first.block {
    case .list(let list):
      texts = list.items.map { if case .paragraph(let text)? = $0.first { text } else { nil } }
    case .paragraph(let text) where areGroups:
      // Lines with numbers that were set by hand.
      texts = text.sourceLines.map { $0.beginning.handNumber == nil ? nil : $0 }
    default: return false
    }
    return texts.allSatisfy { text in
      // Beside groups 示例公司：… is no label of a fact.
      guard let text,
        LabelledText(text, entries.vocabulary, isPlainAllowed: !areGroups) == nil
      else { return false }
      // What is told of one project may have dates as well.
      return kind == .project
        ? entries.isToldInFields(text) : text.holdsYear || entries.looksLikeEntry(text)
    }
  }

  /// The year that a heading is, and nothing else.
  func year(_ heading: String) -> Int? {
    let text = heading.trimmed.withPlainYears
    guard text.utf8.count(where: { $0.isDigit }) >= 4 else { return nil }
    let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber }
    let rest = text.replacing(digits, with: "")
    return digits.utf8.count == 4 && ["", "年", "年度", "：", ":", "年："].contains(rest)
      ? text.headingYears?.lowerBound : nil
  }

  /// A heading without the emphasis of the whole of it.
  func title(_ heading: InlineText) -> InlineText {
    let isStrong = heading.isStrong
    return (isStrong ? heading.removing(.strong) : heading).joined
  }
}

extension EntryReader {
  /// The year of a longer heading, in which the days below it lie: 2023年学术活动, `Talks in 2022`; the entries
  /// themselves need not have happened in it.
  func yearOfDays(_ heading: String) -> Int? {
    guard heading.utf8.count < 120, heading.utf8.contains(where: { $0.isDigit })
    else { return nil }
    let outline = EntryOutline(InlineText(heading), vocabulary)
    guard outline.dates.count == 1, let found = outline.dates.first, let span = found.span,
      !found.isRange, span.start.month == nil
    else { return nil }
    let rest = outline.sentence.string(
      found.range.upperBound..<outline.sentence.scalars.count
    ).trimmed.lowercased()
    let isOther =
      rest.unicodeScalars.first.map { "级級届屆".unicodeScalars.contains($0) } ?? false
      || ["及", "以", "之", "before", "and"].contains { rest.hasPrefix($0) }
    return isOther ? nil : span.start.year
  }
}

extension PageElement {
  /// Whether this is a list or lines of labelled values, as stand directly below the heading of an entry.
  func holdsFacts(_ vocabulary: Vocabulary) -> Bool {
    let texts: [InlineText] =
      switch block {
      case .paragraph(let text): text.lines
      case .list(let list):
        list.items.compactMap { if case .paragraph(let text)? = $0.first { text } else { nil } }
      default: []
      }
    return texts.contains { LabelledText($0, vocabulary, isPlainAllowed: true) != nil }
  }
}

extension Vocabulary {
  /// Whether a heading below one of a kind groups entries instead of being one: a year, a kind of
  /// activity, a role or a status, and hardly a word beside.
  func isGroup(_ heading: String) -> Bool {
    let heading = heading.strippedOfHeadingMarks
    return heading.isTime || coverage(ofHeading: heading) > 0.7
  }

  /// How much of a heading its known words of one kind and the known values are, from 0 to 1.
  ///
  /// Words such as 的 and `and` do not count.
  func coverage(ofHeading heading: String) -> Double {
    guard heading.utf8.count <= 120 else { return 0 }
    let lowered = heading.lowercased()
    let text = Array(lowered.unicodeScalars)
    let kind = kind(ofHeading: heading)
    let begins = Set(text)
    var isCovered = [Bool](repeating: false, count: text.count)
    let known = headings.filter {
      $0.kind == kind && (!$0.isWhole || $0.word == lowered)
    }
    for word in known.map(\.word) + Array(values.keys) + HeadingWords.dividers
    where word.unicodeScalars.first.map(begins.contains) ?? false {
      for range in ranges(of: word, in: text) { for offset in range { isCovered[offset] = true } }
    }
    // 与 joins words and is a part of 参与.
    var isFiller = [Bool](repeating: false, count: text.count)
    for word in HeadingWords.fillers where word.unicodeScalars.first.map(begins.contains) ?? false {
      for range in ranges(of: word, in: text) where !range.contains(where: { isCovered[$0] }) {
        for offset in range { isFiller[offset] = true }
      }
    }
    let letters = text.indices.filter { text[$0].properties.isAlphabetic && !isFiller[$0] }
    guard !letters.isEmpty else { return 0 }
    return Double(letters.count { isCovered[$0] }) / Double(letters.count)
  }
}

/// Where a word stands in a text; Latin words stand there whole, with or without a plural s.
private func ranges(of word: String, in text: [Unicode.Scalar]) -> [Range<Int>] {
  let word = Array(word.unicodeScalars)
  func isLatin(_ offset: Int) -> Bool { text.indices.contains(offset) && text[offset].isLatin }
  return text.indices.compactMap { start in
    guard text[start...].starts(with: word) else { return nil }
    let end = start + word.count
    guard word[0].isLatin else { return start..<end }
    let plural = end < text.count && text[end] == "s" ? end + 1 : end
    guard !isLatin(start - 1) else { return nil }
    return !isLatin(end) ? start..<end : !isLatin(plural) ? start..<plural : nil
  }
}

extension InlineText {
  /// Whether a number of a year stands in the text, in the name of a conference or as a date.
  var holdsYear: Bool {
    runs.contains { run in
      run.text.utf8.split { !$0.isDigit }.contains { digits in
        digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
      }
    }
  }
}

/// Marks between the years of a heading.
private let yearMarks = " -–—~～至到,、()（）:："

/// All scalars of such headings beside digits; most headings hold another one.
private let yearScalars = ScalarSet((TimeWords.besideYears.joined() + yearMarks).unicodeScalars)

extension String {
  /// Whether a heading is too short for the title of a project: so many Han characters, or half as many words.
  fileprivate func isShortHeading(upTo count: Int) -> Bool {
    let text = strippedOfHeadingMarks
    return text.containsHan
      ? text.unicodeScalars.count <= count : text.split(separator: " ").count <= count / 2
  }

  /// Whether a heading tells a time and nothing else: years, or 更早 and `Earlier`.
  var isTime: Bool {
    headingYears != nil
      || TimeWords.vague.contains(lowercased())
  }

  /// The year, or the first of the years, that a heading tells and nothing else: `2024年`,
  /// `2020-2023`, 2019年及以前, `Before 2020`.
  var headingYears: ClosedRange<Int>? {
    let plain = withPlainYears
    guard plain.unicodeScalars.contains(where: \.isDigit),
      plain.unicodeScalars.allSatisfy({ $0.isDigit || yearScalars.mayHold($0.lowercased) })
    else { return nil }
    var rest = plain.lowercased()
    for word in TimeWords.besideYears { rest = rest.replacing(word, with: " ") }
    let parts = rest.split { yearMarks.contains($0) }
    let years = parts.compactMap { part -> Int? in
      part.utf8.count == 4 ? Int(part).flatMap { (1900...2099).contains($0) ? $0 : nil } : nil
    }
    guard years.count == parts.count, let first = years.min(), let last = years.max(),
      years.count <= 2
    else { return nil }
    return first...last
  }
}
