internal import Activities

/// The parts of a page of HTML that stand in one element together, such as the name and the dates of a
/// project in a `<div>` each.
struct HTMLGroups {
  /// An element that is open.
  private struct Frame {
    /// How many pieces there were when it began.
    var start: Int
    /// Whether an element in it was made one piece.
    var holdsGroup = false
  }

  private var frames: [Frame] = []

  /// Takes the begin of an element that only holds others.
  mutating func open(at count: Int) { if frames.count < 200 { frames.append(Frame(start: count)) } }

  /// Takes the end of such an element and makes its paragraphs one, with em spaces between them, if there
  /// are two to four of which one tells a year: an entry, and not a list of them.
  mutating func close(_ contents: inout [PageElement.Content]) {
    guard let frame = frames.popLast() else { return }
    var holdsGroup = frame.holdsGroup
    let texts = contents[min(frame.start, contents.count)...].map { content -> InlineText? in
      if case .block(.paragraph(let text)) = content { text } else { nil }
    }
    let paragraphs = texts.compactMap(\.self)
    if !holdsGroup, paragraphs.count == texts.count, (2...4).contains(texts.count),
      paragraphs.count(where: \.tellsYear) == 1
    {
      var joined = InlineText()
      for text in paragraphs {
        if !joined.isEmpty { joined.append(InlineRun(text: "\u{2003}")) }
        joined.append(text)
      }
      contents.replaceSubrange(frame.start..., with: [.block(.paragraph(joined))])
      holdsGroup = true
    }
    if let last = frames.indices.last, holdsGroup { frames[last].holdsGroup = true }
  }
}

extension InlineText {
  /// Whether a number of the text could be a year.
  fileprivate var tellsYear: Bool {
    plain.unicodeScalars.split { !$0.isDigit }.contains { digits in
      digits.count == 4
        && (digits.starts(with: "19".unicodeScalars) || digits.starts(with: "20".unicodeScalars))
    }
  }
}
