internal import Activities
internal import ArgumentParser
internal import Diagnostics
internal import FoundationEssentials
internal import Recto

/// `recto batch`: the dossiers of many people.
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Render every dossier below some folders, on all cores.",
    discussion: """
      recto batch people --layout cv,appendix --lang zh,en -o output
      """)

  @Argument(
    help: ArgumentHelp(
      "Folders; each folder below that directly holds pages is one dossier.", valueName: "dir"))
  var folders: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the results.", valueName: "dir"))
  var output = "output"

  @Option(
    help: ArgumentHelp("Layouts by name or file, separated by commas.", valueName: "layouts"))
  var layout = "cv"

  @Option(help: ArgumentHelp("Languages, one file each: zh,en.", valueName: "langs"))
  var lang: String?

  @Option(help: ArgumentHelp("How many documents are made side by side.", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Only the Kth of N equal parts of the dossiers, for many machines.", valueName: "k/n"))
  var shard: String?

  @OptionGroup var document: DocumentOptions
  @OptionGroup var reporting: ReportOptions

  func run() async throws {
    let batch: Batch
    let members: [Batch.Member]
    (batch, members) = try RectoCommandLine.reporting { try prepared() }
    let width = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    let showsProgress = Console.isTerminal
    let outcomes = await batch.run(members, width: width) { outcome in
      if showsProgress {
        Console.error("\(outcome.isFailed ? "failed" : "done  ")  \(outcome.folder)\n")
      }
    }
    try report(outcomes)
  }

  private func prepared() throws -> (Batch, [Batch.Member]) {
    if output.isEmpty || output == "-" {
      throw ValidationError("A batch needs a folder for its results, not '\(output)'")
    }
    if let jobs, jobs < 1 {
      throw ValidationError("--jobs takes a number from 1 on, not '\(jobs)'")
    }
    let resources = try Resources.ofRunningProgram()
    var compiler = Compiler(resources: resources)
    let layouts = layout.split(separator: ",").map(String.init)
    let wanted = try languages(lang, among: compiler.languages())
    var options = try document.renderOptions(layout: "")
    for name in layouts {
      options.layout = name
      for language in wanted ?? [.chinese] { try compiler.prepare(options, language: language) }
    }
    let batch = Batch(
      resources: resources, options: options, layouts: layouts, languages: wanted, output: output,
      attachesSources: document.attachSource)
    let members = try Batch.members(below: folders)
    try batch.checkPaths(members, report: reporting.report)
    return (batch, try share(of: members))
  }

  /// The part of the members that this machine is to do.
  private func share(of members: [Batch.Member]) throws -> [Batch.Member] {
    guard let shard else { return members }
    let parts = shard.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2, parts[1] >= 1, (1...parts[1]).contains(parts[0]) else {
      throw ValidationError("--shard takes two numbers as K/N with 1 <= K <= N, not '\(shard)'")
    }
    return members.enumerated().filter { $0.offset % parts[1] == parts[0] - 1 }.map(\.element)
  }

  private func report(_ outcomes: [Batch.Outcome]) throws {
    let diagnostics = outcomes.flatMap(\.diagnostics)
    let written = outcomes.flatMap(\.written)
    Console.show(diagnostics)
    for path in written { print(path) }
    let failed = outcomes.filter(\.isFailed)
    let people = outcomes.count == 1 ? "1 dossier" : "\(outcomes.count) dossiers"
    let documents = written.count == 1 ? "1 document" : "\(written.count) documents"
    Console.error("\(documents) of \(people) written; \(failed.count) failed\n")
    for outcome in failed { Console.error("failed: \(outcome.folder)\n") }
    try reporting.finish(diagnostics, results: written)
    if !failed.isEmpty { throw ExitCode(1) }
  }
}
