internal import Activities

private let seasonLetters = TimeWords.seasons.map { Array($0.unicodeScalars) }

/// The scalars with which the names of seasons begin.
private let seasonStarts = ScalarSet(seasonLetters.map { $0[0] })

extension EntryOutline {
  /// The offsets of the entry's title with its marks: the first 《…》, or else, in the first field
  /// that says something, words in quotation marks, emphasised or linked words, or the field itself.
  ///
  /// - Parameters:
  ///   - kind: What the section announces.
  ///   - removed: The offsets that are no words of the entry: its date and its links.
  ///   - isGeneric: Whether a link's label says no more than that there is a link.
  ///   - isValue: Whether a field is a role, a status or the like and so no title, where others are.
  /// - Returns: Nil when the entry is running text without a title.
  func title(
    of kind: EntryKind, removed: [Bool], isGeneric: (LinkGroup) -> Bool,
    isValue: (Range<Int>) -> Bool = { _ in false }
  ) -> Range<Int>? {
    if kind == .service, let field = fields.first, let venues = venues(in: field, removed) {
      return venues
    }
    if kind.hasSpeakers, let title = titleBehindSpeakers { return title }
    if let book = bookTitle(of: kind, removed: removed) { return book }
    if kind == .talk || kind == .post, let quoted = quotedField(kind, removed) { return quoted }
    if kind == .talk, let title = emphasisBehindOccasion { return title }
    if kind == .project, let title = emphasisBehindGrant { return title }
    if kind == .project,
      let quoted = quotedField(removed, behind: { isValue($0) || namesProgramme($0) })
    {
      return quoted
    }
    if let name = markedName(of: kind, removed: removed) { return name }
    guard
      let field = firstField(
        removed: removed, isGeneric: isGeneric,
        isValue: {
          isValue($0) || isAside($0) || kind.hasSpeakers && (isSpeaker($0) || isPlace($0))
            || kind == .project && (isBesideProject($0) || isProgrammeWithNumber($0, isValue))
        })
        ?? firstField(
          removed: removed, isGeneric: isGeneric,
          isValue: {
            kind == .project && (isPlainValue($0) || isAside($0) || isBesideProject($0))
          })
        ?? firstField(removed: removed, isGeneric: isGeneric, isValue: { _ in false })
    else { return nil }
    if let quoted = quoted(in: field) { return quoted }
    for style in [InlineStyle.emphasis, .strong] {
      // `**国家社会科学基金**一般项目：题目`
      if let words = emphasised(style, in: field, kind),
        words == field || kind != .project || !isValue(words)
      {
        if kind.listsVenues, beginsList(words) { return nil }
        return words
      }
    }
    if let link = links.first(where: {
      $0.range.overlaps(field) && !isGeneric($0) && !isAside($0.range, in: field)
        && (!isAddress($0) || $0.range.lowerBound == field.lowerBound)
    }) {
      return sentence.trimming(link.range)
    }
    let isOnlyField = !fields.contains { other in
      other.lowerBound > field.lowerBound && other.contains { !removed[$0] }
    }
    let isRunningText =
      isOnlyField && dates.isEmpty && field.upperBound < sentence.scalars.count
      && !removed.contains(true)
    return isRunningText ? nil : words(of: field, kind, removed, isValue)
  }

  /// Whether a stretch is brackets with all that stands in them: （导师：王某某） behind a date.
  private func isAside(_ range: Range<Int>) -> Bool {
    guard sentence.scalars[range.lowerBound].opensAside else { return false }
    return brackets.partner(of: range.lowerBound) == range.upperBound - 1
  }

  /// Whether a field of a project is a part played, a state or a number, rather than a name of any sort.
  private func isPlainValue(_ field: Range<Int>) -> Bool {
    if isNumber(field) { return true }
    guard field.count <= 40 else { return false }
    let words = sentence.lowercased(field)
    let role = vocabulary.values[words]
    return role == .role || role == .status
      || words.split { " /、".contains($0) }.allSatisfy { vocabulary.values[String($0)] == .role }
  }

