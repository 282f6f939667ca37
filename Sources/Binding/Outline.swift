import Frames
import PDFFiles

/// Writes the document's outline (ISO 32000-1, 12.3.3), all of it unfolded; a document without
/// bookmarks gets none.
func addOutline(of pages: [Page], to file: inout PDFFile) {
  let tree = OutlineTree(pages)
  guard let first = tree.roots.first, let last = tree.roots.last else { return }
  let root = file.reserve()
  let lines = tree.items.map { _ in file.reserve() }
  let counts = tree.descendantCounts
  file[root] = [
    "Type": "Outlines", "First": .reference(lines[first]), "Last": .reference(lines[last]),
    "Count": .integer(lines.count),
  ]
  for (index, item) in tree.items.enumerated() {
    var line: PDFDictionary = [
      "Title": .text(item.bookmark.title),
      "Parent": .reference(item.parent.map { lines[$0] } ?? root),
      // The page and the height to scroll to, without changing the magnification.
      "Dest": [
        .reference(file.pages[item.page]), "XYZ", 0,
        .thousandths(pages[item.page].size.height - item.bookmark.y), 0,
      ],
    ]
    if let first = item.children.first, let last = item.children.last {
      line["First"] = .reference(lines[first])
      line["Last"] = .reference(lines[last])
      line["Count"] = .integer(counts[index])
    }
    file[lines[index]] = .dictionary(line)
  }
  for siblings in [tree.roots] + tree.items.map(\.children) {
    for (upper, lower) in zip(siblings, siblings.dropFirst()) {
      file[dictionary: lines[upper]]["Next"] = .reference(lines[lower])
      file[dictionary: lines[lower]]["Prev"] = .reference(lines[upper])
    }
  }
  file.catalog["Outlines"] = .reference(root)
  file.catalog["PageMode"] = "UseOutlines"
}
