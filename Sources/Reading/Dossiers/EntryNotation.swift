internal import Activities
internal import YAMLValues

extension Notation<Entry> {
  /// An activity.
  static let entry = group(
    from: { Entry(kind: $0.kind) },
    [
      .key(
        "kind", \.kind, .name(omitting: \.kind), "What sort of activity it is, if not the section's"
      ),
      .key("lead", \.lead, .text, "Words before the title, such as the verb 承办"),
      // What follows from the reference or from other keys is written only where it differs.
      .derived(
        "title", \.title, .text, from: { $0.reference?.title.map(\.withoutFixedCase) },
        "The title, with its 《》 where they are to be printed"),
      .dates, .fields,
      .derived(
        "detail", \.detail, .text, from: \.composedDetail,
        "The rest of the sentence; without it the values of venue, funder and the like are printed"),
      .key(
        "joint", \.joint, .localized(.string, named: "string"),
        "What stands between title and detail, if not a comma"),
      .key("links", \.links, .list(of: .link), "Links that stand for the activity as a whole"),
      .key("facts", \.facts, .facts, "Labelled values, printed in their order: 承担角色: 总负责"),
      .key("body", \.body, .blocks, "Paragraphs, lists and tables below the activity, in Markdown"),
      .key("reference", \.reference, .reference, "The work, field by field"),
      .key("tags", \.tags, .list(of: .string), "Words by which --tag chooses activities"),
    ],
    finish: { entry, node, _ in
      entry.origin = node.origin
      if let reference = entry.reference {
        if node["title"] == nil { entry.title = reference.title.map(\.withoutFixedCase) }
        if node["date"] == nil, node["dates"] == nil { entry.dates = reference.issued }
      }
      if node["detail"] == nil { entry.detail = entry.composedDetail }
    })
}

extension Keys<Entry> {
  /// A text that follows from others where its key is missing.
  fileprivate static func derived(
    _ key: String, _ property: any WritableKeyPath<Entry, LocalizedText> & Sendable,
    _ notation: Notation<LocalizedText>, from source: @escaping @Sendable (Entry) -> LocalizedText?,
    _ summary: String
  ) -> Keys {
    Keys(
      names: [Name(key, notation.schema, summary)],
      read: { pair, entry, reading in
        if let text = notation.read(pair.value, &reading) { entry[keyPath: property] = text }
      },
      write: { entry, conventions in
        let text = entry[keyPath: property]
        if text == source(entry) ?? LocalizedText() { return [] }
        return [.init(key: key, value: notation.write(text, conventions) ?? .text(""))]
      })
  }

  /// The date; a stretch of time is called `dates`.
  fileprivate static let dates = Keys(
    names: ["date", "dates"].map { key in
      .init(key, Notation<DateSpan?>.dates.schema, "When: 2024-05, 2021-01/2023-12, 2021.9 至今")
    },
    read: { pair, entry, reading in
      if let dates = Notation<DateSpan?>.dates.read(pair.value, &reading) { entry.dates = dates }
    },
    write: { entry, conventions in
      if entry.dates == entry.reference?.issued { return [] }
      let node = Notation<DateSpan?>.dates.write(entry.dates, conventions) ?? .text("")
      let isStretch = entry.dates.map { $0.end != DateSpan.End.none } ?? false
      return [.init(key: isStretch ? "dates" : "date", value: node)]
    })
}

extension Entry {
  /// The sentence that the values of the entry make, in the usual order of its kind.
  ///
  /// A reference says who, where and how far for itself.
  fileprivate var composedDetail: LocalizedText {
    let said: [FactRole] = reference == nil ? [] : [.authors, .venue, .status, .identifier]
    let own = fields.filter { !$0.isInherited && $0.role.isKnown && !said.contains($0.role) }
    if own.isEmpty { return LocalizedText() }
    let ordered =
      kind.roles.flatMap { role in own.filter { $0.role == role } }
      + own.filter { !kind.roles.contains($0.role) }
    var detail = LocalizedText()
    for language in own.flatMap(\.value.languages) where detail[language] == nil {
      let texts = ordered.compactMap { $0.value.best(for: language)?.value }.filter { !$0.isEmpty }
      let comma = texts.contains { $0.plain.containsHan } ? "，" : ", "
      var sentence = InlineText()
      for (index, text) in texts.enumerated() {
        if index > 0 { sentence.append(InlineRun(text: comma)) }
        sentence.append(text)
      }
      if !sentence.isEmpty { detail[language] = sentence.placed(at: origin) }
    }
    return detail
  }
}

extension Notation<ActivityLink> {
  /// A link with what it is called; an address alone is called a link.
  fileprivate static let link = Notation(
    read: { node, reading in
      guard let text = node.scalar?.trimmed else { return parts.read(node, &reading) }
      guard text.isAddress else {
        reading.reject(node, expected: "an address, or a group of the keys label and url")
        return nil
      }
      let language = reading.conventions.language ?? .english
      let label = reading.conventions.vocabulary.keys["url"]?.word(in: language) ?? "link"
      return ActivityLink(
        label: LocalizedText(InlineText(label), in: language), target: text, origin: node.origin)
    },
    write: parts.write,
    schema: Schema(anyOf: parts.schema, Schema(types: "string")))

  private static let parts = group(
    from: { _ in ActivityLink(label: LocalizedText(), target: "") },
    [
      .key("label", \.label, .text, "What the link is called: 链接, slides"),
      .key("url", \.target, .string, "The address"),
    ],
    finish: { link, node, reading in
      link.origin = node.origin
      if link.target.isEmpty { reading.reject(node, expected: "a link with its url") }
    })
}

extension Notation<Section> {
  /// A section: its heading and the activities below it.
  static let section = group(
    from: { _ in Section(kind: .other, title: LocalizedText()) },
    [
      .key("kind", \.kind, .name(omitting: { _ in nil }), "What sort of activities it holds"),
      .key(
        "title", \.title, .text,
        "The heading; without it the layout sets its own, but not below a title above this section alone"
      ),
      .key("level", \.level, .depth, "The depth of the heading, from 1"),
      .key(
        "introduction", \.introduction, .blocks, "What stands before the activities, in Markdown"),
      .key("entries", \.entries, .list(of: .entry), "The activities, in their order"),
    ],
    settle: { section, conventions in conventions.kind = section.kind },
    finish: { section, node, _ in section.origin = node.origin })
}
