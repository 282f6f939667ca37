internal import Activities
internal import Diagnostics
internal import YAMLValues

extension RecordReader {
  /// Running text, then what was done.
  mutating func body(_ record: inout Record) -> [Block] {
    var body: [Block] = []
    while let text = record.take(RecordKeys.texts) { body += blocks(of: text.value) }
    while let items = record.take(RecordKeys.items) {
      guard case .sequence(let nodes) = items.value.value else {
        body += blocks(of: items.value)
        continue
      }
      let own = nodes.compactMap { node -> [Block]? in
        let item = self.item(node)
        return item.isEmpty ? nil : item
      }
      if !own.isEmpty { body.append(.list(ActivityList(items: own))) }
    }
    return body
  }

  /// An item of what was done, with the items inside it.
  private mutating func item(_ node: YAMLNode) -> [Block] {
    if case .mapping(let pairs) = node.value, pairs.count == 1, pairs[0].value.scalar != nil {
      // `- Thesis: On examples` is a group of one key to YAML, and a line to its author.
      var line = InlineText(
        pairs[0].key + (pairs[0].key.containsHan ? "：" : ": "), origin: pairs[0].origin)
      line.append(texts.inline(pairs[0].value))
      return [.paragraph(line)]
    }
    guard let text = node.scalar?.trimmed, nestsItems else { return blocks(of: node) }
    var parts = text.itemParts
    guard parts.count > 1 else { return blocks(of: node) }
    let place = node.place(of: text)
    let isShort = parts.count < 50
    func own(_ part: String) -> SourceRange? { isShort ? place?.first(part) : place }
    let first = parts.removeFirst()
    let items = parts.map { part -> [Block] in [.paragraph(texts.inline(part, at: own(part)))] }
    return [.paragraph(texts.inline(first, at: own(first))), .list(ActivityList(items: items))]
  }

  /// Any value as blocks: texts as paragraphs, lists as lists, groups as a list of labelled values.
  mutating func blocks(of node: YAMLNode, depth: Int = 0) -> [Block] {
    switch node.value {
    case .null: return []
    case .scalar: return texts.blocks(node)
    case .sequence(let nodes):
      guard depth < deepestValues else { return flattened(node) }
      let items = nodes.filter { !$0.isBlank }.map { blocks(of: $0, depth: depth + 1) }
      return items.isEmpty ? [] : [.list(ActivityList(items: items))]
    case .mapping(let pairs):
      guard depth < deepestValues else { return flattened(node) }
      return group(pairs.filter { !$0.value.isBlank }, depth: depth)
    }
  }

  /// A group of keys: under its title, if it has one, its contents.
  private mutating func group(_ pairs: [YAMLNode.Pair], depth: Int) -> [Block] {
    let title = pairs.first {
      ["title", "name"].contains($0.key.plainKey) && $0.value.scalar != nil
    }
    var result: [Block] = title.map { [.paragraph(texts.inline($0.value))] } ?? []
    let rest = pairs.filter { $0.key != title?.key }
    if title != nil, rest.count == 1, RecordKeys.items.contains(rest[0].key.plainKey) {
      return result + blocks(of: rest[0].value, depth: depth + 1)
    }
    let items = rest.map { pair -> [Block] in
      let label = InlineText(
        [InlineRun(text: label(of: pair.key) + (isChinese ? "：" : ": "), origin: pair.origin)])
      var value = blocks(of: pair.value, depth: depth + 1)
      guard case .paragraph(let first)? = value.first else { return [.paragraph(label)] + value }
      var line = label
      line.append(first)
      value[0] = .paragraph(line)
      return value
    }
    if !items.isEmpty { result.append(.list(ActivityList(items: items))) }
    return result
  }

  /// A value that is nested too deep for lists, text by text.
  private mutating func flattened(_ node: YAMLNode) -> [Block] {
    var waiting = [node]
    var result: [Block] = []
    while let next = waiting.popLast() {
      switch next.value {
      case .null: continue
      case .scalar: result += texts.blocks(next)
      case .sequence(let nodes): waiting += nodes.reversed()
      case .mapping(let pairs): waiting += pairs.map(\.value).reversed()
      }
    }
    return result
  }

