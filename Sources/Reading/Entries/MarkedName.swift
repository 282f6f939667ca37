internal import Activities

extension EntryKind {
  /// Whether its entries are called by names that authors set apart by type and tell about behind a dash.
  fileprivate var hasMarkedNames: Bool { [.software, .dataset, .award].contains(self) }
}

extension EntryOutline {
  /// Strong words or code that an entry begins with, as its name, where a dash or a colon follows:
  /// `**Name**: what it does`, `🥇 **Prize** — *Society*`.
  func markedName(of kind: EntryKind, removed: [Bool]) -> Range<Int>? {
    guard kind.hasMarkedNames, !fields.isEmpty,
      let start = sentence.scalars.indices.first(where: {
        !removed[$0] && !sentence.scalars[$0].isSpace && !sentence.scalars[$0].isPicture
      }),
      let group = sentence.groups(by: { !$0.style.isDisjoint(with: [.strong, .code]) })
        .first(where: { $0.range.contains(start) }), group.value
    else { return nil }
    let name = withoutEnd(sentence.trimming(start..<group.range.upperBound))
    let next = sentence.trimming(name.upperBound..<sentence.scalars.count).lowerBound
    guard !name.isEmpty, next < sentence.scalars.count else { return nil }
    let mark = sentence.scalars[next]
    // A prize may have the name of who gives it before a colon.
    guard mark.isDash && next > name.upperBound || mark.isColon && kind != .award else {
      return nil
    }
    let word = sentence.lowercased(name)
    guard vocabulary.role(ofLabel: word) == nil, vocabulary.values[word] == nil else { return nil }
    return holdsLink(name) ? nil : name
  }

  /// Whether a link has no words but its own address.
  func isAddress(_ link: LinkGroup) -> Bool {
    let label = sentence.lowercased(sentence.trimming(link.range))
    return ["http:", "https:", "www.", "10."].contains { label.hasPrefix($0) }
  }
}
