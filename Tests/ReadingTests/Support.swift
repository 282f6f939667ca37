import Activities
import Diagnostics
import Foundation
import Layouts
import Testing
import YAMLValues

@testable import Reading

/// The vocabulary that Recto is installed with.
let vocabulary: Vocabulary = {
  let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../layouts/vocabulary.yaml")
  guard let text = try? String(contentsOf: path, encoding: .utf8),
    let root = YAMLNode.parse(SourceFile(name: "vocabulary.yaml", text: text)).node
  else { return Vocabulary() }
  return Vocabulary.read(root).vocabulary
}()

/// Reads texts as the sources of one dossier; the names are `page.md`, or what stands before `|`.
func reading(_ texts: String..., config: String? = nil) -> ReadingResult {
  let sources = texts.enumerated().map { index, text in
    SourceFile(name: index == 0 ? "page.md" : "page\(index + 1).md", text: text)
  }
  return read(
    sources, configuration: config.map { SourceFile(name: "_config.yml", text: $0) },
    vocabulary: vocabulary)
}

/// The first entry of a page that holds one section with one item.
func entry(_ item: String, heading: String = "学术汇报") -> Entry? {
  reading("---\ntitle: 示例\n---\n## \(heading)\n\n* \(item)\n").dossier.sections.first?.entries.first
}

/// Diagnostics as `line:column id`.
func places(_ result: ReadingResult, except ids: Set<String> = ["no-person"]) -> [String] {
  result.diagnostics.filter { !ids.contains($0.id) }.map { diagnostic in
    guard case .range(let range) = diagnostic.place else { return diagnostic.id }
    return "\(range.start.line):\(range.start.column) \(diagnostic.id)"
  }
}

extension LocalizedText {
  /// The characters in the first language.
  var plain: String { variants.first?.value.plain ?? "" }
}

extension DateSpan {
  /// A compact form: `2021-01..2023-12 (读博期间)`.
  var dump: String {
    let end =
      switch end {
      case .none: ""
      case .date(let date): "..\(date)"
      case .open: ".."
      case .until: " at last"
      }
    return
      "\(start)\(also.map { "+\($0)" }.joined())\(end)\(note.isEmpty ? "" : " (\(note.plain))")"
  }
}

/// Reads pages and data of a site by their paths.
func site(_ files: (path: String, text: String)..., config: String? = nil) -> ReadingResult {
  read(
    files.map { SourceFile(name: "site/\($0.path)", text: $0.text) },
    configuration: config.map { SourceFile(name: "site/_config.yml", text: $0) },
    vocabulary: vocabulary)
}
