/// Chooses the page breaks of a whole document at once.
///
/// Dynamic programming over the places between strips, as Knuth and Plass break paragraphs
/// ("Breaking Paragraphs into Lines", 1981): each page costs what it leaves empty and what its end
/// divides, and the cheapest sequence wins; of equally cheap ones, that with fuller earlier pages.
struct PageBreaking {
  /// The height of the type area, in points.
  let height: Double
  /// A last page with less than this much on it is nearly empty, in points.
  let leastOnLastPage: Double

  /// The indices of the strips that each page holds, in order.
  func pages(of strips: [Strip]) -> [Range<Int>] {
    guard !strips.isEmpty else { return [] }
    // best[i]: the cheapest way to have set strips 0..<i on full pages, and where its last one began.
    var best = [(cost: Double, start: Int)](
      repeating: (.infinity, 0), count: strips.count + 1)
    best[0] = (0, 0)
    for start in strips.indices where best[start].cost < .infinity {
      var used = strips[start].repeatedHead.totalHeight
      for end in start + 1...strips.count {
        let strip = strips[end - 1]
        used += strip.height
        // A strip taller than the page stands alone on one rather than nowhere.
        if used > height + 0.01, end > start + 1 { break }
        let cost = best[start].cost + self.cost(used, upTo: end, of: strips, from: start)
        if cost <= best[end].cost { best[end] = (cost, start) }
        used += strip.spaceBelow
      }
    }
    var pages: [Range<Int>] = []
    var end = strips.count
    while end > 0 {
      pages.append(best[end].start..<end)
      end = best[end].start
    }
    return pages.reversed()
  }

  private func cost(_ used: Double, upTo end: Int, of strips: [Strip], from start: Int) -> Double {
    if end == strips.count {
      return start > 0 && used < leastOnLastPage ? BreakPenalty.loneLine / 2 : 0
    }
    let empty = max(0, height - used) / height
    return BreakPenalty.empty(empty) + strips[end - 1].breakPenalty
  }
}
