internal import Activities

extension ReferenceSetter {
  /// What readers would miss of the fields that are not among those written.
  ///
  /// What styles leave out on purpose, such as the place of a publisher, is not among it.
  func remarks(besides written: Set<TemplateField>) -> [InlineText] {
    func unsaid(_ field: TemplateField) -> InlineText? {
      written.contains(field) ? nil : value(of: field)
    }
    func said(_ word: StyleWord, _ field: TemplateField) -> InlineText? {
      unsaid(field).map { value in
        let parts = self.word(word).split(
          separator: "{\(word.rawValue)}", maxSplits: 1, omittingEmptySubsequences: false)
        var text = InlineText(String(parts.first ?? ""))
        text.append(value)
        text.append(InlineRun(text: parts.count > 1 ? String(parts[1]) : ""))
        return text
      }
    }
    var translators = unsaid(.translators)
    translators?.append(InlineRun(text: isHan ? word(.translator) : ", " + word(.translator)))
    var series = said(.series, .series)
    let volume = said(.volume, .volume)
    let number = series == nil ? nil : unsaid(.number)
    for part in [volume, number] {
      guard let part, series != nil else { continue }
      series?.append(InlineRun(text: isHan ? "，" : ", "))
      series?.append(part)
    }
    let named: Set<ReferenceType> = [.conference, .article, .online, .unpublished, .other]
    return [
      translators, unsaid(.chapter), series ?? (reference.type == .article ? nil : volume),
      named.contains(reference.type) ? unsaid(.genre) : nil,
      written.isDisjoint(with: [.inPress, .manuscript]) ? unsaid(.status) : nil,
    ].compactMap { $0?.capitalized }
  }
}

extension InlineText {
  /// The text with a capital at its begin.
  fileprivate var capitalized: InlineText {
    guard var first = runs.first, first.link == nil, let letter = first.text.first else {
      return self
    }
    first.text = letter.uppercased() + first.text.dropFirst()
    return InlineText([first] + runs.dropFirst())
  }
}
