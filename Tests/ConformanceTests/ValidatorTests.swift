import Foundation
import Testing

/// Programs of others that look for what bars readers; `make test` installs them.
@Suite("Validators", .enabled(if: Validator.areInstalled, "scripts/validators installs them"))
struct ValidatorTests {
  /// Its warnings are failures too, but for ORD-001: it takes the words of a paragraph to be read before
  /// the links between them; `SpeechTests` looks at the order.
  @Test("outloud finds nothing that bars readers")
  func outloud() async throws {
    let files = try await Validator.documents()
    let outcome = try await Tool.run(
      Validator.path("outloud"),
      ["--no-info", "--fail-on", "warning", "--skip", "ORD-001"] + files.map(\.path))
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.errors)")
    #expect(outcome.text.components(separatedBy: "PASS ").count == files.count + 1)
  }

  @Test("pdfua finds nothing against PDF/UA")
  func pdfua() async throws {
    for file in try await Validator.documents() {
      let outcome = try await Tool.run(Validator.path("pdfua"), ["check", file.path])
      #expect(
        outcome.status == 0 && outcome.text.contains("errors=0 warnings=0"), "\(outcome.text)")
    }
  }

  @Test("They find a fault where there is one")
  func faultsAreFound() async throws {
    let made = try await TestDocument("untitled", page: "## Talks\n\n- A talk\n").make()
    let outcome = try await Tool.run(Validator.path("outloud"), ["--no-info", made.path])
    #expect(outcome.status != 0, "\(outcome.text)")
  }
}

enum Validator {
  static let areInstalled = FileManager.default.isExecutableFile(atPath: path("outloud"))

  static func path(_ name: String) -> String {
    Tool.root.appending(path: ".cache/validators/bin/\(name)").path
  }

  static func documents() async throws -> [DocumentOnDisk] {
    var files: [DocumentOnDisk] = []
    for test in TestDocument.all { files.append(try await test.onDisk()) }
    return files
  }
}
