/// Finds the sources in a Jekyll site, such as one made from the academicpages template.
enum SiteFinding {
  /// The folders of a site that hold one activity per file.
  private static let collections = ["_publications", "_talks", "_teaching", "_portfolio"]

  /// Those folders in words.
  static var collectionNames: String { collections.joined(separator: ", ") }

  /// Pages of the template that tell nothing of a person.
  private static let furniture: Set<String> = [
    "404", "terms", "sitemap", "markdown", "non-menu-page", "page-archive", "category-archive",
    "tag-archive", "collection-archive", "year-archive", "archive-layout-with-content", "talkmap",
    "search", "license", "contributing", "changelog", "cv-json",
  ]

  /// Whether a folder is the root of such a site.
  static func isSite(_ folder: String) -> Bool {
    (collections + ["_pages"]).contains { Files.isFolder(Files.path($0, in: folder)) }
  }

  /// The sources of a site: its pages, its collections, its data and its bibliographies, in that order,
  /// each sorted by name.
  static func files(of site: String) throws(Failure) -> [String] {
    var pages: [String] = []
    var others: [String] = []
    for name in try sorted(site) where isPage(name) { pages.append(Files.path(name, in: site)) }
    for folder in ["_pages", "en", "zh", "cn"] {
      pages += try below(Files.path(folder, in: site), where: isPage)
    }
    for folder in collections {
      others += try below(Files.path(folder, in: site), where: isPage)
    }
    let data = [
      "navigation.yml", "socials.yml", "socials.yaml", "cv.yml", "cv.yaml", "cv.json", "resume.yml",
      "resume.yaml", "resume.json",
    ]
    for path in data.map({ "_data/\($0)" }) + ["assets/json/resume.json"] {
      let path = Files.path(path, in: site)
      if Files.isFile(path) { others.append(path) }
    }
    for folder in ["files", "_bibliography", "assets"] {
      others += try below(Files.path(folder, in: site)) { $0.lowercased().hasSuffix(".bib") }
    }
    return pages + others
  }

  /// The folders of a site that hold pages which nobody reads: news, posts, collections of its own.
  static func unreadFolders(of site: String) -> [String] {
    let known =
      collections + [
        "_pages", "_data", "_includes", "_layouts", "_sass", "_site", "_drafts", "_plugins",
        "_bibliography",
      ]
    let names = ((try? sorted(site)) ?? []).filter { $0.hasPrefix("_") && !known.contains($0) }
    return names.filter { name in
      let pages = try? below(Files.path(name, in: site), where: isPage)
      return !(pages ?? []).isEmpty
    }
  }

  /// The files at and below a folder, three levels deep, sorted by path.
  private static func below(
    _ folder: String, depth: Int = 0, where isWanted: (String) -> Bool
  ) throws(Failure) -> [String] {
    guard depth < 3, Files.isFolder(folder), !Files.isLink(folder) else { return [] }
    var found: [String] = []
    for name in try sorted(folder) {
      let path = Files.path(name, in: folder)
      if Files.isFolder(path) {
        found += try below(path, depth: depth + 1, where: isWanted)
      } else if isWanted(name) {
        found.append(path)
      }
    }
    return found
  }

  private static func sorted(_ folder: String) throws(Failure) -> [String] {
    // `about.md` before `about-zh.md`: without its ending the shorter name comes first.
    func stem(_ name: String) -> Substring {
      name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    }
    return try Files.names(in: folder).sorted {
      stem($0).utf8.lexicographicallyPrecedes(stem($1).utf8)
    }
  }

  private static func isPage(_ name: String) -> Bool {
    let name = name.lowercased()
    guard let ending = [".md", ".markdown"].first(where: name.hasSuffix) else { return false }
    let stem = String(name.dropLast(ending.utf8.count))
    return !stem.hasPrefix("readme") && !furniture.contains(stem)
  }
}
