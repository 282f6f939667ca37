internal import Activities
package import Diagnostics
package import YAMLValues

/// The JSON Schema (draft 2020-12) of layout files, for editors.
///
/// The layout at the root of all others has every key, and says in comments what each means; so the
/// schema is made of that file.
///
/// - Parameters:
///   - base: The file of that layout.
///   - root: Its keys.
/// - Returns: The schema as JSON.
package func layoutSchema(of base: SourceFile, _ root: YAMLNode) -> String {
  let keys = root.removing("extends").removing("languages").removing("summary")
  guard case .mapping(let pairs) = keys.value else { return "" }
  let settings = pairs.map { pair in (pair.key, schema(of: pair, in: base)) }
  let settingsReference = YAMLNode([("$ref", .text("#/$defs/settings"))])
  let own: [(String, YAMLNode)] = [
    ("extends", described("The layout, by name or file, whose keys this one changes", scalar)),
    ("summary", described("What the layout is for, in a line", scalar)),
    (
      "languages",
      described(
        "Keys that differ for documents in a language",
        YAMLNode([("type", .text("object")), ("additionalProperties", settingsReference)]))
    ),
  ]
  let references = pairs.map { pair in
    (pair.key, YAMLNode([("$ref", .text("#/$defs/settings/properties/\(pair.key)"))]))
  }
  return YAMLNode([
    ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
    ("title", .text("A layout of Recto")),
    ("type", .text("object")),
    ("properties", YAMLNode(own + references)),
    ("additionalProperties", YAMLNode(word: "false")),
    ("$defs", YAMLNode([("settings", group(settings))])),
  ]).json
}

/// A value of one word or text; YAML takes some for numbers, truth values or nothing.
private let scalar = YAMLNode([
  (
    "type",
    YAMLNode(.sequence(["string", "number", "boolean", "null"].map(YAMLNode.text)))
  )
])

private func schema(of pair: YAMLNode.Pair, in file: SourceFile) -> YAMLNode {
  let schema = shape(of: pair.value, path: pair.key, in: file)
  return comment(behind: pair, in: file).map { described($0, schema) } ?? schema
}

/// What may stand where a value stands.
private func shape(of node: YAMLNode, path: String, in file: SourceFile) -> YAMLNode {
  switch (path, node.value) {
  case ("fonts", .mapping(let pairs)):
    // A typeface may have any name.
    let known = pairs.map { ($0.key, described(comment(behind: $0, in: file), anything)) }
    return YAMLNode([("type", .text("object")), ("properties", YAMLNode(known))])
  case ("kinds", _), ("required", _):
    let value = path == "kinds" ? scalar : list(of: scalar)
    return group(EntryKind.allCases.map { ($0.rawValue, value) })
  case ("margin", .mapping(let pairs)):
    // One length stands for all four sides.
    let sides = group(pairs.map { ($0.key, scalar) })
    return YAMLNode([("anyOf", YAMLNode(.sequence([scalar, sides])))])
  case (_, .mapping(let pairs)): return group(pairs.map { ($0.key, schema(of: $0, in: file)) })
  case (_, .sequence(let nodes)):
    return list(of: nodes.first.map { shape(of: $0, path: "", in: file) } ?? anything)
  case (_, .scalar), (_, .null): return scalar
  }
}

private let anything = YAMLNode([])

private func group(_ keys: [(String, YAMLNode)]) -> YAMLNode {
  YAMLNode([
    ("type", .text("object")), ("properties", YAMLNode(keys)),
    ("additionalProperties", YAMLNode(word: "false")),
  ])
}

private func list(of item: YAMLNode) -> YAMLNode {
  YAMLNode([("type", .text("array")), ("items", item)])
}

private func described(_ text: String?, _ schema: YAMLNode) -> YAMLNode {
  guard let text, case .mapping(let pairs) = schema.value else { return schema }
  return YAMLNode(.mapping([.init(key: "description", value: .text(text))] + pairs))
}

/// The comment behind a key, with the lines of it that follow.
private func comment(behind pair: YAMLNode.Pair, in file: SourceFile) -> String? {
  guard let origin = pair.origin else { return nil }
  let line = origin.start.line
  let text = Array(file.text(in: file.range(ofLine: line)).utf8)
  let start = text.indices.first { index in
    text[index] == UInt8(ascii: "#") && index > 0 && text[index - 1] == 0x20
      && index + 1 < text.count && text[index + 1] == 0x20
  }
  guard let start else { return nil }
  var parts = [String(decoding: text[(start + 2)...], as: UTF8.self)]
  var next = line + 1
  while next <= file.lineCount {
    let rest = file.text(in: file.range(ofLine: next)).drop { $0 == " " }
    guard rest.hasPrefix("# ") else { break }
    parts.append(String(rest.dropFirst(2)))
    next += 1
  }
  return parts.joined(separator: " ")
}
