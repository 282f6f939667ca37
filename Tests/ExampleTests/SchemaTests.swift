import Foundation
import Testing

/// `recto schema`, looked at by a validator of JSON Schema; `make test` installs it.
@Suite("Schemas", .enabled(if: JSONSchema.isInstalled, "scripts/validators installs a validator"))
struct SchemaTests {
  @Test("Schemas are ones of draft 2020-12", arguments: ["dossier", "layout"])
  func schemas(_ subject: String) async throws {
    let folder = try ScratchFolder()
    let problems = try await JSONSchema.problems(of: [], schema: subject, in: folder)
    #expect(problems == "")
  }

  @Test("Every example and every converted page follows the schema")
  func dossiers() async throws {
    let folder = try ScratchFolder()
    var files = [Program.root.appending(path: "examples/dossier.yaml").path]
    let sources =
      try FileManager.default.contentsOfDirectory(
        atPath: Program.root.appending(path: "Tests/Pages").path
      ).sorted().map { ["Tests/Pages/\($0)"] } + [
        ["examples/activities.zh.md", "examples/activities.en.md", "examples/publications.bib"],
        ["examples/person.yaml"], ["examples/institute/lin-shili"],
      ]
    for (number, paths) in sources.enumerated() {
      let file = folder.path("\(number).yaml")
      let outcome = try await Program.recto(["convert"] + paths + ["-o", file])
      #expect(outcome.status == 0, "\(outcome.errors)")
      files.append(file)
    }
    #expect(try await JSONSchema.problems(of: files, schema: "dossier", in: folder) == "")
  }

  @Test("Mistakes are found by the schema as by Recto")
  func mistakes() async throws {
    let folder = try ScratchFolder()
    let wrong = [
      "recto: 2", "titel: x", "person: {emial: x}", "sections: [{kind: tlak}]",
      "sections: [{kind: talk, entries: [{titel: x}]}]",
      "sections: [{kind: talk, entries: [{title: {zh: {a: b}}}]}]",
      "sections: [{kind: talk, entries: [{reference: {type: artcle}}]}]",
    ]
    for (number, line) in wrong.enumerated() {
      let text = line.hasPrefix("recto") ? line : "recto: 1\n\(line)"
      let file = try folder.write(Array(text.utf8), to: "\(number).yaml").path
      let problems = try await JSONSchema.problems(of: [file], schema: "dossier", in: folder)
      #expect(problems.split(separator: "\n").count == 1, "\(line): \(problems)")
      #expect(try await Program.recto(["check", file]).status == 1, "\(line)")
    }
  }

  @Test("The built-in layouts follow the schema, and a mistyped key does not")
  func layouts() async throws {
    let folder = try ScratchFolder()
    let files = ["base", "cv", "appendix"].map { name in
      Program.root.appending(path: "layouts/\(name).yaml").path
    }
    #expect(try await JSONSchema.problems(of: files, schema: "layout", in: folder) == "")
    let wrong = try folder.write(Array("extends: cv\npage: {szie: a4}\n".utf8), to: "x.yaml").path
    #expect(try await JSONSchema.problems(of: [wrong], schema: "layout", in: folder) != "")
  }

  @Test("The keys of layouts are described by their comments")
  func descriptions() async throws {
    let schema = try await Program.recto(["schema", "layout"]).text
    #expect(schema.contains("a4, a5, b5, letter, legal or WIDTHxHEIGHT"))
    #expect(
      schema.contains(
        "mark: words and a mark; plain: words; notes: numbers and a list at the end; footnotes: numbers"
      ))
  }
}

/// The validator: Python's jsonschema, over YAML in which dates are texts as in YAML 1.2.
enum JSONSchema {
  private static let python = Program.root.appending(path: ".cache/validators/bin/python").path

  static let isInstalled = FileManager.default.isExecutableFile(atPath: python)

  private static let script = """
    import json, sys, yaml
    from jsonschema import Draft202012Validator
    class Loader(yaml.SafeLoader): pass
    Loader.yaml_implicit_resolvers = {
        first: [(tag, rule) for tag, rule in rules if "timestamp" not in tag]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for name in sys.argv[2:]:
        value = yaml.load(open(name, encoding="utf-8"), Loader)
        for error in validator.iter_errors(value):
            print(f"{name}: {error.json_path}: {error.message[:300]}".replace("\\n", " "))
    """

  /// A line for each place of some files that does not follow a schema of Recto's.
  static func problems(
    of files: [String], schema: String, in folder: ScratchFolder
  ) async throws -> String {
    let printed = try await Program.recto(["schema", schema])
    #expect(printed.status == 0, "\(printed.errors)")
    let path = try folder.write(printed.output, to: "schema.json").path
    let outcome = try await Program.tool(python, ["-c", script, path] + files)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.text
  }
}
