/// A finished page: everything at its place.
///
/// This is the contract with painting and binding.
package struct Page: Hashable, Sendable {
  package var size: Size
  /// What to paint, in reading order; furniture last.
  package var items: [PageItem]
  /// The places that open an address, one per line of a link.
  package var links: [PageLink]
  /// The places that the document's outline leads to, from top to bottom.
  package var bookmarks: [PageBookmark]

  package init(
    size: Size, items: [PageItem] = [], links: [PageLink] = [], bookmarks: [PageBookmark] = []
  ) {
    self.size = size
    self.items = items
    self.links = links
    self.bookmarks = bookmarks
  }
}

/// Something to paint.
package struct PageItem: Hashable, Sendable {
  /// The left end of a run's baseline, or a rule's top left corner.
  package var origin: Point
  package var content: Content
  /// What it is to screen readers; nil where nobody has said so, and then it cannot be painted.
  package var mark: PageMark?

  package enum Content: Hashable, Sendable {
    case glyphs(GlyphRun)
    /// A filled rectangle.
    case rule(Size, Color)
  }

  package init(origin: Point, content: Content, mark: PageMark? = nil) {
    self.origin = origin
    self.content = content
    self.mark = mark
  }
}

/// What something on a page is to screen readers.
package enum PageMark: Hashable, Sendable {
  /// A part of a leaf of the document's logical tree.
  case leaf(Int)
  /// Nothing to be read: rules, furniture, what is repeated from page to page.
  case artifact
}

/// An area that opens an address.
package struct PageLink: Hashable, Sendable {
  package var area: Rect
  /// The address, in ASCII.
  package var target: String
  /// The words of the link, for those who cannot see them.
  package var text: String
  /// The leaf that the words belong to.
  package var leaf: Int?

  package init(area: Rect, target: String, text: String, leaf: Int? = nil) {
    self.leaf = leaf
    self.area = area
    self.target = target
    self.text = text
  }
}

/// A line of the document's outline.
package struct PageBookmark: Hashable, Sendable {
  package var title: String
  /// The depth, from 1.
  package var level: Int
  /// The height on the page to scroll to, in points from its top.
  package var y: Double

  package init(title: String, level: Int, y: Double) {
    self.title = title
    self.level = level
    self.y = y
  }
}
