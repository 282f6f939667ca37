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
  let settings = pairs.map { pair in (key: pair.key, value: schema(of: pair, in: base)) }
  let own: [(key: String, value: Schema)] = [
    ("extends", scalar.described("The layout, by name or file, whose keys this one changes")),
    ("summary", scalar.described("What the layout is for, in a line")),
    (
      "languages",
      .group(of: Schema.group(settings).named("settings"))
        .described("Keys that differ for documents in a language")
    ),
  ]
  // What stands once under `languages` serves the layout itself too.
  let same = settings.map { (key, _) in
    (key: key, value: Schema([("$ref", .text("#/$defs/settings/properties/\(key)"))]))
  }
  return Schema.group(own + same).document(title: "A layout of Recto")
}

/// A value of one word or text; YAML takes some for numbers, truth values or nothing.
private let scalar = Schema(types: "string", "number", "boolean", "null")

private func schema(of pair: YAMLNode.Pair, in file: SourceFile) -> Schema {
  shape(of: pair.value, path: pair.key, in: file).described(comment(behind: pair, in: file))
}

/// What may stand where a value stands.
private func shape(of node: YAMLNode, path: String, in file: SourceFile) -> Schema {
  switch (path, node.value) {
  case ("fonts", .mapping(let pairs)):
    // A typeface may have any name.
    let known = pairs.map {
      (key: $0.key, value: Schema.anything.described(comment(behind: $0, in: file)))
    }
    return .group(known, isClosed: false)
  case ("kinds", _), ("required", _):
    let value = path == "kinds" ? scalar : .list(of: scalar)
    return .group(EntryKind.allCases.map { ($0.rawValue, value) })
  case ("margin", .mapping(let pairs)):
    // One length stands for all four sides.
    return Schema(anyOf: scalar, .group(pairs.map { ($0.key, scalar) }))
  case (_, .mapping(let pairs)): return .group(pairs.map { ($0.key, schema(of: $0, in: file)) })
  case (_, .sequence(let nodes)):
    return .list(of: nodes.first.map { shape(of: $0, path: "", in: file) } ?? .anything)
  case (_, .scalar), (_, .null): return scalar
  }
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
