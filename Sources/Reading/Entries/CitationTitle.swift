internal import Activities

/// Abbreviations of which the full stop ends nothing, in lower case.
private let abbreviations: Set<String> = [
  "vol", "no", "pp", "proc", "jr", "dr", "vs", "eds", "ed", "trans", "conf", "int", "prof", "st",
  "art", "arts", "sec", "sect", "fig", "figs", "eq", "ch", "chap", "cf", "para", "nos", "suppl",
  "ser", "mr", "ms", "mrs", "univ", "inst", "dept",
]

/// Short names of months that have a full stop before the year.
private let months: Set<String> = [
  "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
]

/// Words with a capital by which names of journals and series are known, in lower case: another capitalised
/// abbreviation behind one of them ends nothing either.
private let namesOfSeries: Set<String> = [
  "proc", "trans", "ann", "bull", "amer", "math", "phys", "chem", "biol", "acad", "natl", "philos",
  "comput", "appl", "symp", "lect", "commun", "res", "adv", "arch", "mem", "rep", "soc", "sci",
  "nat", "rev", "lett", "mater", "astron", "astrophys", "geophys",
]

/// Words with a small first letter that go on behind a title, not behind an abbreviation.
private let wordsBehindTitles: Set<String> = [
  "arXiv", "bioRxiv", "medRxiv", "in", "preprint", "to", "under", "accepted", "submitted",
]

/// The letters of GB/T 7714 for the type of a work, also in full width.
private let typeMarks = ScalarSet("JCMDPRSNZＪＣＭＤＰＲＳＮＺ".unicodeScalars)

extension EntryOutline {
  /// The title of a reference written as a sentence: words in 《》 or quotation marks, what a mark such
  /// as `[J]` follows, long linked or strong words, or the part behind the names.
  ///
  /// - Parameters:
  ///   - known: What ``titleBehindNames`` gives.
  ///   - removed: The offsets that are no words of the entry.
  ///   - isGeneric: Whether a link's label says no more than that there is a link.
  /// - Returns: Its offsets with its marks, if it has one.
  func citationTitle(
    behindNames known: Range<Int>?, removed: [Bool], isGeneric: (LinkGroup) -> Bool
  ) -> Range<Int>? {
    if let marked = typeMarked {
      // `Zhang S（通讯）, Li S. A title[J]`
      guard let known, marked.dropFirst().contains(known.lowerBound) else { return marked }
      return known.lowerBound..<marked.upperBound
    }
    if let line = titleOnLine { return line }
    if let book = emphasisedBook { return book }
    if let title = titleBeforePlainJournal { return title }
    if let title = titleBeforeJournal(removed: removed) { return title }
    if let known { return quotedTitle(in: known) ?? known }
    if let marked = markedCitationTitle(removed: removed) { return marked }
    let links = links.filter { !isGeneric($0) && isLong($0.range) }
    if let link = links.first { return sentence.trimming(link.range) }
    if let strong = longWords(.strong) { return strong }
    if let emphasised = emphasisedBegin(removed: removed) { return emphasised }
    var parts = parts(removed: removed)
    if let first = parts.first, let colon = first.first(where: { sentence.scalars[$0] == ":" }),
      brackets.depth(at: colon) == 0, isNames(first.lowerBound..<colon)
    {
      // `S. Zhang, A. Li: A title.`
      parts.replaceSubrange(
        0..<1, with: [first.lowerBound..<colon, trimmingMarks(colon + 1..<first.upperBound)])
    }
    guard let first = parts.first, parts.count > 1 || fields.count > 1 else { return nil }
    let isOneName = parts.count > 1 && isName(first) && isLong(parts[1])
    if isNames(first) || isOneName {
      return parts.dropFirst().first {
        (isLong($0) || $0 == parts[1] && isTitle($0)) && !isNames($0)
      }
    }
    if parts.count > 1, isLong(first), !isNames(fields[0]) { return first }
    if let emphasised = longWords(.emphasis) { return emphasised }
    // 张三，李四，题目，刊名，2023
    let own = fields.filter { field in
      field.contains { !removed[$0] && sentence.scalars[$0].isLetter } && !isDateLike(field)
    }
    // TPAMI, 2020-
    let isAlone = own.dropFirst().allSatisfy {
      vocabulary.values[sentence.lowercased($0)] != nil
    }
    if isAlone, let only = own.first, own.count < fields.count, !dates.isEmpty { return only }
    let title = own.first { !isNames($0) && !isName($0) } ?? own.first { !isNames($0) }
    return title.flatMap {
      isLong($0) || $0 != own.first && $0.count > 4 ? sentence.trimming($0) : nil
    }
  }

