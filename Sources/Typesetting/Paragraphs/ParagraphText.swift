internal import Frames

/// A paragraph's characters with their classes, cut into the stretches that each ask for one font.
struct ParagraphText {
  /// The characters as UTF-8.
  let bytes: [UInt8]
  /// The class of each character, at the offset of its first byte.
  private let classes: [CharacterClass]
  /// The span of each character, at the offset of its first byte.
  private let spanIndices: [Int32]
  /// What the shaper is asked for; together the runs cover the text.
  let runs: [ShapingRun]

  init(_ paragraph: Paragraph) {
    let count = paragraph.spans.reduce(0) { $0 + $1.text.utf8.count }
    var bytes: [UInt8] = []
    var scalars: [Unicode.Scalar] = []
    var spanOfScalar: [Int32] = []
    bytes.reserveCapacity(count)
    scalars.reserveCapacity(count)
    spanOfScalar.reserveCapacity(count)
    for (index, span) in paragraph.spans.enumerated() {
      bytes.append(contentsOf: span.text.utf8)
      for scalar in span.text.unicodeScalars {
        scalars.append(scalar)
        spanOfScalar.append(Int32(index))
      }
    }
    let context = QuoteResolution.hanContext(of: scalars, isHanText: paragraph.isHanText)

    var classes = [CharacterClass](repeating: .invisible, count: bytes.count)
    var spanIndices = [Int32](repeating: 0, count: bytes.count)
    var cutter = RunCutter(spans: paragraph.spans)
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      var kind = CharacterClass(scalar, inHanContext: context[index])
      if kind == .dash, scalar.value == 0x2014 {
        // Two in a row are a dash; one alone joins, like an en dash.
        let isDouble =
          (index > 0 && scalars[index - 1].value == 0x2014)
          || (index + 1 < scalars.count && scalars[index + 1].value == 0x2014)
        if !isDouble { kind = .connector }
      }
      // Behind a letter or a digit a sign belongs to the word: C++, O'Brien, snake_case.
      if kind == .sign, offset > 0, [.letter, .digit].contains(classes[offset - 1]) {
        kind = .letter
      }
      if kind == .hyphen, Self.isMinus(at: index, of: scalars) { kind = .prefix }
      let length = UTF8.width(scalar)
      for byte in offset..<offset + length {
        classes[byte] = kind
        spanIndices[byte] = spanOfScalar[index]
      }
      cutter.add(kind, scalar, span: Int(spanOfScalar[index]), at: offset, length: length)
      offset += length
    }
    self.bytes = bytes
    self.classes = classes
    self.spanIndices = spanIndices
    runs = cutter.finish()
  }

  /// Whether the hyphen at an index is the sign of a number: it stands before a digit, and behind
  /// nothing that it could join.
  private static func isMinus(at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard index + 1 < scalars.count, CharacterTable.shared[scalars[index + 1]] == .digit else {
      return false
    }
    guard index > 0 else { return true }
    switch CharacterTable.shared[scalars[index - 1]] {
    case .space, .open, .latinOpen, .pause, .lineFeed, .prefix: return true
    default: return false
    }
  }

  /// The class of the character whose first byte stands at an offset.
  func characterClass(at offset: Int) -> CharacterClass { classes[offset] }

  /// The index of the span that holds the byte at an offset.
  func spanIndex(at offset: Int) -> Int { Int(spanIndices[offset]) }
}

extension Paragraph {
  /// Whether it is set by the customs of Chinese, not of the Latin text that it may hold.
  var isHanText: Bool { style.language.hasPrefix("zh") }
}

/// Collects characters into runs of one span and one side, Chinese or Western.
private struct RunCutter {
  /// What characters of one run share.
  private struct Side: Equatable {
    var span: Int
    var isHan: Bool
    var isMiddleDot: Bool
    /// Whether the typeface has other families for the character than for Han.
    var isMark: Bool
  }

  let spans: [TextSpan]
  private var runs: [ShapingRun] = []
  /// The fonts of the latest span, by side.
  private var fonts: [(side: Side, font: FontRequest)] = []
  private var side: Side?
  private var start = 0
  private var end = 0

  init(spans: [TextSpan]) { self.spans = spans }

  mutating func add(
    _ kind: CharacterClass, _ scalar: Unicode.Scalar, span: Int, at offset: Int, length: Int
  ) {
    let isHan: Bool
    switch kind {
    case .space, .combining, .invisible, .glue, .breakPoint, .lineFeed:
      // They have no side of their own and stay with what stands before them.
      isHan = side?.isHan ?? false
    case .symbol:
      isHan = side?.isHan ?? spans[span].style.language.hasPrefix("zh")
    default:
      isHan = kind.isFullWidth
    }
    let isMark =
      isHan && CharacterClass.isAmbiguous(scalar) && !spans[span].style.typeface.marks.isEmpty
    let next = Side(
      span: span, isHan: isHan, isMiddleDot: kind == .middleDot, isMark: isMark)
    if next != side {
      flush()
      side = next
      start = offset
    }
    end = offset + length
  }

  private mutating func flush() {
    guard let side, end > start else { return }
    runs.append(ShapingRun(range: start..<end, font: font(of: side)))
  }

  private mutating func font(of side: Side) -> FontRequest {
    if fonts.first?.side.span != side.span { fonts = [] }
    if let known = fonts.first(where: { $0.side == side }) { return known.font }
    let font = makeFont(of: side)
    fonts.append((side, font))
    return font
  }

  private func makeFont(of side: Side) -> FontRequest {
    let style = spans[side.span].style
    var features = style.hasTabularFigures && !side.isHan ? "tnum=1" : ""
    // Fonts give the Chinese middle dot, half an em or a whole one, by these features only.
    if side.isMiddleDot {
      features = Region(language: style.language).hasHalfMiddleDot ? "fwid=1,halt=1" : "fwid=1"
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

  mutating func finish() -> [ShapingRun] {
    flush()
    return runs
  }

  /// The language tag by which fonts choose regional forms of Han glyphs.
  private func hanLanguage(of tag: String) -> String {
    switch Region(language: tag) {
    case .mainland: "zh-cn"
    case .taiwan: "zh-tw"
    case .hongKong: "zh-hk"
    case .japan, .korea: tag
    }
  }

  private func latinLanguage(of tag: String) -> String {
    tag.hasPrefix("zh") || tag.hasPrefix("ja") || tag.hasPrefix("ko") ? "en" : tag
  }
}
