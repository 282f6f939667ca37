internal import Activities

extension EntryOutline {
  /// The first field that is words in quotation marks and nothing else, where other fields or a date with a
  /// colon stand before it: `Example University, "A title of words", May 2024`,
  /// `Example University, May 2024: "A title"`.
  ///
  /// One or two words are the title where all before them are names of occasions: `2021 示例大会，“三论示例”`.
  func quotedField(_ kind: EntryKind, _ removed: [Bool]) -> Range<Int>? {
    for (index, field) in fields.enumerated() {
      var start = field.lowerBound
      while start < field.upperBound,
        removed[start] || start > field.lowerBound && isBlankOrColon(start)
      {
        start += 1
      }
      if kind.hasSpeakers, start < field.upperBound,
        let behind = quotation(behindOccasion: start..<field.upperBound, index)
      {
        return behind
      }
      guard start < field.upperBound, index > 0, sentence.scalars[start].opensQuotation,
        let close = brackets.partner(of: start),
        withoutAside(start..<field.upperBound).upperBound == close + 1
      else { continue }
      let quoted = start..<close + 1
      let isShort =
        start > field.lowerBound
        || quoted.count > 5 && fields[..<index].allSatisfy { isOccasion($0) }
      if isLong(quoted) || kind.hasSpeakers && isShort {
        return quoted
      }
    }
    return nil
  }

  /// Words in quotation marks at the end of a field, behind a dash that parts them from an occasion or a place,
  /// or behind a colon that ends the names of speakers: `PA — “A title of words”`, `A. Li: “Two words”`.
  private func quotation(behindOccasion field: Range<Int>, _ index: Int) -> Range<Int>? {
    guard let last = withoutAside(field).last, let open = brackets.opening(of: last),
      sentence.scalars[open].opensQuotation, open > field.lowerBound
    else { return nil }
    let before = sentence.trimming(field.lowerBound..<open)
    guard let mark = before.last, mark > before.lowerBound else { return nil }
    let words = sentence.trimming(before.lowerBound..<mark)
    let quoted = open..<last + 1
    if sentence.scalars[mark].isDash, sentence.scalars[mark - 1].isSpace {
      let isPlace = index > 0 && words.count <= 24
      let isAtOccasion = isLong(quoted) || fields[..<index].allSatisfy { isOccasion($0) }
      return isOccasion(words) || isPlace && isAtOccasion ? quoted : nil
    }
    guard sentence.scalars[mark].isColon, index > 0 else { return nil }
    let speakers = fields[..<index] + [words]
    return speakers.allSatisfy { isNames($0) || isName($0) } ? quoted : nil
  }

  /// Words that are emphasised alone in a field of their own behind the name of a meeting:
  /// `JEMS 2023, Madrid, *An example*`.
  var emphasisBehindOccasion: Range<Int>? {
    guard fields.count > 1, let first = fields.first, isOccasion(first) || isShortName(first) else {
      return nil
    }
    let emphasised = sentence.groups { $0.style.contains(.emphasis) }.filter(\.value)
    guard emphasised.count == 1, let title = emphasised.first.map({ sentence.trimming($0.range) }),
      title.lowerBound > first.upperBound, fields.contains(title), !isOccasion(title),
      sentence.scalars[title].contains(where: \.isSpace), !isDateLike(title), !tellsBeside(title),
      !fields.contains(where: { $0 != title && $0 != first && isLong($0) && !isOccasion($0) })
    else { return nil }
    return title
  }

  /// Whether words in italics tell the sort of a talk, a place, a person or a part played, and are no title:
  /// `Invited talk`, `London, UK`, `with A. Li`, `Role: PI`.
  func tellsBeside(_ range: Range<Int>) -> Bool {
    if TalkWords.tellSort(range, of: sentence) { return true }
    if sentence.scalars[range].contains(where: { $0 == "," || $0.isColon }) { return true }
    let words = sentence.lowercased(range).split { !$0.isLetter }.map(String.init)
    return words.first.map { OccasionWords.besideTitles.contains($0) } ?? true
      || words.last.map { OccasionWords.besideTitles.contains($0) } ?? true
  }