  /// The first words of a style that are long enough for a title, and no names.
  private func longWords(_ style: InlineStyle) -> Range<Int>? {
    let group = sentence.groups { $0.style.contains(style) }
      .first { $0.value && $0.range.count < sentence.scalars.count && isLong($0.range) }
    return group.flatMap {
      isNames($0.range) || isVenue($0.range) ? nil : trimmingMarks($0.range)
    }
  }

  /// Whether words such as `in` and `at` before a stretch make it the place of the work.
  private func isVenue(_ range: Range<Int>) -> Bool {
    let before = sentence.string(max(0, range.lowerBound - 6)..<range.lowerBound).lowercased()
    return [" in ", " at ", " to ", " by ", ". in "].contains { before.hasSuffix($0) }
  }

  /// Whether a mark such as `[J]` stands somewhere, as in references alone.
  var hasTypeMark: Bool { typeMarked != nil }

  /// `题目[J]`, `Title [C]//…`: the part before the mark.
  private var typeMarked: Range<Int>? {
    for offset in sentence.scalars.indices.dropLast(2)
    where sentence.scalars[offset] == "[" || sentence.scalars[offset] == "［" {
      guard typeMarks.contains(sentence.scalars[offset + 1]) else { continue }
      let next = sentence.scalars[offset + 2]
      guard next == "]" || next == "/" || next == "］" || next == "／" else { continue }
      var start = offset
      while start > 0, !endsPart(at: start - 1) { start -= 1 }
      let range = sentence.trimming(start..<offset)
      return range.isEmpty ? nil : range
    }
    return nil
  }

  /// The sentences of a reference; initials and abbreviations end none, nor do quoted ones.
  func parts(removed: [Bool]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    // `2022: Review of …`
    var start = removed.firstIndex { !$0 } ?? 0
    if start > 0, start < removed.count, sentence.scalars[start].isColon { start += 1 }
    for offset in start...sentence.scalars.count
    where offset == sentence.scalars.count || endsPart(at: offset) {
      let part = trimmingMarks(start..<offset)
      if !part.isEmpty, !part.allSatisfy({ removed[$0] || isDateMark($0) }) { result.append(part) }
      start = offset + 1
    }
    return result
  }

  private func isDateMark(_ offset: Int) -> Bool {
    let scalar = sentence.scalars[offset]
    return scalar.isDigit || ["(", ")", "（", "）", " ", ",", "，"].contains(scalar)
  }

  func endsPart(at offset: Int) -> Bool {
    let scalars = sentence.scalars
    if scalars[offset] == "\n" || scalars[offset] == "。" || scalars[offset] == "．" { return true }
    guard scalars[offset] == ".", brackets.depth(at: offset) == 0,
      offset + 1 == scalars.count || scalars[offset + 1].isSpace || scalars[offset + 1].isHan
        || "“《〈「".unicodeScalars.contains(scalars[offset + 1])
    else { return false }
    var start = offset
    while start > 0, scalars[start - 1].isLatin { start -= 1 }
    let word = sentence.string(start..<offset).lowercased()
    if isAbbreviation(start..<offset) || isInSeries(start..<offset) { return false }
    // `S. Zhang`, `et al.` inside a list of names.
    if word.count == 1 {
      return offset > 1 && (!scalars[start].properties.isUppercase || endsSurnames(at: offset))
    }
    return !isAbbreviation(word)
  }

  /// Whether a full stop behind a word in small letters ends nothing.
  func isAbbreviation(_ word: String) -> Bool { abbreviations.contains(word) }

