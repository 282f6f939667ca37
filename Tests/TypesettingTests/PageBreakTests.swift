import Frames
import Testing

@testable import Typesetting

@Suite("Where pages end")
struct PageBreakTests {
  @Test("An empty flow gives one empty page, and a full page is filled")
  func counts() {
    #expect(dumps(of: flow([])) == [[]])
    #expect(dumps(of: flow([block("")])) == [[]])
    #expect(dumps(of: flow(texts(10))).map(\.count) == [10])
    #expect(dumps(of: flow(texts(23))).map(\.count) == [10, 10, 3])
  }

  @Test("Pages keep all lines in order", arguments: 1...60)
  func order(_ count: Int) {
    let found = dumps(of: flow(texts(count)))
    #expect(Array(found.joined()) == (1...count).map { "L\($0)" })
  }

  @Test("A heading never ends a page, nor do two in a row", arguments: 1...30)
  func headings(_ before: Int) {
    let blocks = texts(before) + [heading("一"), heading("二")] + texts(15)
    for page in dumps(of: flow(blocks)).dropLast() {
      #expect(page.last?.first == "L", "\(page)")
    }
  }

  @Test("A paragraph leaves no line alone on either page", arguments: 1...12)
  func loneLines(_ before: Int) {
    for length in 2...8 {
      let pages = dumps(of: flow(texts(before) + [lines("P", length)] + texts(8)))
      for page in pages {
        #expect(page.count { $0.first == "P" } != 1, "\(pages)")
      }
    }
  }

  @Test("A block that keeps together moves whole; one longer than a page is divided")
  func keepsTogether() {
    var whole = lines("P", 5)
    whole.keepsTogether = true
    for before in 6...9 {
      let pages = dumps(of: flow(texts(before) + [whole] + texts(6)))
      #expect(pages.contains { page in page.count { $0.first == "P" } == 5 }, "\(pages)")
    }
    var long = lines("P", 25)
    long.keepsTogether = true
    #expect(dumps(of: flow([long])).joined().count == 25)
  }

  @Test("The last page is not nearly empty when that can be had, rules in the text or not")
  func lastPage() {
    for rule in [0, 1] {
      let rules = (0..<rule).map { _ in
        FlowBlock(role: .artifact, .rule(thickness: 0.5, height: 0, color: .black))
      }
      let pages = dumps(of: flow(texts(8) + rules + [lines("P", 13)]))
      #expect(pages.count == 3)
      #expect((pages.last?.count ?? 0) >= 3, "\(pages)")
    }
  }

  @Test("A block taller than the page stands on one of its own, and nothing else is lost")
  func tooTall() {
    var tall = paragraph("高")
    tall.style.pitch = 400
    let blocks = [block("前"), FlowBlock(role: .paragraph, .text(tall)), block("后")]
    #expect(dumps(of: flow(blocks)) == [["前"], ["高"], ["后"]])
  }

  @Test("Between blocks the larger space counts, at the top of a page none, and empty blocks none")
  func spacing() throws {
    var first = block("甲")
    first.spaceBelow = 6
    var second = block("乙")
    second.spaceAbove = 10
    let baselines = typeset(flow([first, second]), with: FixedAdvanceShaper()).pages[0].items
      .compactMap(\.baseline)
    try #require(baselines.count == 2)
    #expect(abs(baselines[1] - baselines[0] - 25) < 0.01)
    let onTop = typeset(flow([second]), with: FixedAdvanceShaper()).pages[0].items[0].baseline
    #expect(onTop == baselines[0])
    let apart = typeset(flow([first, block(""), second]), with: FixedAdvanceShaper()).pages[0]
    #expect(apart.items.compactMap(\.baseline) == baselines)
    // The space within a group counts below it too.
    let group = FlowBlock(role: .entry, .stack([first]))
    let below = typeset(flow([group, block("乙")]), with: FixedAdvanceShaper()).pages[0]
    let lower = below.items.compactMap(\.baseline).last ?? 0
    #expect(abs(lower - baselines[0] - 21) < 0.01)
  }

  @Test("The cells of a row share the baseline of their first lines, whatever their sizes")
  func baselines() {
    var large = paragraph("大", pitch: 30)
    large.spans[0].style.size = 20
    large.style.em = 20
    let row = FlowBlock(
      role: .entry,
      .row([
        FlowCell(x: 0, width: 100, blocks: [block("小\n下")]),
        FlowCell(x: 100, blocks: [FlowBlock(role: .paragraph, .text(large))]),
      ]))
    #expect(dumps(of: flow([row, block("后")])) == [["小|大", "下", "后"]])
  }

