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
  /// The pieces that were last found to be no entry, so that elements around the same ones, however
  /// many, do not read them again.
  private var refused: Range<Int>?

  /// Takes the begin of an element that only holds others.
  mutating func open(at count: Int) { frames.append(Frame(start: count)) }

  /// Takes the end of such an element and makes its paragraphs one, with em spaces between them, if there
  /// are two to four of which one tells a year: an entry, and not a list of them.
  mutating func close(_ contents: inout [PageElement.Content]) {
    guard let frame = frames.popLast() else { return }
    let range = frame.start..<contents.count
    var holdsGroup = frame.holdsGroup
    if !holdsGroup, (2...4).contains(range.count), range != refused {
      if let entry = Self.entry(contents[range]) {
        contents.replaceSubrange(range, with: [.block(.paragraph(entry))])
        refused = nil
        holdsGroup = true
      } else {
        refused = range
      }
    }
    if let last = frames.indices.last, holdsGroup { frames[last].holdsGroup = true }
  }

  /// The pieces as one text, if all are paragraphs and one of them tells a year.
  private static func entry(_ pieces: ArraySlice<PageElement.Content>) -> InlineText? {
    let paragraphs = pieces.compactMap { content -> InlineText? in
      if case .block(.paragraph(let text)) = content { text } else { nil }
    }
    guard paragraphs.count == pieces.count, paragraphs.count(where: \.tellsYear) == 1 else {
      return nil
    }
    var joined = InlineText()
    for text in paragraphs {
      if !joined.isEmpty { joined.append(InlineRun(text: "\u{2003}")) }
      joined.append(text)
    }
    return joined
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
