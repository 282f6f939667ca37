/// The tables of the compositor: characters by class, what classes may not do at line ends, and how
/// they stand beside one another.
///
/// Sources: CLREQ, "Table of punctuation marks" and its figures of adjustable space; GB/T 15834-2011,
/// section 5.1; JLREQ, appendix A for what Japanese adds.
struct CharacterTable {
  /// Single characters; those whose class hangs on their neighbours are ``CharacterClass``'s.
  private static let characters: [(CharacterClass, String)] = [
    (.open, "「『（《〈【〖〔［｛〘〚〝"),
    (.close, "」』）》〉】〗〕］｝〙〛〞〟"),
    (.pause, "，、；："),
    (.stop, "。．"),
    (.exclamation, "！？‼⁇⁈⁉"),
    (.middleDot, "‧・"),
    (.connector, "～〜"),
    (.solidus, "／"),
    (.prefix, "$£¥€№§±−＄￡￥"),
    (.postfix, "%°‰℃℉′″％￠"),
    (.iteration, "々〻ー゛゜ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"),
    (.digit, "0123456789"),
    // Raised figures belong to the word before them: km².
    (.letter, "²³¹ªº"),
    (.sign, "\"#&'*+<=>@\\^_`|~†‡¶•"),
    (.latinOpen, "([{«‹"),
    (.latinClose, ")]},.;:!?»›"),
    (.hyphen, "-‐"),
    (.slash, "/"),
    (.space, " \t\u{1680}\u{205F}\u{3000}"),
    (.glue, "\u{A0}\u{202F}\u{2007}\u{2060}\u{FEFF}"),
    (.breakPoint, "\u{200B}"),
    (.lineFeed, "\n\u{85}\u{2028}\u{2029}"),
    (.combining, "\u{200C}\u{200D}"),
    (.invisible, "\u{AD}\u{61C}\u{200E}\u{200F}"),
  ]

  /// Blocks of characters; the single ones above come first.
  private static let blocks: [(CharacterClass, ClosedRange<Int>)] = [
    (.invisible, 0x00...0x1F), (.letter, 0x21...0x7E), (.invisible, 0x7F...0x9F),
    (.hangul, 0x1100...0x11FF), (.space, 0x2000...0x200A), (.invisible, 0x202A...0x202E),
    (.invisible, 0x2066...0x2069), (.letter, 0x2070...0x209C), (.han, 0x2E80...0x2FDF),
    (.han, 0x3003...0x3007),
    (.han, 0x3012...0x3013), (.han, 0x3020...0x312F), (.hangul, 0x3130...0x318F),
    (.han, 0x3190...0x9FFF), (.han, 0xA000...0xA4CF), (.hangul, 0xA960...0xA97F),
    (.hangul, 0xAC00...0xD7FF), (.han, 0xF900...0xFAFF), (.combining, 0xFE00...0xFE0F),
    (.han, 0xFF00...0xFF60), (.han, 0xFFE0...0xFFE6),
  ]

  /// Blocks beyond the Basic Multilingual Plane.
  private static let farBlocks: [(CharacterClass, ClosedRange<UInt32>)] = [
    (.han, 0x16FE0...0x18AFF), (.han, 0x1B000...0x1B2FF), (.han, 0x20000...0x3FFFF),
    (.combining, 0x1F3FB...0x1F3FF), (.combining, 0xE0100...0xE01EF),
  ]

  static let shared = CharacterTable()

  /// A class per code point of the Basic Multilingual Plane; `unlisted` for all others.
  private let classes: [UInt8]
  private static let unlisted = UInt8.max

  private init() {
    var classes = [UInt8](repeating: CharacterTable.unlisted, count: 0x10000)
    for (kind, block) in CharacterTable.blocks {
      for code in block { classes[code] = kind.rawValue }
    }
    for (kind, characters) in CharacterTable.characters {
      for scalar in characters.unicodeScalars { classes[Int(scalar.value)] = kind.rawValue }
    }
    self.classes = classes
  }

