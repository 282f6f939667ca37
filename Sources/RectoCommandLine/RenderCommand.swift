internal import Activities
internal import ArgumentParser
internal import Diagnostics
internal import Recto

/// `recto render`: one dossier into documents.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Render sources, read as one dossier, into PDF documents.",
    discussion: """
      recto render page.md
      recto render page.zh.md page.en.md person.yaml --lang zh,en -o output
      recto render page.md --set page.size=letter --set body.size=11pt -o cv.pdf
      """)

  @Argument(
    help: ArgumentHelp(
      "Sources of any kind, or folders of them; - is standard input.", valueName: "source"))
  var sources: [String]

  @Option(
    name: .shortAndLong,
    help: "The file of one result, or the folder of several; - is standard output.")
  var output: String?

  @Option(help: ArgumentHelp("A layout by name, or a layout file.", valueName: "name|file"))
  var layout = "cv"

  @Option(help: ArgumentHelp("Languages, one file each: zh,en.", valueName: "langs"))
  var lang: String?

  @Option(help: "The format of the results: pdf.")
  var format = "pdf"

  @Flag(help: "Say how long each stage took.")
  var timings = false

  @OptionGroup var document: DocumentOptions
  @OptionGroup var reporting: ReportOptions

  func run() throws {
    guard format == "pdf" else {
      throw ValidationError("The only format that can be made yet is pdf, not '\(format)'")
    }
    try RectoCommandLine.reporting { try render() }
  }

  private func render() throws {
    var compiler = Compiler(resources: try Resources.ofRunningProgram())
    var options = try document.renderOptions(layout: layout)
    let wanted = try languages(lang, among: compiler.languages())
    for language in wanted ?? [] { try compiler.prepare(options, language: language) }

    let loaded = try compiler.load(sources)
    if timings { Console.show(loaded.times) }
    var diagnostics = loaded.diagnostics
    let documentLanguages = wanted ?? Array(loaded.dossier.languages.prefix(1))
    if loaded.dossier.languages.isEmpty, !diagnostics.hasErrors {
      throw Failure(.source, diagnostics + [.noPage])
    }
    let jobs = try self.jobs(stem: loaded.stem, languages: documentLanguages)
    try RenderJob.checkPaths(jobs, sources: loaded.files, report: reporting.report)
    if wanted == nil {
      for language in documentLanguages { try compiler.prepare(options, language: language) }
    }

    // What the sources get wrong is said before anything is written.
    var results: [String] = []
    var documents: [(job: RenderJob, pdf: [UInt8])] = []
    if !reporting.stops(diagnostics) {
      for job in jobs {
        options.layout = job.layout
        let result = try compiler.document(
          of: loaded.dossier, language: job.language, options: options,
          attachingAs: document.attachSource ? loaded.attachmentName : nil)
        diagnostics += result.diagnostics
        documents.append((job, result.pdf))
        if timings { Console.show(result.times) }
      }
    }
    Console.show(diagnostics)
    if !(reporting.strict && diagnostics.hasWarnings) {
      for (job, pdf) in documents {
        try RenderJob.write(pdf, to: job.path)
        guard job.path != "-" else { continue }
        print(job.path)
        results.append(job.path)
      }
    }
    try reporting.finish(diagnostics, results: results)
  }

  private func jobs(stem: String, languages: [Language]) throws -> [RenderJob] {
    if output?.isEmpty == true {
      throw ValidationError("-o takes a path, or - for standard output")
    }
    if let output, languages.count > 1, !RenderJob.isFolder(output),
      output == "-" || output.hasSuffix(".pdf")
    {
      throw ValidationError(
        "There are \(languages.count) results, one per language; -o '\(output)' holds only one")
    }
    guard let output, languages.count == 1, !output.hasSuffix("/"), !RenderJob.isFolder(output)
    else {
      return RenderJob.all(
        stem: stem, layouts: [layout], languages: languages, in: output ?? "output")
    }
    return [RenderJob(layout: layout, language: languages[0], path: output)]
  }
}

extension Diagnostic {
  fileprivate static var noPage: Diagnostic {
    Diagnostic(
      "no-page", .error, "None of the sources is a page of activities",
      help: "Give a Markdown page; a person file only says whose activities they are")
  }
}

extension ReportOptions {
  /// Whether the sources are such that nothing is made of them.
  func stops(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.hasErrors || (strict && diagnostics.hasWarnings)
  }

  /// Writes the report, if one is wanted, and ends with the status that the diagnostics call for.
  func finish(_ diagnostics: [Diagnostic], results: [String] = []) throws {
    if let report {
      try RenderJob.write(try Report(results: results, diagnostics).json(), to: report)
    }
    if stops(diagnostics) { throw ExitCode(1) }
  }
}
