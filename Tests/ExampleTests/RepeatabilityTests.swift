import Foundation
import Testing

/// The same input gives the same bytes, whenever, wherever and beside whatever it is rendered.
struct RepeatabilityTests {
  @Test("Two runs give the same bytes, in any time zone and locale")
  func twoRunsGiveTheSameBytes() async throws {
    let first = try await render()
    let second = try await render(environment: ["TZ": "Asia/Shanghai", "LC_ALL": "C"])
    #expect(first == second)
    #expect(first.starts(with: Array("%PDF-".utf8)))
  }

  @Test("Eight renders at once give what one gives")
  func eightRendersAtOnceGiveWhatOneGives() async throws {
    let alone = try await render()
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try await render() } }
      for try await bytes in group { #expect(bytes == alone) }
    }
  }

  @Test("The date of the file comes from outside")
  func dateComesFromOutside() async throws {
    let epoch = try await render(environment: ["SOURCE_DATE_EPOCH": "1767225600"])
    let option = try await render(options: ["--date", "2026-01-01"])
    #expect(epoch == option)
    #expect(try await render() != option)
  }

  private func render(
    options: [String] = [], environment: [String: String] = [:]
  ) async throws -> [UInt8] {
    let folder = try ScratchFolder()
    let outcome = try await Program.recto(
      ["render", "examples/activities.zh.md", "-o", folder.path("page.pdf")] + options,
      environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try folder.bytes(of: "page.pdf")
  }
}
