import Frames
import Testing

@testable import Typesetting

@Suite("Emphasis")
struct EmphasisTests {
  private func emphasised(_ text: String) -> Paragraph {
    var result = paragraph("甲")
    var style = textStyle()
    style.hasEmphasisDots = true
    result.spans.append(TextSpan(text, style: style))
    return result
  }

  /// The dots of a line: the middles of their glyphs, in ems.
  private func dots(_ line: SetLine) -> [Double] {
    line.items.flatMap { item -> [Double] in
      guard case .glyphs(let run) = item.content, run.text.isEmpty else { return [] }
      // The bullet of the fixed shaper is a quarter em wide at half the size.
      return run.glyphs.map { ($0.x + 0.125 * em) / em }
    }
  }

  @Test("A dot stands in the middle under each Han character, under no mark, space or letter")
  func places() throws {
    let line = try #require(
      lines(of: emphasised("乙、“丙”丁 ab 12。"), measure: 100).first)
    let middles = ["乙", "丙", "丁"].compactMap { line.x(of: $0) }.map { $0 + 0.5 }
    #expect(dots(line).map { ($0 * 1000).rounded() } == middles.map { ($0 * 1000).rounded() })
    #expect(dots(oneLine("甲乙")).isEmpty)
  }

  @Test("Dots follow their characters over a line end, below the text and clear of the next line")
  func lineEnds() throws {
    let set = lines(of: emphasised("乙丙丁"), measure: 2)
    #expect(set.map { dots($0).count } == [1, 2])
    for line in set {
      for item in line.items {
        guard case .glyphs(let run) = item.content, run.text.isEmpty else { continue }
        #expect(run.glyphs.allSatisfy { $0.y > 0.12 * em && $0.y < 0.62 * em })
      }
    }
  }

  @Test("Dots change neither the text nor the width of a line")
  func text() {
    var plain = emphasised("乙，丙")
    plain.spans[1].style.hasEmphasisDots = false
    let (with, without) = (lines(of: emphasised("乙，丙"), measure: 9), lines(of: plain, measure: 9))
    #expect(with.map(\.text) == without.map(\.text) && with.map(\.width) == without.map(\.width))
  }

  @Test("Emphasised Han is set in a weight of its own, and its marks in the families for marks")
  func fonts() {
    var style = textStyle()
    style.hanWeight = 700
    style.isItalic = true
    style.typeface.marks = ["Marks"]
    var requests = FontRequests()
    let text = ParagraphText(
      Paragraph(spans: [TextSpan("中“文”，ab", style: style)], style: paragraph("").style),
      &requests)
    let fonts = text.runs.map(\.font)
    #expect(fonts.map { $0.families.first } == ["Han", "Marks", "Han", "Marks", "Han", "Latin"])
    #expect(fonts.map(\.weight) == [700, 700, 700, 700, 700, 400])
    #expect(fonts.map(\.isItalic) == [false, false, false, false, false, true])
  }
}
