internal import Activities

extension [Block] {
  /// The blocks with papers that are told in lines of the source, each a title, names and where it appeared,
  /// broken at these lines, as their authors see them.
  ///
  /// - Returns: The blocks; no word of them changes.
  func breakingPaperLines(_ vocabulary: Vocabulary) -> [Block] {
    map { block in
      switch block {
      case .paragraph(let text): return .paragraph(text.paperLines(vocabulary) ?? text)
      case .list(var list):
        for index in list.items.indices {
          guard case .paragraph(let text)? = list.items[index].first,
            let lines = text.paperLines(vocabulary)
          else { continue }
          list.items[index][0] = .paragraph(lines)
        }
        return .list(list)
      default: return block
      }
    }
  }
}

extension InlineText {
  /// The text with hard breaks for the line ends of the source, if it is a paper told in lines; else nil.
  fileprivate func paperLines(_ vocabulary: Vocabulary) -> InlineText? {
    guard runs.count > 1, !sourceLineStarts.isEmpty else { return nil }
    let lines = sourceLines
    guard (2...6).contains(lines.count), lines.arePaper(vocabulary) else { return nil }
    return lines.dropFirst().reduce(lines[0]) { $0.followed(by: $1, "\n") }
  }

  /// Whether the line is names of persons and nothing else but a note in brackets behind them.
  func isLineOfNames(_ vocabulary: Vocabulary) -> Bool {
    let outline = EntryOutline(self, vocabulary)
    let all = outline.sentence.trimming(0..<outline.sentence.scalars.count)
    let names = outline.withoutAside(all)
    return !names.isEmpty && outline.isNames(names)
  }
}

extension [InlineText] {
  /// Whether lines are a title with names on the line below it or above it, and nothing that begins another
  /// work.
  fileprivate func arePaper(_ vocabulary: Vocabulary) -> Bool {
    guard !dropFirst().contains(where: { $0.plain.startsEntry }) else { return false }
    if self[0].isTitleOfPaper, !self[1].isStrong {
      return self[1].isLineOfNames(vocabulary) || count > 2 && self[1].isShortLineOfWords
    }
    if self[0].isLineOfNames(vocabulary) { return self[1].isTitleOfPaper }
    // A title without emphasis is known by what stands below the names.
    return count > 2 && self[0].endsWithoutComma && self[1].isLineOfNames(vocabulary)
      && (self[2].holdsYear || !self[2].isLineOfNames(vocabulary))
  }
}

extension InlineText {
  /// Whether all of a line is in bold or a link, a badge before it and a full stop behind it left aside.
  fileprivate var isTitleOfPaper: Bool {
    let own = runs.filter { run in
      !run.style.contains(.code)
        && run.text.unicodeScalars.contains { $0.isLetter || $0.isDigit }
    }
    return !own.isEmpty
      && (own.allSatisfy { $0.style.contains(.strong) } || own.allSatisfy { $0.link != nil })
  }

  /// Whether a line is a few words, as the name of the only author.
  fileprivate var isShortLineOfWords: Bool {
    let text = plain.trimmed
    return text.utf8.count <= 60 && !text.unicodeScalars.contains { $0.isDigit || $0.isColon }
  }

  /// Whether a line ends with a word or a mark that ends a sentence.
  fileprivate var endsWithoutComma: Bool {
    guard let last = plain.unicodeScalars.last(where: { !$0.isSpace }) else { return false }
    return !"，、,：:；;（(&-–—".unicodeScalars.contains(last)
  }
}
