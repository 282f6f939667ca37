import Foundation
import Testing

let allRules =
  fileRules + graphicsRules + fontRules + documentRules + structureRules + accessibilityRules

/// Every document says that it follows PDF/A and PDF/UA, and does.
///
/// The rules are those that a generator such as Recto can break; what its pages never have, such as
/// films or signatures, needs none.
@Suite("Conformance") struct ConformanceTests {
  @Test("Documents follow every rule", arguments: TestDocument.all)
  func documentsConform(test: TestDocument) async throws {
    let document = try await test.document()
    for rule in allRules {
      let violations = rule.violations(document)
      #expect(violations.isEmpty, "\(rule.clause): \(violations.prefix(5))")
    }
  }

  /// The broken document differs by one fault from one that follows all rules.
  @Test("Each rule is seen to be broken")
  func rulesCanBeBroken() async throws {
    let document = try await TestDocument.richest.document()
    for rule in allRules {
      var mutant = document
      rule.mutate(&mutant)
      #expect(!rule.violations(mutant).isEmpty, "\(rule.clause)")
    }
  }

  @Test("qpdf has nothing to say", arguments: TestDocument.all)
  func filesAreSound(test: TestDocument) async throws {
    let file = try await test.onDisk()
    let outcome = try await Tool.run("qpdf", ["--check", file.path])
    #expect(outcome.status == 0 && outcome.text.contains("No syntax or stream encoding errors"))
  }

  @Test("The file tells nothing of the machine that made it", arguments: TestDocument.examples)
  func nothingOfTheMachine(test: TestDocument) async throws {
    let document = try await test.document()
    let streams = document.objects.values.filter { $0.value["/Type"]?.name != "/EmbeddedFile" }
      .compactMap(\.data)
    let secrets = [
      Tool.root.path, ProcessInfo.processInfo.hostName, NSUserName(), NSHomeDirectory(), "/tmp/",
    ].filter { $0.utf8.count > 4 }
    for bytes in streams + [document.bytes] {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(secrets.allSatisfy { !text.contains($0) })
    }
    let date = document.information["/CreationDate"]?.text
    #expect(date == (test.arguments.contains("--date") ? "D:20260131000000Z" : nil))
  }
}

/// The claim is made only where it is true.
@Suite("The claim of conformance") struct ClaimTests {
  private let talk = "## Talks\n\n- A talk, 2024\n"

  @Test("Without a title the file is plain and says so; strictly, it is an error")
  func untitledIsPlain() async throws {
    let test = TestDocument("untitled", page: talk, ["--lang", "en"])
    let made = try await test.make()
    #expect(made.outcome.status == 0)
    let warning =
      "warning: The document can only be plain PDF, not PDF/A-2a and PDF/UA-1: it has no title"
    #expect(made.outcome.errors.contains(warning), "\(made.outcome.errors)")
    let document = try await PDFDocument(path: made.path)
    #expect(document.property("pdfaid:part") == nil && document.property("pdfuaid:part") == nil)
    #expect(document.catalog["/OutputIntents"] == nil)
    #expect(document.first("/LI") != nil, "its text is tagged all the same")
    let strict = TestDocument("strict", page: talk, ["--lang", "en", "--strict"])
    #expect(try await strict.make().outcome.status == 1)
  }

  @Test("An annex without a title of its own has the one that stands at its head")
  func untitledAnnex() async throws {
    let arguments = ["--lang", "en", "--layout", "appendix"]
    let made = try await TestDocument("annex", page: talk, arguments).make()
    let document = try await PDFDocument(path: made.path)
    #expect(document.property("pdfaid:part") == "2", "\(made.outcome.errors)")
  }

  /// Joiners, directions and soft hyphens show nothing.
  @Test("A title that nobody can see is none")
  func invisibleTitle() async throws {
    let page = "---\ntitle: \"\\u200B\\uFEFF \\u00AD\"\n---\n\(talk)"
    let made = try await TestDocument("invisible", page: page, ["--lang", "en"]).make()
    #expect(made.outcome.errors.contains("it has no title"), "\(made.outcome.errors)")
    #expect(try await PDFDocument(path: made.path).property("pdfaid:part") == nil)
  }

  @Test("Asked for plain PDF, no standard is named and nothing is said")
  func plainNamesNoStandard() async throws {
    let test = TestDocument("plain", page: talk, ["--profile", "plain"])
    let made = try await test.make()
    #expect(!made.outcome.errors.contains("plain PDF"))
    #expect(try await PDFDocument(path: made.path).property("pdfaid:part") == nil)
  }

  @Test("A document with a missing character does not say that it conforms")
  func missingCharactersAreNotClaimed() async throws {
    let page = "---\ntitle: T\n---\n## Talks\n\n- A \u{10FFFD} talk\n"
    let made = try await TestDocument("missing", page: page).make()
    #expect(made.outcome.errors.contains("no font has all of its characters"))
    #expect(try await PDFDocument(path: made.path).property("pdfaid:part") == nil)
  }

  /// A font has it, but no program knows what it means.
  @Test("A document with a character for private use does not say that it conforms")
  func privateUseIsNotClaimed() async throws {
    let page = "---\ntitle: T\n---\n## Talks\n\n- A \u{E0A0} talk\n"
    let made = try await TestDocument(
      "private", page: page, ["--set", "fonts.song.latin=LXGW WenKai Mono"]
    ).make()
    #expect(made.outcome.errors.contains("characters for private use"), "\(made.outcome.errors)")
    #expect(try await PDFDocument(path: made.path).property("pdfaid:part") == nil)
  }

  @Test("What was read is attached as the source of the document, in Recto's own YAML")
  func dossierIsAttached() async throws {
    let document = try await TestDocument.attached.document()
    #expect(document.property("pdfaid:part") == "3")
    let files = document.objects("/Type", "/Filespec").compactMap { document.objects[$0]?.value }
    #expect(files.compactMap { $0["/UF"]?.text } == ["activities.yaml"])
    #expect(files.first?["/AFRelationship"]?.name == "/Source")
    let converted = try await Tool.recto(
      ["convert", "examples/activities.zh.md", "examples/person.yaml"])
    #expect(files.first.flatMap { document.data($0["/EF"]?["/F"]) } == converted.output)
  }

  @Test(
    "Profiles that there are not, or that allow no attachment, are refused",
    arguments: [["--profile", "a2a"], ["--profile", "a2a+ua1", "--attach-source"]])
  func wrongProfilesAreRefused(arguments: [String]) async throws {
    let made = try await TestDocument("wrong", page: talk, arguments).make()
    #expect(made.outcome.status == 64, "\(made.outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: made.path))
  }
}
