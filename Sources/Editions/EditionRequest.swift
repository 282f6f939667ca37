package import Activities

/// Which activities a document is to show, and in which language.
package struct EditionRequest: Hashable, Sendable {
  package var language: Language
  /// The kinds to show, or nil for all.
  package var kinds: [EntryKind]?
  /// Only activities that reach this date or later ones.
  package var since: PartialDate?
  /// Only activities that had begun by this date.
  package var until: PartialDate?
  /// Only entries with at least one of these tags, unless it is empty.
  package var tags: [String]

  package init(
    language: Language, kinds: [EntryKind]? = nil, since: PartialDate? = nil,
    until: PartialDate? = nil, tags: [String] = []
  ) {
    self.language = language
    self.kinds = kinds
    self.since = since
    self.until = until
    self.tags = tags
  }

  /// Whether the request leaves anything out.
  var isSelective: Bool { kinds != nil || since != nil || until != nil || !tags.isEmpty }

  /// Whether an entry of the section's kind is asked for.
  func includes(_ entry: Entry) -> Bool {
    if let kinds, !kinds.contains(entry.kind) { return false }
    if !tags.isEmpty, !tags.contains(where: entry.tags.contains) { return false }
    return entry.dates?.overlaps(since: since, until: until) ?? true
  }
}
