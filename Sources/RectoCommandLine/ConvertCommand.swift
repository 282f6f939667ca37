internal import ArgumentParser
internal import Diagnostics
internal import Recto

/// `recto convert`: sources into Recto's own YAML.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write sources, read as one dossier, as Recto's own YAML.",
    discussion: """
      recto convert page.md
      recto convert page.zh.md page.en.md publications.bib -o dossier.yaml
      """)

  @Argument(
    help: ArgumentHelp(
      "Any sources or folders of them; - is standard input.", valueName: "source"))
  var sources: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file for the result; without it standard output.", valueName: "file"))
  var output = "-"

  @OptionGroup var reporting: ReportOptions

  func run() throws {
    if output.isEmpty { throw ValidationError("-o takes a path, or - for standard output") }
    try RectoCommandLine.reporting {
      var compiler = Compiler(resources: try Resources.ofRunningProgram())
      let loaded = try compiler.load(sources)
      try RenderJob.checkPath(output, sources: loaded.files)
      let diagnostics = loaded.diagnostics
      Console.show(diagnostics)
      // What could not be read is not in the dossier, so nothing half is written.
      if !reporting.stops(diagnostics) {
        try RenderJob.write(try compiler.yaml(of: loaded.dossier), to: output)
      }
      try reporting.finish(diagnostics, results: output == "-" ? [] : [output])
    }
  }
}
