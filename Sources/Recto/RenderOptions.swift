public import Activities

/// What a document is to be made of and how.
public struct RenderOptions: Sendable {
  /// The name of a built-in layout, or the path of a layout file.
  public var layout: String
  /// Keys of the layout with their values, as `KEY=VALUE`.
  public var overrides: [String]
  /// The kinds of activities to show, or nil for all.
  public var kinds: [EntryKind]?
  /// Only activities that reach this date or a later one.
  public var since: PartialDate?
  /// Only activities that had begun by this date.
  public var until: PartialDate?
  /// Only entries with one of these tags, unless it is empty.
  public var tags: [String]
  /// The standards that the document is to follow.
  public var profile: Profile
  /// The date of the file; nothing that depends on a date is computed without it.
  public var date: CompilationDate?

  /// Makes options for a layout with everything else as it comes.
  public init(
    layout: String = "cv", overrides: [String] = [], kinds: [EntryKind]? = nil,
    since: PartialDate? = nil, until: PartialDate? = nil, tags: [String] = [],
    profile: Profile = .archival, date: CompilationDate? = nil
  ) {
    self.layout = layout
    self.overrides = overrides
    self.kinds = kinds
    self.since = since
    self.until = until
    self.tags = tags
    self.profile = profile
    self.date = date
  }
}
