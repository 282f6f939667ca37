internal import Activities

extension EntryOutline {
  /// The title of a reference in Han that ends before the name of the journal and its year.
  ///
  /// The names may stand before the title or behind it: 示例某. 论示例. 《示例学报》2020年第1期,
  /// 题目. 张三, 李四. 示例学报, 2016, 3(2): 1-9, 题目，示例学报，2020.3. Short titles look like names, so the
  /// journal tells where to look.
  func titleBeforeJournal(removed: [Bool]) -> Range<Int>? {
    guard let first = sentence.scalars.first(where: { !$0.isSpace }), first.isHan else {
      return nil
    }
    let parts = parts(removed: removed)
    if let journal = parts.firstIndex(where: { isJournal($0) }), journal > 0,
      // 张三：《题目》，《刊名》2021年第6期。《文摘》2022年第3期转载。
      !fields.contains(where: { $0.upperBound <= parts[journal].lowerBound && isJournal($0) })
    {
      return title(among: parts[..<journal])
    }
    guard parts.count == 1 else { return nil }
    // 题目，《刊名》2023年第1期; 张三，题目，刊名，2023
    let book = fields.firstIndex { sentence.scalars[$0.lowerBound] == "《" && isJournal($0) }
    let year = fields.count > 2 ? fields.firstIndex { beginsWithYear($0) } : nil
    guard let journal = book ?? year.map({ $0 - 1 }), journal > 0,
      fields[..<(book ?? journal + 1)].allSatisfy({ isNames($0) })
    else { return nil }
    return title(among: fields[..<journal])
  }

  /// The title behind names up to the name of a journal in Han that nothing but a comma parts from it:
  /// 论例子，示例学报，2020（2）.
  func cutBeforeJournal(_ title: Range<Int>) -> Range<Int> {
    guard sentence.scalars[title.lowerBound].isHan else { return title }
    let comma = title.first { offset in
      (sentence.scalars[offset] == "，" || sentence.scalars[offset] == ",")
        && brackets.depth(at: offset) == 0
        && isJournal(sentence.trimming(offset + 1..<title.upperBound))
    }
    return comma.map { sentence.trimming(title.lowerBound..<$0) } ?? title
  }

  /// Of several stretches the first that can be no names, or else the last that begins with no family name.
  private func title(among parts: ArraySlice<Range<Int>>) -> Range<Int>? {
    if let title = parts.first(where: { !isNames($0) }) {
      return parts.count > 1 || !fields.contains(title) ? title : nil
    }
    return parts.last { part in
      let names = sentence.scalars[part].split { ",，、;；".unicodeScalars.contains($0) }
      return names.count == 1 && !PersonWords.shares.contains(sentence.string(part))
        && !(names.allSatisfy { beginsWithFamilyName($0.drop(while: \.isSpace)) })
    }
  }

  /// Whether words that look like names are those of a journal: a year follows a single one in Han without a
  /// family name, or they begin with `Proc.` or the like.
  func isJournalName(_ names: Range<Int>) -> Bool {
    let words = sentence.scalars[names]
    // *Example Review*, 3(2)
    let group = sentence.groups { $0.style.contains(.emphasis) }.first {
      $0.range.contains(names.lowerBound)
    }
    if let group, group.value, group.range.upperBound >= names.upperBound,
      isBeforeVolume(group.range.upperBound), !areInitialled(words)
    {
      return true
    }
    if isOccasion(byWord: names) { return true }
    if let group, group.value, group.range.upperBound <= names.upperBound,
      !sentence.scalars[group.range].contains(where: { ",，、&".unicodeScalars.contains($0) }),
      sentence.scalars[group.range.upperBound..<names.upperBound].contains(where: \.isDigit)
    {
      return true
    }
    guard let first = words.first else { return false }
    if first.isHan {
      return words.allSatisfy(\.isHan) && !beginsWithFamilyName(words)
        && beginsWithYear(names.upperBound..<sentence.scalars.count)
    }
    let word = words.prefix(while: \.isLatin)
    return word.endIndex < words.endIndex && words[word.endIndex] == "."
      && namesSeries(String(scalars: word).lowercased())
  }

  /// Whether several names have initials: `A. Zhang, B. Li`.
  private func areInitialled(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    let items = words.split { ",，、&".unicodeScalars.contains($0) }
    return items.count > 1
      && items.contains { item in
        let name = item.drop(while: \.isSpace)
        return name.first?.isUppercase ?? false && name.dropFirst().first == "."
      }
  }

