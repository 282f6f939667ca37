internal import Activities

extension Vocabulary {
  /// Whether a heading below one of a kind groups entries instead of being one: a year, a kind of
  /// activity, a role or a status, and hardly a word beside.
  func isGroup(_ heading: String) -> Bool {
    let heading = heading.strippedOfHeadingMarks
    return heading.isTime || coverage(ofHeading: heading) > 0.7
  }

  /// How much of a heading its known words of one kind and the known values are, from 0 to 1.
  ///
  /// Words such as 的 and `and` do not count.
  func coverage(ofHeading heading: String) -> Double {
    guard heading.utf8.count <= 120 else { return 0 }
    var text = Array(heading.lowercased().unicodeScalars)
    for word in fillers {
      for range in ranges(of: word, in: text) { for offset in range { text[offset] = " " } }
    }
    let kind = kind(ofHeading: heading)
    let begins = Set(text)
    var isCovered = [Bool](repeating: false, count: text.count)
    for word in headings.filter({ $0.kind == kind }).map(\.word) + Array(values.keys)
    where word.unicodeScalars.first.map(begins.contains) ?? false {
      for range in ranges(of: word, in: text) { for offset in range { isCovered[offset] = true } }
    }
    let letters = text.indices.filter { text[$0].properties.isAlphabetic }
    guard !letters.isEmpty else { return 0 }
    return Double(letters.count { isCovered[$0] }) / Double(letters.count)
  }
}

/// Where a word stands in a text; Latin words stand there whole, with or without a plural s.
private func ranges(of word: String, in text: [Unicode.Scalar]) -> [Range<Int>] {
  let word = Array(word.unicodeScalars)
  func isLatin(_ offset: Int) -> Bool { text.indices.contains(offset) && text[offset].isLatin }
  return text.indices.compactMap { start in
    guard text[start...].starts(with: word) else { return nil }
    let end = start + word.count
    guard word[0].isLatin else { return start..<end }
    let plural = end < text.count && text[end] == "s" ? end + 1 : end
    guard !isLatin(start - 1) else { return nil }
    return !isLatin(end) ? start..<end : !isLatin(plural) ? start..<plural : nil
  }
}

/// Words that a heading may hold beside those of its kind.
private let fillers = [
  "的", "与", "和", "及", "等", "类", "情况", "列表", "主要", "部分", "代表性", "国内", "国际", "所", "as", "and", "of",
  "the", "in", "selected", "other", "list", "my", "main", "recent",
]

extension String {
  /// Whether a heading tells a time and nothing else: years, or 更早 and `Earlier`.
  var isTime: Bool {
    headingYears != nil
      || ["更早", "更多", "以前", "往年", "earlier", "older", "more", "previous"].contains(lowercased())
  }

  /// The year, or the first of the years, that a heading tells and nothing else: `2024年`,
  /// `2020-2023`, 2019年及以前, `Before 2020`.
  var headingYears: ClosedRange<Int>? {
    var rest = lowercased()
    for word in [
      "及以前", "以前", "之前", "及之前", "before", "and earlier", "earlier", "年度", "学年", "年", "至今",
    ] {
      rest = rest.replacing(word, with: " ")
    }
    let parts = rest.split { " -–—~～至到,、()（）:：".contains($0) }
    let years = parts.compactMap { part -> Int? in
      part.utf8.count == 4 ? Int(part).flatMap { (1900...2099).contains($0) ? $0 : nil } : nil
    }
    guard years.count == parts.count, let first = years.min(), let last = years.max(),
      years.count <= 2
    else { return nil }
    return first...last
  }
}
