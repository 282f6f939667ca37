internal import Activities

extension InlineText {
  /// Whether all of the text is strong.
  var isStrong: Bool { runs.allSatisfy { $0.style.contains(.strong) } }

  /// The same text with a style added to every run.
  func adding(_ style: InlineStyle) -> InlineText {
    InlineText(
      runs.map { run in
        var run = run
        run.style.formUnion(style)
        return run
      })
  }

  /// The same text without a style.
  func removing(_ style: InlineStyle) -> InlineText {
    InlineText(
      runs.map { run in
        var run = run
        run.style.subtract(style)
        return run
      })
  }

  /// The text without white space at both ends.
  var trimmed: InlineText {
    let ends = [runs.first?.text.unicodeScalars.first, runs.last?.text.unicodeScalars.last]
    guard ends.contains(where: { $0?.isSpace ?? false }) else { return self }
    let sentence = Sentence(self)
    return sentence.slice(sentence.trimming(0..<sentence.scalars.count))
  }

  /// Whether the text has hard breaks, as few have.
  var hasBreaks: Bool { runs.contains { $0.text.contains(ascii: "\n") } }

  /// The text in lines, cut at its hard breaks; empty lines are left out.
  var lines: [InlineText] {
    guard hasBreaks else {
      return isEmpty ? [] : [self]
    }
    let sentence = Sentence(self)
    return sentence.scalars.indices.split(whereSeparator: { sentence.scalars[$0] == "\n" })
      .map { sentence.slice(sentence.trimming($0.startIndex..<$0.endIndex)) }
      .filter { !$0.isEmpty }
  }

  /// The text on one line: a hard break becomes a space, unless there is one or a full-width mark
  /// beside it.
  var joined: InlineText { joined(partingLines: false) }

  /// The text on one line, with a comma between two lines that no mark parts if asked for.
  func joined(partingLines: Bool) -> InlineText {
    guard hasBreaks else { return self }
    let sentence = Sentence(self)
    var result = InlineText()
    for part in sentence.scalars.indices.split(whereSeparator: { sentence.scalars[$0] == "\n" }) {
      let range = sentence.trimming(part.startIndex..<part.endIndex)
      guard let first = range.first else { continue }
      if let last = result.runs.last?.text.unicodeScalars.last, !last.isWideMark,
        !sentence.scalars[first].isWideMark
      {
        let isParted = !partingLines || ",.;:!?".unicodeScalars.contains(last) || last.isSpace
        let isHan = last.isHan || sentence.scalars[first].isHan
        result.append(InlineRun(text: isParted ? " " : isHan ? "，" : ", "))
      } else if partingLines, sentence.scalars[first] == "《",
        result.runs.last?.text.unicodeScalars.last?.isHan ?? false
      {
        result.append(InlineRun(text: "，"))
      }
      result.append(sentence.slice(range))
    }
    return result
  }
}

extension [Block] {
  /// The blocks as a document prints them: a paragraph with hard breaks is a paragraph per line.
  var settled: [Block] {
    flatMap { block -> [Block] in
      switch block {
      case .paragraph(let text): text.lines.map { .paragraph($0) }
      case .list(let list):
        [.list(ActivityList(start: list.start, items: list.items.map(\.settled)))]
      case .table(let table):
        [
          .table(
            ActivityTable(head: table.head.map(\.joined), rows: table.rows.map { $0.map(\.joined) })
          )
        ]
      case .verbatim: [block]
      }
    }
  }
}
