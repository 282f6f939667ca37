internal import Activities
internal import Diagnostics

/// Puts the footnotes of a page beside what names them: below an item of a list, else in brackets at
/// their mark.
///
/// - Parameter elements: The pieces of the page; footnotes as Kramdown has them, `[^1]` and `[^1]: …`.
/// - Returns: The pieces, and what is told of each mark without a footnote and of each footnote without
///   a mark or under the name of an earlier one, which stay as they are typed.
func placingFootnotes(
  in elements: [PageElement]
) -> (elements: [PageElement], diagnostics: [Diagnostic]) {
  guard elements.contains(where: \.beginsFootnote) else { return (elements, []) }
  var notes = Footnotes()
  let rest = elements.filter { !notes.takeDefinitions($0) }
  let placed = rest.map { element -> PageElement in
    var element = element
    switch element.content {
    case .heading(let level, let text):
      element.content = .heading(level: level, notes.placed(in: text))
    case .definitions(let list):
      if case .list(let placed) = notes.placed(in: .list(list)) {
        element.content = .definitions(placed)
      }
    case .block(let block): element.content = .block(notes.placed(in: block))
    case .summary, .folded: break
    }
    return element
  }
  return (placed + notes.unnamed, notes.diagnostics)
}

/// The footnotes of a page while they are put into their places.
private struct Footnotes {
  private var texts: [String: InlineText] = [:]
  private var places: [String: SourceRange] = [:]
  /// The footnotes as they are typed, and whether an earlier one has the name already.
  private var sources: [(label: String, whole: InlineText, isRepeated: Bool)] = []
  private var named: Set<String> = []
  private var missing: [Diagnostic] = []

  /// Takes the footnotes that a paragraph is made of; false for anything else.
  mutating func takeDefinitions(_ element: PageElement) -> Bool {
    guard case .block(.paragraph(let text)) = element.content, text.plain.hasPrefix("[^") else {
      return false
    }
    let sentence = Sentence(text)
    // Beside a full-width mark a line end leaves no space.
    let lines = Set(text.sourceLineStarts.map { sentence.offsets(ofRun: $0).lowerBound })
    let marks = sentence.footnoteMarks.filter { mark in
      let start = mark.range.lowerBound
      return mark.isDefinition
        && (start == 0 || sentence.scalars[start - 1] == "\n" || lines.contains(start))
    }
    guard marks.first?.range.lowerBound == 0 else { return false }
    for (index, mark) in marks.enumerated() {
      let end =
        index + 1 < marks.count ? marks[index + 1].range.lowerBound : sentence.scalars.count
      // Behind the colon.
      let content = sentence.trimming(min(mark.range.upperBound + 1, end)..<end)
      let isRepeated = texts[mark.label] != nil
      let whole = sentence.slice(sentence.trimming(mark.range.lowerBound..<end))
      if !isRepeated, !content.isEmpty {
        texts[mark.label] = sentence.slice(content).joined
        places[mark.label] = whole.origin
      }
      sources.append((mark.label, whole, isRepeated))
    }
    return true
  }

  /// The text with its footnotes in brackets at their marks.
  mutating func placed(in text: InlineText) -> InlineText {
    let (rest, labels) = taken(from: text) { label, text, isHan in
      var aside = InlineText(isHan ? "（" : " (")
      aside.append(text)
      aside.append(InlineRun(text: isHan ? "）" : ")"))
      return aside
    }
    return labels.isEmpty ? text : rest
  }

  mutating func placed(in block: Block) -> Block {
    switch block {
    case .paragraph(let text): .paragraph(placed(in: text))
    case .list(let list):
      .list(ActivityList(start: list.start, items: list.items.map { placed(inItem: $0) }))
    case .table(let table):
      .table(
        ActivityTable(
          head: table.head.map { placed(in: $0) },
          rows: table.rows.map { $0.map { placed(in: $0) } }
        ))
    case .verbatim: block
    }
  }

