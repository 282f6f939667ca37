import Foundation
import Testing

/// The example page in both languages, from source to pages.
struct ExamplePageTests {
  static let sources = [
    "examples/activities.zh.md", "examples/activities.en.md", "examples/person.yaml",
  ]

  @Test("Every visible word of the source stands in the CV", arguments: ["zh", "en"])
  func everyVisibleWordStandsInTheCV(language: String) async throws {
    let text = comparable(try await cvText(in: language))
    let runs = try page(in: language).runs
    #expect(runs.count > 60)
    let missing = runs.filter { !text.contains(comparable($0)) }
    #expect(missing.isEmpty)
  }

  @Test("Entries keep their order", arguments: ["zh", "en"])
  func entriesKeepTheirOrder(language: String) async throws {
    let text = comparable(try await cvText(in: language))
    let titles = try page(in: language).titles
    #expect(titles.count == 15)
    var rest = text[...]
    for title in titles {
      let found = try #require(rest.range(of: comparable(title)), "out of order: \(title)")
      rest = rest[found.upperBound...]
    }
  }

  @Test("Nothing is to be said against the examples, no missing glyph either")
  func examplesAreClean() async throws {
    let folder = try ScratchFolder()
    let outcome = try await Program.recto(
      ["render"] + Self.sources
        + ["--layout", "cv", "--lang", "zh,en", "--strict", "-o", folder.path("out")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.errors.contains("warning:"), "\(outcome.errors)")
    #expect(try folder.files() == ["out/activities-cv-en.pdf", "out/activities-cv-zh.pdf"])
  }

  @Test("Ink stays inside the margins", arguments: ["cv", "appendix"], [85, 60])
  func inkStaysInsideTheMargins(layout: String, margin: Int) async throws {
    let folder = try ScratchFolder()
    let outcome = try await Program.recto(
      ["render"] + Self.sources
        + ["--layout", layout, "--lang", "zh,en", "-o", folder.path("out")]
        + ["--set", "page.margin=\(margin)pt"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for name in try folder.files() {
      for picture in try await PDFFile(path: folder.path(name)).pictures() {
        let ink = try #require(picture.ink, "an empty page in \(name)")
        // One pixel for the smoothing of edges.
        #expect(ink.columns.lowerBound >= margin - 1)
        #expect(ink.columns.upperBound <= picture.width - margin)
        #expect(ink.rows.lowerBound >= 10 && ink.rows.upperBound <= picture.height - 10)
      }
    }
  }

  private func page(in language: String) throws -> MarkdownPage {
    let file = Program.root.appending(path: "examples/activities.\(language).md")
    return MarkdownPage(try String(contentsOf: file, encoding: .utf8))
  }

  /// The text of the CV without page furniture.
  private func cvText(in language: String) async throws -> String {
    let folder = try ScratchFolder()
    let outcome = try await Program.recto(
      ["render"] + Self.sources
        + ["--layout", "cv", "--lang", language, "-o", folder.path("cv.pdf")]
        + ["--set", "page.margin=56pt"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try await PDFFile(path: folder.path("cv.pdf")).text(top: 54, bottom: 54)
  }
}
