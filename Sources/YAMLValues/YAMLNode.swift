package import Diagnostics

/// A YAML value together with where it stands in its source.
package struct YAMLNode: Hashable, Sendable {
  /// The shapes of a YAML value.
  ///
  /// Scalars stay text: what `2021.10` means is for the reader of the key to say, not for YAML's
  /// own rules.
  package enum Value: Hashable, Sendable {
    /// No value: `key:`, `~`, `null`.
    case null
    /// A scalar as it was written, without its quotes.
    case scalar(String)
    /// A list.
    case sequence([YAMLNode])
    /// Pairs in the order of the source, each key once.
    case mapping([Pair])
  }

  /// A key and its value.
  package struct Pair: Hashable, Sendable {
    /// The key as text.
    package var key: String
    /// Where the key stands.
    package var origin: SourceRange?
    /// The value of the key.
    package var value: YAMLNode

    /// Makes a pair; without a place it comes from no file.
    package init(key: String, origin: SourceRange? = nil, value: YAMLNode) {
      self.key = key
      self.origin = origin
      self.value = value
    }
  }

  /// The value.
  package var value: Value
  /// Where it begins in its source.
  package var origin: SourceRange?
  /// Whether a scalar is a number, a date or a truth value, which is written without quotes.
  package var isWord = false

  /// Makes a node.
  package init(_ value: Value, origin: SourceRange? = nil) {
    self.value = value
    self.origin = origin
  }

  /// Makes a scalar that is a number, a date or a truth value.
  package init(word: String) {
    self.init(.scalar(word))
    isWord = true
  }

  /// A scalar that is a text.
  package static func text(_ text: String) -> YAMLNode { YAMLNode(.scalar(text)) }

  /// Makes a mapping of keys and values in their order.
  package init(_ pairs: [(key: String, value: YAMLNode)]) {
    self.init(.mapping(pairs.map { Pair(key: $0.key, origin: nil, value: $0.value) }))
  }

  /// The value of a key, if this is a mapping that has it.
  public subscript(key: String) -> YAMLNode? {
    guard case .mapping(let pairs) = value else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  /// The text of a scalar.
  package var scalar: String? {
    if case .scalar(let text) = value { text } else { nil }
  }

  /// The values of a list; a value that is no list stands for a list of itself.
  package var items: [YAMLNode] {
    if case .sequence(let nodes) = value { nodes } else { [self] }
  }

  /// What the value is, in a user's words: a text, a list, a group of keys, nothing.
  package var description: String {
    switch value {
    case .null: "nothing"
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }

  /// Lays another value over this one: mappings key by key, everything else replaced whole.
  package func overlaid(by other: YAMLNode) -> YAMLNode {
    guard case .mapping(var pairs) = value, case .mapping(let others) = other.value else {
      return other
    }
    for pair in others {
      if let index = pairs.firstIndex(where: { $0.key == pair.key }) {
        pairs[index].value = pairs[index].value.overlaid(by: pair.value)
        pairs[index].origin = pair.origin
      } else {
        pairs.append(pair)
      }
    }
    return YAMLNode(.mapping(pairs), origin: other.origin ?? origin)
  }

  /// The same mapping without a key.
  package func removing(_ key: String) -> YAMLNode {
    guard case .mapping(let pairs) = value else { return self }
    return YAMLNode(.mapping(pairs.filter { $0.key != key }), origin: origin)
  }

  /// A mapping that holds a value at the end of a path of keys, and nothing else.
  package init(path: some BidirectionalCollection<String>, value: YAMLNode, origin: SourceRange?) {
    self = path.reversed().reduce(value) { inner, key in
      YAMLNode(.mapping([Pair(key: key, origin: origin, value: inner)]), origin: origin)
    }
  }
}
