internal import Diagnostics
internal import Frames
internal import PangoCairo

/// The fonts that documents share, opened when the first of them asks.
///
/// A font map lists only the families that documents ask for: each more makes every first use of a
/// font slower.
struct OpenFonts {
  private let configuration: String
  /// The maps, by the layout's folder of fonts.
  private var maps: [String: FontMap] = [:]
  private var families: [String: Set<String>] = [:]

  /// Opens nothing yet.
  ///
  /// - Parameter configuration: The path of the fontconfig file.
  init(configuration: String) { self.configuration = configuration }

  /// The fonts of these chains of families, and of others that were asked for before.
  ///
  /// - Throws: ``Failure`` of kind `source`, when of some chain no family is installed.
  mutating func map(for chains: [[String]], folder: String?) throws(Failure) -> FontMap {
    let map = try self.map(listing: chains, folder: folder)
    let missing = chains.filter { chain in !chain.contains { map.isInstalled(family: $0) } }
    guard missing.isEmpty else {
      throw Failure(.source, missing.map { .notInstalled($0, known: map.familyNames) })
    }
    return map
  }

  /// A note for each chain whose first families are not installed.
  static func replacements(in chains: [[String]], _ map: FontMap) -> [Diagnostic] {
    chains.compactMap { chain in
      guard let first = chain.first, !map.isInstalled(family: first),
        let other = chain.first(where: { map.isInstalled(family: $0) })
      else { return nil }
      return .replaced(first, by: other, known: map.familyNames)
    }
  }

  /// The same, whatever is installed.
  mutating func map(listing chains: [[String]], folder: String?) throws(Failure) -> FontMap {
    let place = folder ?? ""
    let known = families[place, default: []]
    let wanted = known.union(chains.joined())
    if let map = maps[place], wanted.count == known.count { return map }
    if !place.isEmpty, !Files.isFolder(place) { throw Failure(.request, [.noFontFolder(place)]) }
    do {
      let map = try FontMap(
        configuration: configuration, extraFolders: place.isEmpty ? [] : [place],
        families: wanted.sorted())
      maps[place] = map
      families[place] = wanted
      return map
    } catch {
      throw Failure(
        .file, [Diagnostic("no-fonts", .error, at: .file(configuration), "\(error)")])
    }
  }
}

extension Flow {
  /// The chains of families that the texts ask for, each once, in reading order.
  var familyChains: [[String]] {
    var typefaces: [Typeface] = []
    func add(_ typeface: Typeface) {
      if typefaces.last != typeface, !typefaces.contains(typeface) { typefaces.append(typeface) }
    }
    if furniture.header != nil || furniture.footer != nil { add(furniture.style.typeface) }
    forEachParagraph { paragraph in for span in paragraph.spans { add(span.style.typeface) } }
    return typefaces.familyChains
  }
}

extension [Typeface] {
  /// The chains of families of all these, each once.
  var familyChains: [[String]] {
    flatMap { [$0.latin, $0.han] + ($0.marks.isEmpty ? [] : [$0.marks]) }.reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }
}

extension Diagnostic {
  fileprivate static func notInstalled(_ families: [String], known: [String]) -> Diagnostic {
    let name = families.joined(separator: ", ")
    guard let family = families.first else {
      return Diagnostic("no-family", .error, "The layout names a typeface without any font family")
    }
    return Diagnostic(
      "font-not-installed", .error, "The font family '\(name)' is not installed",
      help: nearestName(to: family, in: known).map { "Did you mean '\($0)'?" }
        ?? "Install it, or name another; 'recto fonts' lists what the layout asks for")
  }

  fileprivate static func noFontFolder(_ folder: String) -> Diagnostic {
    Diagnostic(
      "no-font-folder", .error, at: .file(folder), "There is no such folder of fonts",
      help: "Check fonts.folder; it is taken from the current folder")
  }
}
