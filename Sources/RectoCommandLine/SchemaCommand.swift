internal import ArgumentParser
internal import Recto

/// `recto schema`: what editors need to complete and check files.
struct SchemaCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case dossier, layout
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema by which editors complete and check a dossier or a layout.",
    discussion: """
      recto schema dossier > recto.schema.json
      recto schema layout > layout.schema.json

      An editor takes it from the first line of a file:
      # yaml-language-server: $schema=recto.schema.json
      """)

  @Argument(help: "What the schema describes.")
  var subject = Subject.dossier

  func run() throws {
    try reporting {
      switch subject {
      case .dossier: try RenderJob.write(Compiler.dossierSchema, to: "-")
      case .layout:
        let compiler = Compiler(resources: try Resources.ofRunningProgram())
        try RenderJob.write(try compiler.layoutSchema(), to: "-")
      }
    }
  }
}
