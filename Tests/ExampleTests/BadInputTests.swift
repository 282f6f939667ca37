import Foundation
import Testing

/// What goes wrong is said with its place and the way out, and leaves no file behind.
struct BadInputTests {
  @Test("A file that does not exist")
  func missingFile() async throws {
    let outcome = try await render(source: nil)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("page.md"))
  }

  @Test("A folder whose pages stand deeper is answered with them")
  func deeperPages() async throws {
    let folder = try ScratchFolder()
    try folder.write(Array("## 报告\n\n* 《题》\n".utf8), to: "site/content/cv/index.md")
    let outcome = try await Program.recto(["check", folder.path("site")])
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("site/content/cv/index.md"), "\(outcome.errors)")
  }

  @Test("An entry of a bibliography that is never closed keeps the others from nothing")
  func unclosedEntry() async throws {
    let folder = try ScratchFolder()
    let works = "@misc{a, title = {First}, year = 2020\n\n@misc{b, title = {Second}, year = 2021}\n"
    let path = try folder.write(Array(works.utf8), to: "works.bib").path
    let outcome = try await Program.recto(["convert", path, "-o", folder.path("works.yaml")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("works.bib:1:7: warning:"), "\(outcome.errors)")
    let written = try String(contentsOfFile: folder.path("works.yaml"), encoding: .utf8)
    #expect(written.contains("First") && written.contains("Second"))
  }

  @Test("Bytes that are not UTF-8 are named by line and column")
  func invalidUTF8() async throws {
    let outcome = try await render(source: Array("## 报告\n\n* 《A".utf8) + [0xFF, 0x0A])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("page.md:3:5: error:"), "\(outcome.errors)")
  }

  @Test("Front matter that never ends")
  func unclosedFrontMatter() async throws {
    let outcome = try await render(source: Array("---\ntitle: 活动\n\n## 报告\n\n* 《题》\n".utf8))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("page.md:1:1: error:"), "\(outcome.errors)")
  }

  @Test("A page with nothing on it", arguments: ["", "\n \n", "---\ntitle: 活动\n---\n"])
  func emptyPage(source: String) async throws {
    let outcome = try await render(source: Array(source.utf8))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("page.md"), "\(outcome.errors)")
  }

  @Test(
    "A wrong word on the command line is answered with the nearest right one",
    arguments: [
      (["--layout", "cvv"], "cv"),
      (["--set", "page.margins=25mm"], "page.margin"),
      (["--set", "page.size=a44"], "a4"),
    ])
  func wrongWord(options: [String], nearest: String) async throws {
    let outcome = try await render(options: options)
    #expect(outcome.status == 64)
    let words = outcome.errors.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
    #expect(words.contains { $0 == nearest }, "\(outcome.errors)")
  }

  @Test("A font family that is not installed")
  func missingFont() async throws {
    let outcome = try await render(options: ["--set", "fonts.song.han=No Such Song"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("No Such Song"), "\(outcome.errors)")
  }

  @Test("A character that no font has is named with its place")
  func missingGlyph() async throws {
    let folder = try ScratchFolder()
    let page = try folder.write(Array("## 报告\n\n* 《题\u{E123}目》\n".utf8), to: "page.md")
    let outcome = try await Program.recto(["render", page.path, "-o", folder.path("page.pdf")])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("page.md:3:5: error:"), "\(outcome.errors)")
    #expect(outcome.errors.contains("U+E123"), "\(outcome.errors)")
  }

  @Test(
    "A value that no page can be made with is refused",
    arguments: [
      "page.margin=-5mm", "page.size=", "body.size=-1pt", "body.size=1000pt",
      "body.line-height=1pt", "entry.date-column=200mm", "entry.gap=-1pt", "table.padding=500mm",
      "table.columns=x",
      "kinds.foo=table", "furniture.footer.left={nam}", "dates.single.day={jahr}",
      "fonts.folder=nowhere",
    ])
  func impossibleValue(setting: String) async throws {
    let outcome = try await render(options: ["--set", setting])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("error:"), "\(outcome.errors)")
  }

  @Test("Deep lists, wide tables and long marks stay on the page and keep their text")
  func deepAndWide() async throws {
    let list = (0..<90).map { "\(String(repeating: "  ", count: $0))- 甲\($0)乙" }
    let row = "|" + String(repeating: "丙|", count: 100)
    let rule = "|" + String(repeating: "--|", count: 100)
    let inner = ["* 丁", "  - 戊", "", "    |列一|列二|", "    |--|--|", "    |己|庚|"]
    let text = ["## 报告", ""] + list + ["", row, rule, row, ""] + inner
    let folder = try ScratchFolder()
    let marks = ["", "辛" + String(repeating: "]", count: 2_000), ""]
    let page = try folder.write(
      Array((text + marks).joined(separator: "\n").utf8), to: "page.md")
    let result = folder.path("page.pdf")
    let outcome = try await Program.recto(["render", page.path, "-o", result])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let words = try await Program.tool("pdftotext", ["-bbox", result, "-"]).text
    let edges = words.matches(of: /xMax="([0-9.]+)"/).compactMap { Double($0.output.1) }
    #expect(edges.max().map { $0 < 595 - 50 } == true, "\(edges.max() ?? 0)")
    let kept = comparable(try await PDFFile(path: result).text(top: 0, bottom: 0))
    #expect((0..<90).allSatisfy { kept.contains("甲\($0)乙") })
    #expect(kept.count { $0 == "丙" } == 200)
    #expect(["列一", "己", "庚", "辛"].allSatisfy(kept.contains))
  }

  @Test("A result never takes the place of its source")
  func resultOnSource() async throws {
    let folder = try ScratchFolder()
    let page = try folder.write(Array("## 报告\n\n* 《题》\n".utf8), to: "page.md")
    let link = folder.path("link.md")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: page.path)
    for output in [page.path, link] {
      let outcome = try await Program.recto(["render", page.path, "-o", output])
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("source"), "\(outcome.errors)")
    }
    let layout = try folder.write(Array("extends: cv\n".utf8), to: "mine.yaml")
    for arguments in [
      ["render", "-o", folder.path("a.pdf"), "--report", page.path],
      ["render", "-o", folder.path("a.pdf"), "--report", folder.path("a.pdf")],
      ["render", "--layout", layout.path, "-o", layout.path],
      ["check", "--report", page.path],
    ] {
      let outcome = try await Program.recto([arguments[0], page.path] + arguments.dropFirst())
      #expect(outcome.status == 64, "\(arguments)")
    }
    #expect(try folder.bytes(of: "page.md").starts(with: "## 报告".utf8))
    #expect(try folder.bytes(of: "mine.yaml").starts(with: "extends".utf8))
  }

  @Test("A list of nothing chooses nothing and is refused", arguments: ["", " ", ",", " , "])
  func emptyLists(_ list: String) async throws {
    for option in ["--tag", "--kind"] {
      let outcome = try await Program.recto(
        ["render", "examples/activities.zh.md", option, list, "-o", "-"])
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("\(option) takes at least one"), "\(outcome.errors)")
    }
  }

  @Test(
    "What is no language tag is refused", arguments: ["en-", "en--us", "zh-1234567890", "en-x"])
  func languageTags(_ tag: String) async throws {
    let outcome = try await Program.recto(
      ["render", "examples/activities.zh.md", "--lang=\(tag)", "-o", "-"])
    #expect(outcome.status == 64)
  }

  @Test("A link to a result stays a link, and a name may be as long as names can be")
  func resultThroughLink() async throws {
    let folder = try ScratchFolder()
    let page = try folder.write(Array("## 报告\n\n* 《题》\n".utf8), to: "page.md")
    let long = String(repeating: "x", count: 251) + ".pdf"
    try folder.write([], to: long)
    let link = folder.path("link.pdf")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: long)
    let outcome = try await Program.recto(["render", page.path, "-o", link])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == long)
    #expect(try folder.bytes(of: long).starts(with: "%PDF-".utf8))
  }

  @Test("Several results do not go where only one can, and a person alone makes none")
  func wrongRequest() async throws {
    let outcome = try await render(options: ["--lang", "zh,en"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("2 results"), "\(outcome.errors)")
    let folder = try ScratchFolder()
    let person = try folder.write(Array("name: 张示例\n".utf8), to: "person.yaml")
    let alone = try await Program.recto(["render", person.path, "-o", folder.path("a.pdf")])
    #expect(alone.status == 1)
    #expect(alone.errors.contains("page of activities"), "\(alone.errors)")
  }

  @Test("A language that a page cannot have")
  func unknownLanguage() async throws {
    let outcome = try await render(options: ["--lang", "zz"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("zz"), "\(outcome.errors)")
  }

  @Test("An output folder that cannot be written")
  func unwritableFolder() async throws {
    let folder = try ScratchFolder()
    try folder.write([], to: "file")
    let target = folder.path("file/page.pdf")
    let outcome = try await Program.recto(["render", "examples/activities.zh.md", "-o", target])
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains(target), "\(outcome.errors)")
    #expect(try folder.files() == ["file"])
  }

  @Test("A failed render leaves the old file as it was")
  func oldFileStays() async throws {
    let folder = try ScratchFolder()
    try folder.write(Array("old".utf8), to: "page.pdf")
    let outcome = try await Program.recto(
      ["render", folder.path("absent.md"), "-o", folder.path("page.pdf")])
    #expect(outcome.status == 74)
    #expect(try folder.bytes(of: "page.pdf") == Array("old".utf8))
    #expect(try folder.files() == ["page.pdf"])
  }

  @Test("A page that knows no front matter and no sections is set all the same")
  func plainPage() async throws {
    let folder = try ScratchFolder()
    let page = try folder.write(Array("只有一段话。\n".utf8), to: "page.md")
    let outcome = try await Program.recto(["render", page.path, "-o", folder.path("page.pdf")])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("note:"), "\(outcome.errors)")
    let text = try await PDFFile(path: folder.path("page.pdf")).text(top: 0, bottom: 0)
    #expect(text.contains("只有一段话"))
  }

  /// Renders a page of these bytes, or a page that is not there; nothing may be written.
  private func render(
    source: [UInt8]? = Array("## 报告\n\n* 《题》，2024年5月\n".utf8), options: [String] = []
  ) async throws -> Outcome {
    let folder = try ScratchFolder()
    if let source { try folder.write(source, to: "page.md") }
    let outcome = try await Program.recto(
      ["render", folder.path("page.md"), "-o", folder.path("page.pdf")] + options)
    #expect(try folder.files() == (source == nil ? [] : ["page.md"]))
    return outcome
  }
}
