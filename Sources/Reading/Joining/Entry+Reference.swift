internal import Activities
internal import Diagnostics

extension Entry {
  private var allTexts: [InlineText] {
    let blocks = body.variants.flatMap(\.value)
    let paragraphs = blocks.compactMap { block in
      if case .paragraph(let text) = block { text } else { nil }
    }
    return (lead.variants + title.variants + detail.variants).map(\.value) + paragraphs
  }

  var allTargets: [String] {
    links.map(\.target) + allTexts.flatMap { $0.runs.compactMap(\.link) }
  }

  /// All words of the entry, its parts with a mark between them.
  var allWords: String { allTexts.map(\.plain).joined(separator: "; ") }

  /// Becomes the entry of a work that a bibliography tells field by field; what else the page says of
  /// it stays.
  mutating func takeReference(of other: Entry) {
    let inline = allTexts.flatMap { text in text.runs.filter { $0.link != nil } }
    let beside = languages.compactMap { WordsBesideWork(of: self, in: $0, other) }
    reference = other.reference
    for words in beside { reference?.takeSigns(from: words.names) }
    // A rank is among the words that stay.
    fields = other.fields + fields.filter { $0.role == .rank }
    (lead, title, detail) = (LocalizedText(), other.title, other.detail)
    if beside.contains(where: { !$0.remarks.isEmpty }) { detail = detail.with(beside) }
    if other.dates != nil { dates = other.dates }
    let own = Set([other.reference?.identifiers.url, other.reference?.identifiers.address])
    for run in inline {
      guard let target = run.link, !own.contains(target), !target.contains("doi.org/") else {
        continue
      }
      links.append(
        ActivityLink(
          label: LocalizedText(InlineText(run.text, origin: run.origin), in: .english),
          target: target, origin: run.origin))
    }
    for link in other.links where !links.contains(where: { $0.target == link.target }) {
      links.append(link)
    }
    for tag in other.tags where !tags.contains(tag) { tags.append(tag) }
    let letters = title.variants.first?.value.plain.letters ?? ""
    body = body.map { blocks in
      blocks.filter { block in
        if case .paragraph(let text) = block { !text.plain.letters.contains(letters) } else { true }
      }
    }
  }
}

extension Entry {
  /// What an entry of a page says of a work otherwise than its fields do; nil where they agree.
  func contradiction(with other: Entry) -> Diagnostic? {
    guard let reference = other.reference else { return nil }
    if let own = dates?.start.year, let year = reference.issued?.start.year, own != year {
      return .contradiction("year", "\(own)", "\(year)", self, other)
    }
    guard [.patent, .report, .standard].contains(reference.type),
      let number = value(of: .number).variants.first?.value.plain
    else { return nil }
    let (left, right) = (number.letters, reference.number.letters)
    if left.isEmpty || right.isEmpty || left.holds(right) || right.holds(left) { return nil }
    return .contradiction("number", number, reference.number, self, other)
  }
}

extension LocalizedText {
  /// The note of a work with the remarks of a page behind it, in each language of the page; remarks that the
  /// note says stand there alone.
  fileprivate func with(_ words: [WordsBesideWork]) -> LocalizedText {
    var result = LocalizedText()
    for words in words {
      let note = best(for: words.language)?.value
      let known = note?.plain.letters ?? ""
      let added = words.remarks.filter { !known.holds($0.plain.letters) }
      if let joined = ([note].compactMap(\.self) + added).joinedSentences {
        result[words.language] = joined
      }
    }
    return result
  }
}

extension Diagnostic {
  fileprivate static func contradiction(
    _ what: String, _ own: String, _ other: String, _ entry: Entry, _ work: Entry
  ) -> Diagnostic {
    let file = work.origin?.file.name ?? ""
    return Diagnostic(
      "different-\(what)", .warning, at: entry.origin,
      "The \(what) of this work is '\(own)' here and '\(other)' in \(file), which is printed",
      help: "Correct the one that is wrong, or give the two works different titles")
  }
}
