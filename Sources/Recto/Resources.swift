internal import Diagnostics

/// Where the program keeps its layouts and its font configuration.
public struct Resources: Sendable {
  /// The folder that holds `layouts/` and `fonts/`.
  public let folder: String

  /// Makes resources of a folder that is known to hold them.
  public init(folder: String) { self.folder = folder }

  /// The resources that belong to an executable.
  ///
  /// They stand beside it, in a folder above it (as in a build tree), or in `share/recto` beside the
  /// folder it is in (as installed).
  ///
  /// - Parameter executable: The absolute path of the running program.
  /// - Returns: The resources that were found first.
  /// - Throws: ``Failure`` of kind `file`, when there are none.
  public static func beside(executable: String) throws(Failure) -> Resources {
    var folder = Files.folder(of: executable)
    let installed = Files.folder(of: folder) + "/share/recto"
    if holdsResources(installed) { return Resources(folder: installed) }
    while true {
      if holdsResources(folder) { return Resources(folder: folder) }
      if folder == "/" || folder == "." { break }
      folder = Files.folder(of: folder)
    }
    throw Failure(.file, [.noResources(executable)])
  }

  /// The resources of the program that is running.
  ///
  /// - Throws: ``Failure`` of kind `file`, when there are none.
  public static func ofRunningProgram() throws(Failure) -> Resources {
    try beside(executable: Files.runningProgram)
  }

  private static func holdsResources(_ folder: String) -> Bool {
    Files.exists("\(folder)/layouts/base.yaml") && Files.exists("\(folder)/fonts/fonts.conf")
  }

  /// The private fontconfig file.
  var fontConfiguration: String { "\(folder)/fonts/fonts.conf" }

  /// A file of the layouts folder.
  func layoutFile(_ name: String) -> String { "\(folder)/layouts/\(name)" }
}

extension Diagnostic {
  fileprivate static func noResources(_ executable: String) -> Diagnostic {
    Diagnostic(
      "no-resources", .error, at: .file(executable),
      "The program's layouts and fonts folders are not where they belong",
      help: "Install it with 'make install', which puts them into PREFIX/share/recto")
  }
}
