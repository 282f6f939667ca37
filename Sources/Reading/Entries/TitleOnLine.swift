internal import Activities

extension EntryOutline {
  /// The title of a work that stands on the first line, as names and nothing else on the second one tell:
  /// the line, or the strong words of it where a badge stands before them.
  var titleOnLine: Range<Int>? {
    guard let end = sentence.scalars.firstIndex(of: "\n") else { return nil }
    let rest = sentence.scalars[(end + 1)...]
    let next = sentence.trimming(end + 1..<(rest.firstIndex(of: "\n") ?? rest.endIndex))
    var line = sentence.trimming(0..<end)
    let names = withoutAside(next)
    guard !names.isEmpty, isNames(names), !isNames(line),
      !links.contains(where: { $0.range.overlaps(names) })
    else { return nil }
    let strong = sentence.groups { $0.style.contains(.strong) }
      .filter { $0.value && $0.range.lowerBound < end }
    if strong.count == 1, let words = strong.first {
      line = sentence.trimming(words.range.clamped(to: line))
    } else if sentence.groups(by: { $0.style.contains(.code) }).contains(where: {
      $0.value && $0.range.lowerBound < end
    }) {
      return nil
    }
    while let last = line.last, ".．。,，".unicodeScalars.contains(sentence.scalars[last]) {
      line = line.lowerBound..<last
    }
    return line.contains { sentence.scalars[$0].isLetter } ? line : nil
  }
}
