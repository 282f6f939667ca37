extension YAMLNode {
  /// The value as indented JSON, its keys in their order, with a line feed at its end.
  package var json: String { json(indent: "") + "\n" }

  private func json(indent: String) -> String {
    let inner = indent + "  "
    func enclosed(_ items: [String], _ open: String, _ close: String) -> String {
      items.isEmpty
        ? open + close
        : "\(open)\n\(inner)\(items.joined(separator: ",\n\(inner)"))\n\(indent)\(close)"
    }
    switch value {
    case .null: return "null"
    case .scalar(let text): return isWord ? text : text.jsonQuoted
    case .sequence(let nodes): return enclosed(nodes.map { $0.json(indent: inner) }, "[", "]")
    case .mapping(let pairs):
      return enclosed(
        pairs.map { "\($0.key.jsonQuoted): \($0.value.json(indent: inner))" }, "{", "}")
    }
  }
}

extension String {
  /// The text as a JSON string (RFC 8259, section 7).
  fileprivate var jsonQuoted: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20: result += "\\u" + scalar.hexadecimal(digits: 4)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "\"\(result)\""
  }
}
