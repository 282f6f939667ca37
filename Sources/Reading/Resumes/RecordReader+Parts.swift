internal import Activities
internal import YAMLValues

extension RecordReader {
  /// The values that stand behind the title, which are the entry's fields as well.
  mutating func details(_ record: inout Record, _ entry: inout Entry) -> [InlineText] {
    var result: [InlineText] = []
    for (keys, role) in RecordKeys.details(of: entry.kind, isChinese: isChinese) {
      while let pair = record.take(keys) {
        let text = role == .location ? location(pair.value) : line(of: pair.value)
        guard !text.isEmpty else { continue }
        result.append(text)
        entry.fields.append(EntryField(role: role, value: LocalizedText(text, in: language)))
      }
      if role == .venue, entry.kind == .publication {
        result += volume(&record, behind: result.last?.plain ?? "").map { [$0] } ?? []
      }
    }
    return result
  }

  /// Volume, issue and pages as one stands behind the name of a journal, 931(2): 23–30; nil where there
  /// is no volume, or the name has them with it.
  private func volume(_ record: inout Record, behind venue: String) -> InlineText? {
    var rest = record
    guard let volume = rest.takeScalar(["volume"]), var text = volume.scalar?.trimmed else {
      return nil
    }
    if let issue = rest.takeScalar(["issue", "number"])?.scalar?.trimmed { text += "(\(issue))" }
    if let pages = rest.takeScalar(["pages", "page"])?.scalar?.trimmed {
      text += ": \(pages.withPlainRanges.replacing("-", with: "–"))"
    }
    record = rest
    let isTold = Set(venue.figures).isSuperset(of: text.figures)
    return isTold ? nil : InlineText(text, origin: volume.origin)
  }

  /// A place in one line: `示例国示例市`, `Example City, Example Country`.
  mutating func location(_ node: YAMLNode) -> InlineText {
    guard var record = Record(node) else { return line(of: node) }
    let small = ["address", "postalcode", "city", "region", "countrycode", "country"]
    let keys = isChinese ? small.reversed() : small
    var parts: [InlineText] = []
    for key in keys {
      guard let part = record.take([key]) else { continue }
      let code = part.value.scalar?.trimmed.uppercased() ?? ""
      let country = key == "countrycode" && isChinese ? CountryWords.chinese[code] : nil
      parts.append(
        country.map { InlineText($0, origin: part.value.origin) } ?? line(of: part.value))
    }
    parts += record.rest.map { line(of: $0.value) }
    return parts.joined(by: isChinese ? " " : ", ")
  }

  /// Values one behind another with commas between them; between Latin words they are Latin in Chinese
  /// as well.
  func listed(_ texts: [InlineText]) -> InlineText {
    var result = InlineText()
    var isLatin = true
    for text in texts where !text.isEmpty {
      let isLatinToo = !text.plain.containsHan
      if !result.isEmpty {
        result.append(InlineRun(text: isChinese && !(isLatin && isLatinToo) ? "，" : ", "))
      }
      result.append(text)
      isLatin = isLatinToo
    }
    return result
  }
}

extension [InlineText] {
  /// The texts one behind another with a separator between them; empty ones are left out.
  func joined(by separator: String) -> InlineText {
    var result = InlineText()
    for text in self where !text.isEmpty {
      if !result.isEmpty { result.append(InlineRun(text: separator)) }
      result.append(text)
    }
    return result
  }
}
