internal import Activities
internal import YAMLValues

extension Notation<[Fact]> {
  /// Labelled values in their order: `承担角色: 总负责`; or, where a label alone does not say it all, a list
  /// with label, role and value of each.
  static let facts = Notation(
    read: { node, reading in
      switch node.value {
      case .mapping(let pairs): return pairs.compactMap { Fact.read($0, &reading) }
      case .sequence(let nodes):
        return nodes.flatMap { node -> [Fact] in
          guard case .mapping(let pairs) = node.value, node["label"] == nil, node["value"] == nil
          else {
            let parts = Notation<FactParts>.parts.read(node, &reading)
            return parts.map { [$0.fact(reading.conventions.vocabulary)] } ?? []
          }
          return pairs.compactMap { Fact.read($0, &reading) }
        }
      default:
        reading.reject(node, expected: "labels with their values, or a list of them")
        return nil
      }
    },
    write: { facts, conventions in
      if facts.isEmpty { return nil }
      let pairs = facts.map { $0.pair(conventions) }
      let known = pairs.compactMap(\.self)
      if known.count == facts.count, Set(known.map(\.key)).count == known.count {
        return YAMLNode(.mapping(known))
      }
      return YAMLNode(
        .sequence(
          zip(facts, pairs).map { fact, pair in
            pair.map { YAMLNode(.mapping([$0])) } ?? FactParts(fact, conventions).node(conventions)
          }))
    },
    schema: Schema(
      anyOf: .group(of: Notation<Localized<[Block]>>.blocks.schema),
      .list(of: Schema(types: "object"))))
}

/// A fact of which label, role and value are told one by one.
private struct FactParts: Sendable {
  var label = LocalizedText()
  /// The name of the role; nil where the label decides, empty where there is none.
  var role: String?
  var value = Localized<[Block]>()

  init() {}

  init(_ fact: Fact, _ conventions: Conventions) {
    label = fact.label
    value = fact.value
    role =
      FactParts.role(of: label, conventions.vocabulary) == fact.role
      ? nil : fact.role?.rawValue ?? ""
  }

  func fact(_ vocabulary: Vocabulary) -> Fact {
    let role = role.map { $0.isEmpty ? nil : FactRole(rawValue: $0) }
    return Fact(role: role ?? FactParts.role(of: label, vocabulary), label: label, value: value)
  }

  /// The group of keys; it has a value, by which it is told from a label and its value.
  func node(_ conventions: Conventions) -> YAMLNode {
    let node = Notation<FactParts>.parts.write(self, conventions) ?? YAMLNode([])
    guard case .mapping(let pairs) = node.value, node["value"] == nil else { return node }
    return YAMLNode(.mapping(pairs + [.init(key: "value", value: .text(""))]))
  }

  /// What a label means, in whichever of its languages the vocabulary knows it.
  static func role(of label: LocalizedText, _ vocabulary: Vocabulary) -> FactRole? {
    label.variants.lazy.compactMap { vocabulary.role(ofLabel: $0.value.plain) }.first
  }
}

extension Notation<FactParts> {
  fileprivate static let parts = group(
    from: { _ in FactParts() },
    [
      .key("label", \.label, .text, "The label without its colon"),
      .key("role", \.role, .optionalString, "What the label means, where no known word says it"),
      .key("value", \.value, .blocks, "The value"),
    ])
}

extension Fact {
  /// A label and its value.
  fileprivate static func read(_ pair: YAMLNode.Pair, _ reading: inout DossierReading) -> Fact? {
    let key = YAMLNode(.scalar(pair.key), origin: pair.origin)
    guard let label = Notation<LocalizedText>.text.read(key, &reading) else { return nil }
    let value = reading.below(pair.key) { reading in
      pair.value.value == .null
        ? Localized() : Notation<Localized<[Block]>>.blocks.read(pair.value, &reading)
    }
    return value.map { value in
      var parts = FactParts()
      (parts.label, parts.value) = (label, value)
      var fact = parts.fact(reading.conventions.vocabulary)
      fact.origin = pair.origin
      return fact
    }
  }

  /// The fact as a label and its value, or nil where they do not say all of it.
  fileprivate func pair(_ conventions: Conventions) -> YAMLNode.Pair? {
    guard let key = Notation<LocalizedText>.text.write(label, conventions)?.scalar, key.count <= 80,
      !["label", "role", "value"].contains(key)
    else { return nil }
    let value = Notation<Localized<[Block]>>.blocks.write(value, conventions) ?? .text("")
    let pair = YAMLNode.Pair(key: key, value: value)
    var reading = DossierReading(conventions)
    return Fact.read(pair, &reading) == self ? pair : nil
  }
}
