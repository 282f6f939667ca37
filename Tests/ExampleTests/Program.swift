import Foundation

/// What a program said and how it ended.
struct Outcome: Sendable {
  var status: Int32
  var output: [UInt8]
  var errors: String

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }
}

/// The programs that these tests run: Recto as it was built, and the tools that look into its files.
enum Program {
  /// The root of the package.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The executable beside the test bundle.
  private static let executable = URL(filePath: CommandLine.arguments.first ?? "")
    .deletingLastPathComponent().appending(path: "recto")

  /// Runs `recto` in a folder; the root of the package if none is given.
  static func recto(
    _ arguments: [String], environment: [String: String] = [:], in folder: URL = root
  ) async throws -> Outcome {
    let built = [executable, root.appending(path: ".build/debug/recto")]
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let built else { throw CocoaError(.fileNoSuchFile) }
    return try await run(built, arguments, environment: environment, in: folder)
  }

  /// Runs a tool that is found on the PATH.
  static func tool(_ name: String, _ arguments: [String]) async throws -> Outcome {
    try await run(URL(filePath: "/usr/bin/env"), [name] + arguments, environment: [:])
  }

  private static func run(
    _ executable: URL, _ arguments: [String], environment: [String: String], in current: URL = root
  ) async throws -> Outcome {
    // Files, because a pipe that nobody empties stops the program.
    let folder = try ScratchFolder()
    let outputFile = try folder.write([], to: "output")
    let errorFile = try folder.write([], to: "errors")
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = current
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.run() } catch { ended.resume(throwing: error) }
    }
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: [UInt8](try Data(contentsOf: outputFile)),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
  }
}
