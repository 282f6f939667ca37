internal import Activities
internal import YAMLValues

extension ContactForm {
  /// The form of a key by which themes of sites name an account: `scholar_userid`, `github_username`.
  ///
  /// - Returns: Nil for keys that no such account has.
  static func ofAccount(_ key: String) -> ContactForm? {
    let key = key.lowercased()
    if let form = of(key) { return form }
    let endings = ["_username", "_userid", "_user", "_id", "_url", "_profile", "_number"]
    guard let ending = endings.first(where: key.hasSuffix) else { return nil }
    let name = key.dropLast(ending.utf8.count).plainKey
    return name == "scholar" ? of("googlescholar") : all.first { $0.keys.contains(name) }
  }
}

extension YAMLNode {
  /// The name of a person whose parts have keys of their own; nil where they are a template's.
  var nameInParts: String? {
    let keys = ["first_name", "middle_name", "last_name"]
    let parts = keys.compactMap { self[$0]?.scalar?.trimmed }.filter { !$0.isEmpty }
    guard !parts.isEmpty else { return nil }
    let isHan = parts.allSatisfy(\.containsHan)
    let name = isHan ? parts.reversed().joined() : parts.joined(separator: " ")
    return name.isSampleName ? nil : name
  }
}

extension String {
  /// Whether this is what a template has in the place of a name.
  var isSampleName: Bool { PageWords.sampleNames.contains(letters) }
}
