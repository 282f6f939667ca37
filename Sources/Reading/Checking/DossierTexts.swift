internal import Activities

extension Dossier {
  /// All texts of the sections, in order.
  func forEachText(_ body: (InlineText) -> Void) {
    title.forEachText(body)
    introduction.forEachText(body)
    for section in sections {
      section.title.forEachText(body)
      section.introduction.forEachText(body)
      for entry in section.entries { entry.forEachText(body) }
    }
  }
}

extension Entry {
  /// All texts of the entry, its links' labels apart.
  func forEachText(_ body: (InlineText) -> Void) {
    for text in [lead, title, detail] { text.forEachText(body) }
    for fact in facts {
      fact.label.forEachText(body)
      fact.value.forEachText(body)
    }
    self.body.forEachText(body)
  }
}

extension Localized<InlineText> {
  fileprivate func forEachText(_ body: (InlineText) -> Void) { variants.forEach { body($0.value) } }
}

extension Localized<[Block]> {
  fileprivate func forEachText(_ body: (InlineText) -> Void) {
    for variant in variants { for block in variant.value { block.forEachText(body) } }
  }
}

extension Block {
  fileprivate func forEachText(_ body: (InlineText) -> Void) {
    switch self {
    case .paragraph(let text): body(text)
    case .list(let list): for block in list.items.joined() { block.forEachText(body) }
    case .table(let table): for cell in ([table.head] + table.rows).joined() { body(cell) }
    case .verbatim: break
    }
  }
}
