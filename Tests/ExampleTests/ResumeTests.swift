import Foundation
import Testing

/// Résumés in RenderCV's and JSON Resume's forms, from source to paper.
struct ResumeTests {
  @Test(
    "Every visible word of a résumé's values stands in its CV",
    arguments: ["cv.zh.yaml", "resume.json"])
  func everyVisibleWord(name: String) async throws {
    let path = Program.root.appending(path: "Tests/Resumes/\(name)")
    let source = try String(contentsOf: path, encoding: .utf8)
    let folder = try ScratchFolder()
    let outcome = try await Program.recto(
      ["render", path.path(), "--layout", "cv", "-o", folder.path("cv.pdf")]
        + ["--set", "page.margin=56pt", "--set", "furniture.on-single-page=false"]
        + ["--set", "publications.reference-style=plain"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = comparable(try await PDFFile(path: folder.path("cv.pdf")).text(top: 54, bottom: 54))
    let values = name.hasSuffix("json") ? try jsonValues(source) : yamlValues(source)
    let runs = values.flatMap(visibleRuns).map(comparable).filter { !$0.isEmpty }
    #expect(runs.count > 60)
    for run in runs { #expect(text.contains(run), "'\(run)' is lost") }
  }

  @Test("A folder with a résumé is a dossier; its other JSON files are none of it")
  func batch() async throws {
    let folder = try ScratchFolder()
    let cv = "cv:\n  name: 张示例\n  sections:\n    教育经历:\n      - institution: 示例大学\n"
    let json = #"{"basics": {"name": "Shili Zhang"}, "work": [{"name": "Example Institute"}]}"#
    try folder.write(Array(cv.utf8), to: "people/a/cv.zh.yaml")
    try folder.write(
      Array(cv.replacing("示例大学", with: "Example University").utf8), to: "people/a/cv.en.yaml")
    try folder.write(Array("name: 张示例\ntitle: 教授\n".utf8), to: "people/a/person.yaml")
    try folder.write(Array(json.utf8), to: "people/b/resume.json")
    try folder.write(Array(#"{"name": "x", "version": "1"}"#.utf8), to: "people/b/package.json")
    try folder.write(Array(#"{"name": "y"}"#.utf8), to: "people/c/package.json")
    let outcome = try await Program.recto(
      ["batch", folder.path("people"), "--lang", "zh,en", "-o", folder.path("out")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = try folder.files().filter { $0.hasPrefix("out") }
    #expect(
      files.filter { !$0.hasSuffix("b/resume-cv-zh.pdf") }
        == ["out/a/cv-cv-en.pdf", "out/a/cv-cv-zh.pdf", "out/b/resume-cv-en.pdf"])
    let text = try await PDFFile(path: folder.path("out/a/cv-cv-en.pdf")).text(top: 0, bottom: 0)
    #expect(text.contains("Example University") && text.contains("教授"))
  }

  @Test(
    "What is broken or of another kind fails by line and column, and leaves nothing",
    arguments: [
      ("resume.json", "{\"basics\": {\"name\": \"X\"}\n\"work\": []}", "resume.json:2:1: error:"),
      ("cv.yaml", "cv:\n  name: X\n   sections: [\n", "cv.yaml:"),
      ("package.json", "{\"name\": \"x\", \"version\": \"1\"}", "no JSON Resume"),
      ("nul.json", "{\"basics\": {\"name\": \"\u{0}\"}}", "nul.json:1:22: error:"),
      ("deep.json", String(repeating: "[", count: 1_000_000), "deep.json:1:201: error:"),
    ])
  func broken(name: String, text: String, message: String) async throws {
    let folder = try ScratchFolder()
    try folder.write(Array(text.utf8), to: name)
    let outcome = try await Program.recto(
      ["render", folder.path(name), "-o", folder.path("a.pdf")])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.errors.ranges(of: "error:").count == 1, "\(outcome.errors)")
    #expect(try folder.files() == [name])
  }

  @Test("UTF-16 is told as such, and a byte order mark is no mistake")
  func encodings() async throws {
    let folder = try ScratchFolder()
    let json = #"{"basics": {"name": "示例"}, "work": [{"name": "Example"}]}"#
    try folder.write(
      [0xFF, 0xFE] + json.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: "a.json")
    let foreign = try await Program.recto(["check", folder.path("a.json")])
    #expect(foreign.status == 1 && foreign.errors.contains("UTF-16"), "\(foreign.errors)")
    try folder.write([0xEF, 0xBB, 0xBF] + Array(json.utf8), to: "b.json")
    let marked = try await Program.recto(["check", folder.path("b.json")])
    #expect(marked.status == 0, "\(marked.errors)")
  }
}

/// Keys whose values no reader sees: addresses, looks, settings.
private let silentKeys: Set<String> = [
  "url", "website", "$schema", "meta", "fontawesome_icon", "date", "start_date", "end_date",
  "startDate", "endDate", "releaseDate", "design", "locale", "rendercv_settings", "theme",
  "language",
]

private func jsonValues(_ source: String) throws -> [String] {
  func values(_ value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let number as NSNumber: ["\(number)"]
    case let list as [Any]: list.flatMap(values)
    case let group as [String: Any]:
      group.filter { !silentKeys.subtracting(["language"]).contains($0.key) }
        .values.flatMap(values)
    default: []
    }
  }
  return values(try JSONSerialization.jsonObject(with: Data(source.utf8)))
}

/// The values of YAML that has one a line.
private func yamlValues(_ source: String) -> [String] {
  source.split(separator: "\n").compactMap { line in
    if line.contains(/^\s*#/) { return nil }
    let text = line.replacing(/^\s*(- )?/, with: "")
    guard let match = text.firstMatch(of: /^([^\s:"'，。]+|invited talks):(\s+(.*))?$/) else {
      return String(text)
    }
    return silentKeys.contains(String(match.output.1)) ? nil : String(match.output.3 ?? "")
  }
}

/// The pieces of a value between marks, markup and dates.
private func visibleRuns(_ value: String) -> [String] {
  let cut = "\u{0}"
  let date =
    /\d{4}年(\d{1,2}月)?(\d{1,2}日)?|\d{4}[.\-]\d{1,2}([.\-]\d{1,2})?|\b\d{4}\b|\d{2}\.\d{4}|至今|现在/
  let text = value.replacing(/\]\([^)]*\)/, with: "]").replacing(/<\/?[a-z]+>/, with: cut)
    .replacing(/^tel:/, with: "").replacing(/https?:\/\//, with: "").replacing(date, with: cut)
  return text.split { $0 == "\u{0}" || $0.isNewline || ",，.。;；:：、\"“”'()（）[]{}《》*- ".contains($0) }
    .map(String.init)
}
