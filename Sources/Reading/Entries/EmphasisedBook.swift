internal import Activities

/// What groups of authors are called, in lower case.
private let groups: Set<String> = [
  "investigators", "group", "consortium", "collaborators", "collaboration", "team", "network",
  "committee", "initiative",
]

extension EntryOutline {
  /// The emphasised name of a book that a reference begins with, where words in small letters tell more of it
  /// behind a comma: `*A Title and More*, co-edited with A. Li. Leiden: Example`.
  var emphasisedBook: Range<Int>? {
    guard let first = sentence.runs.first, first.style.contains(.emphasis),
      !first.style.contains(.strong),
      let group = sentence.groups(by: { $0.style.contains(.emphasis) }).first
    else { return nil }
    let words = sentence.trimming(group.range)
    let behind = sentence.scalars[words.upperBound...].prefix(3)
    guard isLong(words), behind.count == 3, behind.first == ",",
      behind.last.map({ $0.isLatin && !$0.isUppercase }) ?? false,
      !sentence.scalars[words].contains(where: { ".,，".unicodeScalars.contains($0) }),
      !sentence.scalars[words.upperBound...].dropFirst(2).starts(with: "and ".unicodeScalars)
    else { return nil }
    return words
  }

  /// The emphasised name of a book that begins at an offset, with what stands in square brackets behind it, where
  /// a comma parts it from the press: `*Examples in Print* [示例], Example Press`.
  func book(at start: Int) -> Range<Int>? {
    let group = sentence.groups { $0.style.contains(.emphasis) }
      .first { $0.value && $0.range.lowerBound == start }
    guard let group else { return nil }
    let words = sentence.trimming(group.range)
    guard isLong(words) else { return nil }
    var end = words.upperBound
    let next = sentence.trimming(end..<sentence.scalars.count).lowerBound
    if next < sentence.scalars.count, sentence.scalars[next] == "[",
      let close = brackets.partner(of: next), close > next
    {
      end = close + 1
    }
    guard end < sentence.scalars.count, sentence.scalars[end] == "," else { return nil }
    return words.lowerBound..<end
  }

  /// Where the name of a group ends for whom authors write, before a full stop:
  /// `, for the Example Investigators`, `, on behalf of the Example Study Group`.
  func groupEnd(from start: Int) -> Int? {
    let rest = sentence.scalars[start...].drop { $0 == "," || $0 == ";" || $0.isSpace }
    let leads = ["for the ", "on behalf of ", "and the ", "for "]
    guard leads.contains(where: { rest.starts(with: $0.unicodeScalars) }),
      let stop = rest.indices.prefix(100).first(where: { endsPart(at: $0) }),
      sentence.scalars[stop] == "."
    else { return nil }
    let last = sentence.scalars[..<stop].reversed().prefix(while: \.isLatin).reversed()
    return groups.contains(String(String.UnicodeScalarView(last)).lowercased()) ? stop : nil
  }
}
