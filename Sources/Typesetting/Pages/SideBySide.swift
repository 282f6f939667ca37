/// Joins columns of strips that stand beside one another into strips that span them all.
enum SideBySide {
  /// A strip of one column with its place below the top of the row.
  private struct Placed {
    var top: Double
    var strip: Strip
    var bottom: Double { top + strip.height }
  }

  /// The joined strips; a page can end where no column has a line across the break.
  ///
  /// Columns that begin with a line are lowered until these lines share a baseline.
  static func merge(_ columns: [[Strip]]) -> [Strip] {
    if columns.count == 1 { return columns[0] }
    let baseline = columns.compactMap { $0.first?.baseline }.max() ?? 0
    let columns = columns.map { strips in
      placed(strips, below: baseline - (strips.first?.baseline ?? baseline))
    }
    let cuts = cuts(through: columns)
    let end = columns.compactMap(\.last).map { $0.bottom + $0.strip.spaceBelow }.max() ?? 0
    // The first strip of each column that is not yet joined.
    var rest = columns.map { $0[...] }
    return cuts.indices.map { index in
      let top = cuts[index]
      let next = index + 1 < cuts.count ? cuts[index + 1] : Double.infinity
      var joined = Strip(height: 0)
      for column in rest.indices {
        let inside = rest[column].prefix { $0.top < next - 0.01 }
        rest[column] = rest[column].dropFirst(inside.count)
        for placed in inside { joined.absorb(placed.strip, below: placed.top - top) }
        if let last = inside.last {
          joined.breakPenalty = max(joined.breakPenalty, last.strip.breakPenalty)
        }
        if joined.repeatedHead.isEmpty, let first = inside.first {
          joined.repeatedHead = first.strip.repeatedHead
        }
      }
      joined.spaceBelow = max(0, min(next, end) - top - joined.height)
      return joined
    }
  }

  private static func placed(_ strips: [Strip], below start: Double) -> [Placed] {
    var top = start
    return strips.map { strip in
      defer { top += strip.height + strip.spaceBelow }
      return Placed(top: top, strip: strip)
    }
  }

  /// The heights at which a strip begins and none is divided, from top to bottom.
  ///
  /// Two columns of equal pitch differ by rounding only; such heights are one.
  private static func cuts(through columns: [[Placed]]) -> [Double] {
    let strips = columns.joined().sorted { $0.top < $1.top }
    var cuts: [Double] = []
    // How far down the strips reach that begin above the cut.
    var reach = -Double.infinity
    var above = strips[...]
    for strip in strips {
      while let first = above.first, first.top < strip.top - 0.01 {
        reach = max(reach, first.bottom)
        above.removeFirst()
      }
      if reach <= strip.top + 0.01, strip.top > (cuts.last ?? -1) + 0.01 {
        cuts.append(strip.top)
      }
    }
    return cuts
  }
}
