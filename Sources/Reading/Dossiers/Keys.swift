internal import Activities
internal import Diagnostics
internal import YAMLValues

/// A key of a group in a file, or several that belong together and share their order.
struct Keys<Root: Sendable>: Sendable {
  /// A key, with what an editor is told of it.
  struct Name: Sendable {
    /// The key.
    let key: String
    /// What its values look like.
    let schema: Schema

    init(_ key: String, _ schema: Schema, _ summary: String) {
      self.key = key
      self.schema = schema.described(summary)
    }
  }

  /// The keys.
  let names: [Name]
  /// Takes the value of one of them; nothing is called for a key without a value.
  let read: @Sendable (YAMLNode.Pair, inout Root, inout DossierReading) -> Void
  /// The keys and values that say what the value has.
  let write: @Sendable (Root, Conventions) -> [YAMLNode.Pair]
}

extension Keys {
  /// A key for a property.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - aliases: Other keys that mean the same.
  ///   - property: The property.
  ///   - notation: How its values are written.
  ///   - summary: A sentence for whoever edits the file.
  /// - Returns: The key.
  static func key<Value>(
    _ key: String, aliases: [String] = [], _ property: any WritableKeyPath<Root, Value> & Sendable,
    _ notation: Notation<Value>, _ summary: String
  ) -> Keys {
    Keys(
      names: ([key] + aliases).map { Name($0, notation.schema, summary) },
      read: { pair, root, reading in
        if let value = notation.read(pair.value, &reading) { root[keyPath: property] = value }
      },
      write: { root, conventions in
        notation.write(root[keyPath: property], conventions).map { [.init(key: key, value: $0)] }
          ?? []
      })
  }
}

extension Notation {
  /// A group of keys.
  ///
  /// The keys are read in the order of their declaration, those of one declaration in the file's.
  ///
  /// - Parameters:
  ///   - start: The value of a group that says nothing.
  ///   - keys: The keys.
  ///   - settle: What the value so far says of the texts in it; the first keys are not among them.
  ///   - finish: What follows from what was said, and from which keys were there.
  /// - Returns: The notation.
  static func group(
    from start: @escaping @Sendable (Conventions) -> Value, _ keys: [Keys<Value>],
    settle: (@Sendable (Value, inout Conventions) -> Void)? = nil,
    finish: (@Sendable (inout Value, YAMLNode, inout DossierReading) -> Void)? = nil
  ) -> Notation {
    let names = keys.map { $0.names.map(\.key) }
    var owners: [String: Int] = [:]
    for (index, names) in names.enumerated() { for name in names { owners[name] = index } }
    let known = names.flatMap { $0 }
    let owner = owners
    return Notation(
      read: { node, reading in
        guard case .mapping(let pairs) = node.value else {
          reading.reject(node, expected: "a group of keys")
          return nil
        }
        var shares = [[YAMLNode.Pair]](repeating: [], count: keys.count)
        for pair in pairs {
          if let index = owner[pair.key] {
            shares[index].append(pair)
          } else {
            reading.rejectKey(pair, known: known)
          }
        }
        return reading.scoped { reading in
          var value = start(reading.conventions)
          settle?(value, &reading.conventions)
          for (keys, pairs) in zip(keys, shares) {
            for pair in pairs where pair.value.value != .null {
              reading.below(pair.key) { keys.read(pair, &value, &$0) }
            }
            if !pairs.isEmpty { settle?(value, &reading.conventions) }
          }
          finish?(&value, node, &reading)
          return value
        }
      },
      write: { value, outer in
        var inner = outer
        settle?(value, &inner)
        return YAMLNode(
          .mapping(
            keys.enumerated().flatMap { index, keys in
              keys.write(value, index == 0 ? outer : inner)
            }))
      },
      schema: .group(keys.flatMap(\.names).map { ($0.key, $0.schema) }))
  }
}