  /// Whether a volume, an issue or the year stands behind the name of a journal: `, Vol. 45, 2022`.
  private func isBeforeVolume(_ end: Int) -> Bool {
    let rest = sentence.scalars[end...].drop { $0.isSpace || ",，.(（".unicodeScalars.contains($0) }
    if let first = rest.first, first.isDigit { return true }
    let word = String(scalars: rest.prefix(8).prefix(while: \.isLatin)).lowercased()
    return ["vol", "volume", "no", "nos", "issue", "pp"].contains(word)
  }

  /// Whether one of the words of a meeting or a journal stands in Latin words.
  func isOccasion(byWord range: Range<Int>) -> Bool {
    guard sentence.scalars[range].contains(where: \.isLatin) else { return false }
    return sentence.lowercased(range).split { !$0.isLetter }.contains {
      OccasionWords.latin.contains(String($0)) || OccasionWords.periodicals.contains(String($0))
    }
  }

  /// Whether a part is the name of a journal with its year behind it: 《示例学报》2020年, 示例学报, 2016, 3(2).
  private func isJournal(_ part: Range<Int>) -> Bool {
    let scalars = sentence.scalars
    guard let first = part.first, scalars[first].isHan || scalars[first] == "《" else {
      return false
    }
    if scalars[first] == "《" {
      guard let close = brackets.partner(of: first), part.contains(close) else { return false }
      return close + 1 < part.upperBound
        && beginsWithYear(close + 1..<part.upperBound, orIssue: true)
    }
    guard let comma = part.first(where: { scalars[$0] == "," || scalars[$0] == "，" }),
      comma - first <= 16,
      scalars[first..<comma].allSatisfy({ $0.isHan || $0.isSpace || $0 == "（" || $0 == "）" })
    else { return false }
    return beginsWithYear(comma + 1..<part.upperBound)
  }

  /// Whether a year begins a stretch, commas, spaces and an opening bracket left out; or 第, before an issue.
  private func beginsWithYear(_ range: Range<Int>, orIssue: Bool = false) -> Bool {
    let words = sentence.scalars[range].drop { $0.isSpace || ",，(（".unicodeScalars.contains($0) }
    if orIssue, words.first == "第" { return true }
    let digits = words.prefix(5).prefix(while: \.isDigit)
    return digits.count == 4 && (digits.first == "1" || digits.first == "2")
  }

  /// The emphasised words that a reference begins with, where other words follow: two are enough for a title.
  func emphasisedBegin(removed: [Bool]) -> Range<Int>? {
    guard
      let start = sentence.scalars.indices.first(where: {
        !removed[$0] && !sentence.scalars[$0].isSpace
      })
    else { return nil }
    let group = sentence.groups { $0.style.intersection([.strong, .emphasis]) }
      .first { $0.range.contains(start) }
    guard let group, !group.value.isEmpty, group.range.upperBound + 4 < sentence.scalars.count
    else { return nil }
    let words = sentence.trimming(group.range)
    let isEnough =
      sentence.string(words).split(separator: " ").count > 1
      || words.count { sentence.scalars[$0].isHan } > 3
    let end = group.range.upperBound
    let isEnded = sentence.separates(at: end) || endsPart(at: end) || endsPart(at: end - 1)
    guard isEnough, isEnded else { return nil }
    if group.value.contains(.emphasis), !isNames(words), !isName(words) { return words }
    return isBeforeNames(words) ? withoutEnd(words) : nil
  }

  /// Whether emphasised words that look like a name end with a full stop, and names end with one behind them:
  /// `**Two Words.** **S. Zhang**, A. Li. *EX*, 2023`.
  private func isBeforeNames(_ words: Range<Int>) -> Bool {
    let scalars = sentence.scalars
    let title = withoutEnd(words)
    guard title.upperBound < scalars.count, scalars[title.upperBound] == ".",
      !scalars[title].contains(".")
    else { return false }
    let start = sentence.trimming(title.upperBound + 1..<scalars.count).lowerBound
    var end = start
    while end < scalars.count, !endsPart(at: end) { end += 1 }
    return scalars[start..<end].contains(",") && isNames(start..<end)
      && sentence.trimming(end..<scalars.count).count > 4
  }
}