  /// Whether a short capitalised word before a full stop is an abbreviation, as a number that is no year
  /// or a small letter behind it tells: `Art. 45`, `Sec. 3`.
  private func isAbbreviation(_ word: Range<Int>) -> Bool {
    let scalars = sentence.scalars
    guard (2...5).contains(word.count), scalars[word.lowerBound].properties.isUppercase,
      scalars[word].dropFirst().allSatisfy({ !$0.properties.isUppercase })
    else { return false }
    let rest = scalars[(word.upperBound + 1)...].drop(while: \.isSpace)
    let digits = rest.prefix(5).prefix(while: \.isDigit)
    if !digits.isEmpty {
      // `Example Press, Mar. 2019`, but `Doe, Jan. 2020. A title`
      let name = sentence.lowercased(word)
      if months.contains(name), name != "jan" || rest.dropFirst(digits.count).first != "." {
        return true
      }
      let isYear = digits.count == 4 && (digits.first == "1" || digits.first == "2")
      return !isYear && !rest.dropFirst(digits.count).starts(with: "(".unicodeScalars)
    }
    let next = rest.prefix { $0.isLatin }
    guard word.count <= 4, let first = next.first, !first.properties.isUppercase else {
      return false
    }
    let text = String(String.UnicodeScalarView(next))
    return !wordsBehindTitles.contains(text) && !["doi", "http"].contains { text.hasPrefix($0) }
  }

  /// Whether a capitalised word before a full stop is one of several abbreviations of a journal's name, as in
  /// `Proc. Amer. Example Soc.`: it is known, or stands behind a known one, and words with a capital follow.
  private func isInSeries(_ word: Range<Int>) -> Bool {
    let scalars = sentence.scalars
    guard (3...6).contains(word.count), scalars[word.lowerBound].properties.isUppercase,
      scalars[(word.upperBound + 1)...].first(where: { !$0.isSpace })?.properties.isUppercase
        ?? false
    else { return false }
    let own = sentence.lowercased(word)
    if ["proc", "trans"].contains(own) { return true }
    // `Nat. Phys. 18`
    if namesOfSeries.contains(own) {
      let rest = scalars[(word.upperBound + 1)...].drop(while: \.isSpace)
      let next = rest.prefix(8).prefix(while: \.isLatin)
      if rest.dropFirst(next.count).first == ".",
        namesOfSeries.contains(String(scalars: next).lowercased())
      {
        return true
      }
    }
    var start = word.lowerBound
    // No name of a journal has more words.
    for _ in 0..<8 {
      guard let before = wordWithStop(before: start), before.count > 1,
        scalars[before.lowerBound].properties.isUppercase
      else { return false }
      if namesOfSeries.contains(sentence.lowercased(before)) { return true }
      start = before.lowerBound
    }
    return false
  }

  /// Whether a word in small letters begins the short name of a journal or a series.
  func namesSeries(_ word: String) -> Bool { namesOfSeries.contains(word) }

  /// The short word before an offset that has a full stop behind it.
  private func wordWithStop(before start: Int) -> Range<Int>? {
    let end = sentence.trimming(0..<start).upperBound - 1
    guard end > 0, sentence.scalars[end] == "." else { return nil }
    let letters = sentence.scalars[..<end].suffix(7).reversed().prefix(while: \.isLatin)
    return (1...6).contains(letters.count) ? end - letters.count..<end : nil
  }

  /// Whether a full stop ends a list of names with the surname first and initials without dots, as
  /// GB/T 7714 has them: `Zhang S, Wang L. A title`.
  private func endsSurnames(at offset: Int) -> Bool {
    let names = sentence.scalars[..<offset]
    guard offset < 1_000, !names.contains(".") else { return false }
    return names.split(separator: ",").allSatisfy { name in
      let words = name.split(separator: " ")
      guard let surname = words.first, words.count > 1 else { return false }
      return surname.count > 1 && surname.first?.properties.isUppercase == true
        && words.dropFirst().allSatisfy { $0.count <= 2 && $0.allSatisfy(\.properties.isUppercase) }
    }
  }

  private func trimmingMarks(_ range: Range<Int>) -> Range<Int> {
    var range = sentence.trimming(range)
    while let last = range.last, [",", "，", ":", "："].contains(sentence.scalars[last]) {
      range = sentence.trimming(range.lowerBound..<last)
    }
    return range
  }

  /// Whether a stretch is long enough for the title of a work.
  func isLong(_ range: Range<Int>) -> Bool {
    let han = range.count { sentence.scalars[$0].isHan }
    let words = sentence.string(range).split(separator: " ").count
    return han >= 6 || words >= 3
  }
}
