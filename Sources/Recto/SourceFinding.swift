internal import Diagnostics
internal import Reading

/// Finds the files that make up a dossier.
enum SourceFinding {
  /// The files that a list of sources stands for, in order: a folder gives the sources directly in it,
  /// a site those of its pages, collections and data.
  static func files(of sources: [String]) throws(Failure) -> [String] {
    var files: [String] = []
    for source in sources {
      guard source != "-", Files.isFolder(source) else {
        files.append(source)
        continue
      }
      if SiteFinding.isSite(source) {
        files += try SiteFinding.files(of: source)
        continue
      }
      let paths = try Files.names(in: source).map { Files.path($0, in: source) }.filter(isSource)
      if paths.isEmpty {
        throw Failure(.file, [.noSources(in: source, but: pages(below: source))])
      }
      files += ordered(paths)
    }
    return files
  }

  /// The folders at and below one that directly hold a dossier, sorted by path: a page, a file that is one
  /// by itself, a bibliography with the person whose works it lists.
  static func dossiers(below folder: String) throws(Failure) -> [String] {
    var found: [String] = []
    var waiting = [folder]
    while let next = waiting.popLast() {
      // A folder that may not be read fails alone, as a dossier; the others are gone on with.
      guard next == folder || Files.canList(next) else {
        found.append(next)
        continue
      }
      let names = try Files.names(in: next)
      if SiteFinding.isSite(next) {
        // All of a site is one dossier.
        found.append(next)
        continue
      }
      let paths = names.map { Files.path($0, in: next) }
      let tellsWhose = names.contains { hasEnding($0, [".bib"]) } && paths.contains(where: isPerson)
      if tellsWhose || names.contains(where: isPage) || paths.contains(where: isWhole) {
        found.append(next)
      }
      // Site folders (`_talks`) belong to the site above them.
      waiting += names.filter { !$0.hasPrefix("_") }.map { Files.path($0, in: next) }
        .filter { Files.isFolder($0) && !Files.isLink($0) }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The first pages in the folders below one, as far as some hundred folders tell.
  private static func pages(below folder: String) -> [String] {
    var found: [String] = []
    var waiting = [folder]
    var count = 0
    while count < 200, found.count < 3, !waiting.isEmpty {
      let next = waiting.removeFirst()
      count += 1
      let names = (try? Files.names(in: next)) ?? []
      found += names.filter(isPage).map { Files.path($0, in: next) }
      waiting += names.filter { !$0.hasPrefix(".") && $0 != "node_modules" }
        .map { Files.path($0, in: next) }.filter { Files.isFolder($0) && !Files.isLink($0) }
    }
    return Array(found.prefix(3))
  }

  /// The `_config.yml` that belongs to the first page: beside it or in a folder above, up to the root of
  /// its repository.
  static func configuration(for files: [String]) -> String? {
    guard let page = files.first(where: { isPage(Files.name(of: $0)) }) else { return nil }
    var folder = Files.folder(of: page)
    // A relative path climbs by `..`; the number of folders above is bounded either way.
    for _ in 0..<32 {
      for name in ["_config.yml", "_config.yaml"] {
        let path = Files.path(name, in: folder)
        if Files.exists(path), !Files.isFolder(path) { return path }
      }
      if folder == "/" || Files.exists(Files.path(".git", in: folder)) { return nil }
      switch Files.name(of: folder) {
      case ".": folder = ".."
      case "..": folder += "/.."
      default: folder = Files.folder(of: folder)
      }
    }
    return nil
  }

  /// Pages, whole dossiers and bibliographies come before people, so that the dossier is called after
  /// them.
  private static func ordered(_ paths: [String]) -> [String] {
    func rank(_ path: String) -> Int {
      if isPage(Files.name(of: path)) { return 0 }
      return isWhole(path) ? 1 : hasEnding(path, [".bib"]) ? 2 : 3
    }
    let ranks = paths.map(rank)
    return (0...3).flatMap { rank in paths.indices.filter { ranks[$0] == rank }.map { paths[$0] } }
  }

  private static func isSource(_ path: String) -> Bool {
    let name = Files.name(of: path)
    return isPage(name) || hasEnding(name, [".bib"])
      || (hasEnding(name, [".yaml", ".yml"]) && !name.hasPrefix("_"))
      || hasEnding(name, [".json"]) && isWhole(path)
  }

  /// Whether a file is a dossier by itself; of JSON files in a folder nothing else is a source.
  private static func isWhole(_ path: String) -> Bool {
    data(path, [".json", ".yaml", ".yml"]).map(SourceKind.isWhole) ?? false
  }

  /// Whether a file says who a person is.
  private static func isPerson(_ path: String) -> Bool {
    data(path, [".yaml", ".yml"]).map { SourceKind($0) == .person } ?? false
  }

  /// A file of keys, where it can be read.
  private static func data(_ path: String, _ endings: [String]) -> SourceFile? {
    guard hasEnding(path, endings), Files.isFile(path), !Files.name(of: path).hasPrefix("_"),
      let bytes = try? Files.read(path)
    else { return nil }
    return decodeSource(name: path, bytes: bytes).file
  }

  private static func isPage(_ name: String) -> Bool {
    hasEnding(name, [".md", ".markdown"]) && !name.lowercased().hasPrefix("readme")
  }

  private static func hasEnding(_ name: String, _ endings: [String]) -> Bool {
    endings.contains { name.lowercased().hasSuffix($0) }
  }
}

extension Diagnostic {
  fileprivate static func noSources(in folder: String, but pages: [String]) -> Diagnostic {
    let named = pages.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "no-sources", .error, at: .file(folder), "The folder holds no page of activities",
      help: pages.isEmpty
        ? "Give a Markdown page, or the folder that directly holds it"
        : "Give the pages themselves, such as \(named), or the folder that directly holds them")
  }
}
