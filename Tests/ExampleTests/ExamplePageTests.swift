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

  @Test("A bibliography joins the page, and stands alone", arguments: ["cv", "appendix"])
  func bibliography(layout: String) async throws {
    let folder = try ScratchFolder()
    let works = "examples/publications.bib"
    let together = try await Program.recto(
      ["render"] + Self.sources
        + [works, "--layout", layout, "--strict", "--lang", "zh", "-o", folder.path("all.pdf")])
    #expect(together.status == 0, "\(together.errors)")
    let text = comparable(try await PDFFile(path: folder.path("all.pdf")).text(top: 0, bottom: 0))
    for words in [
      "论文与著作", "张示例#，李文#，王学*，赵四. 面向中文学术文本的信息抽取方法研究[J/OL]. 示例学报（自然科学版），2023，37（11）：15-28.",
      "Zhang Shili*，Li Wen，Müller E，et al. A survey of event extraction in Chinese texts[J/OL].",
      "TabRead: reading tables with small language models[C/OL]//Proceedings of the 12th Example",
      "[PP/OL]. arXiv（2025-01）. https://arxiv.org/abs/2501.00001.", "CN100000000A[P]. 2023-01-03.",
    ] {
      #expect(text.contains(comparable(words)), "\(words)")
    }
    let alone = try await Program.recto(
      ["render", works, "--layout", layout, "--lang", "en", "-o", folder.path("works.pdf")]
        + ["--set", "publications.reference-style=ieee", "--set", "publications.group=type"])
    #expect(alone.status == 0, "\(alone.errors)")
    let list = comparable(try await PDFFile(path: folder.path("works.pdf")).text(top: 0, bottom: 0))
    for words in [
      "Journal Articles", "Preprints", "“A survey of event extraction in Chinese texts,”",
    ] {
      #expect(list.contains(comparable(words)), "\(words)")
    }
  }

  @Test("An unknown reference style is an error that names the nearest")
  func unknownStyle() async throws {
    let outcome = try await Program.recto(
      ["render", "examples/publications.bib", "--set", "publications.reference-style=aap"])
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains("There is no reference style 'aap'"))
    #expect(outcome.errors.contains("Did you mean 'apa'?"))
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
