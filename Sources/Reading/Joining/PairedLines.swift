internal import Activities
internal import Diagnostics

extension [Entry] {
  /// The entries with neighbours that tell one activity in two languages made one.
  ///
  /// Two neighbours belong together where one has Han and the other none, and their dates are the same
  /// and their numbers too, with at least a grant number or a full date among them.
  ///
  /// - Parameter language: The language of the page.
  /// - Returns: The entries, and a note for each pair.
  func joiningPairedLines(_ language: Language) -> (entries: [Entry], diagnostics: [Diagnostic]) {
    // Looked at where they lie: an entry is much to copy.
    let havePairs = withUnsafeBufferPointer { entries in
      entries.indices.dropFirst().contains {
        entries[$0 - 1].dates?.start == entries[$0].dates?.start
          && entries[$0 - 1].isTwin(of: entries[$0], in: language)
      }
    }
    guard havePairs else { return (self, []) }
    var result: [Entry] = []
    var diagnostics: [Diagnostic] = []
    for entry in self {
      guard let last = result.last, last.isTwin(of: entry, in: language) else {
        result.append(entry)
        continue
      }
      let (joined, note) = last.joined(withTwin: entry, language)
      result[result.count - 1] = joined
      diagnostics.append(note)
    }
    return (result, diagnostics)
  }
}

extension Entry {
  /// This entry and another one as one that is known in two languages, with a note of it.
  func joined(withTwin entry: Entry, _ language: Language) -> (entry: Entry, note: Diagnostic) {
    let isChinese = hasHan(language)
    var own = isChinese ? self : entry
    var other = isChinese ? entry : self
    other.move(from: language, to: .english)
    own.move(from: language, to: .chinese)
    var joined = language == .english ? other : own
    joined.join(language == .english ? own : other)
    joined.origin = [origin, entry.origin].compactMap(\.self).union
    return (joined, .paired(self, entry, language))
  }

  /// What a reader sees of the entry beside its dates.
  private func words(_ language: Language) -> String {
    var words = [lead, title, detail].compactMap { $0[language]?.plain }.joined(separator: " ")
    words += facts.compactMap { $0.value[language]?.map(\.plain).joined() }.joined()
    return words
  }

  /// Whether ``words(_:)`` hold a Han character.
  fileprivate func hasHan(_ language: Language) -> Bool {
    title[language]?.containsHan ?? false || detail[language]?.containsHan ?? false
      || lead[language]?.containsHan ?? false
      || facts.contains { $0.value[language]?.contains { $0.plain.containsHan } ?? false }
  }

  /// Whether two entries of a page in one language are one activity in two.
  fileprivate func isTwin(of other: Entry, in language: Language) -> Bool {
    guard kind == other.kind, dates?.start == other.dates?.start, dates?.end == other.dates?.end,
      body.isEmpty, other.body.isEmpty, facts.isEmpty, other.facts.isEmpty,
      (title[language]?.containsHan ?? true) != (other.title[language]?.containsHan ?? true)
        || title.isEmpty || other.title.isEmpty,
      languages == [language], other.languages == [language]
    else { return false }
    // Nearly all neighbours are written alike, so nothing is made of their texts before that is known.
    let isHan = hasHan(language)
    guard isHan != other.hasHan(language) else { return false }
    let (own, others) = (words(language), other.words(language))
    // A Chinese line about a Chinese matter beside an English one of the same month is no twin yet.
    let latin = isHan ? others : own
    guard latin.split(separator: " ").count > 2 else { return false }
    let numbers = Set(own.numbers)
    guard numbers == Set(others.numbers) else { return false }
    let isSpan = dates.map { $0.end != .none } ?? false
    let isExact = dates?.start.day != nil || isSpan && dates?.start.month != nil
    return isExact || numbers.contains { $0.utf8.count >= 5 }
  }

  /// Makes what is known in one language known in another instead.
  fileprivate mutating func move(from old: Language, to new: Language) {
    guard old != new else { return }
    lead.move(from: old, to: new)
    title.move(from: old, to: new)
    detail.move(from: old, to: new)
    for index in links.indices { links[index].label.move(from: old, to: new) }
    for index in fields.indices { fields[index].value.move(from: old, to: new) }
    dates?.note.move(from: old, to: new)
  }
}

extension Localized {
  fileprivate mutating func move(from old: Language, to new: Language) {
    guard let value = self[old] else { return }
    self[old] = nil
    self[new] = value
  }
}

extension String {
  /// The runs of digits of a text.
  fileprivate var numbers: [String] {
    unicodeScalars.split { !$0.isDigit }.map { String(String.UnicodeScalarView($0)) }
  }
}

extension Diagnostic {
  fileprivate static func paired(
    _ first: Entry, _ second: Entry, _ language: Language
  ) -> Diagnostic {
    let other = first.hasHan(language) == (language == .english) ? first : second
    let title = (other.title.isEmpty ? other.detail : other.title).variants.first?.value.plain ?? ""
    return Diagnostic(
      "paired-lines", .note, at: second.origin,
      "This and the entry before it are one activity in two languages; '\(title)' stands in the other one",
      help: "Give them different dates or numbers if they are two activities")
  }
}

extension InlineText {
  fileprivate var containsHan: Bool { runs.contains { $0.text.containsHan } }
}
