internal import Activities
internal import Diagnostics

extension [Page] {
  /// Takes away the titles that name the first page of a site and no document: About me, 个人主页.
  ///
  /// Behind such a page only one that is called a CV names the whole; titles such as Publications name a part
  /// of it.
  ///
  /// - Returns: The first title that was taken away, for a document that has no other name, and a note for
  ///   each.
  mutating func dropTitlesOfHomes() -> (title: LocalizedText, notes: [Diagnostic]) {
    var dropped = LocalizedText()
    var notes: [Diagnostic] = []
    for index in indices {
      var kept = LocalizedText()
      for variant in self[index].title.variants {
        let title = variant.value
        if title.plain.namesHome {
          dropped.merge(LocalizedText(title, in: variant.language))
          notes.append(.titleOfHome(title))
        } else if dropped.isEmpty || TitleOfPageWords.wholes.contains(title.plain.letters) {
          kept[variant.language] = title
        }
      }
      self[index].title = kept
    }
    return (dropped, notes)
  }
}

extension String {
  /// Whether a title names the first page of a site.
  fileprivate var namesHome: Bool {
    if TitleOfPageWords.homes.contains(letters) { return true }
    return TitleOfPageWords.owners.contains { owner in
      guard let range = ranges(of: owner).last else { return false }
      return range.lowerBound > startIndex
        && TitleOfPageWords.homes.contains(self[range.upperBound...].letters)
    }
  }
}

extension Diagnostic {
  fileprivate static func titleOfHome(_ title: InlineText) -> Diagnostic {
    Diagnostic(
      "title-of-page", .note, at: title.origin,
      "'\(title.plain)' names a page of a site, so it is no title of a document",
      help: "Write 'title: …' as the document is to be called")
  }
}
