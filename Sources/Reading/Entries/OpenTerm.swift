internal import Activities

extension EntryOutline {
  /// The term from which something goes on, in a field of its own: 2015年秋—至今,
  /// 2019年春季学期起每年开设, `fall 2015 - present`.
  ///
  /// The years are its dates, and what the author wrote of the term stands beside them.
  func openTerm(_ language: Language) -> EntryDate? {
    for date in dates where date.span?.start.month == nil {
      guard let year = date.span?.start, let field = field(at: date.range.lowerBound),
        field.count <= 40, holdsSeason(field), let note = openTermNote(sentence.string(field))
      else { continue }
      let origin = sentence.origin(field)
      var span = DateSpan(
        start: year, end: .open, written: sentence.string(field), origin: origin)
      span.note = LocalizedText(InlineText(note, origin: origin), in: language)
      return EntryDate(span: span, removed: field, range: field)
    }
    return nil
  }

  /// Whether a season or a half of a year is named, as in hardly any field.
  private func holdsSeason(_ field: Range<Int>) -> Bool {
    if sentence.scalars[field].contains(where: { $0 == "半" || TimeWords.hanSeasons.contains($0) }) {
      return true
    }
    let words = sentence.lowercased(field)
    return words.count > 8 && TimeWords.seasons.contains { words.contains($0) }
  }

  /// What a field says of a term beside its year, where it leaves the end open.
  private func openTermNote(_ field: String) -> String? {
    func isOpen(_ words: Substring) -> Bool { vocabulary.openEnds.contains(words.lowercased()) }
    let han =
      /\d{4}年?\s*((?:[春夏秋冬]|[上下]半)[季年]?(?:[学學]期)?)\s*(?:[-–—－~～至到]+\s*(.+)|((?:起|以[来來]|[开開]始).*))/
    if let found = field.wholeMatch(of: han) {
      if let end = found.output.2 { return isOpen(end) ? String(found.output.1) : nil }
      return found.output.3.map { String(found.output.1 + $0) }
    }
    let english =
      /((?:spring|summer|fall|autumn|winter)(?: term| semester| quarter)?),?\s+(?:of )?\d{4}\s*(?:[-–—~]+|to)\s*(.+)/
    if let found = field.wholeMatch(of: english.ignoresCase()), isOpen(found.output.2) {
      return String(found.output.1)
    }
    return nil
  }
}
