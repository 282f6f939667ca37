import Foundation

/// Runs a program on a PDF that is written to a temporary file, and gives what it prints.
func output(of program: String, _ arguments: [String], on pdf: [UInt8]) throws -> String {
  let file = FileManager.default.temporaryDirectory
    .appending(path: "recto-\(UUID().uuidString).pdf")
  try Data(pdf).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments =
    [program] + arguments.map { $0 == "FILE" ? file.path : $0 }
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let printed = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: printed, as: UTF8.self)
}
