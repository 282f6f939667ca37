/// Chooses the page breaks of a whole document at once.
///
/// Dynamic programming over the places between strips, as Knuth and Plass break paragraphs
/// ("Breaking Paragraphs into Lines", 1981): each page costs what it leaves empty and what its end
/// divides, and the cheapest sequence wins; of equally cheap ones, that with fuller earlier pages.
/// From each place only the strips of one page are looked at, so the work is linear in the strips.
///
/// The notes that a page refers to stand at its foot and take of its height. Where they leave no room
/// even for what cannot be divided, the rest of them goes on to the next page; what was left over on
/// the cheapest way to a place is then part of that place.
struct PageBreaking {
  /// The height of the type area, in points.
  let height: Double
  /// Half the line pitch of the running text, in points; 0 for no grid.
  let grid: Double
  /// The footnotes.
  let notes: NoteStrips

  /// What stands on a page.
  struct Plan: Equatable {
    /// The strips of the body.
    var strips: Range<Int>
    /// The notes at the foot.
    var notes: [NoteLine] = []
    /// Whether the notes begin with what the page before had no room for.
    var continuesNotes = false
  }

  /// The cheapest way to have set all strips before a place on pages.
  private struct Way {
    var cost = Double.infinity
    /// Where the last page began.
    var start = 0
    /// Whether the last page had no room for all its notes.
    var overflows = false
  }

  /// The pages in order, with half a line less between sections where that spares a last page of few lines.
  ///
  /// - Parameter strips: The strips; where sections close up, their spaces do.
  /// - Returns: What stands on each page.
  func plans(tightening strips: inout [Strip]) -> [Plan] {
    let plans = plans(for: strips)
    guard grid > 0, plans.count > 1, let last = plans.last,
      strips[last.strips].reduce(0, { $0 + $1.lineCount }) <= BreakPenalty.fewLinesOnLastPage
    else { return plans }
    let tight = strips.closedUp(by: grid)
    let fewer = self.plans(for: tight)
    guard fewer.count < plans.count else { return plans }
    strips = tight
    return fewer
  }

  /// The pages in order.
  func plans(for strips: [Strip]) -> [Plan] {
    var ends: [Int] = []
    let ways = ways(through: strips)
    var end = strips.count
    while end > 0 {
      ends.append(end)
      end = ways[end].start
    }
    var plans: [Plan] = []
    var carried: [NoteLine] = []
    for end in ends.reversed() {
      let start = plans.last?.strips.upperBound ?? 0
      let (kept, left) = foot(of: strips[start..<end], carried: carried)
      plans.append(Plan(strips: start..<end, notes: kept, continuesNotes: !carried.isEmpty))
      carried = left
    }
    while !carried.isEmpty {
      let (kept, left) = PageNotes(notes, carried: carried).split(at: height, takesOne: true)
      let end = strips.count
      plans.append(Plan(strips: end..<end, notes: kept, continuesNotes: true))
      carried = left
    }
    return plans
  }

  /// What is set again at the top of a page that begins with a strip: the head of its table, unless it
  /// would take more than a third of every page, or the room of the strip itself.
  func repeatedHead(above strip: Strip) -> [Strip] {
    guard !strip.repeatedHead.isEmpty else { return [] }
    var filling = PageFilling(grid: grid)
    var foot = PageNotes(notes, carried: [])
    for strip in strip.repeatedHead {
      _ = filling.add(strip)
      foot.add(strip.notes)
    }
    guard filling.bottom + foot.height <= height / 3 else { return [] }
    _ = filling.add(strip)
    return filling.bottom + foot.height <= height ? strip.repeatedHead : []
  }

