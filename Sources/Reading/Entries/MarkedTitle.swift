internal import Activities

extension EntryOutline {
  /// The first words in 《》 that are the title, with what belongs to it before a comma.
  ///
  /// Words of a later field that go on behind 》 name something else, as in
  /// `…的三个误解，《示例周刊》“青年学者”论坛`, where an earlier field is long enough for a title.
  func bookTitle(of kind: EntryKind, removed: [Bool]) -> Range<Int>? {
    let marked = sentence.scalars.indices.first { offset in
      sentence.scalars[offset] == "《" && brackets.depth(at: offset) == 1
        && brackets.partner(of: offset) != nil && !removed[offset]
    }
    guard let marked, var close = brackets.partner(of: marked) else { return nil }
    while let next = nextBook(behind: close) { close = next }
    if let whole = titleGoingOn(behind: close, from: marked, kind) { return whole }
    let isName =
      field(at: marked).map { field in
        field.lowerBound == marked && close + 1 < field.upperBound
          && (sentence.scalars[close + 1].isHan || sentence.scalars[close + 1] == "“")
          && longField(before: marked, removed: removed) != nil
      } ?? false
    return isName ? nil : marked..<close + 1
  }

  /// Where the next words in 《》 end that are one title with those before: 《甲》、《乙》,
  /// 《甲》（32学时）、《乙》.
  private func nextBook(behind close: Int) -> Int? {
    var next = close + 1
    guard next < sentence.scalars.count else { return nil }
    if sentence.scalars[next].opensAside, let end = brackets.partner(of: next), end > next,
      end + 1 < sentence.scalars.count, sentence.scalars[end + 1] == "、"
    {
      next = end + 1
    }
    if sentence.scalars[next] == "、" { next += 1 }
    guard next < sentence.scalars.count, sentence.scalars[next] == "《" else { return nil }
    return brackets.partner(of: next)
  }

  /// The title of a reference that stands in 《》, 〈〉 or quotation marks, or before a journal that does.
  func markedCitationTitle(removed: [Bool]) -> Range<Int>? {
    for offset in sentence.scalars.indices {
      let opener = sentence.scalars[offset]
      let isBook = opener == "《" || opener == "〈"
      guard isBook || opener.opensQuotation, brackets.depth(at: offset) == 1,
        let close = brackets.partner(of: offset), close - offset > (isBook ? 3 : 8)
      else { continue }
      if opener == "《", isJournal(behind: close),
        let field = longField(before: offset, removed: removed)
      {
        return field
      }
      // 论“示例”的由来: a part of the title.
      let isInside =
        !isBook && offset > 0
        && (sentence.scalars[offset - 1].isHan || sentence.scalars[offset - 1].isLatin)
      if isInside { continue }
      if !isBook, let whole = titleAround(offset..<close + 1) { return whole }
      return titleGoingOn(behind: close, from: offset, .publication) ?? offset..<close + 1
    }
    return nil
  }

  /// The whole title where it only begins with words in marks: 《示例法》第13条的例外,
  /// `“Why ‘this’ matters”: a subtitle`.
  func titleGoingOn(behind close: Int, from start: Int, _ kind: EntryKind) -> Range<Int>? {
    let scalars = sentence.scalars
    var next = close + 1
    guard next < scalars.count else { return nil }
    let isBook = scalars[start] == "《" || scalars[start] == "〈"
    if !isBook, kind.isCitation, scalars[next] == ":", next + 1 < scalars.count,
      scalars[next + 1].isSpace
    {
      while next < scalars.count, !endsPart(at: next), !endsQuestion(at: next) { next += 1 }
      let endsInMark = next < scalars.count && "?!？！…".unicodeScalars.contains(scalars[next])
      return sentence.trimming(start..<(endsInMark ? next + 1 : next))
    }
    guard isBook || kind.isCitation, let field = field(at: start), close + 1 < field.upperBound,
      field.lowerBound == start || scalars[start - 1].isColon
        || !isBook && beginsPart(start)
    else { return nil }
    // 《示例法》（2021）第13条
    if scalars[next].opensAside, let end = brackets.partner(of: next) { next = end + 1 }
    guard next < field.upperBound, scalars[next].isHan else { return nil }
    let end = isBook ? field.upperBound : partEnd(from: next, before: field.upperBound)
    let rest = sentence.string(next..<end)
    // 第3卷, 第二版修订本
    let isVolume = rest.hasPrefix("第") && rest.prefix(6).contains { BookWords.volumes.contains($0) }
    // 「示例」之研究
    let isShort = !isBook && !isLong(start..<close)
    guard !isVolume,
      (next..<end).count(where: { scalars[$0].isHan }) >= (isShort ? 2 : 4)
    else { return nil }
    let goesOn =
      kind.isCitation
      ? !BookWords.behind.contains { rest.hasPrefix($0) }
      : [.talk, .post].contains(kind) && BookWords.parts.contains { rest.hasPrefix($0) }
    return goesOn ? start..<end : nil
  }

