internal import Activities

/// How result files are called: `STEM-LAYOUT-LANG.pdf`.
enum OutputName {
  /// The name of a result.
  static func file(stem: String, layout: String, language: Language) -> String {
    "\(stem)-\(layout)-\(language.tag).pdf"
  }

  /// The stem that a source gives to its results: its name without ending and language suffix, or the
  /// name of a folder.
  static func stem(of source: String) -> String {
    if source == "-" { return "document" }
    var path = source[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    var name = Files.name(of: String(path))
    if Files.isFolder(String(path)) {
      return name == "." || name == ".." ? "document" : name
    }
    if let dot = name.lastIndex(of: "."), dot != name.startIndex { name = String(name[..<dot]) }
    for language in ["zh", "en", "zh-cn", "zh-hans", "zh-hant", "zh-tw", "zh-hk"] {
      for mark in [".", "-", "_"] where name.lowercased().hasSuffix(mark + language) {
        let stem = name.dropLast(mark.count + language.count)
        if !stem.isEmpty { return String(stem) }
      }
    }
    return name
  }
}
