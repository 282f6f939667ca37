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
  /// The number of each span's style.
  let styles: [Int]
  /// What the shaper is asked for; together the runs cover the text.
  let runs: [ShapingRun]

  /// Finds the classes of a paragraph's characters and the fonts that they ask for.
  init(_ paragraph: Paragraph, _ fonts: inout FontRequests) {
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

    var styles: [Int] = []
    styles.reserveCapacity(paragraph.spans.count)
    for index in paragraph.spans.indices {
      styles.append(fonts.number(of: paragraph.spans[index].style))
    }
    var cutter = RunCutter(spans: paragraph.spans, styles: styles)
    for index in elements.indices {
      let kind = Self.kind(at: index, of: elements, inHanContext: isAmbiguous && context[index])
      elements[index].kind = kind
      cutter.add(kind, elements[index].scalar, span: Int(elements[index].span), &fonts)
    }
    self.bytes = bytes
    self.elements = elements
    self.styles = styles
    runs = cutter.finish(&fonts)
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
