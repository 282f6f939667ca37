import Activities
import Diagnostics
import Foundation
import Testing

@testable import Reading

@Suite("Recto's own YAML: there and back")
struct RoundTripTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  static func paths(in folder: String, _ endings: [String]) -> [String] {
    let url = root.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted()
      .map { "\(folder)/\($0)" }
  }

  static func read(_ paths: [String]) throws -> Dossier {
    let sources = try paths.map { path in
      SourceFile(
        name: path, bytes: [UInt8](try Data(contentsOf: root.appending(path: path))))
    }
    return Reading.read(sources, vocabulary: vocabulary).dossier
  }

  static let sources: [String] =
    paths(in: "Tests/Pages", [".md"]) + paths(in: "examples", [".md", ".bib", ".yaml"])
    + paths(in: "Tests/Resumes", [".yaml", ".json"]) + paths(in: "Tests/Bibliographies", [".bib"])

  @Test("Every page and example comes back as it was", arguments: sources)
  func comesBack(_ path: String) throws { try expectRoundTrip(Self.read([path])) }

  @Test("So do sources that were read together")
  func together() throws {
    let names = ["activities.zh.md", "activities.en.md", "person.yaml", "publications.bib"]
    try expectRoundTrip(Self.read(names.map { "examples/\($0)" }))
  }
}

/// Expects that a dossier is the same after writing and reading it, and is then written alike.
func expectRoundTrip(
  _ dossier: Dossier, _ comment: String = "", sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let yaml = write(dossier, vocabulary: vocabulary)
  let result = read([SourceFile(name: "dossier.yaml", text: yaml)], vocabulary: vocabulary)
  // Addresses that lead nowhere do so in the copy as well.
  let kept: Set = ["no-person", "lost-address", "mistyped-address"]
  #expect(
    result.diagnostics.filter { !kept.contains($0.id) }.map { $0.rendered() } == [],
    "\(comment)\n\(yaml)",
    sourceLocation: sourceLocation)
  let (expected, found) = (dossier.settled, result.dossier.settled)
  if expected != found, let difference = firstDifference(expected, found) {
    Issue.record("\(comment)\n\(difference)\n\(yaml.prefix(6000))", sourceLocation: sourceLocation)
  }
  #expect(write(result.dossier, vocabulary: vocabulary) == yaml, sourceLocation: sourceLocation)
}

/// What differs first between two values, by their reflected parts.
func firstDifference(_ left: Any, _ right: Any, path: String = "dossier") -> String? {
  let (leftParts, rightParts) = (
    Mirror(reflecting: left).children, Mirror(reflecting: right).children
  )
  if leftParts.isEmpty || leftParts.count != rightParts.count {
    let (a, b) = (String(reflecting: left), String(reflecting: right))
    return a == b ? nil : "\(path):\n  \(a)\n  \(b)"
  }
  for (index, (a, b)) in zip(leftParts, rightParts).enumerated() {
    if let difference = firstDifference(a.value, b.value, path: "\(path).\(a.label ?? "\(index)")")
    {
      return difference
    }
  }
  return nil
}

extension RoundTripTests {
  @Test("Emphasis before the end of a line is written with Markdown's own marks")
  func emphasisAtLineEnds() throws {
    let page = SourceFile(
      name: "page.md",
      text: """
        ---
        title: 论文
        author: Ann Example
        ---
        ## 论文

        **Zero-Shot Segmentation**
        Xiao Wang, Ann Example
        *NeurIPS*, 2024
        """)
    let dossier = Reading.read([page], vocabulary: vocabulary).dossier
    let yaml = write(dossier, vocabulary: vocabulary)
    #expect(!yaml.contains("<b>") && !yaml.contains("<i>") && !yaml.contains("\\"), "\(yaml)")
    try expectRoundTrip(dossier)
  }

  @Test("Any dossier comes back as it was", arguments: 0..<80)
  func anyDossier(_ seed: Int) throws {
    var maker = RandomDossier(seed: seed)
    var dossier = maker.dossier()
    dossier.markOwnNames()
    _ = dossier.completeLinks(site: nil)
    try expectRoundTrip(dossier, "seed \(seed)")
  }

  @Test("Texts that look like something else stay texts", arguments: RandomDossier.hazards)
  func hazards(_ text: String) throws {
    for text in [text, text + "\u{7}甲", " \(text) ", "x \(text)\(text)"] {
      var entry = Entry(kind: .talk)
      entry.title = LocalizedText(InlineText(text), in: .chinese)
      entry.body = Localized([.paragraph(InlineText(text).trimmed)], in: .chinese)
      entry.tags = [text]
      let section = Section(kind: .talk, title: entry.title, entries: [entry])
      try expectRoundTrip(
        Dossier(languages: [.chinese], title: entry.title, sections: [section]), text)
    }
  }
}
