internal import Activities

/// What stands below the front matter of an activity's file and is known of it by its form: links alone, and
/// a citation behind a label, as older files of academicpages have them.
struct CitedBelow {
  /// The links of lines that hold nothing else.
  private(set) var links: [ActivityLink] = []
  /// What stands behind `Recommended citation:`.
  private(set) var citation: InlineText?
  /// Everything else.
  private(set) var rest: [Block] = []

  /// Reads the blocks of a file about a work of a title; a citation that does not name it stays a block.
  init(_ blocks: [Block], _ language: Language, of title: String) {
    for block in blocks {
      guard case .paragraph(let text) = block else {
        rest.append(block)
        continue
      }
      if let found = text.linksAlone(language) {
        links += found
      } else if citation == nil, let words = text.behindCitationLabel,
        words.plain.letters.holds(title.letters)
      {
        citation = words
      } else {
        rest.append(block)
      }
    }
  }
}

extension InlineText {
  /// The links of a line whose words all lead somewhere; nil where others do not.
  fileprivate func linksAlone(_ language: Language) -> [ActivityLink]? {
    var links: [ActivityLink] = []
    for run in runs {
      if let target = run.link {
        if let last = links.indices.last, links[last].target == target {
          links[last].label[language]?.append(run)
        } else {
          let label = LocalizedText(InlineText(run.text, origin: run.origin), in: language)
          links.append(ActivityLink(label: label, target: target, origin: run.origin))
        }
      } else if run.text.unicodeScalars.contains(where: { $0.isLetter || $0.isDigit }) {
        return nil
      }
    }
    return links.isEmpty ? nil : links
  }

  /// The words behind a label that announces a citation.
  fileprivate var behindCitationLabel: InlineText? {
    let sentence = Sentence(self)
    guard
      let colon = sentence.scalars.prefix(32).firstIndex(where: { $0 == ":" || $0 == "：" }),
      PageWords.citationLabels.contains(sentence.lowercased(sentence.trimming(0..<colon)))
    else { return nil }
    let words = sentence.slice(sentence.trimming(colon + 1..<sentence.scalars.count))
    return words.isEmpty ? nil : words
  }
}