  @Test("Columns of different pitches are divided between pages, too, and lose nothing")
  func differentPitches() {
    func column(_ name: String, _ pitch: Double) -> FlowBlock {
      let text = (1...40).map { "\(name)\($0)" }.joined(separator: "\n")
      return FlowBlock(role: .paragraph, .text(paragraph(text, pitch: pitch)))
    }
    let row = FlowBlock(
      role: .entry,
      .row([
        FlowCell(x: 0, width: 100, blocks: [column("A", 15)]),
        FlowCell(x: 100, blocks: [column("B", 12.347)]),
      ]))
    let pages = typeset(flow([row], lines: 20), with: FixedAdvanceShaper()).pages
    #expect(pages.count == 3)
    for name in ["A", "B"] {
      let found = pages.flatMap(\.dump).flatMap { $0.split(separator: "|") }
      #expect(found.filter { $0.hasPrefix(name) } == (1...40).map { "\(name)\($0)" })
    }
    for page in pages {
      #expect(page.items.compactMap(\.baseline).allSatisfy { $0 < page.size.height - 20 })
    }
  }

  @Test("A line that is not to be broken is broken where it would leave its column")
  func unbroken() {
    func date(_ text: String) -> FlowBlock {
      var paragraph = paragraph(text)
      paragraph.style.isUnbroken = true
      return FlowBlock(
        role: .entry,
        .row([FlowCell(x: 0, width: 60, blocks: [FlowBlock(role: .paragraph, .text(paragraph))])]))
    }
    #expect(dumps(of: flow([date("2021 2022")])) == [["2021 2022"]])
    #expect(dumps(of: flow([date("2021 2022 2023")])) == [["2021 2022 ", "2023"]])
  }

  @Test("The lone ends of a list stay with the rest of it, and its beginning with the words above")
  func lists() {
    func item(_ name: String, _ count: Int = 1) -> FlowBlock {
      FlowBlock(role: .listItem, lines(name, count).content)
    }
    for before in 1...12 {
      let list = [block("I")] + ["a", "b", "c", "d"].map { item($0) }
      let pages = dumps(of: flow(texts(before) + list + texts(6)))
      for page in pages {
        let found = page.filter { "Iabcd".contains($0.prefix(1)) }.map { $0.prefix(1) }
        #expect(found != ["I"] && found != ["I", "a"] && found != ["d"], "\(pages)")
      }
    }
    // An item of several lines does not stand alone, so a page need not be left empty for it.
    let pages = dumps(of: flow(texts(3) + [block("I"), item("a", 6), item("b", 6)]))
    #expect(pages[0].last == "a6")
  }

  @Test("Below a heading at a page's foot stand two lines or more, in lists of notes, too")
  func belowHeadings() {
    for role in [BlockRole.entry, .note] {
      for before in 1...20 {
        let short = (1...5).map { block("s\($0)", role: role) }
        for page in dumps(of: flow(texts(before) + [heading("H")] + short, lines: 16)) {
          #expect(page.suffix(2).first != "H", "\(page)")
        }
      }
    }
  }

  @Test("A short entry moves whole, a long one is divided rather than leave much of a page empty")
  func entries() {
    func entry(_ count: Int) -> FlowBlock { FlowBlock(role: .entry, lines("E", count).content) }
    for before in 13...15 {
      let pages = dumps(of: flow(texts(before) + [entry(4)] + texts(9), lines: 16))
      #expect(pages.contains { page in page.count { $0.first == "E" } == 4 }, "\(pages)")
    }
    let pages = dumps(of: flow(texts(8) + [entry(16)] + texts(9), lines: 20))
    #expect(pages[0].count > 15)
  }

  @Test("What follows small type returns to the grid of half lines, on every page")
  func grid() {
    let small = FlowBlock(role: .paragraph, .text(paragraph("小\n小\n小", pitch: 11)))
    var flow = flow(texts(4) + [small] + texts(9) + [table(rows: 3)] + texts(9))
    flow.grid = 7.5
    let pages = typeset(flow, with: FixedAdvanceShaper()).pages
    #expect(pages.count > 2)
    for item in pages.flatMap(\.items) where item.text.first == "L" {
      let steps = ((item.baseline ?? 0) - 20 - 11.3) / 7.5
      #expect(abs(steps - steps.rounded()) < 0.001, "\(item.text)")
    }
  }

