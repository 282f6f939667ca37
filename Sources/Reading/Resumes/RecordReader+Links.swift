internal import Activities
internal import YAMLValues

extension RecordReader {
  /// Takes the registered names of a work, and every key that holds an address.
  mutating func takeLinks(_ record: inout Record, _ entry: inout Entry) {
    let own = record.takeScalar(["linktext"]).map { texts.inline($0) }
    takeRegisteredNames(&record, &entry)
    var known = Set([entry.reference?.identifiers.url].compactMap(\.self))
    for pair in record.rest where !RecordKeys.pictures.contains(pair.key.plainKey) {
      guard let links = links(pair, own) else { continue }
      _ = record.take([pair.key.plainKey])
      for link in links where known.insert(link.target).inserted { entry.links.append(link) }
    }
  }

  /// Takes a DOI and an arXiv number; those that the words of the entry have stand there.
  private mutating func takeRegisteredNames(_ record: inout Record, _ entry: inout Entry) {
    let names = [
      (["doi"], "DOI: ", "https://doi.org/", doiPrefixes),
      (["arxiv", "arxivid"], "arXiv: ", "https://arxiv.org/abs/", arXivPrefixes),
    ]
    for (keys, label, site, prefixes) in names {
      guard let node = record.takeScalar(keys), let name = node.scalar?.trimmed else { continue }
      let number = name.withoutPrefix(prefixes)
      entry.fields.append(
        EntryField(role: .identifier, value: LocalizedText(InlineText(number), in: language)))
      let detail = entry.detail[language]
      if detail?.plain.contains(number) ?? false { continue }
      let run = InlineRun(text: label + number, link: site + number, origin: node.place(of: name))
      entry.detail[language] = listed((detail.map { [$0] } ?? []) + [InlineText([run])])
    }
  }

  /// The links that a key holds: an address, a list of them, or a group of them under their names.
  ///
  /// - Parameters:
  ///   - pair: The key.
  ///   - own: What the record calls its own address.
  /// - Returns: Nil where it holds anything else.
  private mutating func links(_ pair: YAMLNode.Pair, _ own: InlineText?) -> [ActivityLink]? {
    let isPlain = RecordKeys.addresses.contains(pair.key.plainKey)
    switch pair.value.value {
    case .null: return nil
    case .scalar(let text):
      let isDomain = isPlain && text.contains(".")
      guard text.trimmed.isAddress || text.trimmed.isPath || isDomain, !text.trimmed.contains(" ")
      else { return nil }
      let label = isPlain ? own ?? InlineText(label(of: "url")) : InlineText(linkLabel(pair.key))
      return [link(pair.value, label)]
    case .mapping(let pairs):
      let links = pairs.filter { !$0.value.isBlank }.compactMap { pair in
        pair.value.scalar?.trimmed.isTarget ?? false
          ? link(pair.value, InlineText(linkLabel(pair.key))) : nil
      }
      return links.count == pairs.count && !links.isEmpty ? links : nil
    case .sequence(let nodes):
      let links = nodes.compactMap { node -> ActivityLink? in
        if node.scalar?.trimmed.isTarget ?? false {
          return link(node, InlineText(label(of: "url")))
        }
        guard var record = Record(node), let target = record.takeScalar(RecordKeys.addresses),
          target.scalar?.trimmed.isTarget ?? false
        else { return nil }
        let label = record.takeScalar(["label", "name", "title", "text"])
        let hasMore = record.rest.contains { !RecordKeys.looks.contains($0.key.plainKey) }
        return hasMore
          ? nil : link(target, label.map { texts.inline($0) } ?? InlineText(self.label(of: "url")))
      }
      return links.count == nodes.count && !links.isEmpty ? links : nil
    }
  }

  private func link(_ node: YAMLNode, _ label: InlineText) -> ActivityLink {
    let target = node.scalar?.trimmed ?? ""
    let isWhole = target.contains(":") || target.isPath
    return ActivityLink(
      label: LocalizedText(label, in: language), target: isWhole ? target : "https://\(target)",
      origin: node.place(of: target))
  }

  /// What a link is called by its key: `slides_url` leads to slides.
  private func linkLabel(_ key: String) -> String {
    if let name = vocabulary.keys[key.plainKey] { return name.word(in: language) }
    let ending = ["url", "link"].first { key.plainKey.hasSuffix($0) && key.plainKey != $0 }
    guard let ending else { return key.labelWords }
    let what = String(key.plainKey.dropLast(ending.utf8.count))
    return vocabulary.keys[what]?.word(in: language) ?? what
  }
}

/// What stands before the number of an arXiv paper.
let arXivPrefixes = [
  "https://arxiv.org/abs/", "http://arxiv.org/abs/", "https://arxiv.org/pdf/", "arXiv:", "arxiv:",
]

extension String {
  /// Whether this is an address, or the path of a file of a site.
  fileprivate var isTarget: Bool { isAddress || isPath }

  /// Whether this is the path of a file: from the root of a site, or with the ending of a document.
  fileprivate var isPath: Bool {
    if contains(" ") { return false }
    if hasPrefix("/") { return utf8.count > 1 }
    let endings = [".pdf", ".pptx", ".ppt", ".html", ".zip", ".bib", ".mp4", ".docx", ".ipynb"]
    return endings.contains { lowercased().hasSuffix($0) && utf8.count > $0.utf8.count }
  }
}
