internal import Activities

extension StringProtocol {
  /// A key without what writers of keys choose freely: case, hyphens, underscores, spaces.
  var plainKey: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { !"-_ ".unicodeScalars.contains($0) }.map(\.lowercased)))
  }

  /// A key as the words of a heading: `selected_honors` is Selected Honors, `programingSkills`
  /// Programing Skills; what has spaces or Han stays as it is.
  var headingWords: String {
    if containsHan || contains(" ") { return String(map { $0 == "_" ? " " : $0 }).trimmed }
    var words: [String] = []
    var isInside = false
    for character in self {
      if character == "_" || character == "-" {
        isInside = false
      } else if isInside, !(character.isUppercase && words.last?.last?.isLowercase == true) {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
        isInside = true
      }
    }
    let small: Set<String> = ["and", "of", "in", "for", "the", "at", "on", "to", "with"]
    return words.enumerated().map { index, word in
      index > 0 && small.contains(word) ? word : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  /// A key as the words of a label: `start_date` is Start date.
  var labelWords: String {
    let words = headingWords.split(separator: " ")
    guard !containsHan, words.count > 1 else { return headingWords }
    // An acronym keeps its capitals.
    let rest = words.dropFirst().map { word in
      word.dropFirst().contains(where: \.isUppercase) ? String(word) : word.lowercased()
    }
    return ([String(words[0])] + rest).joined(separator: " ")
  }
}
