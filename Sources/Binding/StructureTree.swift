import Frames
import PDFFiles

/// Writes the structure tree (ISO 32000-1, 14.7 and 14.8), and on pages and links the numbers by which
/// readers find their way from them into it.
///
/// - Parameters:
///   - tree: The tree; without one what Cairo numbered leads nowhere, and is removed.
///   - marks: What each piece of marked content of each page is.
///   - links: The annotations of links; they learn what holds them.
///   - file: The file.
func addStructure(
  _ tree: LogicalElement?, marks: [[PageMark]], links: inout [LinkAnnotation],
  to file: inout PDFFile
) {
  for page in file.pages { file[dictionary: page]["StructParents"] = nil }
  guard let tree else { return }
  var writer = StructureWriter(marks: marks, links: links, file: file)
  let root = writer.write(tree)
  links = writer.links
  file = writer.file
  file.catalog["StructTreeRoot"] = .reference(root)
  file.catalog["MarkInfo"] = ["Marked": true]
}

/// Writes elements, and remembers which of them holds each mark and each link.
private struct StructureWriter {
  private(set) var file: PDFFile
  private(set) var links: [LinkAnnotation]
  private let contents: LeafContents
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
    contents = LeafContents(of: marks)
    holders = marks.map { [PDFReference?](repeating: nil, count: $0.count) }
    linkHolders = [PDFReference?](repeating: nil, count: links.count)
    for (index, link) in links.enumerated() {
      if let leaf = link.link.leaf { linksOfLeaf[leaf, default: []].append(index) }
    }
  }

  /// Writes the whole tree; gives its root.
  mutating func write(_ tree: LogicalElement) -> PDFReference {
    let root = file.reserve()
    let document = element(tree, below: root)
    let parents = file.reserve()
    file.finish(parents, as: parentTree())
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
    var kids = Kids()
    add(element.children, of: object, to: &kids)
    if element.role == .link {
      for index in element.leaves.flatMap({ linksOfLeaf[$0] ?? [] }) {
        linkHolders[index] = object
        kids.append(links[index].object, onPage: links[index].page, pages: file.pages)
      }
    }
    var dictionary = PDFDictionary(capacity: 7)
    dictionary["S"] = .name(element.role.name)
    dictionary["P"] = .reference(parent)
    dictionary["Pg"] = kids.page.map { .reference(file.pages[$0]) }
    dictionary["K"] = kids.values.count > 1 ? .array(kids.values) : kids.values.first
    dictionary["Lang"] = element.language.map { .bytes($0) }
    dictionary["A"] = attributes(of: element.role).map { .reference($0) }
    if element.role == .note { dictionary["ID"] = .bytes(name(ofNote: object)) }
    file.finish(object, as: .dictionary(dictionary))
    return object
  }

  /// Writes what stands in an element.
  ///
  /// Links that no annotation opens are only their words: an annotation can cover what stands beside
  /// its own words too (ISO 32000-1, 14.8.4.4.2).
  private mutating func add(
    _ children: [LogicalElement.Child], of object: PDFReference, to kids: inout Kids
  ) {
    for child in children {
      switch child {
      case .element(let element):
        if isUnopenedLink(element) {
          add(element.children, of: object, to: &kids)
        } else if !isEmpty(element) {
          kids.values.append(.reference(self.element(element, below: object)))
        }
      case .leaf(let leaf):
        for content in contents[leaf] {
          holders[content.page][content.number] = object
          kids.append(content, pages: file.pages)
        }
      }
    }
  }

  /// A name for a note, by which readers find it.
  private mutating func name(ofNote element: PDFReference) -> String {
    let name = "note" + String(notes.count + 1, digits: 6)
    notes.append((name, element))
    return name
  }

  private func isUnopenedLink(_ element: LogicalElement) -> Bool {
    element.role == .link && element.leaves.allSatisfy { linksOfLeaf[$0] == nil }
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
        case .leaf(let leaf): contents[leaf].isEmpty && linksOfLeaf[leaf] == nil
        }
      }
    }
  }

  private mutating func attributes(of role: LogicalElement.Role) -> PDFReference? {
    let own: PDFValue
    switch role {
    case .columnHead: own = ["O": "Table", "Scope": "Column"]
    case .list(let numbering): own = ["O": "List", "ListNumbering": .name(numbering.name)]
    default: return nil
    }
    if let shared = attributes[role] { return shared }
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
      links[index].parent = number
      numbers += [.integer(number), .reference(holder)]
    }
    return ["Nums": .array(numbers)]
  }
}

/// What an element holds, as the file has it.
private struct Kids {
  var values: [PDFValue] = []
  /// The index of the first page on which any of it stands; the element says it for all of them.
  private(set) var page: Int?

  /// Appends the number of a piece of marked content, with its page where that is not the element's.
  mutating func append(_ content: LeafContents.Content, pages: [PDFReference]) {
    if page == nil { page = content.page }
    let number = PDFValue.integer(content.number)
    values.append(
      content.page == page
        ? number : ["Type": "MCR", "Pg": .reference(pages[content.page]), "MCID": number])
  }

  /// Appends a link's annotation, with its page where that is not the element's.
  mutating func append(
    _ annotation: PDFReference, onPage index: Int, pages: [PDFReference]
  ) {
    if page == nil { page = index }
    values.append([
      "Type": "OBJR", "Obj": .reference(annotation),
      "Pg": index == page ? nil : .reference(pages[index]),
    ])
  }
}
