import Foundation
import Testing

/// `recto convert`, and documents that are made of what it writes.
struct ConvertTests {
  private func convert(_ sources: [String], to path: String) async throws {
    let outcome = try await Program.recto(["convert"] + sources + ["-o", path])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(
    "A converted dossier gives the same file, byte for byte",
    arguments: [
      ["examples/activities.zh.md", "examples/activities.en.md", "examples/person.yaml"]
        + ["examples/publications.bib"],
      ["examples/dossier.yaml"], ["Tests/Resumes/cv.zh.yaml"], ["Tests/Resumes/resume.json"],
      ["Tests/Pages/projects.zh.md"], ["Tests/Pages/odd.zh.md"],
      ["Tests/Pages/lists.zh.md"], ["Tests/Pages/html.zh.md"], ["Tests/Pages/page.en.md"],
    ])
  func sameDocument(_ sources: [String]) async throws {
    let folder = try ScratchFolder()
    try await convert(sources, to: folder.path("dossier.yaml"))
    for (layout, language) in [("cv", "zh"), ("appendix", "en")] {
      let options = ["--layout", layout, "--lang", language, "-o"]
      for (source, name) in [(sources, "a.pdf"), ([folder.path("dossier.yaml")], "b.pdf")] {
        let outcome = try await Program.recto(["render"] + source + options + [folder.path(name)])
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
      #expect(try folder.bytes(of: "a.pdf") == folder.bytes(of: "b.pdf"), "\(layout) \(language)")
    }
  }

  @Test("Standard output is the same as a file, without comments or paths")
  func standardOutput() async throws {
    let folder = try ScratchFolder()
    try await convert(["examples/activities.zh.md"], to: folder.path("dossier.yaml"))
    let outcome = try await Program.recto(["convert", "examples/activities.zh.md"])
    #expect(try outcome.output == folder.bytes(of: "dossier.yaml"))
    #expect(outcome.text.hasPrefix("recto: 1\nlanguage: zh\n"))
    #expect(!outcome.text.contains("examples/"))
    let again = try await Program.recto(["convert", folder.path("dossier.yaml")])
    #expect(again.output == outcome.output)
  }

  @Test("A source is never written over, nor a file that it includes")
  func sourcesStay() async throws {
    let folder = try ScratchFolder()
    let whole = "recto: 1\ninclude: talks.yaml\n"
    let talks = "sections: [{kind: talk, title: 报告}]\n"
    try folder.write(Array(whole.utf8), to: "me.yaml")
    try folder.write(Array(talks.utf8), to: "talks.yaml")
    for name in ["me.yaml", "talks.yaml", "./me.yaml"] {
      let outcome = try await Program.recto(["convert", "me.yaml", "-o", name], in: folder.url)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("would take the place of its source"))
    }
    #expect(try folder.bytes(of: "me.yaml") == Array(whole.utf8))
    #expect(try folder.bytes(of: "talks.yaml") == Array(talks.utf8))
  }

  @Test("What has errors is told and not converted")
  func errors() async throws {
    let folder = try ScratchFolder()
    try folder.write(Array("recto: 1\ntitel: x\n".utf8), to: "me.yaml")
    let outcome = try await Program.recto(
      ["convert", "me.yaml", "-o", "out.yaml"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("me.yaml:2:1: error: There is no key 'titel'"))
    #expect(try folder.files() == ["me.yaml"])
  }

  @Test("Only files below the folder can be included")
  func includes() async throws {
    let folder = try ScratchFolder()
    try folder.write(Array("title: 秘密\n".utf8), to: "secret.yaml")
    try folder.write(Array("sections: [{kind: talk, title: 报告}]\n".utf8), to: "me/parts/talks.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("me/link.yaml"), withDestinationPath: "../secret.yaml")
    func run(_ path: String) async throws -> Outcome {
      try folder.write(Array("recto: 1\ninclude: '\(path)'\n".utf8), to: "me/me.yaml")
      return try await Program.recto(["convert", "me/me.yaml"], in: folder.url)
    }
    let inside = try await run("./parts/talks.yaml")
    #expect(inside.status == 0 && inside.text.contains("title: 报告"), "\(inside.errors)")
    for path in [
      "../secret.yaml", folder.path("secret.yaml"), "link.yaml", "parts/../../secret.yaml",
    ] {
      let outcome = try await run(path)
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.contains("me/me.yaml:2:10: error: '\(path)' does not lie below the folder"),
        "\(outcome.errors)")
    }
    for (path, reason) in [("no.yaml", "There is no such file"), ("parts", "it is not a file")] {
      let outcome = try await run(path)
      #expect(outcome.errors.contains("'\(path)' cannot be included: \(reason)"))
    }
  }

  @Test("The dossier is attached as YAML that gives the document again")
  func attached() async throws {
    let folder = try ScratchFolder()
    let outcome = try await Program.recto(
      ["render", "examples/activities.zh.md", "examples/person.yaml", "--attach-source", "-o"]
        + [folder.path("a.pdf")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    _ = try await Program.tool(
      "pdfdetach", ["-saveall", "-o", folder.url.path, folder.path("a.pdf")])
    let sources = ["examples/activities.zh.md", "examples/person.yaml"]
    let converted = try await Program.recto(["convert"] + sources)
    #expect(try folder.bytes(of: "activities.yaml") == converted.output)
  }
}