  @Test("A head that takes much of the page is not repeated")
  func tallHeads() {
    for height in [1, 3, 4, 9, 12, 30] {
      let head = (1...height).map { "H\($0)" }.joined(separator: "\n")
      let table = FlowTable(
        columns: [100, 190], gap: 10, padding: 0, head: [paragraph(head), paragraph("H")],
        rows: (1...20).map { [paragraph("A\($0)"), paragraph("B\($0)")] }, frameRule: 1,
        headRule: 1, rowRule: 0, color: .black)
      let pages = typeset(
        flow([FlowBlock(role: .table, .table(table))]), with: FixedAdvanceShaper()
      ).pages
      let repeats = pages.dropFirst(2).prefix(1).allSatisfy { $0.dump.first?.first == "H" }
      #expect(repeats == (height <= 3 || height == 30), "\(height)")
      for page in pages {
        #expect(page.items.compactMap(\.baseline).allSatisfy { $0 < page.size.height - 20 })
      }
      let rows = pages.flatMap(\.dump).filter { $0.hasPrefix("A") }
      #expect(rows == (1...20).map { "A\($0)|B\($0)" })
    }
  }

  @Test("The head of a table is repeated on each page, and stands with the first row")
  func tableHeads() {
    let pages = dumps(of: flow(texts(9) + [table(rows: 20)]))
    #expect(pages[0].last == "L9")
    for page in pages.dropFirst() {
      #expect(page.first == "H1|H2")
      #expect(page.count > 1)
    }
    let rows = pages.joined().filter { $0.hasPrefix("A") }
    #expect(rows == (1...20).map { "A\($0)|B\($0)" })
  }

  @Test("A repeated head is as tall as the first one, whatever the grid of the text")
  func equalHeads() {
    let table = FlowTable(
      columns: [100, 190], gap: 10, padding: 2,
      head: [paragraph("H1", pitch: 11), paragraph("H2\nH3", pitch: 11)],
      rows: (1...20).map { [paragraph("A\($0)", pitch: 11), paragraph("B\($0)", pitch: 11)] },
      frameRule: 1, headRule: 1, rowRule: 0, color: .black)
    var flow = flow([FlowBlock(role: .table, .table(table))])
    flow.grid = 7.5
    let pages = typeset(flow, with: FixedAdvanceShaper()).pages
    #expect(pages.count > 2)
    let heads = pages.map { page in
      page.items.compactMap { item in item.baseline == nil ? item.origin.y : nil }.prefix(2)
    }
    #expect(Set(heads.map(Array.init)).count == 1)
  }

  @Test("Heads of unequal depth end on one line")
  func headsAtFoot() {
    let table = FlowTable(
      columns: [100, 90, 90], gap: 10, padding: 2,
      head: [paragraph("H1"), paragraph("H2\nH3"), paragraph("")],
      rows: [[paragraph("A"), paragraph("B\nC"), paragraph("D")]], frameRule: 1, headRule: 1,
      rowRule: 0, color: .black)
    let pages = dumps(of: flow([FlowBlock(role: .table, .table(table))]))
    #expect(pages == [["H2", "H1|H3", "A|B|D", "C"]])
  }

  @Test("The head of a table is repeated inside a row that is divided, too")
  func dividedRow() {
    let tall = (1...15).map { "B\($0)" }.joined(separator: "\n")
    let table = FlowTable(
      columns: [100, 190], gap: 10, padding: 0, head: [paragraph("H1"), paragraph("H2")],
      rows: [[paragraph("A"), paragraph(tall)]], frameRule: 1, headRule: 1, rowRule: 0,
      color: .black)
    let pages = dumps(of: flow([FlowBlock(role: .table, .table(table))]))
    #expect(pages.map(\.first) == ["H1|H2", "H1|H2"])
    #expect(pages.joined().count == 17)
  }

  @Test("A row of less than half a page stays whole")
  func wholeRows() {
    let tall = (1...14).map { "B\($0)" }.joined(separator: "\n")
    let table = FlowTable(
      columns: [100, 190], gap: 10, padding: 0, head: [paragraph("H1"), paragraph("H2")],
      rows: [[paragraph("A"), paragraph(tall)], [paragraph("A"), paragraph("B")]], frameRule: 1,
      headRule: 1, rowRule: 0, color: .black)
    for before in 14...24 {
      let pages = dumps(
        of: flow(texts(before) + [FlowBlock(role: .table, .table(table))], lines: 32))
      let parts = pages.filter { page in page.contains { $0.contains("B1") || $0 == "B14" } }
      #expect(parts.count == 1, "\(pages)")
    }
  }

