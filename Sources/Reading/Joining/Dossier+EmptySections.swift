internal import Activities
internal import Diagnostics

extension Dossier {
  /// Drops the sections in which nothing stands, as loops of Liquid leave them, but for those above
  /// others that hold something.
  ///
  /// - Parameter files: The names of files whose sections stay as they are.
  /// - Returns: A note for each of them.
  mutating func dropEmptySections(besidesThoseOf files: Set<String>) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var kept: [Section] = []
    var level = 0
    for section in sections.reversed() {
      let isEmpty = section.entries.isEmpty && section.introduction.isEmpty
      // From the end: what was kept last is what would stand below.
      if isEmpty, level <= section.level,
        !(section.origin.map { files.contains($0.file.name) } ?? false)
      {
        diagnostics.append(.emptySection(section))
      } else {
        kept.append(section)
        level = section.level
      }
    }
    sections = kept.reversed()
    return diagnostics.reversed()
  }
}

extension Diagnostic {
  fileprivate static func emptySection(_ section: Section) -> Diagnostic {
    let title = section.title.variants.first?.value.plain ?? ""
    return Diagnostic(
      "empty-section", .note, at: section.origin,
      "Nothing stands below '\(title)', so the heading is not printed")
  }
}
