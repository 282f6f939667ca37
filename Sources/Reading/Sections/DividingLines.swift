internal import Activities

/// The indices of lines in bold that stand above lists, where a section has several: words without a date,
/// a number or a mark, whatever they are.
func dividingLines(of elements: [PageElement]) -> Set<Int> {
  var result: Set<Int> = []
  var own: [Int] = []
  for (index, element) in elements.enumerated() {
    switch element.content {
    case .heading:
      if own.count > 1 { result.formUnion(own) }
      own = []
    case .block(.paragraph(let text)):
      if text.isPlainStrongLine, index + 1 < elements.count, elements[index + 1].isList {
        own.append(index)
      }
    default: break
    }
  }
  return own.count > 1 ? result.union(own) : result
}

extension InlineText {
  /// Whether the text is one line in bold without a link, marks of sentences, and digits behind a number of
  /// its own: `（2）省部级`.
  var isPlainStrongLine: Bool {
    !runs.isEmpty
      && runs.allSatisfy { $0.style.contains(.strong) && $0.link == nil }
      && plain.unicodeScalars.count <= 40
      && !(plain.handNumber == nil ? plain : plain.strippedOfHeadingMarks).unicodeScalars.contains {
        $0.isDigit || "\n,，.。;；|｜《“\"".unicodeScalars.contains($0)
      }
  }
}

extension PageElement {
  /// Whether this is a list below a line in bold that divides a section, each item an activity with its
  /// year; or of one project or post, whose duties have none.
  func dividesEntries(of kind: EntryKind?) -> Bool {
    guard case .block(.list(let list)) = content else { return false }
    let dated = list.items.count { item in
      if case .paragraph(let text)? = item.first { text.holdsYear } else { false }
    }
    let isOne = kind.map { [.project, .employment, .education].contains($0) } ?? false
    return dated == list.items.count || isOne && dated == 0
  }
}
