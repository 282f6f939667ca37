internal import Activities

extension EntryOutline {
  /// The links that stand for the entry as a whole: those with a label that says no more than that
  /// there is a link, and those at the entry's end or directly behind its title.
  ///
  /// A link that a sentence goes on with, as in `并被[新闻网](…)报道`, is part of the sentence.
  func entryLinks(
    title: Range<Int>?, removed: [Bool], isGeneric: (LinkGroup) -> Bool
  ) -> [LinkGroup] {
    var removed = removed
    var result: [LinkGroup] = []
    // Behind this offset there are only marks and removed pieces.
    var tail = removed.count
    // From the end, because a link before another one at the end stands at the end as well.
    for link in links.reversed() {
      if let title, link.range.overlaps(title) || link.range.upperBound <= title.lowerBound {
        continue
      }
      while tail > link.range.upperBound, isBlank(tail - 1, removed) { tail -= 1 }
      let before = neighbour(before: link.range.lowerBound, removed, title)
      let after = neighbour(after: link.range.upperBound, removed)
      guard after != .word else { continue }
      let belongs =
        isGeneric(link)
        ? !refers(before: link.range.lowerBound)
        : before != .word && (before == .title || tail == link.range.upperBound)
          && !hasYear(link.range)
      guard belongs else { continue }
      result.append(link)
      for offset in link.range { removed[offset] = true }
    }
    return result.reversed()
  }

  private enum Neighbour { case word, mark, title }

  /// What stands before an offset, spaces, opening brackets and removed pieces left out.
  private func neighbour(
    before offset: Int, _ removed: [Bool], _ title: Range<Int>?
  ) -> Neighbour {
    var offset = offset
    while offset > 0 {
      if title?.upperBound == offset { return .title }
      let scalar = sentence.scalars[offset - 1]
      guard removed[offset - 1] || scalar.isSpace && scalar != "\n" || scalar.opensAside else {
        break
      }
      offset -= 1
    }
    if offset == 0 { return .mark }
    let isMark =
      sentence.separates(at: offset - 1) || brackets.depth(at: offset - 1) > 0
      || ["、", "/", "·", ".", "]", ")", "）", "】"].contains(sentence.scalars[offset - 1])
      || isLinked(offset - 1)
    return isMark ? .mark : .word
  }

  /// What stands behind an offset, spaces and removed pieces left out.
  private func neighbour(after start: Int, _ removed: [Bool]) -> Neighbour {
    var offset = start
    while offset < removed.count, removed[offset] || sentence.scalars[offset] == " " { offset += 1 }
    guard offset < removed.count else { return .mark }
    let scalar = sentence.scalars[offset]
    // A Latin word behind a space begins something new; Han goes on with the sentence.
    let isMark =
      sentence.separates(at: offset) || scalar.opensAside
      || ["、", "/", "·", "]", ")", "）", "】", "."].contains(scalar)
      || isLinked(offset)
    return isMark ? .mark : .word
  }

  /// Whether an offset holds no word: a mark, white space or a removed piece.
  private func isBlank(_ offset: Int, _ removed: [Bool]) -> Bool {
    let scalar = sentence.scalars[offset]
    return removed[offset] || scalar.isSpace || sentence.separates(at: offset)
      || ["、", "/", "·", "]", ")", "）", "】", "."].contains(scalar)
  }

  /// Whether the words before need the link to be a sentence: 详见, `see`, a colon.
  private func refers(before offset: Int) -> Bool {
    let before = sentence.scalars[sentence.trimming(max(0, offset - 8)..<offset)]
    guard let last = before.last else { return false }
    if last.isLatin {
      let word = before.split(separator: " ").last ?? []
      return ["see", "at", "the"].contains {
        $0.unicodeScalars.elementsEqual(word.map(\.lowercased))
      }
    }
    return ["见", "为", "是", ":", "：", "与"].contains(last)
  }

  /// Whether the label names an event of a year: such a link is a venue, not evidence.
  private func hasYear(_ range: Range<Int>) -> Bool {
    var digits = 0
    for offset in range {
      digits = sentence.scalars[offset].isDigit ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }
}
