internal import Activities

/// Roles that tell what the things of a list are to the person, or what sort of things they are.
private let listRoles: Set<FactRole> = [.role, .degree, .position, .venue, .audience]

/// Things of one sort behind a label.
struct LabelledList {
  /// The offsets of the label, without its colon.
  let label: Range<Int>
  /// The offsets of the things; empty where they stand below.
  let range: Range<Int>
  /// Whether the label is known to say what the things are.
  let isKnown: Bool
  /// Whether there is but one of them, as in the shorter lines of a list of such labels.
  var isOne = false
}

extension EntryOutline {
  /// The label before a list of things of one sort, none of which is the title of the entry:
  /// 审稿人：甲、乙, `PhD: Wei Chen (2022–), a topic; Li Lei (2023–), another`.
  ///
  /// - Parameters:
  ///   - kind: What the section announces; only kinds that list such things have any.
  ///   - removed: The offsets that are no words of the entry.
  /// - Returns: The list; nil for everything else, as for one thing behind a label.
  func labelledList(_ kind: EntryKind, removed: [Bool]) -> LabelledList? {
    guard kind.listsItems,
      let first = fields.first(where: { $0.contains { !removed[$0] } }),
      let colon = colon(in: first), colon > first.lowerBound, colon - first.lowerBound <= 32
    else { return nil }
    let label = sentence.trimming(first.lowerBound..<colon)
    let list = withoutEdges(colon + 1..<sentence.scalars.count, removed)
    guard let begin = list.first else {
      // The things stand in a list of their own below.
      return announcesList(label, kind)
        ? LabelledList(label: label, range: list, isKnown: true) : nil
    }
    // Courses in marks are titles, several as well as one.
    let opener = sentence.scalars[begin]
    if kind == .teaching, opener == "《" || opener.opensQuotation { return nil }
    // 2019级：张三、李四 above 2020级：王五
    if kind == .student, isLevel(label), isName(withoutAside(list)) {
      return LabelledList(
        label: label, range: list, isKnown: announcesList(label, kind), isOne: true)
    }
    let items = items(of: list)
    guard
      items.count > 1 || kind.listsVenues && holdsNeighbours(list)
        || !namesWork(label, kind) && areEqual(list, kind, removed)
    else { return nil }
    let isKnown = announcesList(label, kind)
    let isPlain =
      items.count > 1
      && (kind.listsVenues || kind == .student && items.allSatisfy { isName(withoutAside($0)) })
    return isKnown || isPlain
      ? LabelledList(label: label, range: list, isKnown: isKnown) : nil
  }

  /// Whether a date is that of one of the things of a list, and not of the whole.
  ///
  /// Each person has dates of their own; years of venues and courses are those of the person who tells
  /// of them.
  func isOfPart(_ date: EntryDate, of list: LabelledList, _ kind: EntryKind) -> Bool {
    if list.isOne { return false }
    guard let removed = date.removed else {
      return kind == .student && date.range.overlaps(list.range)
    }
    // `AAAI (21, 22), IJCAI (22–24)`
    let isAside = sentence.scalars[removed.lowerBound].opensAside
    return removed.overlaps(list.range)
      || isAside && sentence.scalars[list.range].contains { $0 == "(" || $0 == "（" }
  }

  /// Whether emphasised words are the first of several in a list: *Journal A*、*Journal B* 审稿人.
  func beginsList(_ words: Range<Int>) -> Bool {
    let next = words.upperBound
    guard next + 1 < sentence.scalars.count, sentence.scalars[next] == "、" else { return false }
    let style = sentence.slice(words.lowerBound..<words.lowerBound + 1).runs.first?.style ?? []
    return sentence.slice(next + 1..<next + 2).runs.first?.style == style
  }

  /// Whether a title is longer than one ever is, and holds several sentences or a list.
  func isParagraph(_ title: Range<Int>) -> Bool {
    guard title.count > 60 else { return false }
    let scalars = sentence.scalars[title]
    let width = scalars.reduce(0) { $0 + ($1.isWide ? 2 : 1) }
    let parts = title.count { offset in
      sentence.scalars[offset] == "、" || sentence.separates(at: offset) || endsPart(at: offset)
    }
    return width > 120 && parts > 1
  }

