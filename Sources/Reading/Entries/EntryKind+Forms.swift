internal import Activities

extension EntryKind {
  /// Whether its entries are references to works, whose order of words is a matter of style.
  var isCitation: Bool { self == .publication || self == .patent }

  /// Whether its entries are often told in columns, with a space between them.
  var hasColumns: Bool { [.education, .employment, .project].contains(self) }

  /// Whether what its entries are called by is a journal, a conference or a society, so that italics are
  /// those of its name.
  var namesVenues: Bool { [.service, .membership, .media].contains(self) }

  /// Whether what its entries tell happens once, so that a dash behind a date leaves nothing open.
  var happensOnce: Bool {
    [.talk, .post, .sharedTask, .publication, .patent, .award, .media].contains(self)
  }

  /// Whether its entries have a title at all; the others are notes.
  var hasTitles: Bool { ![.other, .person, .skill].contains(self) }

  /// Whether an entry without a title is a mistake rather than running text.
  var needsTitles: Bool { [.talk, .post, .sharedTask, .project].contains(self) }
}
