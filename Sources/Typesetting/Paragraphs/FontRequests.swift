internal import Frames

/// The styles of a document by number, and what hangs on a style: its region, and the fonts that it
/// asks for, each put together once.
struct FontRequests {
  /// What characters share that are set in one font of a style.
  struct Side: Equatable {
    var isHan: Bool
    var isMiddleDot: Bool
    /// Whether the typeface has other families for the character than for Han.
    var isMark: Bool
  }

  /// The styles met so far, a few in a document, and the fonts that each has asked for.
  private var styles: [TextStyle] = []
  private var regions: [Region] = []
  private var fonts: [[(side: Side, font: FontRequest)]] = []

  /// The number of a style, by which everything else is asked for.
  mutating func number(of style: TextStyle) -> Int {
    if let number = styles.firstIndex(where: { $0 == style }) { return number }
    styles.append(style)
    regions.append(Region(language: style.language))
    fonts.append([])
    return styles.count - 1
  }

  /// The region whose practice a style follows.
  func region(of number: Int) -> Region { regions[number] }

  /// The font of some characters of a style.
  mutating func font(of number: Int, on side: Side) -> FontRequest {
    if let known = fonts[number].first(where: { $0.side == side }) { return known.font }
    let font = FontRequests.makeFont(of: styles[number], in: regions[number], on: side)
    fonts[number].append((side, font))
    return font
  }

  private static func makeFont(
    of style: TextStyle, in region: Region, on side: Side
  ) -> FontRequest {
    var features = style.hasTabularFigures && !side.isHan ? "tnum=1" : ""
    // Fonts give the Chinese middle dot, half an em or a whole one, by these features only.
    if side.isMiddleDot {
      features = region.hasHalfMiddleDot ? "fwid=1,halt=1" : "fwid=1"
    }
    let typeface = style.typeface
    return FontRequest(
      families: side.isHan
        ? (side.isMark ? typeface.marks : []) + typeface.han + typeface.latin
        : typeface.latin + typeface.han,
      size: style.size, weight: side.isHan ? style.hanWeight ?? style.weight : style.weight,
      isItalic: style.isItalic && !side.isHan,
      language: side.isHan ? hanLanguage(of: style.language) : latinLanguage(of: style.language),
      features: features)
  }

  /// The language tag by which fonts choose regional forms of Han glyphs.
  private static func hanLanguage(of tag: String) -> String {
    switch Region(language: tag) {
    case .mainland: "zh-cn"
    case .taiwan: "zh-tw"
    case .hongKong: "zh-hk"
    case .japan, .korea: tag
    }
  }

  private static func latinLanguage(of tag: String) -> String {
    tag.hasPrefix("zh") || tag.hasPrefix("ja") || tag.hasPrefix("ko") ? "en" : tag
  }
}
