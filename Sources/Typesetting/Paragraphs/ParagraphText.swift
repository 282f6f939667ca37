internal import Frames

/// A paragraph's characters with their classes, cut into the stretches that each ask for one font.
struct ParagraphText {
  /// A character, what it is to the compositor, and the index of its span.
  struct Element {
    var scalar: Unicode.Scalar
    var kind = CharacterClass.invisible
    var span: Int32
  }

  /// The characters as UTF-8.
  let bytes: [UInt8]
  /// The characters in order.
  let elements: [Element]
  /// What the shaper is asked for; together the runs cover the text.
  let runs: [ShapingRun]

  init(_ paragraph: Paragraph) {
    let count = paragraph.spans.reduce(0) { $0 + $1.text.utf8.count }
    var bytes: [UInt8] = []
    var elements: [Element] = []
    bytes.reserveCapacity(count)
    elements.reserveCapacity(count)
    var isAmbiguous = false
    for index in paragraph.spans.indices {
      bytes.append(contentsOf: paragraph.spans[index].text.utf8)
      for scalar in paragraph.spans[index].text.unicodeScalars {
        elements.append(Element(scalar: scalar, span: Int32(index)))
        isAmbiguous = isAmbiguous || CharacterClass.isAmbiguous(scalar)
      }
    }
    let context =
      isAmbiguous
      ? QuoteResolution.hanContext(of: elements.map(\.scalar), isHanText: paragraph.isHanText) : []

    var cutter = RunCutter(spans: paragraph.spans)
    for index in elements.indices {
      let kind = Self.kind(at: index, of: elements, inHanContext: isAmbiguous && context[index])
      elements[index].kind = kind
      cutter.add(kind, elements[index].scalar, span: Int(elements[index].span))
    }
    self.bytes = bytes
    self.elements = elements
    runs = cutter.finish()
  }

  /// The index of the span that each byte belongs to.
  var spansOfBytes: [Int] {
    elements.flatMap { repeatElement(Int($0.span), count: UTF8.width($0.scalar)) }
  }

  /// The class of a character by what it is and by its neighbours; those before it have theirs.
  private static func kind(
    at index: Int, of elements: [Element], inHanContext isHan: Bool
  ) -> CharacterClass {
    let scalar = elements[index].scalar
    let kind = CharacterClass(scalar, inHanContext: isHan)
    switch kind {
    case .dash where scalar.value == 0x2014:
      // Two in a row are a dash; one alone joins, like an en dash.
      let isDouble =
        (index > 0 && elements[index - 1].scalar.value == 0x2014)
        || (index + 1 < elements.count && elements[index + 1].scalar.value == 0x2014)
      return isDouble ? .dash : .connector
    case .sign where index > 0:
      // Behind a letter or a digit a sign belongs to the word: C++, O'Brien, snake_case.
      let before = elements[index - 1].kind
      return before == .letter || before == .digit ? .letter : .sign
    case .hyphen: return isMinus(at: index, of: elements) ? .prefix : .hyphen
    default: return kind
    }
  }

  /// Whether the hyphen at an index is the sign of a number: it stands before a digit, and behind
  /// nothing that it could join.
  private static func isMinus(at index: Int, of elements: [Element]) -> Bool {
    guard index + 1 < elements.count,
      CharacterTable.shared[elements[index + 1].scalar] == .digit
    else { return false }
    guard index > 0 else { return true }
    switch CharacterTable.shared[elements[index - 1].scalar] {
    case .space, .open, .latinOpen, .pause, .lineFeed, .prefix: return true
    default: return false
    }
  }
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

  /// Adds the next character of the text.
  mutating func add(_ kind: CharacterClass, _ scalar: Unicode.Scalar, span: Int) {
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
      start = end
    }
    end += UTF8.width(scalar)
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
