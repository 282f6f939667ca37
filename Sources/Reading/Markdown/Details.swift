internal import Activities
internal import Diagnostics

/// The page with what stands in `<details>` below an entry, such as its abstract, inside the entry.
///
/// A paragraph becomes an item for that, whose other blocks are those of the element; behind a list they
/// belong to its last item.
///
/// - Parameters:
///   - elements: The pieces of the page.
///   - isInItem: Whether all of them stand in an item already.
/// - Returns: The same pieces without summaries and folded blocks.
func placingDetails(in elements: [PageElement], isInItem: Bool = false) -> [PageElement] {
  guard elements.contains(where: \.content.isOfDetails) else { return elements }
  var result: [PageElement] = []
  var label: InlineText?
  /// Adds a block to the entry above; it stands on its own where there is none.
  func attach(_ block: Block, _ origin: SourceRange?) {
    guard !isInItem, let last = result.indices.last, case .block(let above) = result[last].content
    else {
      result.append(PageElement(content: .block(block), origin: origin))
      return
    }
    switch above {
    case .paragraph:
      result[last].content = .block(.list(ActivityList(items: [[above, block]])))
      listWorks(before: last)
    case .list(var list) where !list.items.isEmpty:
      // Nothing else may hold the items while they grow.
      result[last].content = .block(.list(ActivityList(items: [])))
      list.items[list.items.count - 1].append(block)
      result[last].content = .block(.list(list))
    default: result.append(PageElement(content: .block(block), origin: origin))
    }
  }
  /// Makes items of the paragraphs above an entry that are works as well: a link or a title stands in each.
  func listWorks(before end: Int) {
    for index in result[..<end].indices.reversed() {
      guard case .block(.paragraph(let text)) = result[index].content, text.mayTellWork else {
        return
      }
      result[index].content = .block(.list(ActivityList(items: [[.paragraph(text)]])))
    }
  }
  for element in elements {
    switch element.content {
    case .summary(let text):
      if let label { attach(.paragraph(label), element.origin) }
      label = text
    case .folded(.paragraph(let text)):
      attach(.paragraph(label.map { $0.followed(by: text, ": ") } ?? text), element.origin)
      label = nil
    case .folded(let block):
      if let label { attach(.paragraph(label), element.origin) }
      label = nil
      attach(block, element.origin)
    default:
      label = nil
      result.append(element)
    }
  }
  return result
}

extension PageElement.Content {
  /// Whether this is a summary or what it hides.
  fileprivate var isOfDetails: Bool {
    switch self {
    case .summary, .folded: true
    default: false
    }
  }
}

extension [PageElement.Content] {
  /// The same pieces with what a part of an entry is called before its first words, as it stands in an item.
  var labellingFolded: [PageElement.Content] {
    guard contains(where: \.isOfDetails) else { return self }
    return placingDetails(
      in: map { PageElement(content: $0, origin: nil) }, isInItem: true
    ).map(\.content)
  }
}

extension InlineText {
  /// What a summary calls the part of an entry that it opens: Abstract of `▶ Show abstract`; nil where it is a
  /// heading of something else.
  var partOfEntry: InlineText? {
    let sentence = Sentence(self)
    guard sentence.scalars.count < 60,
      let first = sentence.scalars.firstIndex(where: \.isLetter),
      let last = sentence.scalars.lastIndex(where: \.isLetter)
    else { return nil }
    let range = first..<last + 1
    let words = sentence.lowercased(range)
    let start = DetailsWords.invitations.first(where: words.hasPrefix)?.unicodeScalars.count ?? 0
    let name = String(String.UnicodeScalarView(words.unicodeScalars.dropFirst(start)))
    guard DetailsWords.parts.contains(name) else { return nil }
    return sentence.slice(first + start..<last + 1).removing([.strong, .emphasis])
  }
}

extension InlineText {
  /// Whether a paragraph has a link, a title in quotation marks or italics, and a year or a state.
  fileprivate var mayTellWork: Bool {
    let hasTitle =
      runs.contains { $0.link != nil || $0.style.contains(.emphasis) || $0.style.contains(.strong) }
      || runs.first.map { ["\"", "“", "《"].contains($0.text.first) } ?? false
    return hasTitle && plain.unicodeScalars.contains(where: \.isDigit)
  }
}
