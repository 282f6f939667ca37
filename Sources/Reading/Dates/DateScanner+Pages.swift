extension DateScanner {
  /// The offset behind pages that look like years, which begin at an offset: `pp. 1925–1937`,
  /// `41(5): 2001–2010`, 第2001—2010页; nil where none do.
  func pagesEnd(at start: Int) -> Int? {
    guard let first = forms.number(at: start), first.digits == 4,
      let connector = forms.connector(at: forms.skippingSpaces(first.end)),
      let last = forms.number(at: forms.skippingSpaces(connector)), last.digits == 4,
      isBehindPageMark(start) || forms.stands(["页", "頁"], at: forms.skippingSpaces(last.end))
    else { return nil }
    return last.end
  }

  /// Whether what stands before an offset leads to pages: a word for them, or a volume with its issue.
  private func isBehindPageMark(_ start: Int) -> Bool {
    var end = start
    while end > 0, scalars[end - 1].isSpace { end -= 1 }
    guard end > 0 else { return false }
    let mark = scalars[end - 1]
    if mark == "页" || mark == "頁" { return true }
    if mark == "." || mark.isLatin {
      return ["p", "pp", "page", "pages", "s"].contains(word(before: mark == "." ? end - 1 : end))
    }
    guard [":", "：", ",", "，"].contains(mark) else { return false }
    return isBehindVolume(end - 1, isComma: mark == "," || mark == "，")
  }

  /// Whether a volume, an issue or both end before a mark: `41(5)`, `no. 3`, and `110` behind a comma.
  private func isBehindVolume(_ mark: Int, isComma: Bool) -> Bool {
    var end = mark
    while end > 0, scalars[end - 1].isSpace { end -= 1 }
    guard end > 0 else { return false }
    if scalars[end - 1] == ")" || scalars[end - 1] == "）" {
      let issue = scalars[..<(end - 1)].suffix(8).reversed().prefix { $0.isDigit || $0.isDash }
      let open = end - 2 - issue.count
      // `147 (2019), 1-9` has the year in brackets.
      return (1...3).contains(issue.count) && open > 0 && ["(", "（"].contains(scalars[open])
        && scalars[..<open].last { !$0.isSpace }?.isDigit ?? false
    }
    let digits = scalars[..<end].suffix(5).reversed().prefix { $0.isDigit }
    guard (1...4).contains(digits.count) else { return false }
    var start = end - digits.count
    while start > 0, scalars[start - 1].isSpace { start -= 1 }
    guard start > 0 else { return false }
    if ["卷", "期", "no", "vol", "nr", "nos", "iss"].contains(
      word(before: scalars[start - 1] == "." ? start - 1 : start))
    {
      return true
    }
    return !isComma && [",", "，"].contains(scalars[start - 1])
  }

  /// The letters before an offset, in small ones.
  private func word(before end: Int) -> String {
    let letters = scalars[..<end].suffix(8).reversed().prefix { $0.isLatin }.map(\.lowercased)
    return String(String.UnicodeScalarView(letters.reversed()))
  }
}