  /// The title that goes on around quoted words of it: `The U.S. “War on Examples” and its aftermath`.
  private func titleAround(_ quoted: Range<Int>) -> Range<Int>? {
    guard let field = field(at: quoted.lowerBound), isInsideWords(quoted, of: field) else {
      return nil
    }
    let stop = (field.lowerBound..<quoted.lowerBound).last { endsPart(at: $0) }
    let start = stop.map { $0 + 1 } ?? field.lowerBound
    let before = sentence.trimming(start..<quoted.lowerBound)
    let hasArticle = sentence.scalars[before].starts(with: "The ".unicodeScalars)
    guard !before.isEmpty, hasArticle || !isNames(before) && !isName(before) else { return nil }
    return sentence.trimming(start..<partEnd(from: quoted.upperBound, before: field.upperBound))
  }

  /// Whether a full stop ends a part of the sentence right before an offset.
  private func beginsPart(_ offset: Int) -> Bool {
    let before = sentence.trimming(0..<offset)
    return before.last.map { endsPart(at: $0) } ?? false
  }

  /// Where the part ends that an offset belongs to.
  private func partEnd(from start: Int, before end: Int) -> Int {
    (start..<end).first { endsPart(at: $0) } ?? end
  }

  /// The last field before an offset that is long enough for a title and is neither names nor a time,
  /// without the names before a colon.
  private func longField(before offset: Int, removed: [Bool]) -> Range<Int>? {
    let field = fields.last { field in
      field.upperBound <= offset && isLong(field) && !isDateLike(field) && !isNames(field)
        && !field.contains { removed[$0] }
    }
    guard let field,
      let colon = field.first(where: { sentence.scalars[$0].isColon }),
      isNames(sentence.trimming(field.lowerBound..<colon))
    else { return field }
    return sentence.trimming(colon + 1..<field.upperBound)
  }

  /// Whether a year or a number stands behind a name in 《》, as behind that of a journal.
  private func isJournal(behind close: Int) -> Bool {
    let rest = sentence.scalars[(close + 1)...]
    let words = rest.drop {
      $0.isSpace || $0 == "," || $0 == "，" || $0 == "(" || $0 == "（"
    }
    return words.first == "第"
      || words.prefix(4).count == 4 && words.prefix(4).allSatisfy(\.isDigit)
        && (words.first == "1" || words.first == "2")
  }

  /// A title that does not end inside of a link, whose words belong together.
  ///
  /// - Returns: Nil for a reference that is a link as a whole.
  func withoutCutLinks(_ title: Range<Int>, _ kind: EntryKind) -> Range<Int>? {
    var whole = title
    for link in links where link.range.overlaps(title) {
      let words = sentence.trimming(link.range)
      guard words.lowerBound < title.lowerBound || words.upperBound > title.upperBound else {
        continue
      }
      let outside = [
        words.lowerBound..<max(words.lowerBound, title.lowerBound),
        min(words.upperBound, title.upperBound)..<words.upperBound,
      ]
      whole =
        min(whole.lowerBound, words.lowerBound)..<max(whole.upperBound, words.upperBound)
      if kind.isCitation, outside.contains(where: { $0.lowerBound < $0.upperBound && isLong($0) }) {
        return nil
      }
    }
    return whole
  }
}
