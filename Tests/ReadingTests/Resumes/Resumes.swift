import Activities
import Diagnostics

@testable import Reading

/// Reads a file of some name.
func readingFile(_ name: String, _ text: String) -> ReadingResult {
  read([SourceFile(name: name, text: text)], vocabulary: vocabulary)
}

/// The one entry of a RenderCV section that holds some YAML, each line of it indented from here.
func renderCVEntry(_ yaml: String, section: String, language: String = "zh") -> Entry? {
  let lines = yaml.split(separator: "\n").map { "        \($0)" }.joined(separator: "\n")
  let text = """
    cv:
      name: 张示例
      sections:
        \(section):
          -
    \(lines)
    locale:
      language: \(language)
    """
  return readingFile("cv.yaml", text).dossier.sections.first?.entries.first
}

extension Entry {
  /// What the entry says, a line for each thing.
  var told: [String] {
    var lines: [String] = []
    if !title.isEmpty { lines.append(title.plain) }
    if !detail.isEmpty { lines.append("detail \(detail.plain)") }
    if let dates { lines.append("dates \(dates.dump)") }
    lines += links.map { "link \($0.label.plain) <\($0.target)>" }
    lines += facts.map { fact in
      let value = fact.value.variants.first?.value.map(\.plain).joined(separator: " / ") ?? ""
      return "fact \(fact.role?.rawValue ?? "-") \(fact.label.plain)=\(value)"
    }
    lines += (body.variants.first?.value ?? []).map { "body \($0.outline)" }
    return lines
  }
}

extension Block {
  /// The block on one line, its items in brackets.
  var outline: String {
    switch self {
    case .list(let list):
      list.items.map { "[\($0.map(\.outline).joined(separator: " "))]" }.joined()
    default: plain
    }
  }
}
