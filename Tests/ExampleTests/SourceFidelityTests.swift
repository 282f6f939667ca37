import Foundation
import Testing

/// Sources that are no single page, from source to paper: nothing of them is lost silently.
struct SourceFidelityTests {
  /// Fields that a reference says in every case; the others are a matter of its style.
  private static let said: Set<String> = [
    "title", "subtitle", "author", "journal", "booktitle", "year", "pages", "school", "institution",
    "note", "addendum", "award", "howpublished", "number", "version", "doi", "eprint",
  ]

  @Test("Every work of a bibliography is told on paper, and every field in the dossier")
  func bibliography() async throws {
    let path = Program.root.appending(path: "Tests/Bibliographies/works.bib")
    let source = try String(contentsOf: path, encoding: .utf8)
    let folder = try ScratchFolder()
    let outcome = try await Program.recto(
      ["render", path.path(), "--lang", "en", "-o", folder.path("cv.pdf")]
        + ["--set", "publications.reference-style=plain"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = comparable(try await PDFFile(path: folder.path("cv.pdf")).text(top: 0, bottom: 54))
    let converted = try await Program.recto(["convert", path.path()])
    let dossier = comparable(converted.text)
    let fields = BibTeXFields(source).fields
    #expect(fields.count > 90)
    var lost: [String] = []
    for (name, words) in fields {
      lost += words.filter { !dossier.contains($0) }.map { "\(name) \($0), everywhere" }
      if Self.said.contains(name) {
        lost += words.filter { !text.contains($0) }.map { "\(name) \($0), on paper" }
      }
    }
    #expect(lost == [])
  }

  @Test("Everything that a site tells of the person stands in its CV")
  func site() async throws {
    let site = Program.root.appending(path: "Tests/Site")
    let folder = try ScratchFolder()
    let outcome = try await Program.recto(
      ["render", site.path(), "--lang", "en", "-o", folder.path("cv.pdf")]
        + ["--set", "publications.reference-style=plain"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = comparable(try await PDFFile(path: folder.path("cv.pdf")).text(top: 54, bottom: 54))
    var runs: [String] = []
    let names = FileManager.default.enumerator(atPath: site.path())?.compactMap { $0 as? String }
    for name in (names ?? []).sorted() where name.contains(".") && !name.hasSuffix("navigation.yml")
    {
      let source = try String(contentsOf: site.appending(path: name), encoding: .utf8)
      switch name.split(separator: ".").last {
      case "md": runs += VisibleRuns(source).runs + (name.hasPrefix("_pages") ? [] : keys(source))
      case "bib":
        runs += BibTeXFields(source).fields.filter { Self.said.contains($0.name) }.flatMap(\.words)
      case "json":
        runs += source.matches(of: /: "([^"]*[a-z ]{3}[^"]*)"/).map { String($0.output.1) }
      default:
        runs += [
          "Shili Zhang", "Associate Professor of Examples", "Example City", "shili@example.org",
        ]
      }
    }
    let told = runs.map(comparable).filter { !$0.isEmpty }
    #expect(told.count > 60)
    #expect(told.filter { !text.contains($0) } == [])
  }

  /// What the front matter of an activity tells, in pieces between marks.
  private func keys(_ source: String) -> [String] {
    let told = source.matches(of: /(?m)^(title|type|venue|location|excerpt|citation): (.*)$/)
    return told.flatMap { match in
      match.output.2.replacing(/<[^>]*>|&[a-z]+;/, with: "\u{0}")
        .split { "\u{0}'\",，。.&()".contains($0) }.map(String.init)
    }
  }
}

/// The fields of a BibTeX file with the words of their values, by rules far simpler than Recto's own.
private struct BibTeXFields {
  let fields: [(name: String, words: [String])]

  init(_ source: String) {
    let field = /([a-z-]+) = (?:\{((?:[^{}]|\{[^{}]*\})*)\}|(\d+))/
    // Months become numbers, states words of the style; commands and macros stand for something else.
    fields = source.matches(of: field).map { match in
      let value = (match.output.2 ?? match.output.3 ?? "").replacing(/\\["a-z]+/, with: "")
      let words = value.split { " ,，。.;；:：()（）{}-–—/*".contains($0) || $0.isNewline }
        .map { comparable(String($0)) }
        .filter { !$0.isEmpty && !["and", "to", "appear"].contains($0) }
      return (String(match.output.1), words)
    }
  }
}