  /// Whether a colon begins the name of a picture, as in `:tada:`.
  private func beginsShortcode(_ offset: Int) -> Bool {
    guard sentence.scalars[offset] == ":" else { return false }
    let name = sentence.scalars[(offset + 1)...].prefix(40).prefix {
      $0.isLatin || $0.isDigit || $0 == "_" || $0 == "-" || $0 == "+"
    }
    return name.count > 1 && name.endIndex < sentence.scalars.count
      && sentence.scalars[name.endIndex] == ":"
  }

  /// Whether a stretch stands in brackets behind the words of a field: 张三（2019级，[获奖](…)）.
  private func isAside(_ range: Range<Int>, in field: Range<Int>) -> Bool {
    let first = range.lowerBound
    let isOpener = brackets.partner(of: first).map { $0 > first } ?? false
    return first > field.lowerBound && !sentence.scalars[field.lowerBound].opensAside
      && brackets.depth(at: first) > (isOpener ? 1 : 0)
  }

  /// The first field with words of its own, without a date at its edge and without a label such as
  /// `**Keynote:**` before it.
  private func firstField(
    removed: [Bool], isGeneric: (LinkGroup) -> Bool, isValue: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    for field in fields {
      var (start, end) = (field.lowerBound, field.upperBound)
      func isNoWord(_ offset: Int) -> Bool {
        removed[offset] || sentence.scalars[offset].isSpace
          || [":", "：", ".", "·"].contains(sentence.scalars[offset]) && !beginsShortcode(offset)
          || sentence.scalars[offset].isDash && (offset == 0 || isNoWordBefore(offset))
      }
      func isNoWordBefore(_ offset: Int) -> Bool {
        removed[offset - 1] || sentence.scalars[offset - 1].isSpace
          || sentence.scalars[offset - 1].isDash
      }
      if let picture = (start..<end).first(where: {
        !sentence.scalars[$0].isPicture && !sentence.scalars[$0].isSpace
      }), removed[picture] {
        start = picture
      }
      while start < end, isNoWord(start) { start += 1 }
      while end > start,
        removed[end - 1] || sentence.scalars[end - 1].isSpace
          || end < field.upperBound && sentence.scalars[end - 1].isColon
      {
        end -= 1
      }
      // A date that stays in the middle of the field stays in the title.
      guard start < end, !links.contains(where: { isGeneric($0) && $0.range == start..<end })
      else { continue }
      if isDateLike(start..<end) || isValue(start..<end) { continue }
      if let label = strongLabel(in: start..<end), label < end {
        return sentence.trimming(label..<end)
      }
      if let colon = (start..<end).first(where: { sentence.scalars[$0].isColon }),
        colon + 1 < end, isTerm(start..<colon)
      {
        // `Fall 2022 - Present: Researcher`
        return sentence.trimming(colon + 1..<end)
      }
      return start..<end
    }
    return nil
  }

  /// Whether a field tells a time that is no date, such as 2023年秋 or 2020、2021.
  func isDateLike(_ range: Range<Int>) -> Bool {
    if isTerm(range) { return true }
    return sentence.scalars[range].allSatisfy { $0.isDigit || TimeWords.characters.contains($0) }
  }

  /// Whether a stretch is one or two terms: `Spring 2024`, `Fall 2015 - Summer 2016`.
  private func isTerm(_ range: Range<Int>) -> Bool {
    guard range.count <= 40, holdsSeason(range) else { return false }
    let words = sentence.string(range).split { " ,-–—~/".contains($0) }.map(String.init)
    return words.contains(where: TimeWords.isSeason)
      && words.allSatisfy {
        let word = $0.lowercased()
        return TimeWords.isSeason($0) || vocabulary.openEnds.contains(word) || word == "to"
          || TimeWords.termNouns.contains(" " + word)
          || word.unicodeScalars.allSatisfy(\.isDigit)
      }
  }

