internal import Activities
internal import Diagnostics
internal import YAMLValues

/// How a value stands in Recto's own YAML: how it is read, how it is written, and what an editor is told
/// of it.
///
/// A notation is the only place that knows a key, so that what is read can be written and is described.
struct Notation<Value: Sendable>: Sendable {
  /// Makes the value of a node; nil, with what is wrong reported, where there is none.
  let read: @Sendable (YAMLNode, inout DossierReading) -> Value?
  /// Makes a node of the value; nil where the value needs no key.
  let write: @Sendable (Value, Conventions) -> YAMLNode?
  /// What an editor is told.
  let schema: Schema
}

/// What the texts of a file take for granted.
struct Conventions: Sendable {
  /// The language of plain texts; nil where their script decides.
  var language: Language?
  /// The languages of the dossier.
  var languages: [Language] = []
  /// The kind of activities in the section that is read or written.
  var kind = EntryKind.other
  /// The words by which labels and open dates are recognised.
  let vocabulary: Vocabulary

  /// The language of a plain text.
  func language(of text: String) -> Language {
    language ?? (text.containsHan ? .chinese : .english)
  }
}

/// The reading of one file, with what was wrong so far.
struct DossierReading {
  /// What texts take for granted at this place.
  var conventions: Conventions
  /// What was wrong, in the order of reading.
  var diagnostics: [Diagnostic] = []
  /// The keys that lead to this place.
  var path: [String] = []
  /// Whether the outermost file names its language.
  var hasLanguage = false
  /// The files that are included.
  var inclusion: Inclusion?

  init(_ conventions: Conventions, inclusion: Inclusion? = nil) {
    self.conventions = conventions
    self.inclusion = inclusion
  }

  /// Says that a value cannot stand here.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - expected: What may stand here, to follow "expected".
  ///   - names: The words that may stand here, where there are only some.
  mutating func reject(_ node: YAMLNode, expected: String, among names: [String] = []) {
    let place = path.isEmpty ? "the file" : path.joined(separator: ".")
    var diagnostic = Diagnostic.wrongValue(node, at: place, expected: expected)
    diagnostic.help = nearestName(to: node.scalar ?? "", in: names).map { "Did you mean '\($0)'?" }
    diagnostics.append(diagnostic)
  }

  /// Reads what stands below a key.
  mutating func below<Result>(_ key: String, _ read: (inout DossierReading) -> Result) -> Result {
    path.append(key)
    defer { path.removeLast() }
    return read(&self)
  }

  /// Reads with other conventions, which do not outlast the reading.
  mutating func scoped<Result>(_ read: (inout DossierReading) -> Result) -> Result {
    let outer = conventions
    defer { conventions = outer }
    return read(&self)
  }
}

/// A part of a JSON Schema (draft 2020-12).
struct Schema: Sendable {
  /// The schema itself.
  var node: YAMLNode
  /// The schemas that it refers to, by name.
  var definitions: [String: YAMLNode] = [:]

  /// Makes a schema of its keywords and of the schemas that they hold.
  init(_ keywords: [(key: String, value: YAMLNode)], uses: [Schema] = []) {
    node = YAMLNode(keywords)
    for schema in uses { definitions.merge(schema.definitions) { first, _ in first } }
  }

  /// Makes a schema of values of one type, such as `string`.
  init(type: String) { self.init([("type", .text(type))]) }

  /// Makes a schema of values that one of several describes.
  init(anyOf schemas: [Schema]) {
    self.init([("anyOf", YAMLNode(.sequence(schemas.map(\.node))))], uses: schemas)
  }

  /// Makes a schema of lists.
  static func list(of item: Schema) -> Schema {
    Schema([("type", .text("array")), ("items", item.node)], uses: [item])
  }

  /// The schema with a sentence about it.
  func described(_ text: String) -> Schema {
    guard case .mapping(let pairs) = node.value else { return self }
    var schema = self
    let description = YAMLNode.Pair(key: "description", origin: nil, value: .text(text))
    schema.node = YAMLNode(.mapping([description] + pairs.filter { $0.key != "description" }))
    return schema
  }

  /// A reference to the schema, which goes among the definitions.
  func named(_ name: String) -> Schema {
    var schema = Schema([("$ref", .text("#/$defs/\(name)"))], uses: [self])
    schema.definitions[name] = node
    return schema
  }
}
