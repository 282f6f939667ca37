import Frames
import Testing

@testable import Typesetting

@Suite("The margins of pages")
struct FurnitureTests {
  private func furniture(headerOnFirst: Bool = false, onSingle: Bool = false) -> Furniture {
    Furniture(
      header: Furniture.Line(center: [.text("页眉")], distance: 12),
      footer: Furniture.Line(
        left: [.text("名")],
        right: [.text("第 "), .pageNumber, .text(" 页，共 "), .pageCount, .text(" 页")], distance: 9),
      style: textStyle(size: 8), headerOnFirstPage: headerOnFirst, onSinglePage: onSingle)
  }

  @Test("Every page says which it is of how many; the first has no header unless asked")
  func pageNumbers() {
    let pages = dumps(of: flow(texts(25), furniture: furniture()))
    #expect(pages.map(\.last) == (1...3).map { "名|第 |\($0) |页，共 |3 |页" })
    #expect(pages.map { $0.first == "页眉" } == [false, true, true])
    let all = flow(texts(25), furniture: furniture(headerOnFirst: true))
    #expect(dumps(of: all).allSatisfy { $0.first == "页眉" })
  }

  @Test("A document of one page has them only when asked")
  func singlePage() {
    #expect(dumps(of: flow(texts(2), furniture: furniture())) == [["L1", "L2"]])
    let asked = dumps(of: flow(texts(2), furniture: furniture(onSingle: true)))
    #expect(asked == [["L1", "L2", "名|第 |1 |页，共 |1 |页"]])
  }

  @Test("Lines stand at their distances, their places at the sides of the type area")
  func places() {
    let page = typeset(
      flow(texts(2), furniture: furniture(onSingle: true)), with: FixedAdvanceShaper()
    ).pages[0]
    let footer = page.items.filter { $0.baseline == page.size.height - 9 }
    #expect(footer.first?.origin.x == 20)
    guard case .glyphs(let run)? = footer.last?.content, let last = run.glyphs.last,
      let origin = footer.last?.origin
    else {
      Issue.record("There is no footer")
      return
    }
    #expect(abs(origin.x + last.x + 8 - 320) < 0.01)
  }

  @Test(
    "What has no room is shortened at its end, once told, and nothing stands over another",
    arguments: [40, 400, 60_000])
  func longTexts(length: Int) {
    let name = String(repeating: "名", count: length)
    let furniture = Furniture(
      header: Furniture.Line(left: [.text(name)], center: [.text(name + "心")], distance: 12),
      footer: Furniture.Line(left: [.text(name)], right: [.text("第"), .pageNumber], distance: 9),
      style: textStyle(size: 8), headerOnFirstPage: true, onSinglePage: true)
    let set = typeset(flow(texts(25), furniture: furniture), with: FixedAdvanceShaper())
    #expect(set.shortenedFurniture == [name, name + "心"])
    for page in set.pages {
      for baseline in [12, page.size.height - 9] {
        let extents = page.items.filter { $0.baseline == baseline }.map(\.extent)
          .sorted { $0.left < $1.left }
        #expect(extents.first?.left == 20 && (extents.last?.right ?? 400) < 320)
        #expect(zip(extents, extents.dropFirst()).allSatisfy { $0.right + 8 <= $1.left + 0.01 })
      }
    }
    let dump = dumps(of: flow(texts(2), furniture: furniture)).last?.last
    #expect(dump?.hasSuffix("…|第|1") == true, "\(dump ?? "")")
  }

  @Test("Rooms are what is asked for, or fair shares")
  func rooms() {
    #expect(furnitureRooms(for: [50, 0, 20], in: 100, gap: 10) == [50, 0, 20])
    #expect(furnitureRooms(for: [90, 0, 20], in: 100, gap: 10) == [70, 0, 20])
    #expect(furnitureRooms(for: [90, 0, 80], in: 100, gap: 10) == [45, 0, 45])
    #expect(furnitureRooms(for: [90, 0, 0], in: 100, gap: 10) == [90, 0, 0])
    #expect(furnitureRooms(for: [0, .infinity, 0], in: 100, gap: 10) == [0, 100, 0])
    #expect(furnitureRooms(for: [10, 90, 20], in: 100, gap: 10) == [20, 40, 20])
    #expect(furnitureRooms(for: [.infinity, 30, 0], in: 100, gap: 10) == [25, 30, 25])
  }
}

extension PageItem {
  /// From the left edge of the first glyph to where the last begins, in points.
  fileprivate var extent: (left: Double, right: Double) {
    guard case .glyphs(let run) = content, let first = run.glyphs.first, let last = run.glyphs.last
    else { return (origin.x, origin.x) }
    return (origin.x + first.x, origin.x + last.x)
  }
}