  /// Whether the letters of a season stand somewhere in a stretch.
  private func holdsSeason(_ range: Range<Int>) -> Bool {
    let scalars = sentence.scalars
    for start in range where scalars[start].isLatin {
      // `WS 2023/24`, `SoSe 2022`
      if scalars[start] == "W" || scalars[start] == "S",
        TimeWords.germanTerms.contains(
          String(scalars: scalars[start..<range.upperBound].prefix(5).prefix(while: \.isLatin)))
      {
        return true
      }
      guard seasonStarts.contains(scalars[start].lowercased) else { continue }
      let rest = scalars[start..<range.upperBound].lazy.map(\.lowercased)
      if seasonLetters.contains(where: { rest.starts(with: $0) }) { return true }
    }
    return false
  }

  /// The end of a strong label with a colon at the begin of a field, if one stands there.
  private func strongLabel(in field: Range<Int>) -> Int? {
    let groups = sentence.groups { $0.style.contains(.strong) }
    guard let group = groups.first(where: { $0.range.contains(field.lowerBound) }), group.value,
      group.range.upperBound <= field.upperBound
    else { return nil }
    let end = group.range.upperBound
    if sentence.scalars[end - 1].isColon { return end }
    guard end < field.upperBound, sentence.scalars[end].isColon else { return nil }
    return end + 1
  }

  private func quoted(in field: Range<Int>) -> Range<Int>? {
    if let last = field.last, let open = brackets.opening(of: last),
      sentence.scalars[open].opensQuotation, open > field.lowerBound,
      isLong(open..<last),
      namesProgramme(withoutAside(sentence.trimming(field.lowerBound..<open)))
    {
      return open..<last + 1
    }
    for offset in field where sentence.scalars[offset].opensQuotation {
      guard let close = brackets.partner(of: offset), close > offset,
        brackets.depth(at: offset) == 1,
        close < field.upperBound
      else { continue }
      if isInsideWords(offset..<close + 1, of: field) { return nil }
      // Quotation marks deep inside a field stand around a name, not around its title.
      return offset - field.lowerBound <= 24 && isEdge(close + 1, of: field)
        ? offset..<close + 1 : nil
    }
    return nil
  }

  /// Whether Latin words go on around quoted ones, but for what leads to a place: `the “Great” Wall`.
  func isInsideWords(_ quoted: Range<Int>, of field: Range<Int>) -> Bool {
    let before = sentence.trimming(field.lowerBound..<quoted.lowerBound).last
    let behind = sentence.scalars[quoted.upperBound..<field.upperBound]
      .drop(while: \.isSpace).prefix(while: \.isLatin)
    guard let before, let first = behind.first, first.isLatin else { return false }
    // `The U.S. “Great” Wall`
    let isStop = sentence.scalars[before] == "." && !endsPart(at: before) && !first.isUppercase
    guard sentence.scalars[before].isLatin || isStop else { return false }
    let word = String(String.UnicodeScalarView(behind)).lowercased()
    return !["at", "in", "on", "to", "for", "by", "with"].contains(word)
  }

  private func emphasised(
    _ style: InlineStyle, in field: Range<Int>, _ kind: EntryKind
  ) -> Range<Int>? {
    sentence.groups { $0.style.contains(style) }
      .first { $0.value && field.contains($0.range.lowerBound) }
      .map { group in
        let range = sentence.trimming(group.range.clamped(to: field))
        // `**A title.**`, but not `**et al.**` and `*Example Trans. Eng.*`
        guard let last = range.last, range.count > 12, sentence.scalars[last] == ".",
          !(kind.namesVenues && style == .emphasis),
          !sentence.scalars[range].dropLast().contains(".")
        else { return range }
        return range.lowerBound..<last
      }
      .flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether a title may end at an offset: at the field's end, or where other words begin.
  private func isEdge(_ offset: Int, of field: Range<Int>) -> Bool {
    guard offset < field.upperBound else { return true }
    let next = sentence.scalars[offset]
    // “甲”——论乙: the Chinese dash begins a subtitle.
    if next == "—", offset + 1 < field.upperBound, sentence.scalars[offset + 1] == "—" {
      return false
    }
    return next.isSpace || next.opensAside || ["于", "在", "@", "-", "—", "–"].contains(next)
      || isLinked(offset)
  }
}
