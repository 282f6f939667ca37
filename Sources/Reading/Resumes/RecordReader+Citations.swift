internal import Activities
internal import YAMLValues

extension RecordReader {
  /// Takes what a record tells beside a citation that stands as the entry's words.
  ///
  /// Values that stand in the citation are fields of the entry, and not printed once more.
  mutating func complete(
    _ entry: inout Entry, with record: inout Record, toldBy citation: InlineText
  ) {
    _ = record.takeScalar(["title"])
    let words = citation.plain.letters
    let isWhole = entry.title[language] == nil || entry.detail[language] != citation
    for (keys, role) in RecordKeys.details(of: entry.kind, isChinese: isChinese) {
      // A citation has the names of the authors in a form of its own.
      let isTold = isWhole && (role == .authors || role == .venue)
      for key in keys {
        var rest = record
        guard let pair = rest.take([key]) else { continue }
        let text = role == .location ? location(pair.value) : line(of: pair.value)
        guard isTold || words.holds(text.plain.letters) else { continue }
        record = rest
        if entry.value(of: role).isEmpty {
          entry.fields.append(EntryField(role: role, value: LocalizedText(text, in: language)))
        }
      }
    }
    let numbers = Set(citation.plain.figures)
    for key in ["volume", "number", "issue", "pages", "publisher"] {
      var rest = record
      guard let text = rest.takeScalar([key])?.scalar else { continue }
      let isTold =
        numbers.isSuperset(of: text.figures) && !text.figures.isEmpty
        || words.holds(text.letters)
      if isTold { record = rest }
    }
    finish(&entry, &record, [])
  }
}