  @Test("What continues a row keeps the white space above it")
  func paddingOfDividedRow() throws {
    let tall = (1...15).map { "B\($0)" }.joined(separator: "\n")
    let table = FlowTable(
      columns: [100, 190], gap: 10, padding: 4, head: [paragraph("H1"), paragraph("H2")],
      rows: [[paragraph("A"), paragraph(tall)]], frameRule: 1, headRule: 1, rowRule: 0,
      color: .black)
    let pages = typeset(
      flow([FlowBlock(role: .table, .table(table))]), with: FixedAdvanceShaper()
    ).pages
    try #require(pages.count == 2)
    let steps = pages.map { page in
      let baselines = Set(page.items.compactMap(\.baseline)).sorted()
      return ((baselines[1] - baselines[0]) * 100).rounded()
    }
    #expect(steps[0] == steps[1])
  }

  @Test("A paragraph of running text is divided rather than leaving lines of a page empty")
  func runningText() {
    for before in 36...43 {
      let pages = dumps(of: flow(texts(before) + [lines("P", 12)] + texts(40), lines: 45))
      #expect(pages[0].count >= 44, "\(before)")
    }
  }

  @Test("A page is filled though one further on could be fuller for it", arguments: 2...3)
  func filledEarly(_ length: Int) {
    var whole = lines("P", length)
    whole.keepsTogether = true
    let pages = dumps(of: flow(texts(41 - length) + [whole] + texts(20)))
    #expect(pages.prefix(3).map(\.count) == [10, 10, 10], "\(pages.map(\.count))")
  }

  @Test("The last line before a heading does not begin a page alone", arguments: 6...14)
  func leftover(_ before: Int) {
    for page in dumps(of: flow(texts(before) + [heading("一")] + texts(15))).dropFirst() {
      #expect(page.count < 2 || page[1] != "一", "\(page)")
    }
  }

  @Test("A row of several lines may stand apart from its table rather than leaving a page empty")
  func shortRowsApart() {
    let row = [paragraph("A\nB\nC")]
    let table = FlowTable(
      columns: [300], gap: 10, padding: 0, head: [paragraph("H")], rows: [row, row, row],
      frameRule: 0, headRule: 0, rowRule: 0, color: .black)
    let pages = dumps(of: flow(texts(22) + [FlowBlock(role: .table, .table(table))], lines: 30))
    #expect(pages[0].count == 29, "\(pages)")
  }

  @Test("Sections close up by half a line where that spares a page of few lines")
  func closingUp() {
    func pages(_ lines: Int) -> [Page] {
      let blocks = (1...5).flatMap { section in
        var title = heading("H\(section)")
        title.spaceAbove = 22.5
        title.spaceBelow = 7.5
        return [title] + texts(4)
      }
      var flow = flow(blocks, lines: lines)
      flow.grid = 7.5
      return typeset(flow, with: FixedAdvanceShaper()).pages
    }
    func spaceAboveSecondTitle(_ page: Page) -> Double {
      let y = page.items.first { $0.text == "H2" }?.baseline ?? 0
      let above = page.items.compactMap(\.baseline).filter { $0 < y }.max() ?? 0
      return y - above - 15
    }
    // With their spaces the sections take 33.5 lines, with less of them 31.5.
    #expect(pages(34).count == 1)
    #expect(pages(32).count == 1)
    #expect(abs(spaceAboveSecondTitle(pages(34)[0]) - 22.5) < 0.01)
    #expect(abs(spaceAboveSecondTitle(pages(32)[0]) - 15) < 0.01)
    #expect(pages(31).count == 2)
    #expect(abs(spaceAboveSecondTitle(pages(31)[0]) - 22.5) < 0.01)
  }

  @Test("A section of one line stands at a page's foot if there is room for it")
  func shortSection() {
    let sections = texts(5) + [heading("一"), block("甲"), heading("二")] + texts(9)
    #expect(dumps(of: flow(sections, lines: 10)).first?.contains("甲") == true)
  }

  @Test("The outline leads to the page and height of each heading")
  func bookmarks() {
    let pages = typeset(
      flow([heading("一")] + texts(12) + [heading("二"), block("末")]), with: FixedAdvanceShaper()
    ).pages
    #expect(pages.map { $0.bookmarks.map(\.title) } == [["一"], ["二"]])
    #expect(pages[0].bookmarks.first?.y == 20)
  }
}
