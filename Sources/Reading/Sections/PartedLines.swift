internal import Activities
internal import Diagnostics

extension InlineText {
  /// The indices of the runs that begin a line, by a hard break or in the source.
  fileprivate var lineStarts: [Int] {
    let broken = runs.indices.dropFirst().filter { runs[$0 - 1].text == "\n" }
    let starts = sourceLineStarts.filter { runs[$0].text != "\n" }
    return [0] + Set(broken + starts).sorted()
  }

  /// The indices of the runs that begin a line of which something holds, the first line left out if asked
  /// for.
  func lineStarts(behindFirst: Bool, where holds: (InlineText) -> Bool) -> [Int] {
    let starts = lineStarts.dropFirst(behindFirst ? 1 : 0)
    guard !starts.isEmpty, !runs.isEmpty else { return [] }
    return zip(starts, starts.dropFirst() + [runs.count]).compactMap { start, end in
      holds(InlineText(Array(runs[start..<end])).trimmed) ? start : nil
    }
  }

  /// The text cut before runs that begin a line.
  func pieces(from starts: [Int]) -> [InlineText] {
    let starts = starts.first == 0 ? starts : [0] + starts
    return zip(starts, starts.dropFirst() + [runs.count]).map { start, end in
      InlineText(Array(runs[start..<end])).trimmed
    }
  }

  /// The first line, and those behind it as they stand.
  var firstLine: (text: InlineText, rest: InlineText) {
    let starts = lineStarts
    guard starts.count > 1 else { return (trimmed, InlineText()) }
    return (
      InlineText(Array(runs[..<starts[1]])).trimmed, InlineText(Array(runs[starts[1]...])).trimmed
    )
  }

  /// The last line.
  var lastLine: InlineText {
    InlineText(Array(runs[(lineStarts.last ?? 0)...])).trimmed
  }

  /// Whether the text begins a line of the source, without white space before it.
  var beginsSourceLine: Bool {
    guard let origin = runs.first?.origin else { return false }
    let bytes = origin.file.bytes
    var offset = origin.offsets.lowerBound
    while offset > 0,
      bytes[offset - 1] == UInt8(ascii: "*") || bytes[offset - 1] == UInt8(ascii: "_")
    {
      offset -= 1
    }
    return offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
  }

  /// The text without a bullet that was typed before it.
  var withoutBullet: InlineText {
    let bullet = beginning.bulletLength
    return bullet > 0 ? Sentence(self).dropping(bullet) : self
  }
}

extension ActivityList {
  /// The list with the lines apart that only followed an item, from the first one of an item on of which
  /// something holds; the list alone where there is none.
  ///
  /// - Parameters:
  ///   - mayHold: Whether a text may have such a line; it is asked first.
  ///   - holds: Whether a line is one.
  /// - Returns: Lists, and the lines behind each as a paragraph.
  func parted(
    where mayHold: (InlineText) -> Bool, before holds: (InlineText) -> Bool
  ) -> [Block] {
    var result: [Block] = []
    var items: [[Block]] = []
    var start = start
    for item in self.items {
      guard let (kept, lines) = item.partingLastLines(where: mayHold, before: holds) else {
        items.append(item)
        continue
      }
      items.append(kept)
      result += [.list(ActivityList(start: start, items: items)), .paragraph(lines)]
      start = start.map { $0 + items.count }
      items = []
    }
    if !items.isEmpty { result.append(.list(ActivityList(start: start, items: items))) }
    return result
  }
}

extension [Block] {
  /// The blocks of an item, and the lines at its very end from the first one of which something holds.
  fileprivate func partingLastLines(
    where mayHold: (InlineText) -> Bool, before holds: (InlineText) -> Bool
  ) -> (kept: [Block], lines: InlineText)? {
    switch last {
    case .paragraph(let text)? where text.runs.count > 1 && mayHold(text):
      guard let start = text.lineStarts(behindFirst: true, where: holds).first else { return nil }
      let pieces = text.pieces(from: [start])
      return (dropLast() + [.paragraph(pieces[0])], pieces[1])
    case .list(var list)?:
      guard let item = list.items.last,
        let (kept, lines) = item.partingLastLines(where: mayHold, before: holds)
      else { return nil }
      list.items[list.items.count - 1] = kept
      return (dropLast() + [.list(list)], lines)
    default: return nil
    }
  }
}
