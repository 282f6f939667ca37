public import Activities
internal import Diagnostics

/// One document that is to be made, and where it is to go.
public struct RenderJob: Sendable {
  /// The layout's name or path.
  public var layout: String
  /// The language of the document.
  public var language: Language
  /// The path of the result.
  public var path: String

  /// Makes a job.
  public init(layout: String, language: Language, path: String) {
    self.layout = layout
    self.language = language
    self.path = path
  }

  /// The documents of one dossier: every layout in every language.
  ///
  /// - Parameters:
  ///   - stem: The first part of the results' names.
  ///   - layouts: Names or paths of layouts.
  ///   - languages: The languages.
  ///   - folder: Where the results go.
  /// - Returns: The jobs, layout by layout.
  public static func all(
    stem: String, layouts: [String], languages: [Language], in folder: String
  ) -> [RenderJob] {
    layouts.flatMap { layout in
      languages.map { language in
        let name = OutputName.file(
          stem: stem, layout: OutputName.stem(of: layout), language: language)
        return RenderJob(
          layout: layout, language: language, path: Files.path(name, in: folder))
      }
    }
  }

  /// Sees to it that no two results have one path, and that none takes the place of a source or a
  /// layout.
  ///
  /// - Parameters:
  ///   - jobs: The documents to be made.
  ///   - sources: The paths of the files that they are made from.
  ///   - report: The path of the report, if there is to be one.
  /// - Throws: ``Failure`` of kind `request`, with every such path.
  public static func checkPaths(
    _ jobs: [RenderJob], sources: [String] = [], report: String? = nil
  ) throws(Failure) {
    let results = jobs.map(\.path) + (report.map { [$0] } ?? [])
    let sources = sources + jobs.map(\.layout)
    var seen: Set<String> = []
    let twice = results.filter { path in
      !seen.insert(path).inserted || path == report && jobs.contains { Files.isSame($0.path, path) }
    }
    let onSources = results.filter { isSource($0, sources) }
    let faults = twice.map(Diagnostic.samePath) + onSources.map(Diagnostic.pathOfSource)
    guard faults.isEmpty else { throw Failure(.request, faults) }
  }

  /// Sees to it that a result does not take the place of a source.
  ///
  /// - Throws: ``Failure`` of kind `request`.
  public static func checkPath(_ path: String, sources: [String]) throws(Failure) {
    if isSource(path, sources) { throw Failure(.request, [.pathOfSource(path)]) }
  }

  private static func isSource(_ path: String, _ sources: [String]) -> Bool {
    // A device can be read and written.
    sources.contains { Files.isSame($0, path) && Files.isFile(path) }
  }

  /// Writes a result whole or not at all; an old file stays until the new one is complete.
  ///
  /// `-` is standard output.
  ///
  /// - Throws: ``Failure`` of kind `file`.
  public static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    try Files.write(bytes, to: path)
  }

  /// Whether there is a folder of this path, into which results can go.
  public static func isFolder(_ path: String) -> Bool { Files.isFolder(path) }
}

extension Diagnostic {
  fileprivate static func samePath(_ path: String) -> Diagnostic {
    Diagnostic(
      "same-path", .error, at: .file(path), "Two results would have this path",
      help: "Rename one of the sources or layouts, or render them into different folders")
  }

  fileprivate static func pathOfSource(_ path: String) -> Diagnostic {
    Diagnostic(
      "path-of-source", .error, at: .file(path), "The result would take the place of its source",
      help: "Choose another name with -o")
  }
}
