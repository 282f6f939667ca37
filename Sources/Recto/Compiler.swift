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
  private var fonts: OpenFonts

  /// The name and version that files carry as their producer.
  static let producer = "Recto \(version)"

  /// What standard input is called in messages.
  static let standardInputName = "<standard input>"

  /// Makes a compiler that has opened nothing yet.
  public init(resources: Resources) {
    self.resources = resources
    library = LayoutLibrary(resources: resources)
    fonts = OpenFonts(configuration: resources.fontConfiguration)
  }

  /// Reads files and folders as one dossier; `-` is standard input.
  ///
  /// - Throws: ``Failure`` of kind `file`, with every file that cannot be read. What is wrong inside
  ///   the files is among the diagnostics.
  public mutating func load(_ sources: [String]) throws(Failure) -> LoadedDossier {
    let paths = try SourceFinding.files(of: sources)
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    var unreadable: [Diagnostic] = []
    for path in paths {
      do throws(Failure) {
        let name = path == "-" ? Compiler.standardInputName : path
        let (file, problems) = decodeSource(name: name, bytes: try Files.read(path))
        diagnostics += problems
        if let file { files.append(file) }
      } catch {
        unreadable += error.diagnostics
      }
    }
    if !unreadable.isEmpty { throw Failure(.file, unreadable) }
    for source in sources where source != "-" && Files.isFolder(source) {
      guard SiteFinding.isSite(source) else { continue }
      diagnostics += SiteFinding.unreadFolders(of: source).map { .unreadFolder($0, of: source) }
    }
    var configuration: SourceFile?
    if let path = SourceFinding.configuration(for: paths) {
      let (file, problems) = decodeSource(name: path, bytes: try Files.read(path))
      diagnostics += problems
      configuration = file
    }
    let vocabulary = try library.vocabulary()
    var times = StageTimes()
    var included: [String] = []
    let result = times.measure("reading") {
      read(files, configuration: configuration, vocabulary: vocabulary) { path, includer, place in
        let found = Files.include(path, in: includer, at: place)
        if let file = found.file { included.append(file.name) }
        return found
      }
    }
    return LoadedDossier(
      dossier: result.dossier, diagnostics: diagnostics + result.diagnostics,
      files: paths + included.filter { !paths.contains($0) },
      stem: OutputName.stem(of: sources.first ?? ""), times: times)
  }

  /// A dossier as a file in Recto's own YAML, which reads back to the same dossier.
  ///
  /// - Throws: ``Failure``, when the vocabulary cannot be read.
  public mutating func yaml(of dossier: Dossier) throws(Failure) -> [UInt8] {
    Array(write(dossier, vocabulary: try library.vocabulary()).utf8)
  }

  /// The JSON Schema of Recto's own YAML, which completes and checks such files in editors.
  public static var dossierSchema: [UInt8] { Array(Reading.dossierSchema().utf8) }

  /// The JSON Schema of layout files, which completes and checks them in editors.
  ///
  /// - Throws: ``Failure`` of kind `file`, when the built-in layouts cannot be read.
  public func layoutSchema() throws(Failure) -> [UInt8] { Array(try library.schema().utf8) }

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
      options.layout, language: language, overrides: options.overrides
    ).layout
    _ = try fonts.map(
      for: layout.textTypefaces(for: language).familyChains, folder: layout.fonts.folder)
  }

  /// Makes one document.
  ///
  /// - Parameters:
  ///   - dossier: The activities.
  ///   - language: The language of the document.
  ///   - options: The layout and what to show.
  ///   - name: The name of the file under which the dossier is attached in Recto's own YAML, or nil.
  /// - Returns: The file and what is to be said about it.
  /// - Throws: ``Failure``, when the layout cannot be used or the pages cannot be painted.
  public mutating func document(
    of dossier: Dossier, language: Language, options: RenderOptions,
    attachingAs name: String? = nil
  ) throws(Failure) -> Document {
    let attachments =
      try name.map { name throws(Failure) in
        [Attachment(name: name, mediaType: "application/yaml", bytes: try yaml(of: dossier))]
      } ?? []
    let typeset = try typesetDocument(of: dossier, language: language, options: options)
    var times = typeset.times
    let painted: PaintedPages
    do {
      painted = try times.measure("painting") {
        try paintPDF(
          typeset.pages, fonts: typeset.fonts, keepingHints: typeset.keepsHints)
      }
    } catch {
      throw Failure(.file, [.painting("\(error)")])
    }
    do {
      let pdf = try times.measure("binding") {
        try bind(
          painted, pages: typeset.pages,
          BindingContents(
            tree: typeset.tree, metadata: typeset.metadata, producer: Compiler.producer,
            conformance: typeset.conformance, attachments: attachments))
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
    let layout = try library.layout(
      options.layout, language: language, overrides: options.overrides
    ).layout
    return inspect(dossier, try library.vocabulary())
      + gapReport(dossier, layout, try library.words(for: language))
      + (try typesetDocument(of: dossier, language: language, options: options).diagnostics)
  }

  /// Which faces a document is set in, and how many characters in each.
  public mutating func faces(
    of dossier: Dossier, language: Language, options: RenderOptions
  ) throws(Failure) -> (uses: [FaceUse], diagnostics: [Diagnostic]) {
    let typeset = try typesetDocument(of: dossier, language: language, options: options)
    let uses = FaceUse.uses(
      in: typeset.pages, faces: typeset.fonts.faces, fallbacks: typeset.fallbacks,
      missing: typeset.missing)
    return (uses, typeset.diagnostics)
  }

  /// The typefaces of a layout, with their families for texts in a language.
  public mutating func typefaces(
    of layoutName: String, language: Language, overrides: [String]
  ) throws(Failure) -> [TypefaceFamilies] {
    let layout = try library.layout(layoutName, language: language, overrides: overrides).layout
    let chains = layout.textTypefaces(for: language).familyChains
    let map = try fonts.map(listing: chains, folder: layout.fonts.folder)
    return TypefaceFamilies.all(of: layout, language: language, in: map)
  }

  private struct TypesetDocument {
    var pages: [Page]
    var tree: LogicalElement?
    var conformance: Conformance
    var keepsHints: Bool
    var metadata: DocumentMetadata
    var fonts: FontMap
    var fallbacks: [FaceID: Set<Unicode.Scalar>]
    var missing: Set<String>
    var diagnostics: [Diagnostic]
    var times: StageTimes
  }

  private mutating func typesetDocument(
    of dossier: Dossier, language: Language, options: RenderOptions
  ) throws(Failure) -> TypesetDocument {
    let (layout, remarks) = try library.layout(
      options.layout, language: language, overrides: options.overrides)
    let words = try library.words(for: language)
    let labels = try library.vocabulary().labels
    let references = try library.style(of: layout)
    let request = EditionRequest(
      language: language, kinds: options.kinds, since: options.since, until: options.until,
      tags: options.tags)
    var (edition, diagnostics) = edit(dossier, for: request)
    if edition.sections.isEmpty, request != EditionRequest(language: language) {
      diagnostics.append(.nothingChosen)
    }
    diagnostics += remarks
    var times = StageTimes()
    var foreignWords: [Language: Words] = [:]
    for other in Set(edition.sections.flatMap(\.entries).map(\.language)).sorted()
    where other != language {
      foreignWords[other] = try library.words(for: other)
    }
    let composed = times.measure("composing") {
      compose(
        edition, layout: layout, words: words, foreignWords: foreignWords, labels: labels,
        references: references, date: options.date?.moment)
    }
    let (linked, unlinked) = composed.withoutLongLinks()
    let (flow, dropped) = try fonts.settingEmoji(in: linked, of: layout)
    diagnostics += unlinked + dropped
    let chains = flow.familyChains
    let fonts = try fonts.map(for: chains, folder: layout.fonts.folder)
    diagnostics += OpenFonts.replacements(in: chains, fonts)
    let shaper = PangoShaper(fonts: fonts, bold: layout.fonts.bold?.typeface(for: language))
    let set = times.measure("typesetting") {
      typeset(flow.structured(), with: shaper, hyphenator: PatternHyphenator())
    }
    diagnostics += shaper.boldStandIns.map(Diagnostic.noBold)
    diagnostics += set.shortenedFurniture.map(Diagnostic.longFurniture)
    diagnostics += set.missing.diagnostics
    diagnostics += set.unhyphenatedLanguages.map(Diagnostic.noPatterns)
    let obstacles = options.profile.obstacles(
      flow.metadata, pages: set.pages, hasMissingGlyphs: !set.missing.isEmpty)
    diagnostics += obstacles
    return TypesetDocument(
      pages: set.pages, tree: set.tree,
      conformance: obstacles.isEmpty ? options.profile.conformance : .none,
      keepsHints: layout.pdf.keepsHints, metadata: flow.metadata, fonts: fonts,
      fallbacks: shaper.fallbacks,
      missing: Set(set.missing.map(\.text)), diagnostics: diagnostics, times: times)
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
  /// The typefaces of the layout's roles of text, in a language.
  fileprivate func textTypefaces(for language: Language) -> [Typeface] {
    [body.text, small, head.text, section.text, fact.label, table.text]
      .map { $0.typeface.typeface(for: language) }
  }
}

extension Diagnostic {
  fileprivate static func unreadFolder(_ name: String, of site: String) -> Diagnostic {
    Diagnostic(
      "unread-folder", .note, at: .file(Files.path(name, in: site)),
      "The pages of this folder are not read, so nothing of them is printed",
      help:
        "Write what is an activity of the person into a page, or into \(SiteFinding.collectionNames)"
    )
  }

  fileprivate static func noPatterns(for language: String) -> Diagnostic {
    Diagnostic(
      "no-patterns", .note,
      "There are no hyphenation patterns for '\(language)'; its words stay whole",
      help: "Install the package hyphen-\(language), or set body.hyphenation=false")
  }

  fileprivate static func longFurniture(_ text: String) -> Diagnostic {
    let beginning = text.prefix(30)
    return Diagnostic(
      "long-furniture", .note,
      "The margin has no room for all of '\(beginning)\(beginning == text ? "" : "…")'",
      help: "Choose what stands there by furniture.header or furniture.footer")
  }

  fileprivate static var nothingChosen: Diagnostic {
    Diagnostic(
      "nothing-chosen", .warning, "No activity matches --kind, --since, --until and --tag")
  }

  fileprivate static func painting(_ problem: String) -> Diagnostic {
    Diagnostic("painting", .error, "The pages could not be painted: \(problem)")
  }
}
