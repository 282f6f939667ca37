/// Joins columns of strips that stand beside one another into strips that span them all.
enum SideBySide {
  /// A strip of one column with its place below the top of the row.
  private struct Placed {
    var top: Double
    var strip: Strip
    var bottom: Double { top + strip.height }
  }

  /// The joined strips; a page can end where no column has a line across the break.
  static func merge(_ columns: [[Strip]]) -> [Strip] {
    if columns.count == 1 { return columns[0] }
    let columns = columns.map(placed)
    var cuts = Set(columns.joined().map(\.top)).sorted()
    cuts.removeAll { cut in
      columns.joined().contains { $0.top < cut - 0.01 && cut < $0.bottom - 0.01 }
    }
    // Two columns of equal pitch differ by rounding only; such cuts are one.
    cuts = cuts.reduce(into: []) { if $1 - ($0.last ?? -1) > 0.01 { $0.append($1) } }

    return cuts.indices.map { index in
      let top = cuts[index]
      let next = index + 1 < cuts.count ? cuts[index + 1] : Double.infinity
      var joined = Strip(height: 0)
      for column in columns {
        let inside = column.filter { $0.top >= top - 0.01 && $0.top < next - 0.01 }
        for placed in inside { joined.absorb(placed.strip, below: placed.top - top) }
        if let last = inside.last {
          joined.breakPenalty = max(joined.breakPenalty, last.strip.breakPenalty)
        }
        if joined.repeatedHead.isEmpty, let first = inside.first {
          joined.repeatedHead = first.strip.repeatedHead
        }
      }
      if next < .infinity { joined.spaceBelow = max(0, next - top - joined.height) }
      return joined
    }
  }

  private static func placed(_ strips: [Strip]) -> [Placed] {
    var top = 0.0
    return strips.map { strip in
      defer { top += strip.height + strip.spaceBelow }
      return Placed(top: top, strip: strip)
    }
  }
}
