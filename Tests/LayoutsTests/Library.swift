import Activities
import Diagnostics
import Foundation
import Frames
import YAMLValues

@testable import Layouts

/// A file of the folder `layouts`.
func builtIn(_ name: String) -> SourceFile? {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../layouts")
  let text = try? String(contentsOf: folder.appending(path: "\(name).yaml"), encoding: .utf8)
  return text.map { SourceFile(name: "\(name).yaml", text: $0) }
}

/// The tree of a file of the folder `layouts`.
func tree(of name: String) -> YAMLNode? { builtIn(name).flatMap { YAMLNode.parse($0).node } }

/// Builds and reads a layout; files given here stand before the built-in ones.
func layout(
  _ name: String, _ language: Language = .chinese, set: [String] = [], files: [String: String] = [:]
) -> (layout: Layout?, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let overrides = set.compactMap { argument in
    let (override, problems) = LayoutOverride.parse(argument)
    diagnostics += problems
    return override
  }
  let (root, problems) = LayoutTree.build(
    name, language: language, overrides: overrides, known: { ["appendix", "base", "cv"] }
  ) { name in
    files[name].map { SourceFile(name: name, text: $0) } ?? builtIn(name)
  }
  guard let root else { return (nil, diagnostics + problems) }
  let (layout, faults) = Layout.read(named: name, from: root)
  return (layout, diagnostics + problems + faults)
}

extension Diagnostic {
  /// A compact form: `file:line:column id: summary (help)`.
  var dump: String {
    let start =
      switch place {
      case .range(let range): "\(range.file.name):\(range.start.line):\(range.start.column) "
      case .file(let name): "\(name) "
      case .nowhere: ""
      }
    return "\(start)\(id): \(summary)" + (help.map { " (\($0))" } ?? "")
  }
}
