package import Diagnostics

/// Reads a mapping key by key and finds the keys that nobody asked for.
///
/// A reader is made for one mapping, asked for each key that may stand there, and finished; an
/// unknown key then gives an error that names the nearest known one. All problems are collected.
package struct YAMLReader {
  private var pairs: [YAMLNode.Pair]
  private var asked: [String] = []
  private let path: String
  private let origin: SourceRange?
  /// Whether something else than a mapping was given, which is reported once.
  private var isBroken = false
  /// What was wrong so far, in the order of reading.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Makes a reader of a mapping; anything else but nothing is reported.
  ///
  /// - Parameters:
  ///   - node: The mapping.
  ///   - path: The dotted path of the mapping, for messages; empty at the root.
  package init(_ node: YAMLNode?, path: String = "") {
    self.path = path
    origin = node?.origin
    switch node?.value {
    case .mapping(let pairs): self.pairs = pairs
    case nil, .null: pairs = []
    default:
      pairs = []
      isBroken = true
      diagnostics.append(
        .wrongValue(node, at: path.isEmpty ? "the file" : path, expected: "a group of keys"))
    }
  }

  /// The keys of the mapping, in order.
  package var keys: [String] { pairs.map(\.key) }

  /// The dotted path of a key of this mapping.
  package func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The value of a key, or nil when it is missing or empty.
  package mutating func node(_ key: String) -> YAMLNode? {
    if !asked.contains(key) { asked.append(key) }
    guard let pair = pairs.first(where: { $0.key == key }), pair.value.value != .null else {
      return nil
    }
    return pair.value
  }

  /// Whether a key is not there or empty, in a mapping that is one.
  package func isMissing(_ key: String) -> Bool {
    if isBroken { return false }
    guard let pair = pairs.first(where: { $0.key == key }) else { return true }
    return pair.value.value == .null
  }

  /// The value of a key, interpreted; a value that cannot be interpreted is reported.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - expected: What may stand there, in a user's words, to follow "expected".
  ///   - interpret: Makes the value of a scalar's text, or nil when it is none.
  /// - Returns: The value, or nil when there is none that can be used.
  package mutating func scalar<Value>(
    _ key: String, expected: String, _ interpret: (String) -> Value?
  ) -> Value? {
    guard let node = node(key) else { return nil }
    if let text = node.scalar, let value = interpret(text) { return value }
    diagnostics.append(.wrongValue(node, at: path(of: key), expected: expected))
    return nil
  }

  /// The text of a key.
  package mutating func text(_ key: String) -> String? { scalar(key, expected: "a text") { $0 } }

  /// The texts of a key that holds a list of them, or a single one.
  package mutating func texts(_ key: String) -> [String]? {
    guard let node = node(key) else { return nil }
    switch node.value {
    case .scalar(let text): return [text]
    case .sequence(let nodes) where nodes.allSatisfy({ $0.scalar != nil }):
      return nodes.compactMap(\.scalar)
    default:
      diagnostics.append(.wrongValue(node, at: path(of: key), expected: "a list of texts"))
      return nil
    }
  }

  /// The truth value of a key: `true` or `false`, also `yes` or `no`, `on` or `off`.
  package mutating func bool(_ key: String) -> Bool? {
    scalar(key, expected: "true or false") { text in
      switch text.lowercased() {
      case "true", "yes", "on": true
      case "false", "no", "off": false
      default: nil
      }
    }
  }

  /// Reads the mapping of a key with a reader of its own.
  package mutating func mapping<Value>(_ key: String, _ read: (inout YAMLReader) -> Value) -> Value
  {
    if !asked.contains(key) { asked.append(key) }
    let node = pairs.first { $0.key == key }?.value
    var reader = YAMLReader(node, path: path(of: key))
    // What is wrong with a group is said once, not again for each group in it.
    reader.isBroken = reader.isBroken || isBroken
    let value = read(&reader)
    diagnostics += reader.finish()
    return value
  }

  /// Adds a problem found by the caller.
  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Reports the keys that nobody asked for, and returns everything that was wrong.
  package consuming func finish() -> [Diagnostic] {
    for pair in pairs where !asked.contains(pair.key) {
      diagnostics.append(.unknownKey(pair, path: path(of: pair.key), known: asked, in: path))
    }
    return diagnostics
  }
}

extension Diagnostic {
  /// A value that its key cannot take.
  package static func wrongValue(
    _ node: YAMLNode?, at path: String, expected: String
  ) -> Diagnostic {
    let found = node?.scalar.map { "'\($0)'" } ?? node?.description ?? "nothing"
    return Diagnostic(
      "wrong-value", .error, at: node?.origin, "\(path) cannot be \(found); expected \(expected)")
  }

  /// A key that nobody knows, with the nearest one that may stand there.
  package static func unknownKey(
    _ pair: YAMLNode.Pair, path: String, known: [String], in group: String
  ) -> Diagnostic {
    let nearest = nearestName(to: pair.key, in: known)
    let prefix = group.isEmpty ? "" : "\(group)."
    return Diagnostic(
      "unknown-key", .error, at: pair.origin, "There is no key '\(path)'",
      help: nearest.map { "Did you mean '\(prefix)\($0)'?" }
        ?? "The keys here are \(known.map { prefix + $0 }.joined(separator: ", "))")
  }
}
