internal import Activities

extension Dossier {
  /// Marks the person whose activities these are among the authors of each work.
  mutating func markOwnNames() {
    var names = (person?.name.variants ?? []).map(\.value.plain).map(OwnName.init)
    guard !names.isEmpty else { return }
    // A page that is called by the name in two scripts, `San Zhang 张三`, says the other one.
    names += title.variants.map { OwnName($0.value.plain) }.filter { title in
      names.contains { title.isInTwoScripts(with: $0) }
    }
    for section in sections.indices {
      for index in sections[section].entries.indices {
        guard var reference = sections[section].entries[index].reference else { continue }
        // Where the source sets a name apart itself, that one is meant.
        if reference.contributors.contains(where: { $0.marks.contains(.own) }) { continue }
        for contributor in reference.contributors.indices
        where names.contains(where: { $0.matches(reference.contributors[contributor]) }) {
          reference.contributors[contributor].marks.insert(.own)
        }
        sections[section].entries[index].reference = reference
      }
    }
  }
}

/// The name of the person, ready to be compared.
private struct OwnName {
  /// The characters of a Han name; empty for others.
  private let han: String
  /// The words of a Latin name, folded.
  private let words: [String]

  init(_ name: String) {
    han = String(String.UnicodeScalarView(name.unicodeScalars.filter(\.isHan)))
    let latin = name.unicodeScalars.filter { !$0.isHan }
    words = String(String.UnicodeScalarView(latin)).folded.split { !$0.isLetter && $0 != "-" }
      .map { String($0.filter { $0 != "-" }) }.filter { !$0.isEmpty }
  }

  /// Whether this is another name's Han or Latin form, and the form in the other script with it.
  func isInTwoScripts(with name: OwnName) -> Bool {
    guard !han.isEmpty, (2...4).contains(words.count) else { return false }
    return name.han.isEmpty ? name.words.sorted() == words.sorted() : name.han == han
  }

  func matches(_ contributor: Contributor) -> Bool {
    contributor.name.variants.contains { matches($0.value) }
  }

  private func matches(_ name: ContributorName) -> Bool {
    if (name.family + name.given).containsHan {
      return !han.isEmpty && han == (name.family + name.given).filter { $0 != " " && $0 != "·" }
    }
    guard words.count > 1 else {
      return words.count == 1 && name.isLiteral && name.family.folded == words[0]
    }
    let family = (name.particle + name.family).folded.filter(\.isLetter)
    // `SL` are the initials S and L; `Yo` and `Al` are names.
    let isBlock = (2...3).contains(name.given.count) && name.given.allSatisfy(\.isUppercase)
    let given = (isBlock ? name.given.map(String.init).joined(separator: " ") : name.given).folded
    // `San Zhang`; a name with its family first is known only where both parts are whole.
    for count in 1..<words.count {
      let (front, back) = (words[..<count].joined(), words[count...].joined())
      if family == back, fits(given, front, words[..<count]) { return true }
      if family == front, given.filter(\.isLetter) == back { return true }
    }
    return false
  }

  /// Whether written given names are the whole of some, or initials of them.
  private func fits(_ given: String, _ own: String, _ ownWords: ArraySlice<String>) -> Bool {
    let letters = given.filter(\.isLetter)
    if letters == own { return true }
    guard let first = letters.first, first == own.first else { return false }
    let parts = given.split { !$0.isLetter }
    if parts.allSatisfy({ $0.count == 1 }) {
      // `S. L.` are initials of `Shi Li` and of `Shili`.
      var rest = own[...]
      for part in parts {
        guard let next = rest.firstIndex(of: part[part.startIndex]) else { return false }
        rest = rest[rest.index(after: next)...]
      }
      return true
    }
    // `Mary J.` and `Mary` are one person as far as an author list can tell.
    guard let whole = parts.first, let ownFirst = ownWords.first else { return false }
    return String(whole) == ownFirst
      && zip(parts.dropFirst(), ownWords.dropFirst()).allSatisfy { $0.first == $1.first }
  }
}

extension String {
  /// The text in lower case, Latin letters without their accents.
  fileprivate var folded: String {
    var result = String.UnicodeScalarView()
    for character in lowercased() {
      guard let scalar = character.unicodeScalars.first else { continue }
      // The first scalar of a composed letter's decomposition is its base.
      if scalar.isASCII || scalar.properties.canonicalCombiningClass != .notReordered {
        result.append(scalar)
      } else {
        result.append(baseLetters[character] ?? scalar)
      }
    }
    return String(result)
  }
}

/// Letters with accents and the letters below them.
private let baseLetters: [Character: Unicode.Scalar] = {
  var letters: [Character: Unicode.Scalar] = ["ø": "o", "ł": "l", "ı": "i", "ß": "s", "đ": "d"]
  for (_, form) in latexAccents {
    for (base, composed) in form.composed {
      var base = base
      if base == "ü" || base == "â" || base == "ê" || base == "ô" {
        base = base == "ü" ? "u" : base == "â" ? "a" : base == "ê" ? "e" : "o"
      }
      if let scalar = base.unicodeScalars.first { letters[composed] = scalar }
    }
  }
  return letters
}()
