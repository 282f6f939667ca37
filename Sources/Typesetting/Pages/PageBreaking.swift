/// Chooses the page breaks of a whole document at once.
///
/// Dynamic programming over the places between strips, as Knuth and Plass break paragraphs
/// ("Breaking Paragraphs into Lines", 1981): each page costs what it leaves empty and what its end
/// divides, and the cheapest sequence wins; of equally cheap ones, that with fuller earlier pages.
/// From each place only the strips of one page are looked at, so the work is linear in the strips.
struct PageBreaking {
  /// The height of the type area, in points.
  let height: Double
  /// Half the line pitch of the running text, in points; 0 for no grid.
  let grid: Double

  /// The indices of the strips that each page holds, in order.
  func pages(of strips: [Strip]) -> [Range<Int>] {
    // best[i]: the cheapest way to have set strips 0..<i on full pages, and where its last one began.
    var best = [(cost: Double, start: Int)](
      repeating: (.infinity, 0), count: strips.count + 1)
    best[0] = (0, 0)
    for start in strips.indices {
      var filling = PageFilling(grid: grid)
      for strip in repeatedHead(above: strips[start]) { _ = filling.add(strip) }
      var lineCount = 0
      for end in start + 1...strips.count {
        let strip = strips[end - 1]
        _ = filling.add(strip)
        lineCount += strip.lineCount
        // A strip taller than the page stands alone on one rather than nowhere.
        if filling.bottom > height + 0.01, end > start + 1 { break }
        let isLast = end == strips.count
        let page =
          isLast
          ? lastPageCost(lineCount: lineCount, isOnlyPage: start == 0)
          : BreakPenalty.empty(max(0, 1 - filling.bottom / height)) + strip.breakPenalty
        let cost = best[start].cost + BreakPenalty.page + page
        if cost <= best[end].cost { best[end] = (cost, start) }
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

  /// What is set again at the top of a page that begins with a strip: the head of its table, unless it
  /// would take more than a third of every page, or the room of the strip itself.
  func repeatedHead(above strip: Strip) -> [Strip] {
    guard !strip.repeatedHead.isEmpty else { return [] }
    var filling = PageFilling(grid: grid)
    for strip in strip.repeatedHead { _ = filling.add(strip) }
    guard filling.bottom <= height / 3 else { return [] }
    _ = filling.add(strip)
    return filling.bottom <= height ? strip.repeatedHead : []
  }

  private func lastPageCost(lineCount: Int, isOnlyPage: Bool) -> Double {
    !isOnlyPage && lineCount < BreakPenalty.leastLinesOnLastPage
      ? BreakPenalty.nearlyEmptyLastPage : 0
  }
}
