import Frames
import Testing

@testable import Painting

@Suite struct LineJoiningTests {
  /// A run of one glyph at a place.
  private func item(
    _ text: String, x: Double, y: Double = 100, face: Int = 0, size: Double = 10,
    color: Color = .black, mark: PageMark? = nil
  ) -> PageItem {
    PageItem(
      origin: Point(x: x, y: y),
      content: .glyphs(
        GlyphRun(
          face: FaceID(index: face), size: size, color: color,
          bytes: Array(text.utf8)[...],
          glyphs: [PlacedGlyph(id: 7, x: 1, y: -2)],
          clusters: [GlyphCluster(byteCount: text.utf8.count, glyphCount: 1)])), mark: mark)
  }

  @Test func neighboursBecomeOneRunWithEveryGlyphAtItsPlace() throws {
    let joined = joiningRuns([item("中", x: 50), item("文", x: 62.5)])
    #expect(joined.count == 1)
    #expect(joined.first?.origin == Point(x: 50, y: 100))
    guard case .glyphs(let run) = joined.first?.content else {
      Issue.record("no glyphs")
      return
    }
    #expect(run.text == "中文")
    #expect(run.glyphs.map(\.x) == [1, 13.5])
    #expect(run.glyphs.map(\.y) == [-2, -2])
    #expect(run.clusters.count == 2)
  }

  @Test func differentRunsStayApart() {
    let red = Color(red: 1, green: 0, blue: 0)
    let items = [
      item("a", x: 50), item("a", x: 60, y: 101), item("a", x: 70, y: 101, face: 1),
      item("a", x: 80, y: 101, face: 1, size: 9),
      item("a", x: 90, y: 101, face: 1, size: 9, color: red),
      PageItem(origin: Point(x: 90, y: 101), content: .rule(Size(width: 9, height: 1), red)),
      item("a", x: 90, y: 101, face: 1, size: 9, color: red),
      item("a", x: 99, y: 101, face: 1, size: 9, color: red, mark: .artifact),
      item("a", x: 108, y: 101, face: 1, size: 9, color: red, mark: .leaf(1)),
      item("a", x: 117, y: 101, face: 1, size: 9, color: red, mark: .leaf(2)),
    ]
    #expect(joiningRuns(items) == items)
  }
}
