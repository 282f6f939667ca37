internal import Activities

extension ReferenceSetter {
  /// The names of everyone of a role, or nil where nobody is known.
  ///
  /// - Parameters:
  ///   - role: What these people did.
  ///   - order: Which part of a name comes first.
  ///   - isMaker: Whether they stand where authors do.
  /// - Returns: The names with what parts them.
  func names(
    _ role: Contributor.Role, _ order: NameSettings.Order, isMaker: Bool
  ) -> InlineText? {
    let people = reference.contributors.filter { $0.role == role }
    guard !people.isEmpty else { return nil }
    let rules = style.names
    var (most, first) = (rules.most, rules.first)
    switch settings.authors {
    case .all: most = .max
    case .style: break
    case .first(let count): (most, first) = (count, count)
    }
    let isTruncated = reference.truncated.contains(role)
    let written = people.count > most ? Array(people.prefix(first)) : people
    let isCut = written.count < people.count
    let keepsSigns = settings.showsMarks && people.haveDifferentSigns
    var result = InlineText()
    for (index, person) in written.enumerated() {
      if index > 0 {
        let isLast = index == people.count - 1 && !isTruncated
        let joinOfTwo = isMaker ? rules.joinOfTwo : rules.editorJoinOfTwo
        let joint = !isLast ? rules.join : people.count == 2 ? joinOfTwo : rules.lastJoin
        append(isHan ? rules.join : joint, to: &result)
      }
      result.append(name(person, order, keepsSigns: keepsSigns))
    }
    if isCut, settings.authors == .style, !rules.ellipsis.isEmpty, let last = people.last {
      append(rules.ellipsis, to: &result)
      result.append(name(last, order, keepsSigns: keepsSigns))
    } else if isCut || isTruncated {
      append(word(.etAl), to: &result)
    }
    return result
  }

  private func append(_ sign: String, to text: inout InlineText) {
    text.append(InlineRun(text: style.punctuated(sign, language)))
  }

  /// One name with its signs.
  private func name(
    _ person: Contributor, _ order: NameSettings.Order, keepsSigns: Bool
  ) -> InlineText {
    guard let name = person.name.best(for: language)?.value else { return InlineText() }
    let isOwn = person.marks.contains(.own) && settings.ownName == .bold
    var result = InlineText([
      InlineRun(text: text(of: name, order), style: isOwn ? .strong : [])
    ])
    guard settings.showsMarks else { return result }
    var signs = ""
    if person.marks.contains(.coFirst) { signs += word(.coFirst) }
    if person.marks.contains(.corresponding) { signs += word(.corresponding) }
    if keepsSigns { signs = person.writtenSigns }
    result.append(InlineRun(text: signs, style: .superscript))
    return result
  }

  private func text(of name: ContributorName, _ order: NameSettings.Order) -> String {
    let rules = style.names
    if name.isLiteral { return name.family }
    if name.family.isHan { return name.family + name.given }
    let isWhole =
      rules.given == .full
      || rules.keepsPinyin && isPinyinName(family: name.family, given: name.given)
    let given = isWhole ? name.given : name.given.initials(dotted: rules.given == .dottedInitials)
    var family = [name.particle, name.family].filter { !$0.isEmpty }.joined(separator: " ")
    if rules.capitals { family = family.uppercased() }
    let suffix = name.suffix.isEmpty ? "" : rules.suffixJoin + name.suffix
    if given.isEmpty { return family + suffix }
    return order == .familyFirst
      ? family + rules.familyJoin + given + suffix : given + " " + family + suffix
  }
}

extension [Contributor] {
  /// Whether two signs were read as one mark: then they say what the words of the style could not, such as
  /// `†` for who did the same work beside `*` for who corresponds.
  fileprivate var haveDifferentSigns: Bool {
    [ContributorMarks.coFirst, .corresponding].contains { mark in
      let signs = filter { $0.marks.subtracting(.own) == mark }.map(\.writtenSigns)
      return Set(signs.filter { !$0.isEmpty }).count > 1
    }
  }
}

extension Contributor {
  /// The signs beside the name without the numbers of affiliations.
  fileprivate var writtenSigns: String { signs.filter { !$0.isNumber && $0 != "$" } }
}

extension String {
  fileprivate var isHan: Bool {
    unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) || $0.value >= 0x20000 }
  }

  /// The initials of given names: `J. R.`, `J.-P.`, or `J R`, `J P`.
  fileprivate func initials(dotted: Bool) -> String {
    var result = ""
    var joint = ""
    for word in split(whereSeparator: { " .".contains($0) }) {
      for (index, part) in word.split(separator: "-").enumerated() {
        guard let first = part.first else { continue }
        joint = result.isEmpty ? "" : index > 0 && dotted ? "-" : " "
        // `JR` are two initials, `Yo` and `Al` are names.
        let isInitials = (2...3).contains(part.count) && part.allSatisfy(\.isUppercase)
        let letters = isInitials ? part.map(String.init) : [String(first).uppercased()]
        result += joint + letters.map { dotted ? $0 + "." : $0 }.joined(separator: " ")
      }
    }
    return result
  }
}
