internal import Activities

extension InlineText {
  /// The name that a line tells behind a label: 姓名：张三, `Name: San Zhang`.
  var labelledName: LocalizedText? {
    guard let first = runs.first, first.text.unicodeScalars.count < 80 else { return nil }
    let sentence = Sentence(self)
    guard
      let colon = sentence.scalars.prefix(16).firstIndex(where: { $0 == ":" || $0 == "：" }),
      PersonWords.names.contains(sentence.lowercased(sentence.trimming(0..<colon)))
    else { return nil }
    let range = sentence.trimming(colon + 1..<sentence.scalars.count)
    guard (1...60).contains(range.count),
      !sentence.scalars[range].contains(where: { $0.isDigit || $0 == "\n" })
    else { return nil }
    let name = sentence.slice(range).removing([.strong, .emphasis])
    return LocalizedText(name, in: name.plain.containsHan ? .chinese : .english)
  }
}

extension Page {
  /// The person whom the page names in a line of its own: at its head, or where it tells who somebody is.
  var namedPerson: Person? {
    let about = sections.map(\.section).filter { $0.kind == .person }
    let blocks = introduction + about.flatMap { $0.introduction.variants.flatMap(\.value) }
    var lines = blocks.flatMap { block -> [InlineText] in
      switch block {
      case .paragraph(let text): text.lines
      case .list(let list): list.items.compactMap(\.onlyLine)
      default: []
      }
    }
    lines += about.flatMap(\.entries).flatMap { $0.detail.variants.map(\.value) }
    return lines.lazy.compactMap { line in
      line.labelledName.map { Person(name: $0, origin: line.origin) }
    }.first
  }
}

extension [Block] {
  /// The text of an item that is a paragraph and nothing else.
  var onlyLine: InlineText? {
    if count == 1, case .paragraph(let text)? = first { text } else { nil }
  }
}

extension Dossier {
  /// Takes out what only says the person's name again, which stands at the head of documents: a title that
  /// is the name, a heading that begins the page with it, and a line such as 姓名：张三 before the first
  /// section.
  mutating func dropRepeatedName() {
    let names = (person?.name.variants ?? []).map(\.value.plain.letters).filter { !$0.isEmpty }
    guard !names.isEmpty else { return }
    let all = names.joined()
    let written = Set(names + [all, names.reversed().joined()])
    var rest = LocalizedText()
    for variant in title.variants where !written.contains(variant.value.plain.letters) {
      rest[variant.language] = variant.value
    }
    title = rest
    introduction = introduction.map { blocks in
      let repeatsName =
        if case .paragraph(let text)? = blocks.first { written.contains(text.plain.letters) } else {
          false
        }
      return blocks.dropFirst(repeatsName ? 1 : 0).filter { block in
        guard case .paragraph(let text) = block, let name = text.labelledName else { return true }
        return !written.contains(name.variants.first?.value.plain.letters ?? "")
      }
    }
  }
}
