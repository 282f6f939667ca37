internal import Activities
internal import ArgumentParser
internal import Diagnostics
internal import Recto

/// `recto check`: what is to be said about sources, without making a document.
struct CheckCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell what is wrong or uncertain in sources, without rendering them.",
    discussion: """
      recto check page.md
      recto check page.zh.md page.en.md --layout appendix --lang zh,en --format json
      """)

  @Argument(help: ArgumentHelp("Sources of any kind, or folders of them.", valueName: "source"))
  var sources: [String]

  @Option(help: ArgumentHelp("A layout by name, or a layout file.", valueName: "name|file"))
  var layout = "cv"

  @Option(help: ArgumentHelp("Languages to check for: zh,en.", valueName: "langs"))
  var lang: String?

  @Option(help: "How to say it.")
  var format = Format.text

  @OptionGroup var document: DocumentOptions
  @OptionGroup var reporting: ReportOptions

  func run() throws {
    try RectoCommandLine.reporting {
      var compiler = Compiler(resources: try Resources.ofRunningProgram())
      let options = try document.renderOptions(layout: layout)
      let wanted = try languages(lang, among: compiler.languages())
      for language in wanted ?? [] { try compiler.prepare(options, language: language) }
      let loaded = try compiler.load(sources)
      if let report = reporting.report {
        try RenderJob.checkPath(report, sources: loaded.files + [layout])
      }
      var diagnostics = loaded.diagnostics
      for language in wanted ?? Array(loaded.dossier.languages.prefix(1)) {
        for diagnostic in try compiler.check(
          loaded.dossier, language: language, options: options)
        where !diagnostics.contains(diagnostic) {
          diagnostics.append(diagnostic)
        }
      }
      switch format {
      case .text: Console.show(diagnostics)
      case .json: try RenderJob.write(try Report(diagnostics).json(), to: "-")
      }
      try reporting.finish(diagnostics)
    }
  }
}
