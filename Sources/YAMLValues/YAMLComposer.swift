import Diagnostics

/// Why a text is no YAML that Recto takes.
struct NotYAML: Error {
  var diagnostic: Diagnostic
}

/// Makes nodes of events.
struct YAMLComposer: ~Copyable {
  /// A value that aliases may repeat, and how many values and bytes of text it holds.
  private struct Anchored {
    var node: YAMLNode
    var count: Int
  }

  private var places: ScalarPlaces
  private var events: YAMLEvents
  private var anchors: [String: Anchored] = [:]
  /// How many values and bytes of text there are so far; aliases repeat theirs.
  private var count = 0
  private var depth = 0

  init(places: ScalarPlaces, events: consuming YAMLEvents) {
    self.places = places
    self.events = events
  }

  /// The value of the one document that the text holds.
  mutating func root() throws(NotYAML) -> YAMLNode {
    guard case .documentStart = try next().kind else { return YAMLNode(.null, origin: places.all) }
    let node = try value(next())
    _ = try next()
    let rest = try next()
    guard case .streamEnd = rest.kind else {
      throw notYAML("another document begins here", at: rest.place)
    }
    return node
  }

  private mutating func next() throws(NotYAML) -> YAMLEvents.Event {
    do {
      return try events.next()
    } catch {
      let offset = error.place.map { places.offset($0) } ?? places.offset(byte: error.byte ?? 0)
      throw NotYAML(diagnostic: .notYAML(error.problem, at: .range(places.range(from: offset))))
    }
  }

  private mutating func value(_ event: YAMLEvents.Event) throws(NotYAML) -> YAMLNode {
    let before = count
    try add(1)
    // Before the values within, since places are counted from the last one.
    let origin = range(event.place)
    let node: YAMLNode
    let name: String?
    switch event.kind {
    case .scalar(let text, let isPlain, let anchor):
      try add(text.utf8.count)
      let isNull = isPlain && ["", "~", "null", "Null", "NULL"].contains(text)
      node = YAMLNode(
        isNull ? .null : .scalar(text),
        origin: places.range(from: origin.offsets.lowerBound, count: text.utf8.count))
      name = anchor
    case .sequenceStart(let anchor):
      node = YAMLNode(.sequence(try items(event.place)), origin: origin)
      name = anchor
    case .mappingStart(let anchor):
      node = YAMLNode(.mapping(try pairs(event.place)), origin: origin)
      name = anchor
    case .alias(let anchor):
      guard let anchored = anchors[anchor] else {
        throw notYAML("found undefined alias", at: event.place)
      }
      try add(anchored.count)
      return anchored.node
    case .end, .documentStart, .documentEnd, .streamEnd:
      throw notYAML("a value is missing", at: event.place)
    }
    if let name { anchors[name] = Anchored(node: node, count: count - before) }
    return node
  }

  private mutating func items(_ place: Int) throws(NotYAML) -> [YAMLNode] {
    try descend(place)
    var nodes: [YAMLNode] = []
    while true {
      let event = try next()
      if case .end = event.kind { break }
      nodes.append(try value(event))
    }
    depth -= 1
    return nodes
  }

  /// The pairs of a mapping.
  ///
  /// A key that is no text, which Jekyll's `{{ name }}` looks like, is an empty one.
  private mutating func pairs(_ place: Int) throws(NotYAML) -> [YAMLNode.Pair] {
    try descend(place)
    var pairs: [YAMLNode.Pair] = []
    var merged: [YAMLNode.Pair] = []
    var known: Set<String> = []
    while true {
      let event = try next()
      if case .end = event.kind { break }
      let key = try value(event)
      let value = try value(next())
      if case .scalar("<<", isPlain: true, _) = event.kind, let pairs = value.mergeable {
        merged += pairs
        continue
      }
      if let name = key.scalar, !known.insert(name).inserted {
        throw notYAML("the key '\(name)' stands here more than once", at: event.place)
      }
      pairs.append(YAMLNode.Pair(key: key.scalar ?? "", origin: key.origin, value: value))
    }
    depth -= 1
    // What the mapping says itself comes first, and of what it takes over the first mapping.
    for pair in merged where known.insert(pair.key).inserted { pairs.append(pair) }
    return pairs
  }

  private mutating func descend(_ place: Int) throws(NotYAML) {
    depth += 1
    guard depth <= greatestYAMLDepth else {
      throw NotYAML(diagnostic: .tooDeep(at: .range(range(place))))
    }
  }

  /// Counts values and bytes; more than any text holds without aliases that repeat aliases is an
  /// error.
  private mutating func add(_ more: Int) throws(NotYAML) {
    count += more
    guard count <= 100_000 + 4 * places.part.count else {
      throw NotYAML(diagnostic: .tooLarge(places.file))
    }
  }

  private mutating func range(_ place: Int, count: Int = 0) -> SourceRange {
    places.range(from: places.offset(place), count: count)
  }

  private mutating func notYAML(_ problem: String, at place: Int) -> NotYAML {
    NotYAML(diagnostic: .notYAML(problem, at: .range(range(place))))
  }
}

extension YAMLNode {
  /// The pairs that a merge key takes over: those of a mapping or of a list of mappings.
  fileprivate var mergeable: [Pair]? {
    switch value {
    case .mapping(let pairs): return pairs
    case .sequence(let nodes):
      let groups = nodes.compactMap { node in
        if case .mapping(let pairs) = node.value { pairs } else { nil }
      }
      return groups.count == nodes.count ? groups.flatMap { $0 } : nil
    case .null, .scalar: return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func tooLarge(_ file: SourceFile) -> Diagnostic {
    var diagnostic = notYAML(
      "its aliases repeat one another without measure", at: .file(file.name))
    diagnostic.help = "Write out what the aliases stand for"
    return diagnostic
  }

  fileprivate static func tooDeep(at place: Place) -> Diagnostic {
    Diagnostic(
      "nested-too-deep", .error, at: place,
      "Groups and lists stand in one another more than \(greatestYAMLDepth) levels deep here",
      help: "Check the brackets and the indentation")
  }

  fileprivate static func notYAML(_ problem: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "not-yaml", .error, at: place, "This is not valid YAML: \(problem)",
      help:
        "Check the indentation, and put values into quotes that hold ': ' or '#', or begin with * or @"
    )
  }
}
