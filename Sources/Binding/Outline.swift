import Frames

/// Writes the document's outline (ISO 32000-1, 12.3.3), all of it unfolded; a document without
/// bookmarks gets none.
func addOutline(of pages: [Page], to file: borrowing PDFFile) {
  let tree = OutlineTree(pages)
  guard let first = tree.roots.first, let last = tree.roots.last else { return }
  let root = file.indirect(file.dictionary(["/Type": file.name("/Outlines")]))
  let lines = tree.items.map { _ in file.indirect(file.dictionary([:])) }
  let counts = tree.descendantCounts

  file.set("/First", of: root, to: lines[first])
  file.set("/Last", of: root, to: lines[last])
  file.set("/Count", of: root, to: file.integer(lines.count))
  for (index, item) in tree.items.enumerated() {
    let line = lines[index]
    file.set("/Title", of: line, to: file.textString(item.bookmark.title))
    file.set("/Parent", of: line, to: item.parent.map { lines[$0] } ?? root)
    file.set(
      "/Dest", of: line,
      to: destination(item, pageHeight: pages[item.page].size.height, in: file))
    if let first = item.children.first, let last = item.children.last {
      file.set("/First", of: line, to: lines[first])
      file.set("/Last", of: line, to: lines[last])
      file.set("/Count", of: line, to: file.integer(counts[index]))
    }
  }
  for siblings in [tree.roots] + tree.items.map(\.children) {
    for (upper, lower) in zip(siblings, siblings.dropFirst()) {
      file.set("/Next", of: lines[upper], to: lines[lower])
      file.set("/Prev", of: lines[lower], to: lines[upper])
    }
  }
  file.set("/Outlines", of: file.catalog, to: root)
  file.set("/PageMode", of: file.catalog, to: file.name("/UseOutlines"))
}

/// The page and the height to scroll to, without changing the magnification.
private func destination(
  _ item: OutlineTree.Item, pageHeight: Double, in file: borrowing PDFFile
) -> PDFObject {
  file.array([
    file.page(item.page), file.name("/XYZ"), file.integer(0),
    file.number(pageHeight - item.bookmark.y), file.integer(0),
  ])
}
