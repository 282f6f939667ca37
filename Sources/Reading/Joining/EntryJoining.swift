internal import Activities

extension Entry {
  /// Takes the languages of another entry that tells the same.
  mutating func join(_ twin: Entry) {
    lead.merge(twin.lead)
    title.merge(twin.title)
    detail.merge(twin.detail)
    joinFields(twin.fields)
    body.merge(twin.body)
    if let work = twin.reference { reference = reference?.joined(work) ?? work }
    if dates == nil {
      dates = twin.dates
    } else if let note = twin.dates?.note {
      dates?.note.merge(note)
    }
    for link in twin.links {
      if let index = links.firstIndex(where: { $0.target == link.target }) {
        links[index].label.merge(link.label)
      } else {
        links.append(link)
      }
    }
    for tag in twin.tags where !tags.contains(tag) { tags.append(tag) }
    joinFacts(twin.facts)
  }

  /// Pairs fields of one role in their order.
  private mutating func joinFields(_ others: [EntryField]) {
    var free = Array(fields.indices)
    for other in others {
      if let match = free.firstIndex(where: { fields[$0].role == other.role }) {
        fields[free.remove(at: match)].value.merge(other.value)
      } else {
        fields.append(other)
      }
    }
  }

  /// Pairs facts that mean the same, then those without a known meaning by their order.
  private mutating func joinFacts(_ others: [Fact]) {
    var free = Array(facts.indices)
    for other in others {
      let match = free.firstIndex { facts[$0].role == other.role }
      guard let match else {
        facts.append(other)
        continue
      }
      let index = free.remove(at: match)
      facts[index].label.merge(other.label)
      facts[index].value.merge(other.value)
    }
  }
}

extension Reference {
  /// The work with what another telling of it says in another language.
  fileprivate func joined(_ twin: Reference) -> Reference {
    var work = self
    work.title.merge(twin.title)
    work.container.merge(twin.container)
    work.publisher.merge(twin.publisher)
    guard contributors.count == twin.contributors.count else { return work }
    for index in contributors.indices {
      work.contributors[index].name.merge(twin.contributors[index].name)
      work.contributors[index].marks.formUnion(twin.contributors[index].marks)
    }
    return work
  }
}
