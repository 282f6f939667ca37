import Frames

/// Where the leaves of a document stand on its pages.
struct LeafContents {
  /// A piece of marked content.
  struct Content: Hashable {
    /// The index of its page, from 0.
    var page: Int
    /// Its number on the page, from 0.
    var number: Int
  }

  /// Those of leaf 0, from page to page, then those of leaf 1, and so on.
  private var contents: [Content]
  /// Where those of each leaf end.
  private var ends: [Int]

  /// Sorts the pieces of all pages by their leaves.
  init(of marks: [[PageMark]]) {
    var counts: [Int] = []
    for case .leaf(let leaf) in marks.joined() {
      if leaf >= counts.count { counts += repeatElement(0, count: leaf - counts.count + 1) }
      counts[leaf] += 1
    }
    // Where the next one of each leaf goes; in the end, where its own end.
    ends = []
    ends.reserveCapacity(counts.count)
    var start = 0
    for count in counts {
      ends.append(start)
      start += count
    }
    contents = [Content](repeating: Content(page: 0, number: 0), count: start)
    for (page, marks) in marks.enumerated() {
      for case (let number, .leaf(let leaf)) in marks.enumerated() {
        contents[ends[leaf]] = Content(page: page, number: number)
        ends[leaf] += 1
      }
    }
  }

  /// The pieces of a leaf, from page to page; none of a leaf that stands nowhere.
  subscript(leaf: Int) -> ArraySlice<Content> {
    guard ends.indices.contains(leaf) else { return [] }
    return contents[(leaf > 0 ? ends[leaf - 1] : 0)..<ends[leaf]]
  }
}
