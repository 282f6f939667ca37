public import Activities
internal import Binding
internal import Composing
public import Diagnostics
internal import Editions
internal import Frames
internal import Hyphenation
internal import Layouts
internal import Painting
internal import PangoCairo
internal import Reading
internal import Typesetting

/// Turns dossiers into documents.
///
/// A compiler keeps what documents share: layouts, words, open fonts. It stays with the task that made
/// it; many documents are made side by side by as many compilers.
public struct Compiler {
  private let resources: Resources
  private var library: LayoutLibrary
  private var fonts: [FontMapRequest: FontMap] = [:]
  private var installed: [String: Bool] = [:]

  /// The name and version that files carry as their producer.
  static let producer = "Recto \(version)"

  /// Makes a compiler that has opened nothing yet.
  public init(resources: Resources) {
    self.resources = resources
    library = LayoutLibrary(resources: resources)
  }

  /// Reads files and folders as one dossier; `-` is standard input.
  ///
  /// - Throws: ``Failure`` of kind `file`, with every file that cannot be read. What is wrong inside
  ///   the files is among the diagnostics.
  public func load(_ sources: [String]) throws(Failure) -> LoadedDossier {
    let paths = try SourceFinding.files(of: sources)
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    var unreadable: [Diagnostic] = []
    for path in paths {
      do throws(Failure) {
        let name = path == "-" ? "<standard input>" : path
        let (file, problems) = decodeSource(name: name, bytes: try Files.read(path))
        diagnostics += problems
        if let file { files.append(file) }
      } catch {
        unreadable += error.diagnostics
      }
    }
    if !unreadable.isEmpty { throw Failure(.file, unreadable) }
    var configuration: SourceFile?
    if let path = SourceFinding.configuration(for: paths) {
      let (file, problems) = decodeSource(name: path, bytes: try Files.read(path))
      diagnostics += problems
      configuration = file
    }
    let result = read(files, configuration: configuration, vocabulary: try library.vocabulary())
    return LoadedDossier(
      dossier: result.dossier, diagnostics: diagnostics + result.diagnostics, files: paths,
      stem: OutputName.stem(of: sources.first ?? ""))
  }

  /// The languages that documents can be made in, by what the program has words for.
  public mutating func languages() throws(Failure) -> [Language] { try library.languages() }

  /// The built-in layouts, by name, each with a line on what it is for.
  public func layouts() throws(Failure) -> [(name: String, summary: String)] {
    try library.summaries()
  }

  /// All keys of a layout with their values, each as `path: value`.
  public func keys(ofLayout name: String, language: Language) throws(Failure) -> [String] {
    try library.keys(of: name, language: language)
  }

  /// Sees to it that a layout with its overrides can be used, before anything is made.
  ///
  /// - Throws: ``Failure`` of kind `request` for an unknown layout, key or value, of kind `source` for
  ///   a font that is not installed.
  public mutating func prepare(
    _ options: RenderOptions, language: Language
  ) throws(Failure) {
    let layout = try library.layout(
      options.layout, language: language, overrides: options.overrides)
    _ = try fontMap(for: layout)
  }

  /// Makes one document.
  ///
  /// - Parameters:
  ///   - dossier: The activities.
  ///   - language: The language of the document.
  ///   - options: The layout and what to show.
  /// - Returns: The file and what is to be said about it.
  /// - Throws: ``Failure``, when the layout cannot be used or the pages cannot be painted.
  public mutating func document(
    of dossier: Dossier, language: Language, options: RenderOptions
  ) throws(Failure) -> Document {
    let typeset = try typesetDocument(of: dossier, language: language, options: options)
    var times = typeset.times
    let painted: [UInt8]
    do {
      painted = try times.measure("painting") { try paintPDF(typeset.pages, fonts: typeset.fonts) }
    } catch {
      throw Failure(.file, [.painting("\(error)")])
    }
    do {
      let pdf = try times.measure("binding") {
        try bind(
          painted, pages: typeset.pages, metadata: typeset.metadata, producer: Compiler.producer)
      }
      return Document(
        pdf: pdf, pageCount: typeset.pages.count, diagnostics: typeset.diagnostics, times: times)
    } catch {
      throw Failure(.file, [.painting("\(error)")])
    }
  }

  /// Everything that can be said about a document without making the file.
  public mutating func check(
    _ dossier: Dossier, language: Language, options: RenderOptions
  ) throws(Failure) -> [Diagnostic] {
    try typesetDocument(of: dossier, language: language, options: options).diagnostics
  }

  /// Which faces a document is set in, and how many characters in each.
  public mutating func faces(
    of dossier: Dossier, language: Language, options: RenderOptions
  ) throws(Failure) -> (uses: [FaceUse], diagnostics: [Diagnostic]) {
    let typeset = try typesetDocument(of: dossier, language: language, options: options)
    return (FaceUse.uses(in: typeset.pages, faces: typeset.fonts.faces), typeset.diagnostics)
  }

  /// The families that a layout asks for, and whether they are installed.
  public mutating func families(
    of layoutName: String, language: Language, overrides: [String]
  ) throws(Failure) -> [(family: String, isInstalled: Bool)] {
    let layout = try library.layout(layoutName, language: language, overrides: overrides)
    let map = try openFonts(of: layout)
    return layout.families.map { ($0, map.isInstalled(family: $0)) }
  }

  /// What layouts that share open fonts have in common.
  private struct FontMapRequest: Hashable {
    var folder: String?
    var families: [String]
  }

