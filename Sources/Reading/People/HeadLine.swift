internal import Activities

/// A line at the head of a page that tells ways to reach somebody, a post or a place of work:
/// `**Email:** ann@example.org | Example University`.
struct HeadLine {
  private(set) var names: [InlineText] = []
  private(set) var contacts: [Contact] = []
  private(set) var titles: [InlineText] = []
  private(set) var affiliations: [InlineText] = []
  /// The parts that are nothing of this.
  private(set) var rest: [InlineText] = []

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - languages: The languages that addresses are known in.
  init(_ line: InlineText, languages: [Language]) {
    let sentence = Sentence(line)
    let parts = sentence.parts(at: "|｜•·⋅;；\t\u{2003}").flatMap(sentence.partsAtLabels)
    for part in parts where !take(sentence.slice(part), languages) {
      // Several behind commas, if none of them is anything else.
      let smaller = Sentence(sentence.slice(part))
      let parts = smaller.parts(at: ",，、").map { smaller.slice($0) }
      var line = self
      if parts.count > 1, parts.allSatisfy({ line.take($0, languages) }) {
        self = line
      } else {
        rest.append(sentence.slice(part))
      }
    }
    if !contacts.isEmpty {
      titles += rest.filter(\.namesPost)
      rest.removeAll(where: \.namesPost)
      // Beside an address a place of work needs no label.
      affiliations += rest.filter(\.namesInstitution)
      rest.removeAll(where: \.namesInstitution)
    }
  }

  /// Whether something was understood.
  var isUnderstood: Bool {
    !names.isEmpty || !contacts.isEmpty || !titles.isEmpty || !affiliations.isEmpty
  }

  /// Takes a part; false where it is nothing that is known here.
  private mutating func take(_ text: InlineText, _ languages: [Language]) -> Bool {
    let sentence = Sentence(text)
    var (label, value) = ("", text)
    if let colon = sentence.scalars.prefix(24).firstIndex(where: { $0 == ":" || $0 == "：" }),
      !sentence.string(0..<colon).lowercased().hasSuffix("http"),
      !sentence.string(0..<colon).lowercased().hasSuffix("https")
    {
      let letters = sentence.lowercased(sentence.trimming(0..<colon)).unicodeScalars
      // Pictures of letters and telephones stand before some labels.
      label = String(String.UnicodeScalarView(letters.drop { !$0.isLetter })).trimmed
      value = sentence.slice(sentence.trimming(colon + 1..<sentence.scalars.count))
    } else {
      let start = sentence.scalars.firstIndex {
        $0.isLetter || $0.isDigit || "+(（".unicodeScalars.contains($0)
      }
      value = sentence.slice(sentence.trimming((start ?? 0)..<sentence.scalars.count))
    }
    value = value.removing([.strong, .emphasis])
    if value.isEmpty { return false }
    if PersonWords.names.contains(label) {
      names.append(value)
    } else if HeadWords.titles.contains(label) {
      titles.append(value)
    } else if HeadWords.affiliations.contains(label) {
      affiliations.append(value)
    } else if label.isEmpty || HeadWords.contacts[label] != nil {
      // The next line goes on behind an address, of which cmark does not tell where it ends.
      let linked = InlineText(Array(value.runs.prefix { $0.link != nil }))
      let behind = InlineText(Array(value.runs.dropFirst(linked.runs.count))).trimmed
      let goesOn = !label.isEmpty && !linked.isEmpty && !behind.isEmpty
      guard
        let found = ContactValue(
          goesOn ? linked : value, labelled: HeadWords.contacts[label]),
        let form = ContactForm.of(found.kind)
      else { return false }
      contacts.append(Contact(found.value, form, languages: languages, origin: value.origin))
      if goesOn, !take(behind, languages) { rest.append(behind) }
    } else {
      return false
    }
    return true
  }
}

extension InlineText {
  /// Whether this is the name of a place of work, and no sentence about one.
  var namesInstitution: Bool {
    let text = plain.lowercased()
    return text.utf8.count < 200 && !text.hasSuffix(".") && !text.contains("。")
      && !text.hasPrefix("i ") && HeadWords.institutions.contains { text.holds($0) }
  }
}

extension InlineText {
  /// Whether this is the name of a post and nothing else.
  fileprivate var namesPost: Bool { HeadWords.isPost(plain.trimmed) }
}

extension Sentence {
  /// A stretch cut at the commas before known labels: `Office: Hall 1, Email: …`.
  fileprivate func partsAtLabels(_ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for comma in range where [",", "，"].contains(scalars[comma]) {
      let next = trimming(comma + 1..<range.upperBound)
      guard let colon = scalars[next].prefix(24).firstIndex(where: \.isColon),
        HeadWords.isLabel(lowercased(trimming(next.lowerBound..<colon)))
      else { continue }
      result.append(trimming(start..<comma))
      start = comma + 1
    }
    result.append(trimming(start..<range.upperBound))
    return result.filter { !$0.isEmpty }
  }

  /// The stretches between some marks, without white space around them; empty ones are left out.
  fileprivate func parts(at marks: String) -> [Range<Int>] {
    let separators = Set(marks.unicodeScalars)
    return scalars.indices.split { separators.contains(scalars[$0]) }
      .map { trimming($0.startIndex..<$0.endIndex) }.filter { !$0.isEmpty }
  }
}
