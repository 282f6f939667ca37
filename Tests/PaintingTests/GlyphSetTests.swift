import Testing

@testable import Painting

@Suite struct GlyphSetTests {
  @Test func numbersComeBackAscendingAndOnce() {
    var set = GlyphSet()
    #expect(set.isEmpty)
    for glyph: UInt32 in [65_534, 0, 63, 64, 63, 1000] { set.insert(glyph) }
    #expect(set.sorted == [0, 63, 64, 1000, 65_534])
  }
}