  /// Whether a field is the short name of a meeting with its year or without: `JEMS 2023`, `EMNLP’23`.
  private func isShortName(_ field: Range<Int>) -> Bool {
    let scalars = sentence.scalars[field]
    let name = scalars.prefix { $0.isLatin || $0 == "-" || $0 == "&" }
    return (3...12).contains(name.count) && name.count(where: \.isUppercase) > 2
      && scalars.dropFirst(name.count).allSatisfy {
        $0.isDigit || $0.isSpace || "'’".unicodeScalars.contains($0)
      }
  }

  private func isBlankOrColon(_ offset: Int) -> Bool {
    sentence.scalars[offset].isSpace || sentence.scalars[offset].isColon
  }

  /// Where a question ends that an occasion follows in the same field: 如何举例？示例大学.
  func questionEnd(in field: Range<Int>) -> Int? {
    let mark = field.first {
      "？?！!".unicodeScalars.contains(sentence.scalars[$0]) && brackets.depth(at: $0) == 0
        && !isLinked($0)
    }
    guard let mark, mark - field.lowerBound > 3 else { return nil }
    let rest = sentence.trimming(mark + 1..<field.upperBound)
    return !rest.isEmpty && isOccasion(rest) ? mark + 1 : nil
  }

  /// Whether words end like the name of a place or a meeting, or hold a word of one: 示例大学, `ICEX Workshop`.
  func isOccasion(_ range: Range<Int>) -> Bool {
    let words = sentence.lowercased(withoutAside(range))
    if OccasionWords.endings.contains(where: { words.hasSuffix($0) }) { return true }
    guard sentence.scalars[range].contains(where: \.isLatin) else { return false }
    return words.split { !$0.isLetter }.contains { OccasionWords.latin.contains(String($0)) }
  }

  /// Whether a field tells a place by `@` before it, where other fields tell what was said there.
  func isPlace(_ field: Range<Int>) -> Bool {
    sentence.scalars[field.lowerBound] == "@" && field != fields.last
  }

  /// The title of a talk behind the names of those who gave it and a full stop:
  /// `李四, 张三*. 论示例. 示例年会`, `Zhang S. Six examples. ICEX 2018`.
  var titleBehindSpeakers: Range<Int>? {
    let scalars = sentence.scalars
    guard let list = AuthorList(scalars), list.end < scalars.count else { return nil }
    var next = list.end
    if [".", "。", "．"].contains(scalars[next]) {
      next += 1
    } else if scalars[next - 1] != "." {
      return nil
    }
    guard areSpeakers(sentence.trimming(0..<list.end)) else { return nil }
    while next < scalars.count, scalars[next].isSpace { next += 1 }
    var end = next
    while end < scalars.count, !endsPart(at: end),
      !(sentence.separates(at: end) && brackets.depth(at: end) == 0)
    {
      end += 1
    }
    let title = sentence.trimming(next..<end)
    let letters = title.count { scalars[$0].isLetter }
    return letters > 2 && !isDateLike(title) && end + 1 < scalars.count ? title : nil
  }

  /// Whether names at the begin of a talk are persons: in Han they have usual family names or the mark of an
  /// author, in Latin initials, and are no part of a meeting such as `Session B.`.
  private func areSpeakers(_ names: Range<Int>) -> Bool {
    let items = sentence.scalars[names].split { ",，、;；&".unicodeScalars.contains($0) }
    return items.allSatisfy { item in
      let name = item.drop { $0.isSpace }
      guard let first = name.first else { return false }
      if first.isHan {
        return beginsWithFamilyName(name) || name.contains { "*#†".unicodeScalars.contains($0) }
      }
      let word = String(scalars: name.prefix(while: \.isLatin)).lowercased()
      return !OccasionWords.parts.contains(word)
    }
  }
}
