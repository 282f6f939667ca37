import Frames

/// Writes the structure tree (ISO 32000-1, 14.7 and 14.8), and on pages and links the numbers by which
/// readers find their way from them into it.
///
/// - Parameters:
///   - tree: The tree; without one Cairo's, which knows no more than pieces of text, is removed.
///   - marks: What each piece of marked content of each page is.
///   - links: The annotations of links.
///   - file: The file.
func addStructure(
  _ tree: LogicalElement?, marks: [[PageMark]], links: [LinkAnnotation],
  to file: borrowing PDFFile
) {
  file.remove("/StructTreeRoot", of: file.catalog)
  file.remove("/MarkInfo", of: file.catalog)
  for index in 0..<file.pageCount { file.remove("/StructParents", of: file.page(index)) }
  guard let tree else { return }
  var writer = StructureWriter(
    root: file.indirect(file.dictionary([:])), marks: marks, links: links)
  writer.write(tree, to: file)
  file.set("/StructTreeRoot", of: file.catalog, to: writer.root)
  file.set("/MarkInfo", of: file.catalog, to: file.dictionary(["/Marked": file.boolean(true)]))
}

/// Writes elements, and remembers which of them holds each mark and each link.
private struct StructureWriter {
  /// A piece of marked content: its page and its number on it.
  private struct Content {
    var page: Int
    var number: Int
  }

  let root: PDFObject
  private let links: [LinkAnnotation]
  /// Where each leaf stands, from page to page.
  private var contents: [[Content]] = []
  /// The annotations of each leaf, as indices of ``links``.
  private var linksOfLeaf: [Int: [Int]] = [:]
  /// The element that holds each piece of each page's content; null for artifacts.
  private var holders: [[PDFObject?]]
  private var linkHolders: [PDFObject?]
  private var notes: [(name: String, element: PDFObject)] = []
  /// Names and attributes that many elements share.
  private var names: [LogicalElement.Role: PDFObject] = [:]
  private var attributes: [LogicalElement.Role: PDFObject] = [:]

  init(root: PDFObject, marks: [[PageMark]], links: [LinkAnnotation]) {
    self.root = root
    self.links = links
    holders = marks.map { [PDFObject?](repeating: nil, count: $0.count) }
    linkHolders = [PDFObject?](repeating: nil, count: links.count)
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

  mutating func write(_ tree: LogicalElement, to file: borrowing PDFFile) {
    let document = element(tree, below: root, in: file)
    file.set("/Type", of: root, to: file.name("/StructTreeRoot"))
    file.set("/K", of: root, to: document)
    file.set("/ParentTree", of: root, to: file.indirect(parentTree(in: file)))
    file.set("/ParentTreeNextKey", of: root, to: file.integer(holders.count + links.count))
    guard !notes.isEmpty else { return }
    let names = notes.flatMap { [file.byteString($0.name), $0.element] }
    file.set("/IDTree", of: root, to: file.dictionary(["/Names": file.array(names)]))
  }

  /// Writes an element and what stands below it.
  private mutating func element(
    _ element: LogicalElement, below parent: PDFObject, in file: borrowing PDFFile
  ) -> PDFObject {
    let object = file.indirect(
      file.dictionary(["/S": name(of: element.role, in: file), "/P": parent]))
    var page: Int?
    var kids: [PDFObject] = []
    for child in opened(element.children) {
      switch child {
      case .element(let child):
        guard !isEmpty(child) else { continue }
        kids.append(self.element(child, below: object, in: file))
      case .leaf(let leaf):
        for content in contents(of: leaf) {
          page = page ?? content.page
          holders[content.page][content.number] = object
          kids.append(reference(to: content, onPage: page, in: file))
        }
      }
    }
    if element.role == .link {
      for index in element.leaves.flatMap({ linksOfLeaf[$0] ?? [] }) {
        linkHolders[index] = object
        page = page ?? links[index].page
        kids.append(reference(to: links[index], onPage: page, in: file))
      }
    }
    if let page { file.set("/Pg", of: object, to: file.page(page)) }
    if !kids.isEmpty {
      file.set("/K", of: object, to: kids.count == 1 ? kids[0] : file.array(kids))
    }
    if let language = element.language {
      file.set("/Lang", of: object, to: file.byteString(language))
    }
    if let attributes = attributes(of: element.role, in: file) {
      file.set("/A", of: object, to: attributes)
    }
    if element.role == .note {
      let digits = String(notes.count + 1)
      let name = "note" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
      notes.append((name, object))
      file.set("/ID", of: object, to: file.byteString(name))
    }
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
  private func reference(
    to content: Content, onPage page: Int?, in file: borrowing PDFFile
  ) -> PDFObject {
    guard content.page != page else { return file.integer(content.number) }
    return file.dictionary([
      "/Type": file.name("/MCR"), "/Pg": file.page(content.page),
      "/MCID": file.integer(content.number),
    ])
  }

  /// A link's annotation, with its page where that is not the element's.
  private func reference(
    to link: LinkAnnotation, onPage page: Int?, in file: borrowing PDFFile
  ) -> PDFObject {
    let reference = file.dictionary(["/Type": file.name("/OBJR"), "/Obj": link.object])
    if link.page != page { file.set("/Pg", of: reference, to: file.page(link.page)) }
    return reference
  }

  private mutating func name(
    of role: LogicalElement.Role, in file: borrowing PDFFile
  ) -> PDFObject {
    if let name = names[role] { return name }
    let name = file.name(role.name)
    names[role] = name
    return name
  }

  private mutating func attributes(
    of role: LogicalElement.Role, in file: borrowing PDFFile
  ) -> PDFObject? {
    if let shared = attributes[role] { return shared }
    let own: PDFObject
    switch role {
    case .columnHead:
      own = file.dictionary(["/O": file.name("/Table"), "/Scope": file.name("/Column")])
    case .list(let numbering):
      own = file.dictionary(
        ["/O": file.name("/List"), "/ListNumbering": file.name(numbering.name)])
    default: return nil
    }
    attributes[role] = file.indirect(own)
    return attributes[role]
  }

  /// The way from marked content and links to the elements that hold them; pages have the first
  /// numbers, links the ones behind them.
  private func parentTree(in file: borrowing PDFFile) -> PDFObject {
    var numbers: [PDFObject] = []
    for (page, holders) in holders.enumerated() where holders.contains(where: { $0 != nil }) {
      file.set("/StructParents", of: file.page(page), to: file.integer(page))
      var elements: [PDFObject] = []
      for holder in holders { elements.append(holder ?? file.null) }
      numbers += [file.integer(page), file.array(elements)]
    }
    for (index, holder) in linkHolders.enumerated() {
      guard let holder else { continue }
      let number = holders.count + index
      file.set("/StructParent", of: links[index].object, to: file.integer(number))
      numbers += [file.integer(number), holder]
    }
    return file.dictionary(["/Nums": file.array(numbers)])
  }
}
