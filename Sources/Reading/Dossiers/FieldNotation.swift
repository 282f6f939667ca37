internal import Activities
internal import YAMLValues

extension Keys<Entry> {
  /// What is known of an activity without a label: a key for each role that Recto knows, `extra` for
  /// values with names of their own, `inherited` for what the section says of all its activities.
  ///
  /// `fields` holds them where another order than these keys have counts.
  static let fields = Keys(
    names: FactRole.known.map { known in
      .init(known.role.rawValue, Notation<[LocalizedText]>.values.schema, known.summary)
    } + [
      .init(
        "extra", valuesByName, "Values with names of your own, for the columns of a layout's tables"
      ),
      .init("inherited", valuesByName, "What the section's heading says of the activity"),
      .init(
        "fields", Notation<[EntryField]>.fields.schema,
        "Values in an order of their own; usually their own keys are enough"),
    ],
    read: { pair, entry, reading in
      func take(_ pair: YAMLNode.Pair, isInherited: Bool) {
        let values = Notation<[LocalizedText]>.values.read(pair.value, &reading) ?? []
        entry.fields += values.map {
          EntryField(
            role: FactRole(rawValue: pair.key), value: $0, isInherited: isInherited)
        }
      }
      switch pair.key {
      case "fields":
        entry.fields += Notation<[EntryField]>.fields.read(pair.value, &reading) ?? []
      case "extra", "inherited":
        for inner in OrderedPairs.read(pair.value, &reading) ?? [] {
          reading.path.append(inner.key)
          take(inner, isInherited: pair.key == "inherited")
          reading.path.removeLast()
        }
      default: take(pair, isInherited: false)
      }
    },
    write: { entry, conventions in
      var pairs: [YAMLNode.Pair] = []
      var group = ""
      var inner: [YAMLNode.Pair] = []
      func value(_ fields: ArraySlice<EntryField>) -> YAMLNode {
        Notation<[LocalizedText]>.values.write(fields.map(\.value), conventions) ?? .text("")
      }
      var rest = entry.fields[...]
      while let first = rest.first {
        let same = rest.prefix { $0.role == first.role && $0.isInherited == first.isInherited }
        rest = rest.dropFirst(same.count)
        let pair = YAMLNode.Pair(key: first.role.rawValue, value: value(same))
        let owner = first.isInherited ? "inherited" : first.role.isKnown ? "" : "extra"
        if owner != group, !inner.isEmpty {
          pairs.append(.init(key: group, value: OrderedPairs.node(inner)))
          inner = []
        }
        group = owner
        if owner.isEmpty { pairs.append(pair) } else { inner.append(pair) }
      }
      if !inner.isEmpty { pairs.append(.init(key: group, value: OrderedPairs.node(inner))) }
      if Set(pairs.map(\.key)).count == pairs.count { return pairs }
      let all = Notation<[EntryField]>.fields.write(entry.fields, conventions)
      return all.map { [.init(key: "fields", value: $0)] } ?? []
    })

  private static let valuesByName = OrderedPairs.schema(Notation<[LocalizedText]>.values.schema)
}

extension Notation<[LocalizedText]> {
  /// Values of one role: usually one.
  fileprivate static let values = list(of: .text, writesOneAlone: true)
}

extension Notation<[EntryField]> {
  fileprivate static let fields = list(of: .field)
}

extension Notation<EntryField> {
  fileprivate static let field = group(
    from: { _ in EntryField(role: FactRole(rawValue: ""), value: LocalizedText()) },
    [
      .key("role", \.role, .role, "What the value is: venue, funder, number"),
      .key("value", \.value, .text, "The value"),
      .key("inherited", \.isInherited, .flag, "Whether the section's heading says it"),
    ])
}

extension Notation<FactRole> {
  fileprivate static let role = Notation(
    read: { node, reading in
      Notation<String>.string.read(node, &reading).map(FactRole.init(rawValue:))
    },
    write: { role, _ in .text(role.rawValue) }, schema: Notation<String>.string.schema)
}

extension Notation<Bool> {
  /// A truth value; false needs no key.
  static let flag = Notation(
    read: { node, reading in
      if let value = node.scalar.flatMap({ ["true": true, "false": false][$0] }) { return value }
      reading.reject(node, expected: "true or false")
      return nil
    },
    write: { value, _ in value ? YAMLNode(word: "true") : nil },
    schema: Schema(types: "boolean"))
}
