internal import Activities

extension Person {
  /// This person with what another source says where this one says nothing.
  ///
  /// What the other one says in another language is joined, place by place.
  func completed(by other: Person?) -> Person {
    guard let other else { return self }
    var person = self
    person.name.merge(other.name)
    person.titles = titles.completed(by: other.titles)
    person.affiliations = affiliations.completed(by: other.affiliations)
    if aliases.isEmpty { person.aliases = other.aliases }
    person.interests = interests.completed(by: other.interests)
    person.biography.merge(other.biography)
    person.photo = photo ?? other.photo
    for kind in other.contacts.map(\.kind).unique {
      let own = contacts.indices.filter { contacts[$0].kind == kind }
      let others = other.contacts.filter { $0.kind == kind }
      if own.isEmpty {
        person.contacts += others
      } else if own.count == others.count {
        for (index, contact) in zip(own, others) { person.contacts[index].text.merge(contact.text) }
      }
    }
    return person
  }
}

extension [LocalizedText] {
  /// These texts with those of a list in other languages.
  fileprivate func completed(by others: [LocalizedText]) -> [LocalizedText] {
    if isEmpty { return others }
    let languages = Set(flatMap(\.languages))
    guard count == others.count,
      !others.contains(where: { $0.languages.contains(where: languages.contains) })
    else { return self }
    return zip(self, others).map { own, other in
      var text = own
      text.merge(other)
      return text
    }
  }
}

extension [String] {
  /// The texts, each where it first stands.
  fileprivate var unique: [String] {
    var known: Set<String> = []
    return filter { known.insert($0).inserted }
  }
}