  /// The item with its footnotes below it.
  private mutating func placed(inItem blocks: [Block]) -> [Block] {
    var below: [Block] = []
    let own = blocks.map { block -> Block in
      guard case .paragraph(let text) = block else { return placed(in: block) }
      let (rest, labels) = taken(from: text) { _, _, _ in InlineText() }
      below += labels.compactMap { texts[$0] }.map { .paragraph($0) }
      return .paragraph(rest)
    }
    return own + below
  }

  /// The text with something else in the place of each mark that a footnote has, and their labels.
  private mutating func taken(
    from text: InlineText, _ replacement: (String, InlineText, Bool) -> InlineText
  ) -> (InlineText, [String]) {
    guard text.plain.contains("[^") else { return (text, []) }
    let sentence = Sentence(text)
    var result = InlineText()
    var labels: [String] = []
    var end = 0
    for mark in sentence.footnoteMarks where !mark.isDefinition {
      guard let note = texts[mark.label] else {
        missing.append(.noFootnote(mark.label, at: sentence.origin(mark.range)))
        continue
      }
      named.insert(mark.label)
      labels.append(mark.label)
      result.append(sentence.slice(end..<mark.range.lowerBound))
      result.append(replacement(mark.label, note, text.plain.containsHan))
      end = mark.range.upperBound
    }
    result.append(sentence.slice(end..<sentence.scalars.count))
    return (result, labels)
  }

  /// The footnotes that have no place, as they are typed.
  var unnamed: [PageElement] {
    sources.filter { $0.isRepeated || !named.contains($0.label) }.map {
      PageElement(content: .block(.paragraph($0.whole)), origin: $0.whole.origin)
    }
  }

  var diagnostics: [Diagnostic] {
    missing
      + sources.compactMap { label, whole, isRepeated in
        if isRepeated {
          return .repeatedFootnote(label, at: whole.origin, after: places[label])
        }
        return named.contains(label) ? nil : .unnamedFootnote(label, at: whole.origin)
      }
  }
}

extension PageElement {
  /// Whether this is a paragraph that begins with the mark of a footnote.
  fileprivate var beginsFootnote: Bool {
    guard case .block(.paragraph(let text)) = content else { return false }
    return text.runs.first?.text.hasPrefix("[^") ?? false
  }
}

extension Sentence {
  /// The marks of footnotes: `[^1]`, and `[^1]` before a colon, which begins one.
  fileprivate var footnoteMarks: [(label: String, range: Range<Int>, isDefinition: Bool)] {
    var result: [(String, Range<Int>, Bool)] = []
    var offset = 0
    while offset + 3 < scalars.count + 1 {
      guard offset + 1 < scalars.count, scalars[offset] == "[", scalars[offset + 1] == "^",
        let close = scalars[(offset + 2)...].prefix(40).firstIndex(of: "]"), close > offset + 2,
        !scalars[offset + 2..<close].contains(where: \.isSpace)
      else {
        offset += 1
        continue
      }
      let isDefinition = close + 1 < scalars.count && scalars[close + 1] == ":"
      result.append((string(offset + 2..<close), offset..<close + 1, isDefinition))
      offset = close + 1
    }
    return result
  }
}

extension Diagnostic {
  fileprivate static func noFootnote(_ label: String, at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "footnote", .note, at: range, "There is no footnote '[^\(label)]', so its mark stays as text",
      help: "Write a paragraph that begins with '[^\(label)]: '")
  }

  fileprivate static func unnamedFootnote(_ label: String, at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "footnote", .note, at: range,
      "Nothing names the footnote '[^\(label)]', so it stays a paragraph",
      help: "Put [^\(label)] behind the words that it belongs to, or take it out")
  }

  fileprivate static func repeatedFootnote(
    _ label: String, at range: SourceRange?, after first: SourceRange?
  ) -> Diagnostic {
    let place = first.map { ", in line \($0.start.line)" } ?? ""
    return Diagnostic(
      "footnote", .warning, at: range,
      "There is a footnote '[^\(label)]' already\(place), so this one stays a paragraph",
      help: "Give it a name of its own, there and at its mark")
  }
}
