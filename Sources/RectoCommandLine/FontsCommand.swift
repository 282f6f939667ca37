internal import Activities
internal import ArgumentParser
internal import Diagnostics
internal import Recto

/// `recto fonts`: the families that a layout asks for, or the faces that set a source.
struct FontsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fonts",
    abstract: "Show which fonts a layout asks for, and which faces set a source.",
    discussion: """
      recto fonts
      recto fonts page.md --layout appendix
      """)

  @Argument(help: ArgumentHelp("Markdown pages, person files or folders.", valueName: "source"))
  var sources: [String] = []

  @Option(help: ArgumentHelp("A layout by name, or a layout file.", valueName: "name|file"))
  var layout = "cv"

  @Option(help: ArgumentHelp("The language of the document.", valueName: "lang"))
  var lang: String?

  @OptionGroup var document: DocumentOptions

  func run() throws {
    try reporting {
      var compiler = Compiler(resources: try Resources.ofRunningProgram())
      let options = try document.renderOptions(layout: layout)
      let wanted = try languages(lang, among: compiler.languages())
      guard !sources.isEmpty else {
        let families = try compiler.families(
          of: layout, language: wanted?.first ?? .chinese, overrides: options.overrides)
        for family in families {
          print("\(family.isInstalled ? "installed" : "missing  ")  \(family.family)")
        }
        if families.contains(where: { !$0.isInstalled }) { throw ExitCode(1) }
        return
      }
      let loaded = try compiler.load(sources)
      var diagnostics = loaded.diagnostics
      for language in wanted ?? Array(loaded.dossier.languages.prefix(1)) {
        let result = try compiler.faces(of: loaded.dossier, language: language, options: options)
        for use in result.uses {
          print("\(use.name)\(use.isSynthetic ? " (artificial)" : "")")
          print("  \(use.characterCount) characters, such as \(use.sample)")
          print("  \(use.file)")
        }
        diagnostics += result.diagnostics
      }
      let missing = diagnostics.filter { $0.id == "missing-glyph" }
      Console.show(missing)
      if !missing.isEmpty { throw ExitCode(1) }
    }
  }
}
