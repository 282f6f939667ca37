internal import Activities

extension InlineText {
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
    let sentence = Sentence(self)
    return sentence.slice(sentence.trimming(0..<sentence.scalars.count))
  }

  /// The text in lines, cut at its hard breaks; empty lines are left out.
  var lines: [InlineText] {
    guard runs.contains(where: { $0.text.unicodeScalars.contains("\n") }) else {
      return isEmpty ? [] : [self]
    }
    let sentence = Sentence(self)
    return sentence.scalars.indices.split(whereSeparator: { sentence.scalars[$0] == "\n" })
      .map { sentence.slice(sentence.trimming($0.startIndex..<$0.endIndex)) }
      .filter { !$0.isEmpty }
  }

  /// The text on one line: hard breaks become spaces.
  var joined: InlineText {
    InlineText(
      runs.map { run in
        guard run.text.unicodeScalars.contains("\n") else { return run }
        var run = run
        var text = String.UnicodeScalarView()
        for scalar in run.text.unicodeScalars { text.append(scalar == "\n" ? " " : scalar) }
        run.text = String(text)
        return run
      })
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
