import Activities
import Diagnostics
import Foundation
import Testing

@testable import Reading

/// The ways in which researchers write their pages, each under its own name, in `Tests/Patterns`.
struct Pattern: CustomTestStringConvertible, Sendable {
  /// The pattern's name.
  var name: String
  /// The body of a page that has it.
  var body: String
  /// What is read, in the form of ``Dossier/summary``.
  var reads: String

  var testDescription: String { name }

  /// The patterns of a file: `=== name`, the body, `=>`, what is read.
  static func all(in file: String) -> [Pattern] {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Patterns/\(file).txt")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    return ("\n" + text).split(separator: "\n=== ").compactMap { part in
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
      guard let arrow = lines.firstIndex(of: "=>"), let name = lines.first else { return nil }
      var reads = lines[(arrow + 1)...]
      while reads.last == "" { reads.removeLast() }
      return Pattern(
        name: String(name), body: lines[1..<arrow].joined(separator: "\n"),
        reads: reads.joined(separator: "\n"))
    }
  }

  /// Reads the page below a front matter of its own, and compares.
  func check() {
    let result = reading("---\ntitle: 示例\nlang: zh\n---\n\(body)\n")
    var summary = result.dossier.summary
    while summary.hasSuffix("\n") { summary.removeLast() }
    #expect(summary == reads, "\(name)")
    #expect(!result.diagnostics.contains { $0.severity == .error }, "\(name)")
  }
}

@Suite("Patterns of pages")
struct PatternTests {
  @Test("Dates", arguments: Pattern.all(in: "dates"))
  func dates(_ pattern: Pattern) { pattern.check() }

  @Test("Places of dates in an entry", arguments: Pattern.all(in: "date-positions"))
  func datePositions(_ pattern: Pattern) { pattern.check() }

  @Test("Encodings and invisible characters", arguments: Pattern.all(in: "characters"))
  func characters(_ pattern: Pattern) { pattern.check() }

  @Test("Headings and sections", arguments: Pattern.all(in: "headings"))
  func headings(_ pattern: Pattern) { pattern.check() }

  @Test("Words of headings", arguments: Pattern.all(in: "heading-words"))
  func headingWords(_ pattern: Pattern) { pattern.check() }

  @Test("Lists", arguments: Pattern.all(in: "lists"))
  func lists(_ pattern: Pattern) { pattern.check() }

  @Test("Inline Markdown", arguments: Pattern.all(in: "inline"))
  func inline(_ pattern: Pattern) { pattern.check() }

  @Test("HTML", arguments: Pattern.all(in: "html"))
  func html(_ pattern: Pattern) { pattern.check() }

  @Test("Liquid and Kramdown", arguments: Pattern.all(in: "templates"))
  func templates(_ pattern: Pattern) { pattern.check() }

  @Test("Tables", arguments: Pattern.all(in: "tables"))
  func tables(_ pattern: Pattern) { pattern.check() }

  @Test("Punctuation and width", arguments: Pattern.all(in: "punctuation"))
  func punctuation(_ pattern: Pattern) { pattern.check() }

  @Test("What entries tell", arguments: Pattern.all(in: "content"))
  func content(_ pattern: Pattern) { pattern.check() }

  @Test("Shapes of entries", arguments: Pattern.all(in: "entries"))
  func entries(_ pattern: Pattern) { pattern.check() }

  @Test("Titles and what stands beside them", arguments: Pattern.all(in: "titles"))
  func titles(_ pattern: Pattern) { pattern.check() }

  @Test("No file of patterns is left out, and none is empty")
  func everyFile() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Patterns")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.count { $0.hasSuffix(".txt") } == 17)
    for file in files { #expect(Pattern.all(in: String(file.dropLast(4))).count > 2, "\(file)") }
  }

  @Test("Lines of a paragraph, and lines above entries", arguments: Pattern.all(in: "lines"))
  func lines(_ pattern: Pattern) { pattern.check() }

  @Test("Dates that belong to one of several things", arguments: Pattern.all(in: "several-dates"))
  func severalDates(_ pattern: Pattern) { pattern.check() }

  @Test("Values of fields", arguments: Pattern.all(in: "field-values"))
  func fieldValues(_ pattern: Pattern) { pattern.check() }
}
