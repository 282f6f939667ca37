import Activities
import Diagnostics
import Measuring
import Testing

@testable import Reading

@Suite("Telling résumés from other files")
struct ResumeRecognitionTests {
  @Test(
    "By their content, whatever they are called",
    arguments: [
      ("x.txt", #"{"basics": {"name": "X"}}"#, SourceKind.resume(.jsonResume)),
      ("x", "// comment\n{\"basics\": {}}", .resume(.jsonResume)),
      ("x.json", #"{"work": [{"name": "A"}], "education": [{"area": "B"}]}"#, .resume(.jsonResume)),
      ("person.yaml", "cv:\n  name: X\n", .resume(.renderCV)),
      ("x.yaml", "name: X\nsections:\n  a: [b]\n", .resume(.renderCV)),
      ("x.yml", "- title: A\n  type: list\n  contents: [b]\n", .resume(.parts)),
      ("person.yaml", "name: X\nemail: a@example.org\n", .person),
      ("x.yaml", "{name: X, email: a@example.org}", .person),
      ("x.md", "{\"basics\": {}}", .page), ("x", "{{ page.title }}\n# A\n", .page),
      ("x", "{% include a %}\n", .page), ("x.json", "{\"a\": }", .brokenJSON),
    ])
  func kinds(name: String, text: String, kind: SourceKind) {
    #expect(SourceKind(SourceFile(name: name, text: text)) == kind)
  }

  @Test(
    "A file of another kind is told for what it lacks, once",
    arguments: [
      ("package.json", #"{"name": "x", "version": "1.0.0", "dependencies": {"a": "1"}}"#),
      ("package-lock.json", #"{"name": "x", "lockfileVersion": 3, "packages": {"": {}}}"#),
      ("compose.yml", "services:\n  web:\n    image: x\nvolumes: {}\n"),
      ("list.json", "[1, 2]"),
    ])
  func otherFiles(name: String, text: String) {
    let result = readingFile(name, text)
    #expect(places(result) == ["unsupported-source"])
    #expect(result.diagnostics.hasErrors)
    #expect(result.dossier.sections.isEmpty)
  }

  @Test("A broken résumé gives its error and nothing else")
  func broken() {
    let json = readingFile("resume.json", "{\"basics\": {\"name\": \"X\"}\n \"work\": []}")
    #expect(places(json) == ["2:2 not-json"])
    #expect(json.dossier.sections.isEmpty && json.dossier.person == nil)
    let yaml = readingFile("cv.yaml", "cv:\n  name: X\n   sections: [\n")
    #expect(places(yaml).count == 1 && places(yaml)[0].hasSuffix("not-yaml"), "\(places(yaml))")
    #expect(places(readingFile("cv.yaml", "cv:\n  name: X\n")) == ["empty-page"])
  }

  @Test("Deep values keep their words; aliases that repeat one another are refused")
  func hostile() {
    let deep = String(repeating: "[", count: 900) + "x" + String(repeating: "]", count: 900)
    let entry = readingFile(
      "cv.yaml", "cv:\n  name: X\n  sections:\n    awards:\n      - \(deep)\n"
    )
    .dossier.sections.first?.entries.first
    #expect(entry?.body.variants.first?.value.first?.plain.hasSuffix("x") == true)
    var bomb = "cv:\n  name: X\n  sections:\n    a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "    a\(level): &a\(level) [\(items)]\n"
    }
    let brackets = String(repeating: "[", count: 1_000_000)
    let time = processorTime {
      #expect(places(readingFile("cv.yaml", bomb)) == ["not-yaml"])
      #expect(places(readingFile("a.json", brackets)) == ["1:201 not-json"])
    }
    #expect(time < .seconds(5), "\(time)")
  }
}

@Suite("Résumés beside other sources")
struct ResumeJoiningTests {
  private func cv(_ person: String, _ education: String, _ work: String, _ skill: String) -> String
  {
    """
    cv:
      \(person)
      email: shili@example.org
      sections:
        \(education)
            start_date: 2015-09
            end_date: 2020-06
        \(work)
            doi: 10.0000/x
            date: 2021
        \(skill)
    """
  }

  @Test("Two languages are one dossier: head, entries, works and labels")
  func twoLanguages() throws {
    let chinese = cv(
      "name: 张示例\n  label: 副教授\n  location: 示例市",
      "教育经历:\n      - institution: 示例大学",
      "论文:\n      - title: 示例研究\n        authors: [张示例, 李四]\n        journal: 示例学报\n        summary: 一句话。",
      "技能:\n      - {label: 编程, details: 甲}\n      - {label: 语言, details: 英语}")
    let english = cv(
      "name: Shili Zhang\n  label: Associate Professor\n  location: Example City",
      "education:\n      - institution: Example University",
      "publications:\n      - title: A Study\n        authors: [Shili Zhang, Si Li]\n        journal: Example Journal\n        summary: One sentence.",
      "skills:\n      - {label: Programming, details: A}\n      - {label: Languages, details: English}"
    )
    let result = read(
      [
        SourceFile(name: "cv.zh.yaml", text: chinese),
        SourceFile(name: "cv.en.yaml", text: english),
      ],
      vocabulary: vocabulary)
    #expect(places(result) == [])
    let dossier = result.dossier
    #expect(dossier.languages == [.chinese, .english])
    #expect(dossier.person?.name[.english]?.plain == "Shili Zhang")
    #expect(dossier.person?.titles.map { $0[.english]?.plain } == ["Associate Professor"])
    let place = dossier.person?.contacts.first { $0.kind == "location" }
    #expect(place?.text[.chinese]?.plain == "示例市" && place?.text[.english]?.plain == "Example City")
    #expect(
      dossier.sections.map { $0.title[.english]?.plain } == ["Education", "Publications", "Skills"])
    #expect(dossier.sections.map(\.entries.count) == [1, 1, 2])
    #expect(dossier.sections[0].entries[0].title[.english]?.plain == "Example University")
    let work = try #require(dossier.sections[1].entries[0].reference)
    #expect(work.title[.english]?.plain == "A Study" && work.title[.chinese]?.plain == "示例研究")
    #expect(work.contributors.first?.name[.english]?.family == "Zhang")
    #expect(dossier.sections[2].entries[1].facts[0].label[.english]?.plain == "Languages")
  }

  @Test("A bibliography's work that a résumé names too is printed once")
  func bibliography() {
    let result = read(
      [
        SourceFile(
          name: "cv.yaml",
          text:
            "cv:\n  name: Shili Zhang\n  sections:\n    publications:\n      - title: A Long Study\n"
            + "        authors: [Shili Zhang]\n        journal: Example Journal\n        date: 2021\n"
            + "        doi: 10.0000/x\n"),
        SourceFile(
          name: "a.bib",
          text:
            "@article{a, title={A Long Study}, author={Zhang, Shili}, year=2021, doi={10.0000/x}}"),
      ], vocabulary: vocabulary)
    #expect(result.dossier.sections.map(\.entries.count) == [1])
    #expect(result.diagnostics.map(\.id) == ["same-work"])
  }

  @Test("A site's data adds what its pages do not tell; the template's sample is left out")
  func siteData() {
    let page = "---\ntitle: CV\n---\n## Education\n* PhD, Example University, 2020\n"
    let data =
      #"{"basics": {"name": "X"}, "education": [{"institution": "Example University", "endDate": "2020", "courses": ["A"]}, {"institution": "Other School", "endDate": "2010"}]}"#
    func read(_ data: String) -> ReadingResult {
      Reading.read(
        [
          SourceFile(name: "site/_pages/cv.md", text: page),
          SourceFile(name: "site/_data/cv.json", text: data),
        ], vocabulary: vocabulary)
    }
    let result = read(data)
    #expect(
      result.dossier.sections.first?.entries.map(\.told) == [
        ["PhD", "detail Example University", "dates 2020", "fact subject Courses=A"],
        ["Other School", "dates 2010"],
      ])
    #expect(result.diagnostics.map(\.id) == ["duplicate"])
    let left = read(
      #"{"basics": {"name": "X"}, "education": [{"institution": "GitHub University"}], "#
        + #""teaching": [{"course": "Teaching experience 1"}]}"#)
    #expect(left.dossier.sections.map(\.entries.count) == [1])
    #expect(left.diagnostics.map(\.id) == ["template-leftover"])
    let sample = read(data.replacing(#""X""#, with: #""Your Sidebar Name""#))
    #expect(sample.dossier.sections.first?.entries.count == 1)
    #expect(sample.diagnostics.map(\.id).contains("template-leftover"))
  }
}
