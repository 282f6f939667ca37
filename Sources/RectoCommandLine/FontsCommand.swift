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

  @Argument(help: ArgumentHelp("Sources of any kind, or folders of them.", valueName: "source"))
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
        let typefaces = try compiler.typefaces(
          of: layout, language: wanted?.first ?? .chinese, overrides: options.overrides)
        for line in typefaces.flatMap(\.lines) { print(line) }
        if typefaces.contains(where: { !$0.roles.isEmpty && !$0.isComplete }) { throw ExitCode(1) }
        return
      }
      let loaded = try compiler.load(sources)
      var diagnostics = loaded.diagnostics
      for language in wanted ?? Array(loaded.dossier.languages.prefix(1)) {
        let result = try compiler.faces(of: loaded.dossier, language: language, options: options)
        for line in result.uses.flatMap(\.lines) { print(line) }
        diagnostics += result.diagnostics
      }
      let ids: Set = ["missing-glyph", "dropped-emoji", "no-bold", "font-replaced"]
      let faults = diagnostics.filter { ids.contains($0.id) }
      Console.show(faults)
      if faults.hasErrors { throw ExitCode(1) }
    }
  }
}

extension TypefaceFamilies {
  /// The typeface as the command prints it: its name and its roles, and each family with what it lacks.
  fileprivate var lines: [String] {
    let roles = roles.isEmpty ? "" : "  (\(roles.joined(separator: ", ")))"
    return [name + roles]
      + chains.flatMap { chain in
        chain.families.enumerated().map { index, family in
          let head = index == 0 ? chain.characters : ""
          let state =
            !family.isInstalled
            ? "not installed"
            : family.hasBold || name == "emoji" ? "installed" : "installed, without bold"
          return "  " + head.padded(to: 7) + family.name.padded(to: 26) + state
        }
      }
  }
}

extension FaceUse {
  /// The face as the command prints it: its characters, those it sets by fallback one by one.
  fileprivate var lines: [String] {
    let count = "\(characterCount) \(characterCount == 1 ? "character" : "characters")"
    let artificial = isSynthetic ? " (artificial)" : ""
    let listed = fallbacks.map { "\(Character($0)) \($0.codePoint)" }
    let rows = stride(from: 0, to: listed.count, by: 8).map {
      "    " + listed[$0..<min($0 + 8, listed.count)].joined(separator: "  ")
    }
    return ["\(name)\(artificial)", "  \(count): \(sample)\(characterCount > 16 ? "…" : "")"]
      + (rows.isEmpty ? [] : ["  by fallback \(listed.count):"] + rows) + ["  \(file)"]
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}

extension Unicode.Scalar {
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
