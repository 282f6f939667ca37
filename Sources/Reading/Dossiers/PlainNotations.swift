internal import Activities
internal import Diagnostics
internal import YAMLValues

extension Notation<String> {
  /// A text that is taken as it stands; an empty one needs no key.
  static let string = Notation(
    read: { node, reading in
      if let text = node.scalar { return text }
      reading.reject(node, expected: "a text")
      return nil
    },
    write: { text, _ in text.isEmpty ? nil : .text(text) },
    schema: Schema(types: "string", "number"))
}

extension Notation<String?> {
  /// A text that is taken as it stands, or none.
  static let optionalString = Notation(
    read: { node, reading in Notation<String>.string.read(node, &reading).map { .some($0) } },
    write: { text, _ in text.map { .text($0) } },
    schema: Notation<String>.string.schema)
}

extension Notation<Int> {
  /// A number from 1 on; 1 needs no key.
  static let depth = Notation(
    read: { node, reading in
      if let number = node.scalar.flatMap({ Int($0) }), (1...6).contains(number) { return number }
      reading.reject(node, expected: "a number from 1 to 6")
      return nil
    },
    write: { number, _ in number == 1 ? nil : YAMLNode(word: "\(number)") },
    schema: Schema([
      ("type", .text("integer")), ("minimum", YAMLNode(word: "1")),
      ("maximum", YAMLNode(word: "6")),
    ]))
}

extension Notation where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of some names.
  ///
  /// - Parameter omitted: The value that needs no key, given what the file takes for granted.
  /// - Returns: The notation.
  static func name(omitting omitted: @escaping @Sendable (Conventions) -> Value?) -> Notation {
    let names = Value.allCases.map(\.rawValue)
    return Notation(
      read: { node, reading in
        if let value = node.scalar.flatMap(Value.init(rawValue:)) { return value }
        reading.reject(node, expected: "one of \(names.joined(separator: ", "))", among: names)
        return nil
      },
      write: { value, conventions in
        value.rawValue == omitted(conventions)?.rawValue ? nil : .text(value.rawValue)
      },
      schema: .word(names))
  }
}

extension Notation<Language> {
  /// A language by its tag.
  ///
  /// - Parameter isOmitted: Whether the language that plain texts have anyway needs no key.
  /// - Returns: The notation.
  static func language(omittingOwn isOmitted: Bool) -> Notation {
    Notation(
      read: { node, reading in
        if let name = node.scalar, let language = Language(written: name) {
          if let note = Diagnostic.longLanguageCode(name, at: node.origin) {
            reading.diagnostics.append(note)
          }
          return language
        }
        let likely = Language.likely(beside: reading.conventions.languages).map(\.tag)
        reading.reject(node, expected: "a language such as zh, en or zh-hant", among: likely)
        return nil
      },
      write: { language, conventions in
        isOmitted && language == conventions.language ? nil : .text(language.tag)
      },
      schema: Schema(types: "string"))
  }
}

extension Notation {
  /// A list; a single item may stand for a list of it, and no items need no key.
  ///
  /// - Parameters:
  ///   - item: How an item is written.
  ///   - writesOneAlone: Whether a single item is written without the marks of a list.
  /// - Returns: The notation.
  static func list<Item>(
    of item: Notation<Item>, writesOneAlone: Bool = false
  ) -> Notation where Value == [Item] {
    Notation(
      read: { node, reading in
        guard case .sequence(let nodes) = node.value else {
          return item.read(node, &reading).map { [$0] }
        }
        return nodes.compactMap { item.read($0, &reading) }
      },
      write: { items, conventions in
        if items.isEmpty { return nil }
        let nodes = items.map { item.write($0, conventions) ?? .text("") }
        return nodes.count == 1 && writesOneAlone ? nodes[0] : YAMLNode(.sequence(nodes))
      },
      // Of groups editors are told that they stand in lists: then they can say what is wrong in one.
      schema: item.schema.node["type"]?.scalar == "object"
        ? .list(of: item.schema) : Schema(anyOf: .list(of: item.schema), item.schema))
  }
}

/// Keys and values that keep their order where a key stands twice: a group, or a list of groups.
enum OrderedPairs {
  /// The pairs of a group or of the groups of a list; nil, with what is wrong reported, for anything
  /// else.
  static func read(_ node: YAMLNode, _ reading: inout DossierReading) -> [YAMLNode.Pair]? {
    switch node.value {
    case .mapping(let pairs): return pairs
    case .sequence(let nodes):
      return nodes.flatMap { node -> [YAMLNode.Pair] in
        if case .mapping(let pairs) = node.value { return pairs }
        reading.reject(node, expected: "a group of keys")
        return []
      }
    default:
      reading.reject(node, expected: "a group of keys, or a list of such groups")
      return nil
    }
  }

  /// A group, or a list of groups where a key stands twice.
  static func node(_ pairs: [YAMLNode.Pair]) -> YAMLNode {
    Set(pairs.map(\.key)).count == pairs.count
      ? YAMLNode(.mapping(pairs)) : YAMLNode(.sequence(pairs.map { YAMLNode(.mapping([$0])) }))
  }

  /// The schema of pairs with values of one kind.
  static func schema(_ values: Schema) -> Schema {
    let group = Schema.group(of: values)
    return Schema(anyOf: group, .list(of: group))
  }
}