  private struct TypesetDocument {
    var pages: [Page]
    var metadata: DocumentMetadata
    var fonts: FontMap
    var diagnostics: [Diagnostic]
    var times: StageTimes
  }

  private mutating func typesetDocument(
    of dossier: Dossier, language: Language, options: RenderOptions
  ) throws(Failure) -> TypesetDocument {
    let layout = try library.layout(
      options.layout, language: language, overrides: options.overrides)
    let words = try library.words(for: language)
    let fonts = try fontMap(for: layout)
    let request = EditionRequest(
      language: language, kinds: options.kinds, since: options.since, until: options.until,
      tags: options.tags)
    var (edition, diagnostics) = edit(dossier, for: request)
    if edition.sections.isEmpty, request != EditionRequest(language: language) {
      diagnostics.append(.nothingChosen)
    }
    var times = StageTimes()
    let flow = times.measure("composing") {
      compose(edition, layout: layout, words: words, date: options.date?.moment)
    }
    let set = times.measure("typesetting") {
      typeset(flow, with: PangoShaper(fonts: fonts), hyphenator: PatternHyphenator())
    }
    diagnostics += set.missing.uniqued.map(Diagnostic.missingGlyph)
    return TypesetDocument(
      pages: set.pages, metadata: flow.metadata, fonts: fonts, diagnostics: diagnostics,
      times: times)
  }

  /// The fonts of a layout; every family list must have one that is installed.
  private mutating func fontMap(for layout: Layout) throws(Failure) -> FontMap {
    let map = try openFonts(of: layout)
    var diagnostics: [Diagnostic] = []
    for families in layout.familyLists {
      for family in families where installed[family] == nil {
        installed[family] = map.isInstalled(family: family)
      }
      if !families.contains(where: { installed[$0] == true }) {
        diagnostics.append(.notInstalled(families, known: map.familyNames))
      }
    }
    if diagnostics.hasErrors { throw Failure(.source, diagnostics) }
    return map
  }

  private mutating func openFonts(of layout: Layout) throws(Failure) -> FontMap {
    let request = FontMapRequest(folder: layout.fontFolder, families: layout.families)
    if let map = fonts[request] { return map }
    if let folder = request.folder, !folder.isEmpty, !Files.isFolder(folder) {
      throw Failure(.request, [.noFontFolder(folder)])
    }
    do {
      let map = try FontMap(
        configuration: resources.fontConfiguration,
        extraFolders: request.folder.map { [$0] } ?? [], families: request.families)
      fonts[request] = map
      return map
    } catch {
      throw Failure(
        .file,
        [Diagnostic("no-fonts", .error, at: .file(resources.fontConfiguration), "\(error)")])
    }
  }
}

@available(*, unavailable, message: "Open fonts belong to one task; each makes its own compiler.")
extension Compiler: Sendable {}

/// A finished document.
public struct Document: Sendable {
  /// The file's bytes.
  public var pdf: [UInt8]
  /// How many pages it has.
  public var pageCount: Int
  /// What is to be said about it.
  public var diagnostics: [Diagnostic]
  /// How long it took.
  public var times: StageTimes
}

extension Layout {
  /// The lists of families that text is set from, each once, in the order of the layout's roles.
  fileprivate var familyLists: [[String]] {
    let texts = [
      body.text, small, head.text, section.text, fact.label, table.text,
    ]
    var lists: [[String]] = []
    for typeface in texts.map(\.typeface) + (body.emphasis.map { [$0] } ?? []) {
      for list in [typeface.latin, typeface.han] where !lists.contains(list) {
        lists.append(list)
      }
    }
    return lists
  }

  /// All families of those lists, each once.
  fileprivate var families: [String] {
    familyLists.joined().reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension [MissingCharacter] {
  /// Each character once, at its first place.
  fileprivate var uniqued: [MissingCharacter] {
    reduce(into: []) { found, missing in
      if !found.contains(where: { $0.text == missing.text }) { found.append(missing) }
    }
  }
}

extension Diagnostic {
  fileprivate static func missingGlyph(_ missing: MissingCharacter) -> Diagnostic {
    let codes = missing.text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    var place = missing.origin
    if let origin = place, let range = origin.text.utf8Offsets(of: missing.text) {
      place = SourceRange(
        origin.file,
        origin.offsets.lowerBound + range.lowerBound..<origin.offsets.lowerBound + range.upperBound)
    }
    return Diagnostic(
      "missing-glyph", .error, at: place,
      "No installed font has the character '\(missing.text)' (\(codes.joined(separator: " ")))",
      help:
        "Install a font that has it, or put one into a folder and give it by --set fonts.folder=DIR"
    )
  }

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

  fileprivate static var nothingChosen: Diagnostic {
    Diagnostic(
      "nothing-chosen", .warning, "No activity matches --kind, --since, --until and --tag")
  }

  fileprivate static func painting(_ problem: String) -> Diagnostic {
    Diagnostic("painting", .error, "The pages could not be painted: \(problem)")
  }
}

extension String {
  /// The UTF-8 offsets at which another text first stands in this one.
  fileprivate func utf8Offsets(of part: String) -> Range<Int>? {
    let whole = Array(utf8)
    let wanted = Array(part.utf8)
    guard !wanted.isEmpty, whole.count >= wanted.count else { return nil }
    return (0...whole.count - wanted.count).first { whole[$0...].starts(with: wanted) }
      .map { $0..<$0 + wanted.count }
  }
}
