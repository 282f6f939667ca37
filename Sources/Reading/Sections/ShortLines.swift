internal import Activities

extension [InlineText] {
  /// Whether lines are posts, prizes or memberships told in few words each.
  ///
  /// None is a sentence, and they are too short, or too uneven, for a sentence that was wrapped. A date
  /// alone belongs to the line before it. Two lines may tell one activity, its name and its place, unless
  /// each has a date or a role of its own, or a year above says that each is something of that year.
  func areShortEntries(
    of kind: EntryKind?, _ vocabulary: Vocabulary, belowYear: Bool = false
  ) -> Bool {
    guard count > 1, let kind, [.service, .membership, .award].contains(kind) else { return false }
    var widths: [Int] = []
    var words: [Int] = []
    for line in self {
      let scalars = Array<Unicode.Scalar>(line.plain.trimmed.unicodeScalars)
      guard (3...72).contains(scalars.count), let first = scalars.first, let last = scalars.last,
        !scalars.dropLast().contains(where: { "。；;！!？?".unicodeScalars.contains($0) }),
        !"，、,：:".unicodeScalars.contains(last), !"我并且曾还也及与和或但".unicodeScalars.contains(first),
        !line.isDate(vocabulary)
      else { return false }
      widths.append(line.width)
      words.append(line.firstWordWidth)
    }
    guard let widest = widths.max(), widest <= 72 else { return false }
    guard belowYear || count > 2 || allSatisfy({ $0.tellsTimeOrRole(vocabulary) }) else {
      return false
    }
    // A line that had room for the first word of the next one ended on purpose.
    return widest <= 40 || zip(widths, words.dropFirst()).contains { $0 + $1 <= widest }
  }
}

extension [InlineText] {
  /// Whether lines are posts, prizes or courses that do not go on in each other: each tells a time, a role
  /// or a title, or, where nothing else parts the entries of a section, at least half of them do and a line
  /// ends on purpose.
  ///
  /// - Parameters:
  ///   - dated: How many are known to have a date.
  ///   - vocabulary: The words to know.
  ///   - isAlone: Whether the section has no other paragraph.
  /// - Returns: False where they may be one entry.
  func areApart(besides dated: Int, _ vocabulary: Vocabulary, _ isAlone: Bool) -> Bool {
    var (widths, words): ([Int], [Int]) = ([], [])
    for line in self {
      let scalars = Array<Unicode.Scalar>(line.plain.trimmed.unicodeScalars)
      guard scalars.count > 2, let first = scalars.first,
        !scalars.dropLast().contains(where: { "。！？".unicodeScalars.contains($0) }),
        !"我并且曾还也及与和或但".unicodeScalars.contains(first), !line.isDate(vocabulary),
        !line.isTitleLine
      else { return false }
      widths.append(line.width)
      words.append(line.firstWordWidth)
    }
    guard dated < count else { return true }
    let telling = count {
      $0.tellsTimeOrRole(vocabulary) || $0.beginning.hasPrefix("《")
        || LabelledText($0, vocabulary, isPlainAllowed: true) != nil
    }
    let needed = isAlone ? (count + 1) / 2 : count
    guard isAlone || count > 2, telling >= (count > 2 ? needed : count) else { return false }
    let widest = widths.max() ?? 0
    // Latin words wrap unevenly where authors do it by hand.
    return widest <= 40
      || zip(widths, words.dropFirst()).contains { $0 + $1 + ($1 > 2 ? 8 : 2) <= widest }
  }
}

extension [InlineText] {
  /// Whether no line was wrapped: each ends with no mark that leads on, begins with no small letter, and
  /// had room for the first word of the next one.
  var endOnPurpose: Bool {
    var (widths, words): ([Int], [Int]) = ([], [])
    for line in self {
      let scalars = Array<Unicode.Scalar>(line.plain.trimmed.unicodeScalars)
      guard scalars.count <= 100, let first = scalars.first, let last = scalars.last,
        !"，、,：:".unicodeScalars.contains(last), !last.isDash,
        !(first.isLatin && !first.properties.isUppercase)
      else { return false }
      widths.append(line.width)
      words.append(line.firstWordWidth)
    }
    guard let widest = widths.max() else { return false }
    return zip(widths, words.dropFirst()).allSatisfy { $0 + $1 <= widest || widest <= 40 }
  }
}

extension InlineText {
  /// Whether a line holds a date, or the word of a role or a grade beside other words: 示例学会理事, but
  /// not `Reviewer`, which waits for what follows.
  fileprivate func tellsTimeOrRole(_ vocabulary: Vocabulary) -> Bool {
    let line = plain.trimmed.lowercased()
    let telling: Set<FactRole> = [.role, .position, .level]
    if vocabulary.values[line] != nil { return false }
    if EntryOutline(self, vocabulary).dates.contains(where: { $0.span != nil }) { return true }
    let parts = line.split { ",，、|｜ ".contains($0) }.map { String($0) }
    return vocabulary.signs.contains { telling.contains($0.role) && line.hasSuffix($0.word) }
      || vocabulary.values.contains { value in
        telling.contains(value.value)
          && (parts.contains(value.key) || line.hasPrefix(value.key + ",")
            || line.hasSuffix(" " + value.key))
      }
  }
}

extension InlineText {
  /// How many columns a line takes, ideographs two.
  var width: Int { plain.trimmed.unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : 1) } }

  /// How many columns the first word takes, with a space before one that is no ideograph.
  var firstWordWidth: Int {
    let scalars = Array(plain.trimmed.unicodeScalars)
    return scalars.first?.isWide ?? false
      ? 2 : 1 + (scalars.firstIndex { $0.isSpace } ?? scalars.count)
  }
}
