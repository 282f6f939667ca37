import Foundation
import Testing

/// `recto batch` over a folder of researchers.
struct BatchTests {
  @Test("Each dossier becomes each document")
  func eachDossierBecomesEachDocument() async throws {
    let folder = try ScratchFolder()
    let outcome = try await Program.recto(
      ["batch", "examples/institute", "--layout", "cv,appendix", "--lang", "zh"]
        + ["-o", folder.path("out")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = try folder.files()
    #expect(files.count == 4)
    for person in ["lin-shili", "zhao-yangli"] {
      for ending in ["-cv-zh.pdf", "-appendix-zh.pdf"] {
        #expect(
          files.contains { $0.hasPrefix("out/\(person)/") && $0.hasSuffix(ending) },
          "no \(ending) for \(person) in \(files)")
      }
    }
  }

  @Test("Two documents with one path are refused before anything is made")
  func samePath() async throws {
    let folder = try ScratchFolder()
    let out = folder.path("out")
    for arguments in [
      ["examples/institute", "--layout", "cv,cv"], ["examples/institute", "examples/institute"],
    ] {
      let outcome = try await Program.recto(["batch", "-o", out, "--lang", "zh"] + arguments)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("this path"), "\(outcome.errors)")
    }
    #expect(try folder.files().isEmpty)
  }

  @Test("A folder with a dossier in Recto's own YAML is one, whatever it includes")
  func ownFormat() async throws {
    let folder = try ScratchFolder()
    try folder.write(Array("recto: 1\ninclude: [who.yaml, parts/t.yaml]\n".utf8), to: "wu/me.yaml")
    try folder.write(Array("person: 吴示例\n".utf8), to: "wu/who.yaml")
    try folder.write(Array("sections: [{kind: talk, title: 报告}]\n".utf8), to: "wu/parts/t.yaml")
    let outcome = try await Program.recto(["batch", ".", "-o", "out"], in: folder.url)
    #expect(outcome.text == "out/wu/me-cv-zh.pdf\n", "\(outcome.errors)")
  }

  @Test("The folders below the current one keep their names")
  func currentFolder() async throws {
    let folder = try ScratchFolder()
    try folder.write(Array("## 报告\n\n* 《题》\n".utf8), to: "person/page.md")
    let outcome = try await Program.recto(["batch", ".", "-o", "out"], in: folder.url)
    #expect(outcome.text == "out/person/page-cv-zh.pdf\n", "\(outcome.errors)")
  }

  @Test("A person with a bibliography is a dossier; a bibliography beside a page's folder is none")
  func bibliographies() async throws {
    let folder = try ScratchFolder()
    let bib = "@article{a, title = {Title}, author = {Wu, Shili}, journal = {J}, year = 2024}\n"
    try folder.write(Array(bib.utf8), to: "wu/works.bib")
    try folder.write(Array("name: {zh: 吴示例, en: Shili Wu}\n".utf8), to: "wu/person.yaml")
    try folder.write(Array("## 报告\n\n* 《题》\n".utf8), to: "li/page.md")
    try folder.write(Array(bib.utf8), to: "li/files/works.bib")
    let outcome = try await Program.recto(
      ["batch", ".", "--lang", "zh", "-o", "out"], in: folder.url)
    #expect(
      outcome.text.split(separator: "\n").sorted() == [
        "out/li/page-cv-zh.pdf", "out/wu/works-cv-zh.pdf",
      ], "\(outcome.errors)")
  }

  @Test("A broken dossier fails alone")
  func brokenDossierFailsAlone() async throws {
    let folder = try ScratchFolder()
    let institute = folder.path("institute")
    try FileManager.default.copyItem(
      atPath: Program.root.appending(path: "examples/institute").path, toPath: institute)
    try folder.write(Array("## 报告\n\n* 《".utf8) + [0xFF], to: "institute/broken/page.md")
    let outcome = try await Program.recto(
      ["batch", institute, "--layout", "cv", "--lang", "zh", "-o", folder.path("out")])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("broken/page.md:3:4: error:"), "\(outcome.errors)")
    let written = try folder.files().filter { $0.hasPrefix("out/") }
    #expect(written.count == 2)
    #expect(written.allSatisfy { $0.hasSuffix("-cv-zh.pdf") && !$0.contains("broken") })
  }
}