  /// A stretch without removed pieces, white space and separators at its ends.
  private func withoutEdges(_ range: Range<Int>, _ removed: [Bool]) -> Range<Int> {
    func isEdge(_ offset: Int) -> Bool {
      removed[offset] || sentence.scalars[offset].isSpace || sentence.separates(at: offset)
    }
    guard let start = range.first(where: { !isEdge($0) }),
      let end = range.last(where: { !isEdge($0) })
    else { return range.upperBound..<range.upperBound }
    return start..<end + 1
  }

  /// What stands between the marks 、, semicolons and strokes of a list.
  private func items(of list: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = list.lowerBound
    for offset in list where [";", "；", "、", "/"].contains(sentence.scalars[offset]) {
      // `TKDE / TOIS`, but not `EMNLP 2023/2024`.
      let isMark = sentence.scalars[offset] != "/" || sentence.scalars[offset - 1].isSpace
      guard isMark, brackets.depth(at: offset) == 0, !isLinked(offset) else { continue }
      items.append(sentence.trimming(start..<offset))
      start = offset + 1
    }
    return (items + [sentence.trimming(start..<list.upperBound)]).filter { !$0.isEmpty }
  }

  /// Whether names in 《》 stand side by side: 《甲》《乙》.
  private func holdsNeighbours(_ list: Range<Int>) -> Bool {
    zip(list, list.dropFirst()).contains {
      sentence.scalars[$0] == "》" && sentence.scalars[$1] == "《"
    }
  }

  /// Whether commas part things of one sort: journals and societies, or persons.
  private func areEqual(_ list: Range<Int>, _ kind: EntryKind, _ removed: [Bool]) -> Bool {
    let parts = fields.map { $0.clamped(to: list) }
      .filter { part in !part.isEmpty && !isDateLike(part) && part.contains { !removed[$0] } }
      .map { sentence.trimming($0) }
    guard parts.count > 1, !isOneActivity(parts) else { return false }
    return kind.listsVenues || kind == .student && parts.allSatisfy { isName(withoutAside($0)) }
  }

  /// Whether the label in a section of students is that of a work of one of them: `Thesis: Trees, John Roe`.
  private func namesWork(_ label: Range<Int>, _ kind: EntryKind) -> Bool {
    kind == .student && vocabulary.kind(ofHeading: sentence.string(label)) == .publication
  }

  /// Whether a label is a year or a degree of students: 2020级, 博士生, `MSc`.
  private func isLevel(_ label: Range<Int>) -> Bool {
    let word = sentence.lowercased(withoutAside(label))
    let digits = word.prefix { ("0"..."9").contains($0) }
    if digits.count == 4 {
      let rest = String(word.dropFirst(4)).trimmed
      if rest.isEmpty || "级届年級屆".contains(rest.first ?? " ") { return true }
    }
    return vocabulary.values[word] == .degree
      || vocabulary.values["\(word.dropLast())"] == .degree && word.hasSuffix("s")
      || word.hasPrefix("class of ")
  }

  /// Whether a label says what the things behind it are: a role, a degree, a sort of venue, or a word
  /// of headings.
  private func announcesList(_ label: Range<Int>, _ kind: EntryKind) -> Bool {
    let word = sentence.lowercased(withoutAside(label))
    func isRole(_ role: FactRole?) -> Bool { role.map(listRoles.contains) ?? false }
    if isRole(vocabulary.values[word]) || isRole(vocabulary.role(ofLabel: word)) { return true }
    if kind != .teaching, vocabulary.kind(ofHeading: word) == kind { return true }
    let endsWithRole =
      vocabulary.signs.contains { isRole($0.role) && word.hasSuffix($0.word) }
      || vocabulary.values.contains { isRole($0.value) && word.hasSuffix(" " + $0.key) }
    return endsWithRole || vocabulary.coverage(ofHeading: word) > 0.9
  }
}

extension EntryKind {
  /// Whether the things that an entry lists are journals, conferences or societies.
  var listsVenues: Bool { self == .service || self == .membership }
}

extension InlineText {
  /// The text without a style in its first scalars.
  func removing(_ style: InlineStyle, upTo count: Int) -> InlineText {
    guard runs.first?.style.contains(style) ?? false else { return self }
    let sentence = Sentence(self)
    let end = min(count, sentence.scalars.count)
    var text = sentence.slice(0..<end).removing(style)
    text.append(sentence.slice(end..<sentence.scalars.count))
    return text
  }
}
