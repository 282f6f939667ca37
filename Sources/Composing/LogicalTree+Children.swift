internal import Frames

/// Children of an element, in which items that stand one below the other become a list.
struct ChildList {
  private var children: [LogicalElement.Child] = []
  /// The items of the list at the end, if there is one, and the role of their blocks.
  private var items: [LogicalElement.Child] = []
  private var open: (role: BlockRole, numbering: LogicalElement.Numbering)?

  /// Adds an element that stands for itself.
  mutating func append(_ element: LogicalElement) {
    closeList()
    children.append(.element(element))
  }

  /// Adds what a block is.
  mutating func append(_ elements: [LogicalElement], of block: FlowBlock) {
    for element in elements {
      guard element.role == .item else {
        append(element)
        continue
      }
      let list = (block.role, block.numbering)
      if let open, open != list { closeList() }
      open = list
      items.append(.element(element))
    }
  }

  /// All children, the last list included.
  mutating func finish() -> [LogicalElement.Child] {
    closeList()
    return children
  }

  private mutating func closeList() {
    if let open { children.append(.element(LogicalElement(.list(open.numbering), items))) }
    items = []
    open = nil
  }
}

extension FlowBlock {
  /// What the block's label counts with, if it is an item.
  fileprivate var numbering: LogicalElement.Numbering {
    guard role != .fact, case .row(let cells) = content, let label = cells.first?.blocks.first,
      label.role == .label, case .text(let paragraph) = label.content
    else { return .none }
    return paragraph.plain.contains(where: \.isNumber) ? .decimal : .bullets
  }
}

/// What words of one leaf share.
struct InlineKey: Equatable {
  var link: String?
  var note: Int?
  /// The language, where it is not the paragraph's.
  var language: String?

  init(_ span: TextSpan, in paragraph: Paragraph) {
    link = span.link
    note = span.note
    language = span.style.language == paragraph.style.language ? nil : span.style.language
  }
}

extension [LogicalElement.Child] {
  /// The elements among them.
  var elements: [LogicalElement] {
    compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// Adds a leaf in what it stands in, from without: a reference, a link, another language.
  ///
  /// A link in two languages is one element.
  mutating func append(_ leaf: Int, as key: InlineKey, joining last: InlineKey?) {
    var child = LogicalElement.Child.leaf(leaf)
    if let language = key.language {
      child = .element(LogicalElement(.span, language: language, [child]))
    }
    guard key.link != nil || key.note != nil else { return append(child) }
    if let last, key.link != nil, last.link == key.link, last.note == key.note,
      case .element(var element)? = self.last
    {
      element.appendInside(child)
      self[count - 1] = .element(element)
      return
    }
    if key.link != nil { child = .element(LogicalElement(.link, [child])) }
    if key.note != nil { child = .element(LogicalElement(.reference, [child])) }
    append(child)
  }
}

extension [LogicalElement] {
  /// The first of them as the document's title.
  var asTitle: [LogicalElement] {
    guard !isEmpty else { return [] }
    var elements = self
    elements[0].role = .heading(1)
    for index in elements.indices.dropFirst() where elements[index].role == .heading(1) {
      elements[index].role = .paragraph
    }
    return elements
  }
}

extension LogicalElement {
  /// Adds to the link that is this element or stands in it.
  fileprivate mutating func appendInside(_ child: Child) {
    if role == .reference, case .element(var link)? = children.first {
      link.children.append(child)
      children[0] = .element(link)
    } else {
      children.append(child)
    }
  }
}
