internal import Activities

/// The words that a reference says.
struct KnownWords {
  /// The letters of names and addresses, and the words of names.
  private let texts: [String]
  private let words: Set<String>
  /// The figures of its year, volume, issue and pages.
  private let numbers: Set<String>
  /// The letters of a number that is a name, as patents have.
  private let name: String

  init(_ reference: Reference) {
    let named = [
      reference.container, reference.series, reference.publisher, reference.place, reference.genre,
    ].flatMap { $0.variants.map(\.value.plain) }
    let names = reference.contributors.flatMap { $0.name.variants.map(\.value) }
      .flatMap { [$0.given + $0.family, $0.family + $0.given] }
    let identifiers = reference.identifiers
    words = Set(named.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) })
    name = reference.number.letters
    texts =
      (named + names + [identifiers.doi, identifiers.url, identifiers.arXiv, reference.version])
      .map(\.letters).filter { !$0.isEmpty }
    numbers = Set(
      [
        reference.volume, reference.number, reference.pages, reference.articleNumber,
        reference.issued.map { "\($0.start.year)" } ?? "",
      ].flatMap { $0.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init) })
  }

  /// Whether the reference says a phrase: part of a name or an address in it, or such a name with numbers.
  func say(_ phrase: String) -> Bool {
    let letters = phrase.letters
    if letters.isEmpty || name.count > 4 && letters.holds(name) { return true }
    // `SCI` is no part of `Science`.
    let isLong = letters.count > 5 || letters.count > 1 && letters.containsHan
    if isLong, texts.contains(where: { $0.holds(letters) }) { return true }
    if hasOnlyNumbers(phrase) || hasOnlyWords(phrase) { return true }
    return texts.contains { text in
      guard text.count > 3, let place = letters.firstRange(of: text) else { return false }
      let rest = letters[..<place.lowerBound] + " " + letters[place.upperBound...]
      return hasOnlyNumbers(String(rest))
    }
  }

  private func hasOnlyWords(_ phrase: String) -> Bool {
    phrase.lowercased().split { !$0.isLetter }.allSatisfy {
      words.contains(String($0)) || wordsOfNumbers.contains(String($0))
    }
  }

  /// Whether a phrase has one of the numbers of the reference: its year, its volume, its pages.
  func hasNumber(of phrase: String) -> Bool {
    !numbers.isDisjoint(
      with: phrase.lowercased().split { !$0.isASCII || !$0.isNumber }.map(String.init))
  }

  /// Whether all words are figures or say what figures are.
  private func hasOnlyNumbers(_ phrase: String) -> Bool {
    var words: [String] = []
    for character in phrase.lowercased()
    where character.isLetter || character.isNumber || character == " " {
      let isHan = character.unicodeScalars.contains(where: \.isHan)
      if isHan || character == " " || words.isEmpty || words.last == " "
        || words.last?.containsHan == true
        || words.last?.last?.isNumber != character.isNumber
      {
        words.append(String(character))
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.allSatisfy { word in
      word == " " || word.allSatisfy { $0.isNumber && $0.isASCII } || wordsOfNumbers.contains(word)
    }
  }
}

private let wordsOfNumbers: Set<String> = [
  "年", "月", "日", "卷", "期", "页", "頁", "第", "总", "號", "号", "至", "版", "vol", "volume", "no",
  "issue", "number", "pp", "p", "pages", "page", "art", "article", "id", "e", "doi", "in", "jan",
  "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july",
  "aug", "august", "sep", "sept", "september", "oct", "october", "nov", "november", "dec",
  "december",
  "of", "the", "and", "j", "c", "m", "d", "n", "ol", "https", "http", "org", "arxiv", "proc",
  "proceedings", "proceeding",
]
