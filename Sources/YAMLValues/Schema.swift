/// A part of a JSON Schema (draft 2020-12, https://json-schema.org/draft/2020-12).
package struct Schema: Sendable {
  /// The schema itself.
  package private(set) var node: YAMLNode
  /// The schemas that it refers to, by name.
  private var definitions: [String: YAMLNode] = [:]

  /// Makes a schema of its keywords and of the schemas that they hold.
  package init(_ keywords: [(key: String, value: YAMLNode)], uses: [Schema] = []) {
    node = YAMLNode(keywords)
    for schema in uses { definitions.merge(schema.definitions) { first, _ in first } }
  }

  /// Makes a schema of values of one of some types, such as `string`.
  package init(types: String...) {
    let names = types.map(YAMLNode.text)
    self.init([("type", names.count == 1 ? names[0] : YAMLNode(.sequence(names)))])
  }

  /// Makes a schema of values that one of several describes.
  package init(anyOf schemas: Schema...) {
    self.init([("anyOf", YAMLNode(.sequence(schemas.map(\.node))))], uses: schemas)
  }

  /// Makes a schema of texts that are one of several.
  package static func word(_ names: [String]) -> Schema {
    Schema([("enum", YAMLNode(.sequence(names.map(YAMLNode.text))))])
  }

  /// A schema of any value.
  package static var anything: Schema { Schema([]) }

  /// Makes a schema of lists.
  package static func list(of item: Schema) -> Schema {
    Schema([("type", .text("array")), ("items", item.node)], uses: [item])
  }

  /// Makes a schema of groups with some keys and, where that is said, no others.
  package static func group(_ keys: [(key: String, value: Schema)], isClosed: Bool = true) -> Schema
  {
    let properties = YAMLNode(keys.map { ($0.key, $0.value.node) })
    let end = isClosed ? [("additionalProperties", YAMLNode(word: "false"))] : []
    return Schema(
      [("type", .text("object")), ("properties", properties)] + end, uses: keys.map(\.value))
  }

  /// Makes a schema of groups with keys of any name.
  package static func group(of values: Schema, names: Schema? = nil) -> Schema {
    let names = names.map { [("propertyNames", $0.node)] } ?? []
    return Schema(
      [("type", .text("object"))] + names + [("additionalProperties", values.node)], uses: [values])
  }

  /// The schema with a sentence about it.
  package func described(_ text: String?) -> Schema {
    guard let text, case .mapping(let pairs) = node.value else { return self }
    var schema = self
    let description = YAMLNode.Pair(key: "description", value: .text(text))
    schema.node = YAMLNode(.mapping([description] + pairs.filter { $0.key != "description" }))
    return schema
  }

  /// A reference to the schema, which goes among the definitions.
  package func named(_ name: String) -> Schema {
    var schema = Schema([("$ref", .text("#/$defs/\(name)"))], uses: [self])
    schema.definitions[name] = node
    return schema
  }

  /// The schema as a document of JSON that stands for itself.
  package func document(title: String) -> String {
    let head: [(key: String, value: YAMLNode)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text(title)),
    ]
    guard case .mapping(let pairs) = node.value else { return YAMLNode(head).json }
    let names = definitions.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }
    return YAMLNode(
      head + pairs.map { ($0.key, $0.value) } + [("$defs", YAMLNode(names))]
    ).json
  }
}
