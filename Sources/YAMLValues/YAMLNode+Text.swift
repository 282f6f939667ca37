internal import Diagnostics

extension YAMLNode {
  /// The value as YAML 1.2 in block style, with a line feed at its end; parsing it gives the value again.
  ///
  /// Texts stand plain where they are safe, also from readers that take `no` or `2024-05-29` for
  /// something else than a text; several lines stand as they are, long ones are folded at spaces. A short
  /// group or list of texts is kept on one line.
  package var yaml: String {
    var writer = YAMLWriter()
    writer.write(self, depth: 0, behind: "")
    return writer.text
  }
}

/// The width in columns past which lines are folded and short groups are not kept on one line.
private let lineWidth = 90

/// Writes a tree line by line.
private struct YAMLWriter {
  private(set) var text = ""

  /// Writes a value behind the key or the hyphen that it belongs to.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - depth: How many spaces stand before the lines of its parts.
  ///   - start: What stands on the line already; empty at the start of the file.
  mutating func write(_ node: YAMLNode, depth: Int, behind start: String) {
    let indent = String(repeating: " ", count: depth)
    switch node.value {
    case .null: text += start.isEmpty ? "null\n" : "\(start)\n"
    case .scalar(let scalar): write(scalar, isWord: node.isWord, indent: indent, behind: start)
    case .sequence(let nodes):
      if let line = node.line(behind: start) {
        text += line
        return
      }
      if !start.isEmpty { text += "\(start)\n" }
      for item in nodes { write(item, depth: depth + 2, behind: "\(indent)-") }
    case .mapping(let pairs):
      if !start.hasSuffix("-"), let line = node.line(behind: start) {
        text += line
        return
      }
      var lead = indent
      if start.hasSuffix("-") {
        // The first key stands behind the hyphen.
        lead = "\(start) "
      } else if !start.isEmpty {
        text += "\(start)\n"
      }
      for pair in pairs {
        write(pair.value, depth: depth + 2, behind: "\(lead)\(pair.key.asYAMLScalar):")
        lead = indent
      }
    }
  }

  private mutating func write(_ scalar: String, isWord: Bool, indent: String, behind start: String)
  {
    let gap = start.isEmpty ? "" : "\(start) "
    let isLong = gap.displayWidth + scalar.displayWidth > lineWidth
    if isWord || start.isEmpty {
      text += "\(gap)\(isWord ? scalar : scalar.asYAMLScalar)\n"
    } else if let lines = scalar.literalLines {
      text += "\(gap)|-\n" + lines.map { $0.isEmpty ? "\n" : "\(indent)\($0)\n" }.joined()
    } else if isLong, let lines = scalar.foldedLines(width: lineWidth - indent.count) {
      text += "\(gap)>-\n" + lines.map { "\(indent)\($0)\n" }.joined()
    } else {
      text += "\(gap)\(scalar.asYAMLScalar)\n"
    }
  }
}

extension YAMLNode {
  /// The group or list on one line, if all of it is short texts; an empty one can be written no other way.
  fileprivate func line(behind start: String) -> String? {
    func item(_ node: YAMLNode) -> String? {
      guard let scalar = node.scalar else { return nil }
      return node.isWord || scalar.isPlainInLine ? scalar : nil
    }
    let gap = start.isEmpty ? "" : "\(start) "
    var items: [String] = []
    switch value {
    case .sequence(let nodes):
      for node in nodes {
        guard let text = item(node) else { return nil }
        items.append(text)
      }
      let line = "\(gap)[\(items.joined(separator: ", "))]\n"
      return line.displayWidth <= lineWidth ? line : nil
    case .mapping(let pairs):
      if pairs.isEmpty { return "\(gap){}\n" }
      guard !start.isEmpty else { return nil }
      for pair in pairs {
        guard pair.key.isPlainInLine, let text = item(pair.value) else { return nil }
        items.append("\(pair.key): \(text)")
      }
      let line = "\(gap){\(items.joined(separator: ", "))}\n"
      return line.displayWidth <= lineWidth ? line : nil
    default: return nil
    }
  }
}

extension StringProtocol {
  /// The columns that the text takes in a terminal or an editor.
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}
