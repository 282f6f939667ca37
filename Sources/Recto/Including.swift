internal import Diagnostics
internal import Reading

extension Files {
  /// Reads a file that another one includes.
  ///
  /// It lies beside the includer or below it: a file that was sent by somebody else cannot fetch what
  /// stands elsewhere on the machine.
  static func include(
    _ path: String, in includer: SourceFile, at place: SourceRange?
  ) -> (file: SourceFile?, diagnostics: [Diagnostic]) {
    let folder = includer.name == Compiler.standardInputName ? "." : Files.folder(of: includer.name)
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard !path.hasPrefix("/"), !parts.contains(".."), !parts.isEmpty else {
      return (nil, [.leavesFolder(path, at: place)])
    }
    let name = Files.path(parts.joined(separator: "/"), in: folder)
    // Links are followed only inside the folder.
    if let real = realPath(name), let realFolder = realPath(folder),
      !real.hasPrefix(realFolder == "/" ? "/" : realFolder + "/")
    {
      return (nil, [.leavesFolder(path, at: place)])
    }
    // A pipe would be waited for.
    if exists(name), !isFile(name) {
      return (nil, [.notAFile(path, at: place)])
    }
    do throws(Failure) {
      return decodeSource(name: name, bytes: try read(name))
    } catch {
      return (nil, error.diagnostics.map { .cannotInclude($0, path, at: place) })
    }
  }
}

extension Diagnostic {
  fileprivate static func leavesFolder(_ path: String, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "include-outside", .error, at: place,
      "'\(path)' does not lie below the folder of the file that includes it",
      help: "Move it there, and give its path from that folder")
  }

  fileprivate static func notAFile(_ path: String, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "unreadable-file", .error, at: place, "'\(path)' cannot be included: it is not a file",
      help: "Name the files themselves, as a list")
  }

  fileprivate static func cannotInclude(
    _ reason: Diagnostic, _ path: String, at place: SourceRange?
  ) -> Diagnostic {
    Diagnostic(
      reason.id, .error, at: place, "'\(path)' cannot be included: \(reason.summary)",
      help: "The path is taken from the folder of the file that includes it")
  }
}
