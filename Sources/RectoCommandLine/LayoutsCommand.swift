internal import Activities
internal import ArgumentParser
internal import Recto

/// `recto layouts`: the built-in layouts, or the keys of one.
struct LayoutsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layouts",
    abstract: "List the layouts, or all keys of one with their values.",
    discussion: """
      recto layouts
      recto layouts appendix --lang en
      """)

  @Argument(help: "A layout by name, or a layout file.")
  var name: String?

  @Option(help: ArgumentHelp("The language whose values are shown.", valueName: "lang"))
  var lang = "zh"

  func run() throws {
    try reporting {
      var compiler = Compiler(resources: try Resources.ofRunningProgram())
      let language = try languages(lang, among: compiler.languages())?.first ?? .chinese
      if let name {
        for line in try compiler.keys(ofLayout: name, language: language) { print(line) }
      } else {
        let layouts = try compiler.layouts()
        let width = layouts.map(\.name.count).max() ?? 0
        for layout in layouts {
          let gap = String(repeating: " ", count: width - layout.name.count + 2)
          print(layout.name + gap + layout.summary)
        }
      }
    }
  }
}
