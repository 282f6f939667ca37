internal import Frames

/// A slice of the galley that no page break divides: usually a line, or lines side by side.
struct Strip {
  /// The height, in points.
  var height: Double
  /// The distance of its first line's baseline from its top, in points, if it holds a line.
  var baseline: Double?
  /// What stands in it, relative to its top left corner.
  var lines: [StripLine] = []
  var links: [PageLink] = []
  var bookmarks: [PageBookmark] = []
  /// The white space below, which vanishes at the end of a page, in points.
  var spaceBelow = 0.0
  /// The cost of ending a page below this strip.
  var breakPenalty = 0.0
  /// How many lines of text stand in it below one another; a rule is none.
  var lineCount = 0
  /// Whether its height is no part of the grid of half lines, as that of small type.
  var isFree = false
  /// The footnotes that it refers to, by their index.
  var notes: [Int] = []
  /// What is set again above this strip when it begins a page: the head of its table.
  var repeatedHead: [Strip] = []

  /// Moves the strip to the right, in points.
  mutating func shift(by x: Double) {
    guard x != 0 else { return }
    for index in lines.indices { lines[index].origin.x += x }
    for index in links.indices { links[index].area.origin.x += x }
    repeatedHead.shift(by: x)
  }

  /// The strip with white space that does not vanish at a page's end, in points.
  func padded(above: Double, below: Double) -> Strip {
    var strip = self
    strip.lines = lines.map { $0.moved(x: 0, y: above) }
    strip.links = links.map { $0.moved(x: 0, y: above) }
    strip.bookmarks = bookmarks.map { $0.moved(y: above) }
    strip.baseline = baseline.map { $0 + above }
    strip.height += above + below
    return strip
  }

  /// The strip as something that is read elsewhere.
  var asArtifact: Strip {
    var strip = self
    for index in lines.indices { strip.lines[index].items = lines[index].items.asArtifacts }
    return strip
  }

  /// Adds the content of another strip whose top lies a distance below this one's, in points.
  mutating func absorb(_ other: Strip, below y: Double) {
    for line in other.lines { lines.append(line.moved(x: 0, y: y)) }
    for link in other.links { links.append(link.moved(x: 0, y: y)) }
    for bookmark in other.bookmarks { bookmarks.append(bookmark.moved(y: y)) }
    notes += other.notes
    isFree = isFree || other.isFree
    baseline = baseline ?? other.baseline.map { $0 + y }
    height = max(height, y + other.height)
  }
}

extension [Strip] {
  /// Moves the strips to the right, in points.
  mutating func shift(by x: Double) {
    for index in indices { self[index].shift(by: x) }
  }

  /// The strips with the white space between sections, a line or more, half a line less, in points.
  func closedUp(by halfLine: Double) -> [Strip] {
    map { strip in
      var strip = strip
      if strip.spaceBelow > 2 * halfLine - 0.01 { strip.spaceBelow -= halfLine }
      return strip
    }
  }

  /// How many lines of text stand below one another.
  var lineCount: Int { reduce(0) { $0 + $1.lineCount } }

  /// Raises the cost of ending a page inside the strips to at least this; below the last is outside.
  mutating func raisePenaltiesInside(to penalty: Double) {
    for index in indices.dropLast() { raisePenalty(below: index, to: penalty) }
  }

  /// Raises the cost of ending a page below a strip to at least this.
  mutating func raisePenalty(below index: Int, to penalty: Double) {
    self[index].breakPenalty = Swift.max(self[index].breakPenalty, penalty)
  }

  /// Adds to the cost of ending a page inside the strips, so that parts within parts weigh more.
  mutating func addPenaltyInside(_ penalty: Double) {
    for index in indices.dropLast() { self[index].breakPenalty += penalty }
  }
}

/// A line of text or a rule, with its place in the order of reading.
///
/// Strips hold what stands side by side, but a reader finishes one column before the next.
struct StripLine {
  /// Counts up through the document in the order in which it is read.
  var order: Int
  /// Where the items' own places count from: the left end of a line's baseline.
  var origin: Point
  /// What is painted; a line moves as a whole.
  var items: [PageItem]

  func moved(x: Double, y: Double) -> StripLine {
    StripLine(order: order, origin: origin + Point(x: x, y: y), items: items)
  }
}

extension [PageItem] {
  /// The items as something that is read elsewhere, or not at all.
  var asArtifacts: [PageItem] {
    map { PageItem(origin: $0.origin, content: $0.content, mark: .artifact) }
  }
}

extension PageItem {
  func moved(x: Double, y: Double) -> PageItem {
    PageItem(origin: origin + Point(x: x, y: y), content: content, mark: mark)
  }
}

extension PageLink {
  func moved(x: Double, y: Double) -> PageLink {
    var link = self
    link.area.origin = area.origin + Point(x: x, y: y)
    return link
  }
}

extension PageBookmark {
  func moved(y: Double) -> PageBookmark {
    PageBookmark(title: title, level: level, y: self.y + y)
  }
}
