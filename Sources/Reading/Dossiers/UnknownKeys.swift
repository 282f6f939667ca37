internal import Activities
internal import Diagnostics
internal import YAMLValues

extension DossierReading {
  /// Says that a group has no such key, with the one that means the same, or is nearest to it, or else
  /// with those that one would look for here.
  mutating func rejectKey(_ pair: YAMLNode.Pair, known: [String]) {
    let group = path.joined(separator: ".")
    let prefix = group.isEmpty ? "" : "\(group)."
    var diagnostic = Diagnostic.unknownKey(
      pair, path: prefix + pair.key, known: known, in: group)
    if let same = keys(meaning: pair.key).first(where: known.contains) {
      diagnostic.help = "Did you mean '\(prefix)\(same)'?"
    } else if nearestName(to: pair.key, in: known) == nil, known.count > mostKeys {
      let usual = conventions.kind.roles
      let likely = known.filter { key in
        usual.contains { $0.rawValue == key } || !FactRole(rawValue: key).isKnown
      }
      diagnostic.help =
        "The usual keys here are \(likely.joined(separator: ", ")); 'recto schema' tells all"
    }
    diagnostics.append(diagnostic)
  }

  /// The keys that may mean what another key says: 'city' is a label of the location, a `url` a link.
  private func keys(meaning key: String) -> [String] {
    let plain = key.plainKey
    let role =
      conventions.vocabulary.role(ofLabel: key.labelWords, of: conventions.kind)
      ?? conventions.vocabulary.keys[plain]?.meaning
    let named = role.map { $0 == .period ? ["date"] : [$0.rawValue] } ?? []
    return named + otherNames.filter { $0.others.contains(plain) }.map(\.key)
  }
}

/// How many keys a message lists.
private let mostKeys = 16

/// Names of keys that other formats have for those of this one.
private let otherNames: [(key: String, others: Set<String>)] = [
  ("links", Set(RecordKeys.addresses + ["pdf", "slides", "code", "video"])),
  ("url", Set(RecordKeys.addresses + ["target", "address"])),
  ("label", ["text", "name", "title"]),
  ("date", Set(RecordKeys.dates + RecordKeys.starts + RecordKeys.ends)),
  ("title", ["name", "heading"]),
  ("body", Set(RecordKeys.texts + RecordKeys.items)),
  ("number", ["grant", "grantnumber", "patentnumber", "id"]),
  ("entries", ["items", "activities"]),
  ("introduction", ["intro", "summary", "text"]),
  ("affiliations", ["employer", "institution", "organization"]),
]