  private func ways(through strips: [Strip]) -> [Way] {
    var ways = [Way](repeating: Way(), count: strips.count + 1)
    ways[0].cost = 0
    // What the cheapest way to a place leaves over, where it leaves anything.
    var left: [Int: [NoteLine]] = [:]
    for start in strips.indices {
      let way = ways[start]
      if way.overflows {
        left[start] = foot(of: strips[way.start..<start], carried: left[way.start] ?? []).left
      }
      var page = PageContent(self, beginningWith: strips[start], carried: left[start] ?? [])
      var ends: [PageEnd] = []
      for end in start + 1...strips.count {
        page.add(strips[end - 1])
        // A strip taller than the page stands alone on one rather than nowhere.
        if page.filling.bottom > height + 0.01, end > start + 1 { break }
        let excess = (page.filling.bottom + page.notes.height - height) / height
        ends.append(
          PageEnd(
            excess: excess, overflows: page.notes.height > 0 && excess * height > 0.01,
            penalty: strips[end - 1].breakPenalty, lineCount: page.lineCount))
      }
      for (offset, early) in ends.costsOfEndingEarly().enumerated() {
        let (end, at) = (start + 1 + offset, ends[offset])
        let cost =
          way.cost + BreakPenalty.page
          + (at.overflows ? BreakPenalty.carriedNotes * (1 + at.excess) : 0)
          + (end == strips.count
            ? lastPageCost(lineCount: at.lineCount, isOnlyPage: start == 0)
            : BreakPenalty.empty(at.empty) + early + at.penalty)
        if cost <= ways[end].cost {
          ways[end] = Way(cost: cost, start: start, overflows: at.overflows)
        }
      }
    }
    return ways
  }

  /// The notes at the foot of a page, and those for which it has no room.
  private func foot(
    of strips: ArraySlice<Strip>, carried: [NoteLine]
  ) -> (kept: [NoteLine], left: [NoteLine]) {
    guard let first = strips.first else { return ([], carried) }
    var page = PageContent(self, beginningWith: first, carried: carried)
    for strip in strips { page.add(strip) }
    return page.notes.split(at: height - page.filling.bottom)
  }

  private func lastPageCost(lineCount: Int, isOnlyPage: Bool) -> Double {
    !isOnlyPage && lineCount < BreakPenalty.leastLinesOnLastPage
      ? BreakPenalty.nearlyEmptyLastPage : 0
  }
}

/// A place where a page can end.
private struct PageEnd {
  /// How much more than the page is taken, as a share of its height; below 0 for less.
  var excess: Double
  /// Whether there is no room for all notes.
  var overflows: Bool
  var penalty: Double
  var lineCount: Int

  /// The share of the page that stays empty.
  var empty: Double { max(0, -excess) }
}

extension [PageEnd] {
  /// What each end of one page costs because the page could have ended later at a place hardly worse: a
  /// reader asks why the next entry does not stand there.
  fileprivate func costsOfEndingEarly() -> [Double] {
    var costs = [Double](repeating: 0, count: count)
    // Ends of ever smaller penalties, the last one on the page first.
    var later: [PageEnd] = []
    for index in indices.reversed() {
      let end = self[index]
      for better in later {
        let spared = BreakPenalty.avoidablyEmpty * (end.empty - better.empty)
        costs[index] = Swift.max(costs[index], spared - Swift.max(0, better.penalty - end.penalty))
      }
      if !end.overflows, later.last.map({ end.penalty < $0.penalty }) ?? true { later.append(end) }
    }
    return costs
  }
}

/// What stands on a page so far.
private struct PageContent {
  var filling: PageFilling
  var notes: PageNotes
  /// The lines of text, without the head of a table that is repeated.
  var lineCount = 0

  init(_ breaking: PageBreaking, beginningWith first: Strip, carried: [NoteLine]) {
    filling = PageFilling(grid: breaking.grid)
    notes = PageNotes(breaking.notes, carried: carried)
    for strip in breaking.repeatedHead(above: first) {
      _ = filling.add(strip)
      notes.add(strip.notes)
    }
  }

  mutating func add(_ strip: Strip) {
    _ = filling.add(strip)
    notes.add(strip.notes)
    lineCount += strip.lineCount
  }
}
