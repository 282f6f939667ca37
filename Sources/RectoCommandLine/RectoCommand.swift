internal import ArgumentParser
internal import Recto

/// Runs the command that the program was called with, and ends the process with its exit status.
///
/// A command that renders one dossier stays on the process's first thread: others are slower to start,
/// and glibc grows their heaps page by page.
@MainActor public func runRecto() async {
  do {
    var command = try RectoCommand.parseAsRoot()
    if var batch = command as? any AsyncParsableCommand {
      try await batch.run()
    } else {
      try command.run()
    }
  } catch {
    RectoCommand.exit(withError: error)
  }
}

/// The `recto` command with its subcommands.
struct RectoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recto",
    abstract: "Typeset a page of academic activities as a CV or an application's annex.",
    discussion: """
      recto render page.md                        the page as a CV
      recto render page.md --layout appendix      the page as an annex
      recto render cv.zh.md cv.en.md --lang zh,en both languages
      """,
    version: versionText,
    subcommands: [
      RenderCommand.self, CheckCommand.self, ConvertCommand.self, BatchCommand.self,
      LayoutsCommand.self, FontsCommand.self, SchemaCommand.self,
    ])

  private static var versionText: String {
    let libraries = libraryVersions.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
    return "recto \(Recto.version)\n\(libraries)"
  }
}
