import Frames
import PDFFiles

/// Writes the structure tree (ISO 32000-1, 14.7 and 14.8), and on pages and links the numbers by which
/// readers find their way from them into it.
///
/// - Parameters:
///   - tree: The tree; without one what Cairo numbered leads nowhere, and is removed.
///   - marks: What each piece of marked content of each page is.
///   - links: The annotations of links.
///   - file: The file.
func addStructure(
  _ tree: LogicalElement?, marks: [[PageMark]], links: [LinkAnnotation], to file: inout PDFFile
) {
  for page in file.pages { file[dictionary: page]["StructParents"] = nil }
  guard let tree else { return }
  var writer = StructureWriter(marks: marks, links: links, file: file)
  let root = writer.write(tree)
  file = writer.file
  file.catalog["StructTreeRoot"] = .reference(root)
  file.catalog["MarkInfo"] = ["Marked": true]
}

/// Writes elements, and remembers which of them holds each mark and each link.
private struct StructureWriter {
  /// A piece of marked content: its page and its number on it.
  private struct Content {
    var page: Int
    var number: Int
  }

  private(set) var file: PDFFile
  private let links: [LinkAnnotation]
  /// Where each leaf stands, from page to page.
  private var contents: [[Content]] = []
  /// The annotations of each leaf, as indices of ``links``.
  private var linksOfLeaf: [Int: [Int]] = [:]
  /// The element that holds each piece of each page's content; nil for artifacts.
  private var holders: [[PDFReference?]]
  private var linkHolders: [PDFReference?]
  private var notes: [(name: String, element: PDFReference)] = []
  /// Attributes that many elements share.
  private var attributes: [LogicalElement.Role: PDFReference] = [:]

  init(marks: [[PageMark]], links: [LinkAnnotation], file: PDFFile) {
    self.file = file
    self.links = links
    holders = marks.map { [PDFReference?](repeating: nil, count: $0.count) }
    linkHolders = [PDFReference?](repeating: nil, count: links.count)
    for (page, marks) in marks.enumerated() {
      for case (let number, .leaf(let leaf)) in marks.enumerated() {
        if leaf >= contents.count {
          contents += repeatElement([], count: leaf - contents.count + 1)
        }
        contents[leaf].append(Content(page: page, number: number))
      }
    }
    for (index, link) in links.enumerated() { linksOfLeaf[link.leaf, default: []].append(index) }
  }

  /// Writes the whole tree; gives its root.
  mutating func write(_ tree: LogicalElement) -> PDFReference {
    let root = file.reserve()
    let document = element(tree, below: root)
    let parents = file.add(parentTree())
    var dictionary: PDFDictionary = [
      "Type": "StructTreeRoot", "K": .reference(document), "ParentTree": .reference(parents),
      "ParentTreeNextKey": .integer(holders.count + links.count),
    ]
    if !notes.isEmpty {
      let names = notes.flatMap { [PDFValue.bytes($0.name), .reference($0.element)] }
      dictionary["IDTree"] = ["Names": .array(names)]
    }
    file[root] = .dictionary(dictionary)
    return root
  }

  /// Writes an element and what stands below it.
  private mutating func element(
    _ element: LogicalElement, below parent: PDFReference
  ) -> PDFReference {
    let object = file.reserve()
    var dictionary: PDFDictionary = ["S": .name(element.role.name), "P": .reference(parent)]
    var page: Int?
    var kids: [PDFValue] = []
    for child in opened(element.children) {
      switch child {
      case .element(let child):
        guard !isEmpty(child) else { continue }
        kids.append(.reference(self.element(child, below: object)))
      case .leaf(let leaf):
        for content in contents(of: leaf) {
          page = page ?? content.page
          holders[content.page][content.number] = object
          kids.append(reference(to: content, onPage: page))
        }
      }
    }
    if element.role == .link {
      for index in element.leaves.flatMap({ linksOfLeaf[$0] ?? [] }) {
        linkHolders[index] = object
        page = page ?? links[index].page
        kids.append(reference(to: links[index], onPage: page))
      }
    }
    dictionary["Pg"] = page.map { .reference(file.pages[$0]) }
    if !kids.isEmpty { dictionary["K"] = kids.count == 1 ? kids[0] : .array(kids) }
    dictionary["Lang"] = element.language.map { .bytes($0) }
    dictionary["A"] = attributes(of: element.role).map { .reference($0) }
    if element.role == .note {
      let name = "note" + String(notes.count + 1, digits: 6)
      notes.append((name, object))
      dictionary["ID"] = .bytes(name)
    }
    file[object] = .dictionary(dictionary)
    return object
  }

