internal import Frames

/// A line with every glyph at its place, relative to the left end of its baseline.
struct SetLine {
  /// A link's part of the line.
  struct Link {
    var target: String
    var text: String
    /// The leaf that the words belong to.
    var leaf: Int?
    /// Its horizontal extent, in points.
    var x: Range<Double>
  }

  var items: [PageItem]
  var links: [Link]
  /// The width from the left edge of the measure to the right end of the ink, in points.
  var width: Double
  /// The footnotes that it refers to, by their index.
  var notes: [Int] = []
  /// Whether it ends with a hyphen that is not in the text.
  var isHyphenated = false
}

/// Sets one line of a prepared paragraph.
struct LineSetting {
  let paragraph: PreparedParagraph
  let line: LineMeasure.Line
  let spacing: LineSpacing
  /// The hyphen that is added at its end.
  let hyphen: Hyphen?

  /// Sets the line.
  ///
  /// - Parameters:
  ///   - x: Where the line begins, in points from the left edge of the measure.
  ///   - trailing: The boxes between this line and the next; a space among them is set past the
  ///     line's end, so that text taken from the page keeps its words apart.
  /// - Returns: The line, its baseline at height 0.
  func set(at x: Double, trailing: Range<Int>) -> SetLine {
    let places = self.places(from: x)
    var builder = RunBuilder(paragraph: paragraph, count: line.boxes.count)
    for (index, box) in line.boxes.enumerated() {
      builder.add(paragraph.boxes[box], at: places.starts[index], width: places.widths[index])
    }
    if let hyphen, let last = line.boxes.last {
      builder.addHyphen(hyphen, after: paragraph.boxes[last], at: places.end)
      return SetLine(
        items: builder.finish(), links: builder.links, width: places.end + hyphen.width,
        notes: builder.notes, isHyphenated: true)
    }
    // Han text knows no spaces at line ends; Latin text loses its word ends without them.
    if let space = trailing.first, paragraph.boxes[space].kind == .space {
      builder.addTrailingSpace(paragraph.boxes[space], at: places.end)
    }
    return SetLine(
      items: builder.finish(), links: builder.links, width: places.end, notes: builder.notes)
  }

  /// The left edge and the width of each box of the line, in visual order of the bidirectional
  /// algorithm.
  private func places(from x: Double) -> (starts: [Double], widths: [Double], end: Double) {
    let boxes = line.boxes
    var advances: [Double] = []
    advances.reserveCapacity(boxes.count)
    var cursor = x
    var starts: [Double] = []
    starts.reserveCapacity(boxes.count)
    for index in boxes {
      let box = paragraph.boxes[index]
      if index > boxes.lowerBound { cursor += spacing.width(of: paragraph.gaps[index]) }
      // The white space of an opening mark at the line's start hangs out to the left.
      let shift = index == boxes.lowerBound ? box.trimBefore : 0
      starts.append(cursor - shift)
      advances.append(box.width - shift)
      cursor += box.width - shift
    }
    if let last = boxes.last {
      cursor -= paragraph.boxes[last].trimAfter + paragraph.boxes[last].hang
    }
    reorder(&starts, advances)
    return (starts, advances, cursor)
  }

  /// Mirrors each stretch of right-to-left boxes in place (rule L2 of UAX #9, level by level).
  private func reorder(_ starts: inout [Double], _ advances: [Double]) {
    func level(of box: Int) -> UInt8 {
      paragraph.shaped.clusters[paragraph.boxes[box].cluster].bidiLevel
    }
    guard line.boxes.contains(where: { level(of: $0) > 0 }) else { return }
    let levels = line.boxes.map(level)
    for level in stride(from: levels.max() ?? 0, through: 1, by: -1) {
      var index = 0
      while index < levels.count {
        guard levels[index] >= level else {
          index += 1
          continue
        }
        var end = index
        while end < levels.count, levels[end] >= level { end += 1 }
        let left = (index..<end).map { starts[$0] }.min() ?? 0
        let right = (index..<end).map { starts[$0] + advances[$0] }.max() ?? 0
        for inner in index..<end {
          starts[inner] = left + right - (starts[inner] + advances[inner])
        }
        index = end
      }
    }
  }
}
