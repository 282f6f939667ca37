internal import Activities
internal import Diagnostics

extension [Person] {
  /// Takes out persons whose names are those of somebody else than the first one named.
  ///
  /// - Returns: A warning for each of them.
  mutating func dropOthers() -> [Diagnostic] {
    guard let first = first(where: { !$0.name.isEmpty }) else { return [] }
    let others = filter { !$0.mayBe(first) }
    removeAll { !$0.mayBe(first) }
    return others.map { .otherPerson($0, than: first) }
  }
}

extension Person {
  /// Whether the names of two sources may be those of one person, who may have an initial or another first
  /// name there; names in two scripts cannot be compared.
  fileprivate func mayBe(_ other: Person) -> Bool {
    let own = ([name] + aliases).flatMap { $0.variants.map(\.value.plain) }
    let others = ([other.name] + other.aliases).flatMap { $0.variants.map(\.value.plain) }
    let pairs = own.flatMap { name in others.map { (name, $0) } }
      .filter { $0.containsHan == $1.containsHan }
    return pairs.isEmpty || pairs.contains { $0.mayName(sameAs: $1) }
  }
}

extension String {
  /// Whether two names in one script have enough in common: a word, or more than half of the ideographs.
  fileprivate func mayName(sameAs other: String) -> Bool {
    guard containsHan else {
      let words = [self, other].map { name in
        Set(name.lowercased().split { !$0.isLetter }.filter { $0.count > 1 })
      }
      // Initials alone tell nothing.
      return words.contains(where: \.isEmpty) || !words[0].isDisjoint(with: words[1])
        || letters == other.letters
    }
    let (own, others) = (unicodeScalars.filter(\.isHan), other.unicodeScalars.filter(\.isHan))
    let shared = Set(own).intersection(others).count
    return shared * 2 > min(own.count, others.count)
  }
}

extension Diagnostic {
  fileprivate static func otherPerson(_ other: Person, than first: Person) -> Diagnostic {
    func name(_ person: Person) -> String { person.name.variants.first?.value.plain ?? "" }
    let place = first.origin.map { " at \($0.file.name):\($0.start.line)" } ?? ""
    return Diagnostic(
      "two-persons", .warning, at: other.origin,
      "'\(name(other))' is somebody else than '\(name(first))'\(place), so only the activities are taken",
      help: "Give each person's sources alone, or both names in one language to a person.yaml")
  }
}