  /// The same children, but that links which no annotation opens are only their words: an annotation
  /// can cover what stands beside its own words too (ISO 32000-1, 14.8.4.4.2).
  private func opened(_ children: [LogicalElement.Child]) -> [LogicalElement.Child] {
    guard children.contains(where: isUnopened) else { return children }
    return children.flatMap { child in
      if isUnopened(child), case .element(let link) = child {
        opened(link.children)
      } else {
        [child]
      }
    }
  }

  private func isUnopened(_ child: LogicalElement.Child) -> Bool {
    guard case .element(let element) = child, element.role == .link else { return false }
    return element.leaves.allSatisfy { linksOfLeaf[$0] == nil }
  }

  private func contents(of leaf: Int) -> [Content] {
    contents.indices.contains(leaf) ? contents[leaf] : []
  }

  /// Whether nothing of an element stands on a page.
  ///
  /// Cells keep their place in the row all the same.
  private func isEmpty(_ element: LogicalElement) -> Bool {
    switch element.role {
    case .cell, .columnHead: false
    default:
      element.children.allSatisfy { child in
        switch child {
        case .element(let element): isEmpty(element)
        case .leaf(let leaf): contents(of: leaf).isEmpty && linksOfLeaf[leaf] == nil
        }
      }
    }
  }

  /// A piece of marked content: its number, with its page where that is not the element's.
  private func reference(to content: Content, onPage page: Int?) -> PDFValue {
    guard content.page != page else { return .integer(content.number) }
    return [
      "Type": "MCR", "Pg": .reference(file.pages[content.page]), "MCID": .integer(content.number),
    ]
  }

  /// A link's annotation, with its page where that is not the element's.
  private func reference(to link: LinkAnnotation, onPage page: Int?) -> PDFValue {
    var reference: PDFDictionary = ["Type": "OBJR", "Obj": .reference(link.object)]
    if link.page != page { reference["Pg"] = .reference(file.pages[link.page]) }
    return .dictionary(reference)
  }

  private mutating func attributes(of role: LogicalElement.Role) -> PDFReference? {
    if let shared = attributes[role] { return shared }
    let own: PDFValue
    switch role {
    case .columnHead: own = ["O": "Table", "Scope": "Column"]
    case .list(let numbering): own = ["O": "List", "ListNumbering": .name(numbering.name)]
    default: return nil
    }
    let attributes = file.add(own)
    self.attributes[role] = attributes
    return attributes
  }

  /// The way from marked content and links to the elements that hold them; pages have the first
  /// numbers, links the ones behind them.
  private mutating func parentTree() -> PDFValue {
    var numbers: [PDFValue] = []
    for (page, holders) in holders.enumerated() where holders.contains(where: { $0 != nil }) {
      file[dictionary: file.pages[page]]["StructParents"] = .integer(page)
      numbers += [
        .integer(page), .array(holders.map { $0.map(PDFValue.reference) ?? .null }),
      ]
    }
    for (index, holder) in linkHolders.enumerated() {
      guard let holder else { continue }
      let number = holders.count + index
      file[dictionary: links[index].object]["StructParent"] = .integer(number)
      numbers += [.integer(number), .reference(holder)]
    }
    return ["Nums": .array(numbers)]
  }
}
