import Frames

/// The glyphs of one face that a document shows.
struct GlyphSet: Hashable, Sendable {
  /// A bit for each glyph number.
  private var words: [UInt64] = []

  mutating func insert(_ glyph: UInt32) {
    let word = Int(glyph / 64)
    if word >= words.count { words += repeatElement(0, count: word - words.count + 1) }
    words[word] |= 1 << UInt64(glyph % 64)
  }

  mutating func insert(_ glyphs: ArraySlice<PlacedGlyph>) {
    for glyph in glyphs { insert(glyph.id) }
  }

  /// The numbers in the set, ascending.
  var sorted: [UInt32] {
    var numbers: [UInt32] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        numbers.append(UInt32(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return numbers
  }

  var isEmpty: Bool { words.isEmpty }
}
