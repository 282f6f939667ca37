import Foundation

/// Runs the programs that these tests need: Recto as it was built, and tools on the PATH.
enum Tool {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct Outcome: Sendable {
    var status: Int32
    var output: [UInt8]
    var errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  static func recto(_ arguments: [String]) async throws -> Outcome {
    let beside = URL(filePath: CommandLine.arguments.first ?? "")
      .deletingLastPathComponent().appending(path: "recto")
    let built = [beside, root.appending(path: ".build/debug/recto")]
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let built else { throw CocoaError(.fileNoSuchFile) }
    return try await run(built.path, arguments)
  }

  static func run(_ program: String, _ arguments: [String]) async throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "recto-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files, because a pipe that nobody empties stops the program.
    let files = ["output", "errors"].map { folder.appending(path: $0) }
    for file in files { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = root
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.run() } catch { ended.resume(throwing: error) }
    }
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: [UInt8](try Data(contentsOf: files[0])),
      errors: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
  }
}
