internal import ArgumentParser
internal import Diagnostics
internal import FoundationEssentials
internal import Recto

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// What the command says: diagnostics to standard error, results to standard output.
enum Console {
  /// Whether standard error is a terminal on which colour is welcome (no-color.org).
  static var usesColor: Bool {
    isatty(STDERR_FILENO) == 1
      && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Whether progress can be shown.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Prints diagnostics in their order, each once.
  static func show(_ diagnostics: [Diagnostic]) {
    var seen: Set<Diagnostic> = []
    let color = usesColor
    for diagnostic in diagnostics where seen.insert(diagnostic).inserted {
      error(diagnostic.rendered(color: color))
    }
  }

  /// Prints how long stages took, a line each, in milliseconds.
  static func show(_ times: StageTimes) {
    for (name, duration) in times.stages {
      let hundredths = Int((duration / .milliseconds(1) * 100).rounded())
      let fraction = String(100 + hundredths % 100).dropFirst()
      error("\(name): \(hundredths / 100).\(fraction) ms\n")
    }
  }

  /// Writes to standard error as it is.
  static func error(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  /// Past a reader that went away there is nobody to tell.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}

extension Failure {
  /// The exit status that says whose doing it was (sysexits: 64 usage, 74 input and output).
  var exitCode: ExitCode {
    switch kind {
    case .request: ExitCode(64)
    case .file: ExitCode(74)
    case .source: ExitCode(1)
    }
  }
}

/// Runs a command's work; a failure is shown and becomes the exit status.
func reporting<Result>(_ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let failure as Failure {
    Console.show(failure.diagnostics)
    throw failure.exitCode
  }
}
