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
}
