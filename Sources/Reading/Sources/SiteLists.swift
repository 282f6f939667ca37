internal import Diagnostics

/// The lists of a site that pages show by loops of Liquid, as far as their files are among the sources.
struct SiteLists {
  /// What Liquid calls those lists behind `site.`: `publications`, `data.cv`; `bibliography` for BibTeX.
  private var names: Set<String> = []
  /// Whether the sources are those of a site: giving the site is no way out then.
  private(set) var isSite = false

  /// Makes the lists of a page that stands alone.
  init() {}

  /// Finds the lists that sources hold.
  init(_ sources: [SourceFile], _ kinds: [SourceKind]) {
    for (file, kind) in zip(sources, kinds) {
      let parts = file.name.pathParts
      let folder = parts.last { $0.hasPrefix("_") && $0.utf8.count > 1 }?.dropFirst()
      switch kind {
      case .collectionItem: if let folder { names.insert(String(folder)) }
      case .bibliography: names.insert("bibliography")
      case .resume:
        if folder == "data", let stem = parts.last?.split(separator: ".").first {
          names.insert("data.\(stem)")
        }
      default: break
      }
      if let folder, kind == .collectionItem || folder == "pages" || folder == "data" {
        isSite = true
      }
    }
  }

  /// Whether the files of a list are read.
  func hold(_ name: String) -> Bool { names.contains(name) }
}
