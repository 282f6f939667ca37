extension ArraySlice<Unicode.Scalar> {
  /// Whether words in brackets behind a name tell what the person did for the work: 通讯作者, 导师一作，本人二作,
  /// `corresponding author`.
  var tellsShare: Bool {
    guard (2...32).contains(count), !contains(where: \.isDigit) else { return false }
    let words = String(scalars: map(\.lowercased))
    return PersonWords.sharesInBrackets.contains { words.contains($0) }
  }

  /// Where the words in brackets end that this begins with and that tell a share, behind the bracket.
  var endOfShare: Int? {
    guard first == "(" || first == "（",
      let close = prefix(34).firstIndex(where: { $0 == ")" || $0 == "）" }),
      self[(startIndex + 1)..<close].tellsShare
    else { return nil }
    return close + 1
  }

  /// The name without such words behind it; of names in Han without any in wide brackets.
  var withoutShare: ArraySlice<Unicode.Scalar> {
    guard let last, last == ")" || last == "）",
      let open = firstIndex(where: { $0 == "(" || $0 == "（" }),
      last == "）" && self[open] == "（" || self[open...].endOfShare == endIndex
    else { return self }
    return self[..<open]
  }
}
