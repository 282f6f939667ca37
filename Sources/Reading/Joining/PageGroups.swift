internal import Activities
internal import Diagnostics

/// The pages in groups that say the same in several languages: `about.md` with `about-zh.md`,
/// `en/cv.md` with `zh/cv.md`.
///
/// Where no two pages have one name, or all have, they are one group.
///
/// - Parameter pages: The pages in the order they were given.
/// - Returns: The groups, in the order of their first pages.
func pageGroups(_ pages: [Page]) -> [[Page]] {
  guard pages.count > 2 else { return pages.isEmpty ? [] : [pages] }
  var groups: [(name: String, pages: [Page])] = []
  for page in pages {
    let name = page.file.name.withoutLanguage
    let index = groups.firstIndex { group in
      group.name == name && !group.pages.contains { $0.language == page.language }
    }
    if let index { groups[index].pages.append(page) } else { groups.append((name, [page])) }
  }
  guard groups.contains(where: { $0.pages.count > 1 }) else { return [pages] }
  return groups.map(\.pages)
}

extension String {
  /// A path without the folder or the ending that names a language.
  fileprivate var withoutLanguage: String {
    let languages: Set<String> = [
      "zh", "en", "cn", "zh-cn", "zh-hans", "zh-hant", "zh-tw", "zh-hk", "chinese", "english",
    ]
    var parts = split(separator: "/").map { $0.lowercased() }
    guard let file = parts.popLast() else { return self }
    let stem = file.split(separator: ".").dropLast().joined(separator: ".")
    parts.removeAll { languages.contains($0) }
    var name = stem
    for mark in ["-", "_", "."] {
      for language in languages where name.hasSuffix(mark + language) {
        name = String(name.dropLast(mark.count + language.count))
      }
    }
    return (parts + [name]).joined(separator: "/")
  }
}
