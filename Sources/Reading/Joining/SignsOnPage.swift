internal import Activities

extension Reference {
  /// Takes the signs beside the names of a page, where the source of the reference has none.
  ///
  /// Names are paired by their place in lists of one length, and by the name; one that could be two people
  /// takes none.
  mutating func takeSigns(from names: InlineText) {
    let signed = contributors.contains { !$0.signs.isEmpty || !$0.marks.subtracting(.own).isEmpty }
    guard !signed else { return }
    let written = NameList(names.namesWithSigns.map { (Array($0.utf8), false) }, role: .author)
      .contributors
    guard written.contains(where: { !$0.marks.isEmpty }) else { return }
    let authors = contributors.indices.filter { contributors[$0].role == .author }
    for (index, person) in written.enumerated() where !person.marks.isEmpty {
      var matches = authors.filter { contributors[$0].isLikely(person) }
      if written.count == authors.count, matches.count != 1 {
        // In one place of two lists, a name in the other script as well.
        let isOther = contributors[authors[index]].isInOtherScript(than: person)
        matches = matches.contains(authors[index]) || isOther ? [authors[index]] : []
      }
      guard matches.count == 1, let match = matches.first else { continue }
      contributors[match].signs = person.signs
      contributors[match].marks.formUnion(person.marks.subtracting(.own))
    }
  }
}

extension Contributor {
  /// Whether two tellings of a name can be of one person: one family name, and given names or initials that
  /// begin alike.
  fileprivate func isLikely(_ other: Contributor) -> Bool {
    name.variants.contains { own in
      other.name.variants.contains { own.value.isLikely($0.value) }
    }
  }

  fileprivate func isInOtherScript(than other: Contributor) -> Bool {
    func isHan(_ person: Contributor) -> Bool {
      person.name.variants.contains { $0.value.family.containsHan }
    }
    return isHan(self) != isHan(other)
  }
}

extension ContributorName {
  fileprivate func isLikely(_ other: ContributorName) -> Bool {
    let (own, others) = ((family + given).letters, (other.family + other.given).letters)
    if own == others { return true }
    // `Wang Shili` of a page can be read as a given and a family name.
    if own == (other.given + other.family).letters { return true }
    guard (particle + family).letters == (other.particle + other.family).letters,
      let initial = given.letters.first, let otherInitial = other.given.letters.first
    else { return false }
    return initial == otherInitial
  }
}

extension InlineText {
  /// The names of a list as text, each with the signs behind it; raised figures and commas are no part of any.
  fileprivate var namesWithSigns: [String] {
    var text = ""
    for run in runs {
      text +=
        run.style.contains(.superscript)
        ? run.text.filter { "*#†‡✉§¶＊".contains($0) } : run.text
    }
    text = text.replacing(" and ", with: ",").replacing("&", with: ",")
    let parts = text.split { ",，、;；".contains($0) }.map { part in
      part.trimmed.withoutStopOfList
    }
    return parts.filter { !$0.letters.isEmpty || $0.hasSigns }.reduce(into: []) { names, part in
      // `Wang S, *` is a sign that a comma parts from its name.
      if part.letters.isEmpty, let last = names.popLast() {
        names.append(last + part)
      } else {
        names.append(part)
      }
    }
  }
}

extension String {
  fileprivate var hasSigns: Bool { contains { "*#†‡✉§¶＊".contains($0) } }

  /// The last name of a list without the full stop or colon behind it; the stop of an initial stays harmless.
  fileprivate var withoutStopOfList: String {
    var text = self[...]
    while let last = text.last, ".:：。“\"《 ".contains(last) { text.removeLast() }
    return String(text)
  }
}
