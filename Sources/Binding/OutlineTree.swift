import Frames

/// The bookmarks of a document as a tree.
struct OutlineTree: Hashable {
  /// A line of the outline, with what stands below it.
  struct Item: Hashable {
    var bookmark: PageBookmark
    /// The index of its page, from 0.
    var page: Int
    /// Indices into ``OutlineTree/items``.
    var children: [Int] = []
    /// The index of the item above; nil at the root.
    var parent: Int?
  }

  /// All items in reading order.
  private(set) var items: [Item] = []
  /// The indices of the items that stand below no other.
  private(set) var roots: [Int] = []

  /// Puts each bookmark below the last one of a smaller level; a skipped level is no gap.
  init(_ pages: [Page]) {
    var open: [Int] = []
    for (page, bookmark) in pages.enumerated().flatMap({ page in
      page.element.bookmarks.map { (page.offset, $0) }
    }) {
      while let last = open.last, items[last].bookmark.level >= bookmark.level {
        open.removeLast()
      }
      let index = items.count
      items.append(Item(bookmark: bookmark, page: page, parent: open.last))
      if let parent = open.last {
        items[parent].children.append(index)
      } else {
        roots.append(index)
      }
      open.append(index)
    }
  }

  /// How many items stand below each item, at any depth.
  var descendantCounts: [Int] {
    var counts = [Int](repeating: 0, count: items.count)
    for index in items.indices.reversed() {
      if let parent = items[index].parent { counts[parent] += counts[index] + 1 }
    }
    return counts
  }
}
