import Diagnostics
import Foundation
import YAMLValues

/// Parses a text as a file `x.yaml`.
func parse(_ text: String) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
  YAMLNode.parse(SourceFile(name: "x.yaml", text: text))
}

extension Diagnostic {
  /// A compact form: `line:column id: summary (help)`.
  var dump: String {
    let start =
      switch place {
      case .range(let range): "\(range.start.line):\(range.start.column)"
      case .file(let name): name
      case .nowhere: "-"
      }
    return "\(start) \(id): \(summary)" + (help.map { " (\($0))" } ?? "")
  }
}

extension YAMLNode {
  /// The tree, a line per value: its indent, place, key and text.
  func dump(_ indent: String = "", key: String = "") -> String {
    let place = origin.map { "@\($0.start.line):\($0.start.column)" } ?? "@?"
    let head = "\(indent)\(place) \(key)"
    switch value {
    case .null: return "\(head)~\n"
    case .scalar(let text): return "\(head)'\(text)'\n"
    case .sequence(let nodes):
      return "\(head)[]\n" + nodes.map { $0.dump(indent + "  ") }.joined()
    case .mapping(let pairs):
      let inner = pairs.map { pair in
        let column = pair.origin?.start.column ?? 0
        return pair.value.dump(indent + "  ", key: "\(pair.key)/\(column)=")
      }
      return "\(head){}\n" + inner.joined()
    }
  }
}
