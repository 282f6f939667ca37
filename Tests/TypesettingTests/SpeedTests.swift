import Frames
import Measuring
import Testing

@testable import Typesetting

/// Ten times as much may take ten times as long, not a hundred: the bound lies between.
@Suite("Speed", .serialized)
struct SpeedTests {
  private func growth(_ small: Int, _ work: (Int) -> Void) -> Double {
    // The shorter of two runs: the first one warms up.
    let short = (0..<2).map { _ in processorTime { work(small) } }.min() ?? .zero
    let long = processorTime { work(10 * small) }
    return long / max(short, .milliseconds(2))
  }

  @Test(
    "A paragraph without a place to break is set in linear time",
    arguments: ["学", "a", " ", "，", "%E4", "\u{200B}", "\n", "“", "/", "1", "-"])
  func longParagraph(_ piece: String) {
    let growth = growth(600) { count in
      let text = paragraph(String(repeating: piece, count: count), .justify)
      _ = lines(of: text, measure: 40)
    }
    #expect(growth < 40)
  }

  @Test("A line that is never divided is set in linear time, with its link")
  func longLine() {
    let growth = growth(600) { count in
      var text = paragraph(String(repeating: "学a", count: count / 2))
      text.spans[0].link = "https://example.org"
      text.style.isUnbroken = true
      _ = lines(of: text, measure: 40)
    }
    #expect(growth < 40)
  }

  @Test("Many blocks become pages in linear time")
  func manyBlocks() {
    let growth = growth(500) { count in
      _ = typeset(flow(texts(count)), with: FixedAdvanceShaper())
    }
    #expect(growth < 40)
  }

  @Test("A row with long columns, and a long table, are set in linear time")
  func longRows() {
    let row = growth(200) { count in
      let cells = [0.0, 100.0].map { x in
        FlowCell(x: x, width: 100, blocks: texts(count))
      }
      _ = typeset(flow([FlowBlock(role: .entry, .row(cells))]), with: FixedAdvanceShaper())
    }
    #expect(row < 40)
    let rows = growth(300) { count in
      _ = typeset(flow([table(rows: count)]), with: FixedAdvanceShaper())
    }
    #expect(rows < 40)
  }
}
