internal import Activities

extension EntryKind {
  /// Whether an entry often tells several things of one sort: posts, courses, persons.
  var listsItems: Bool {
    [.service, .membership, .student, .teaching].contains(self)
  }
}

extension EntryOutline {
  /// A title with the items beside it that are told in the same way, as one text:
  /// 甲学会理事（2021年至今）；乙学会秘书, `Zhao San, Qian Si, Sun Wu`.
  ///
  /// - Returns: Nil where the items have parts of their own, so that none of them is a title.
  func withEqualItems(_ title: Range<Int>, _ kind: EntryKind, removed: [Bool]) -> Range<Int>? {
    if kind == .service, let venues = equalVenues(from: title, removed: removed) { return venues }
    guard kind.listsItems,
      let first = fields.firstIndex(where: { $0.contains { !removed[$0] } })
    else { return title }
    let own = fields[first...].prefix { field in !field.contains { removed[$0] } }
    guard own.count > 1, let last = own.last, title.lowerBound < last.upperBound else {
      return title
    }
    let items = items(own)
    if items.count > 1, items.allSatisfy({ isItem($0, kind) }) {
      return own.count == items.count ? own[first].lowerBound..<last.upperBound : nil
    }
    return kind == .student && own[first].contains(title.lowerBound) ? names(own) ?? title : title
  }

  /// A title with the fields behind it where all are short names of meetings and journals, the first perhaps
  /// behind words that lead to it: `ACL, EMNLP, NeurIPS (top reviewer)`,
  /// `Reviewer for ACL (2021), EMNLP (2022)`.
  private func equalVenues(from title: Range<Int>, removed: [Bool]) -> Range<Int>? {
    guard let index = fields.firstIndex(where: { $0.contains(title.lowerBound) }) else {
      return nil
    }
    let head = title.lowerBound..<fields[index].upperBound
    var others = Array(fields[(index + 1)...].prefix { field in !field.contains { removed[$0] } })
    // `AAAI, IJCAI (since 2018)`
    if index + 1 + others.count < fields.count {
      let last = trimmingRemoved(fields[index + 1 + others.count], removed)
      if !last.contains(where: { removed[$0] }) { others.append(last) }
    }
    guard let last = others.last, title.upperBound <= head.upperBound, isVenue(head, first: true),
      others.allSatisfy({ isVenue($0, first: false) })
    else { return nil }
    return head.lowerBound..<last.upperBound
  }

  /// Whether a field is the short name of a meeting or a journal; the first may have other words before it.
  private func isVenue(_ field: Range<Int>, first: Bool) -> Bool {
    let words = withoutAside(field)
    let last = words.lastIndex { sentence.scalars[$0].isSpace }.map { $0 + 1 } ?? words.lowerBound
    let name = last..<words.upperBound
    guard first || name == words, (2...12).contains(name.count),
      sentence.scalars[name].count(where: \.isUppercase) > 1,
      sentence.scalars[name].allSatisfy({ $0.isLatin || $0 == "-" || $0 == "&" })
    else { return false }
    return vocabulary.values[sentence.lowercased(name)] == nil
      && !countries.contains(sentence.string(name))
  }

  /// Fields in groups between semicolons.
  private func items(_ fields: ArraySlice<Range<Int>>) -> [ArraySlice<Range<Int>>] {
    var items: [ArraySlice<Range<Int>>] = []
    var start = fields.startIndex
    for index in fields.indices.dropFirst() {
      let gap = sentence.scalars[fields[index - 1].upperBound..<fields[index].lowerBound]
      guard gap.contains(where: { $0 == "；" || $0 == ";" }) else { continue }
      items.append(fields[start..<index])
      start = index
    }
    return items + [fields[start...]]
  }

  /// Whether words between semicolons may be an item: courses and persons are known by the brackets
  /// behind each of them.
  private func isItem(_ item: ArraySlice<Range<Int>>, _ kind: EntryKind) -> Bool {
    guard let first = item.first, let last = item.last,
      (first.lowerBound..<last.upperBound).count(where: {
        sentence.scalars[$0].properties.isAlphabetic
      }) > 2
    else { return false }
    return kind == .service || kind == .membership
      || item.count == 1 && withoutAside(first) != first
  }

  /// Names of persons that commas part, and a surname with the name behind it.
  private func names(_ fields: ArraySlice<Range<Int>>) -> Range<Int>? {
    let names = fields.prefix { isFullName(withoutAside($0)) }
    if names.count > 2, let first = names.first, let last = names.last {
      return first.lowerBound..<last.upperBound
    }
    // 2022级博士生：甲·乙、Müller-Lüdenscheidt, Hans
    guard let first = fields.first, let next = fields.dropFirst().first,
      let mark = first.last(where: { "、：:".unicodeScalars.contains(sentence.scalars[$0]) }),
      isName(next), !sentence.scalars[next].contains(where: \.isHan),
      isName(mark + 1..<first.upperBound),
      !sentence.scalars[sentence.trimming(mark + 1..<first.upperBound)].contains(where: {
        $0.isSpace || $0.isHan
      })
    else { return nil }
    return first.lowerBound..<next.upperBound
  }

  /// Whether a field is the name of a person in two to four words that are no known ones.
  private func isFullName(_ field: Range<Int>) -> Bool {
    guard isName(field) else { return false }
    let words = sentence.lowercased(field)
    let parts = words.split(separator: " ").map(String.init)
    guard (2...4).contains(parts.count), vocabulary.values[words] == nil else { return false }
    return !vocabulary.signs.contains { $0.role != .role && parts.contains($0.word) }
  }
}

/// Short names of countries, which stand behind the name of a meeting.
private let countries: Set<String> = ["USA", "UK", "UAE", "PRC", "EU", "US", "HK", "UN"]
