internal import Activities
internal import Diagnostics
internal import YAMLValues

extension Notation<InlineText> {
  /// A text on one line, in Markdown.
  static let inline = inline(isWork: false)
  /// A text of a work, where braces keep capitals.
  static let workInline = inline(isWork: true)

  private static func inline(isWork: Bool) -> Notation {
    Notation(
      read: { node, reading in
        guard let markdown = node.scalar else {
          reading.reject(node, expected: "a text")
          return nil
        }
        let text = readInline(markdown, origin: node.origin, isWork: isWork)
        reading.diagnostics += text.diagnostics
        return text.content
      },
      write: { text, _ in .text(text.markdown(isWork: isWork)) },
      schema: Notation<String>.string.schema)
  }
}

extension Notation<[Block]> {
  /// Paragraphs, lists and tables, in Markdown.
  static let markdown = Notation(
    read: { node, reading in
      guard let markdown = node.scalar else {
        reading.reject(node, expected: "a text in Markdown")
        return nil
      }
      let blocks = readBlocks(markdown, origin: node.origin)
      reading.diagnostics += blocks.diagnostics
      return blocks.content
    },
    write: { blocks, _ in .text(blocks.markdown) },
    schema: Notation<String>.string.schema)
}

extension Notation {
  /// A value per language, or one in the language of the file; none needs no key.
  ///
  /// - Parameters:
  ///   - one: How a value is written in one language.
  ///   - name: The name of the schema among the definitions.
  /// - Returns: The notation.
  static func localized<One>(
    _ one: Notation<One>, named name: String
  ) -> Notation where Value == Localized<One> {
    Notation(
      read: { node, reading in
        guard case .mapping(let pairs) = node.value,
          pairs.contains(where: { Language(written: $0.key) != nil })
            || pairs.allSatisfy(\.key.hasFormOfLanguage)
        else {
          // An empty text says that there is none.
          if node.scalar == "" { return Localized() }
          let language = reading.conventions.language(of: node.scalar ?? "")
          return one.read(node, &reading).map { Localized($0, in: language) }
        }
        var result = Localized<One>()
        for (pair, says) in languageKeys(pairs) {
          switch says {
          case .language(let language):
            if let note = Diagnostic.longLanguageCode(pair.key, at: pair.origin) {
              reading.diagnostics.append(note)
            }
            result[language] = reading.below(pair.key) { one.read(pair.value, &$0) }
          case .repeated(let first):
            reading.diagnostics.append(.repeatedLanguage(pair, after: first, .error))
          case .unknown:
            reading.rejectLanguage(pair)
          }
        }
        return result
      },
      write: { value, conventions in
        let nodes = value.variants.map { one.write($0.value, conventions) ?? .text("") }
        if nodes.isEmpty { return nil }
        if nodes.count == 1, nodes[0].scalar != "",
          value.variants[0].language == conventions.language(of: nodes[0].scalar ?? "")
        {
          return nodes[0]
        }
        return YAMLNode(Array(zip(value.languages.map(\.tag), nodes)))
      },
      schema: Schema(
        anyOf: one.schema,
        .group(
          of: one.schema,
          names: Schema([("pattern", .text("^[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*$"))]))
      ).named(name))
  }
}

extension Notation<LocalizedText> {
  /// A text on one line, in one language or several.
  static let text = localized(.inline, named: "text")
  /// A text of a work, in one language or several.
  static let workText = localized(.workInline, named: "work-text")
}

extension Notation<Localized<[Block]>> {
  /// Running content, in one language or several.
  static let blocks = localized(.markdown, named: "markdown")
}

extension DossierReading {
  /// Says that a key among languages is none.
  fileprivate mutating func rejectLanguage(_ pair: YAMLNode.Pair) {
    let path = path.joined(separator: ".")
    let likely = Language.likely(beside: conventions.languages)
    diagnostics.append(
      .unknownKey(pair, path: "\(path).\(pair.key)", known: likely.map(\.tag), in: path))
  }
}

extension String {
  /// Whether this could be the tag of a language: two or three letters, and subtags.
  fileprivate var hasFormOfLanguage: Bool {
    let primary = unicodeScalars.prefix { $0 != "-" && $0 != "_" }
    return (2...3).contains(primary.count) && primary.allSatisfy { $0.isLatin }
  }
}
