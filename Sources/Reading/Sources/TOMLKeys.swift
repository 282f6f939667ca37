internal import Diagnostics
internal import YAMLValues

/// Reads the keys of front matter in TOML, as Hugo's pages have it between two lines of `+++`.
///
/// Of TOML (toml.io, version 1.0) it takes what such pages say of themselves: keys of the first table with
/// a text, a date, a number, a truth value, or a list of texts on one line. Everything else is told.
func tomlKeys(
  _ file: SourceFile, lines: Range<Int>
) -> (node: YAMLNode, diagnostics: [Diagnostic]) {
  var pairs: [YAMLNode.Pair] = []
  for line in lines {
    let range = file.range(ofLine: line)
    let text = file.text(in: range)
    if text.trimmed.isEmpty || text.trimmed.hasPrefix("#") { continue }
    let place = SourceRange(file, range)
    guard !text.trimmed.hasPrefix("["), let sign = text.firstIndex(of: "="),
      let value = tomlValue(text[text.index(after: sign)...].trimmed, at: place)
    else { return (YAMLNode(.mapping(pairs)), [.unreadTOML(at: place)]) }
    let key = text[..<sign].trimmed.filter { !"\"'".contains($0) }
    if !pairs.contains(where: { $0.key == key }) {
      pairs.append(YAMLNode.Pair(key: key, origin: place, value: value))
    }
  }
  return (YAMLNode(.mapping(pairs), origin: pairs.first?.origin), [])
}

/// A value on one line; nil where it goes on below or is of a sort that is not read.
private func tomlValue(_ text: String, at place: SourceRange) -> YAMLNode? {
  func scalar(_ text: some StringProtocol) -> YAMLNode {
    YAMLNode(.scalar(String(text)), origin: place)
  }
  guard let first = text.first, !text.hasPrefix("\"\"\""), !text.hasPrefix("'''") else {
    return nil
  }
  switch first {
  case "\"", "'": return tomlString(text[...]).map { scalar($0.text) }
  case "[":
    var items: [YAMLNode] = []
    var rest = text.dropFirst().drop { $0 == " " }
    while let next = rest.first, next != "]" {
      guard let item = tomlString(rest) else { return nil }
      items.append(scalar(item.text))
      rest = item.rest.drop { " ,".contains($0) }
    }
    return rest.first == "]" ? YAMLNode(.sequence(items), origin: place) : nil
  case "{": return nil
  default: return scalar(text.prefix { $0 != "#" }.trimmed)
  }
}

/// A quoted text at the begin, and what stands behind it.
private func tomlString(_ text: Substring) -> (text: String, rest: Substring)? {
  guard let quote = text.first, quote == "\"" || quote == "'" else { return nil }
  var result = ""
  var rest = text.dropFirst()
  while let next = rest.popFirst() {
    if next == quote { return (result, rest) }
    if next == "\\", quote == "\"", let escaped = rest.popFirst() {
      result.append(escaped == "n" || escaped == "t" ? " " : escaped)
    } else {
      result.append(next)
    }
  }
  return nil
}

extension Diagnostic {
  fileprivate static func unreadTOML(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "unread-toml", .warning, at: place,
      "Of front matter in TOML only simple keys are read; what stands from here on is left out",
      help: "Write what is to be read above this line, or as YAML between two lines of ---")
  }
}