  /// What a key is called in the language of the résumé: its name, else its own words.
  func label(of key: String) -> String {
    vocabulary.keys[key.plainKey]?.word(in: language) ?? key.labelWords
  }

  /// Any value on one line.
  mutating func line(of node: YAMLNode) -> InlineText {
    switch node.value {
    case .null: return InlineText()
    case .scalar: return texts.inline(node)
    case .sequence(let nodes): return listed(nodes.map { line(of: $0) })
    case .mapping(let pairs):
      let named = pairs.first { $0.key.plainKey == "name" && $0.value.scalar != nil }
      if let named, pairs.count == 1 { return texts.inline(named.value) }
      return listed(
        flattened(node).compactMap { block in
          if case .paragraph(let text) = block { text } else { nil }
        })
    }
  }

  /// What a record has beyond the keys that have a place: facts under their keys.
  mutating func facts(_ record: Record) -> [Fact] {
    record.rest.compactMap { pair in
      let key = pair.key.plainKey
      if RecordKeys.looks.contains(key) { return nil }
      if RecordKeys.pictures.contains(key) {
        note(key, .picture(pair))
        return nil
      }
      return fact(pair)
    }
  }

  /// The keys that mistyped ones may mean.
  private var knownKeys: [String] { RecordKeys.all + vocabulary.keys.keys.sorted() }

  /// A key with its value as a fact.
  private mutating func fact(_ pair: YAMLNode.Pair) -> Fact {
    let label = label(of: pair.key)
    let known = vocabulary.keys[pair.key.plainKey]
    let role = known?.meaning ?? vocabulary.role(ofLabel: pair.key.labelWords)
    if role == nil, known == nil {
      note(pair.key.plainKey, .unknownRecordKey(pair, near: knownKeys))
    }
    let isLine =
      switch pair.value.value {
      case .sequence(let nodes): nodes.allSatisfy { ($0.scalar?.count ?? 99) < 40 }
      default: false
      }
    let value = isLine ? [.paragraph(line(of: pair.value))] : blocks(of: pair.value)
    return Fact(
      role: role, label: LocalizedText(InlineText(label, origin: pair.origin), in: language),
      value: Localized(value, in: language), origin: pair.origin)
  }
}

/// How deep lists inside lists are kept as such.
private let deepestValues = 12

extension String {
  /// An item and the items inside it.
  ///
  /// RenderCV begins one at each dash with spaces, also where YAML has folded their lines into one.
  /// A dash between figures, or before a word that leaves a span open, begins none.
  fileprivate var itemParts: [String] {
    let text = split(whereSeparator: \.isNewline).joined(separator: " ")
    var parts: [String] = []
    for piece in text.split(separator: " - ", omittingEmptySubsequences: false) {
      let before = parts.last?.unicodeScalars.last
      let isSpan =
        before?.isDigit ?? false
        && (piece.unicodeScalars.first?.isDigit ?? false
          || ["present", "now", "至今", "今"].contains { piece.lowercased().hasPrefix($0) })
      if isSpan, let last = parts.popLast() {
        parts.append(last + " - " + piece)
      } else {
        parts.append(String(piece))
      }
    }
    return parts.map(\.trimmed).filter { !$0.isEmpty }
  }
}

extension Diagnostic {
  fileprivate static func picture(_ pair: YAMLNode.Pair) -> Diagnostic {
    Diagnostic(
      "picture", .note, at: pair.origin, "Pictures are left out, such as this '\(pair.key)'")
  }

  fileprivate static func unknownRecordKey(
    _ pair: YAMLNode.Pair, near known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-record-key", .note, at: pair.origin,
      "'\(pair.key)' is no key that is known here, so it is printed as a label with its value",
      help: nearestName(to: pair.key, in: known).map { "Did you mean '\($0)'?" }
        ?? "Choose the words of the key as you want to read them")
  }
}