  /// The class of a character that is listed, else nil.
  subscript(scalar: Unicode.Scalar) -> CharacterClass? {
    let value = scalar.value
    guard value < 0x10000 else {
      return CharacterTable.farBlocks.first { $0.1.contains(value) }?.0
    }
    return CharacterClass(rawValue: classes[Int(value)])
  }
}

/// What may not begin or end a line.
enum LineEdgeTable {
  static let neverAtLineStart: ClassSet = [
    .close, .pause, .stop, .exclamation, .middleDot, .connector, .solidus, .iteration, .ellipsis,
    .latinClose, .postfix,
  ]
  static let neverAtLineEnd: ClassSet = [.open, .latinOpen, .prefix]
  /// What GB/T 15834 adds at line ends, and what the strict level adds at line starts.
  static let neverAtLineEndInGB: ClassSet = [.solidus, .slash]
  static let neverAtLineStartInStrict: ClassSet = [.dash]
  /// What takes its line end from the character before it.
  static let neverAlone: ClassSet = [
    .space, .lineFeed, .combining, .invisible, .glue, .breakPoint,
  ]
}

/// How marks share their white space, and what opens when a line is stretched.
enum MarkTable {
  /// Of two of these that follow each other, the first lets go of the space behind its ink.
  static let closing: ClassSet = [.close, .pause, .stop, .exclamation]
  /// Of a closing mark and one of these, either lets go of the space between the inks.
  static let opening: ClassSet = [.open]
  /// The marks that keep their em in the 开明 style.
  static let fullInKaiming: ClassSet = [.stop, .exclamation]

  /// Nothing opens before or behind these (CLREQ, inter-character spacing expansion).
  static let rigid: ClassSet = [
    .space, .connector, .solidus, .combining, .glue, .lineFeed, .breakPoint,
  ]
  /// Nothing opens between Latin text and these.
  static let closeToLatinBefore: ClassSet = [.close, .pause, .stop, .exclamation]
  static let closeToLatinBehind: ClassSet = [.open]
}

/// The practice of setting marks in a text's country.
enum Region {
  case mainland, taiwan, hongKong, japan, korea

  /// The region of a language by its BCP 47 tag; mainland practice for all that are not East Asian.
  init(language tag: String) {
    switch tag {
    case _ where tag.hasPrefix("zh-hk"), _ where tag.hasPrefix("zh-hant-hk"): self = .hongKong
    case _ where tag.hasPrefix("zh-hant"), _ where tag.hasPrefix("zh-tw"): self = .taiwan
    case _ where tag.hasPrefix("ja"): self = .japan
    case _ where tag.hasPrefix("ko"): self = .korea
    default: self = .mainland
    }
  }

  /// Marks that let their white space go at line ends and beside each other; Taiwan's centred ，。！
  /// do not.
  var adjustableMarks: ClassSet {
    switch self {
    case .mainland: [.open, .close, .pause, .stop, .exclamation]
    case .taiwan: [.open, .close, .middleDot]
    case .hongKong, .japan, .korea: [.open, .close, .pause, .stop, .middleDot]
    }
  }

  /// Marks that give their white space in a line that is too long.
  var givingMarks: ClassSet {
    // Lines of centred marks would stand open if pauses and stops gave nothing.
    self == .taiwan ? [.open, .close, .middleDot, .pause, .stop] : adjustableMarks
  }

  /// Whether a middle dot fills half an em (GB/T 15834, 5.1.6), not a whole one.
  var hasHalfMiddleDot: Bool { self == .mainland }
}

/// Some classes of characters.
struct ClassSet: Sendable, ExpressibleByArrayLiteral {
  private let bits: UInt32

  init(arrayLiteral elements: CharacterClass...) {
    bits = elements.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  func contains(_ kind: CharacterClass) -> Bool { bits >> UInt32(kind.rawValue) & 1 == 1 }
}
