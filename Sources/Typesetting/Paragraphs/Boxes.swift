internal import Frames

/// The boxes of a shaped text: what each cluster is, how wide, and what its mark lets go.
struct Boxes {
  private(set) var boxes: [Box] = []

  private let house: HouseStyle
  /// How many characters a bracket may hold that is part of a word.
  private static let longestArgument = 12
  /// What the boxes of a span have in common.
  private struct SpanStyle {
    var size: Double
    var rise: Double
    var isVerbatim: Bool
    /// The marks that let their white space go, and those that give it in a line that is too long.
    var adjustable: ClassSet
    var giving: ClassSet

    init(_ style: TextStyle, _ region: Region, isPlain: Bool) {
      size = style.size
      rise = style.rise
      isVerbatim = style.isVerbatim
      adjustable = isPlain ? [] : region.adjustableMarks
      giving = isPlain ? [] : region.givingMarks
    }
  }

  init(
    of shaped: ShapedText, _ text: ParagraphText, _ paragraph: Paragraph, _ fonts: FontRequests
  ) {
    house = paragraph.style.house
    let isPlain = house.punctuation == .plain
    let styles = paragraph.spans.indices.map { span in
      SpanStyle(
        paragraph.spans[span].style, fonts.region(of: text.styles[span]), isPlain: isPlain)
    }
    boxes.reserveCapacity(shaped.clusters.count)
    var next = 0
    var offset = 0
    for index in shaped.clusters.indices {
      let cluster = shaped.clusters[index]
      let first = text.elements[next]
      var last = first
      while offset < cluster.text.upperBound {
        last = text.elements[next]
        offset += UTF8.width(last.scalar)
        next += 1
      }
      let style = styles[Int(first.span)]
      var box = Box(
        cluster: index, span: Int(first.span), scalar: first.scalar, kind: first.kind,
        lastKind: last.kind, width: first.kind == .lineFeed ? 0 : cluster.advance, em: style.size,
        rise: style.rise, isWordSpace: first.scalar == " " && !style.isVerbatim)
      if style.adjustable.contains(first.kind) {
        box.trimBefore = cluster.trimBefore
        box.trimAfter = cluster.trimAfter
      }
      if style.giving.contains(first.kind) {
        box.giveBefore = cluster.trimBefore
        box.giveAfter = cluster.trimAfter
      }
      boxes.append(box)
    }
    stackExclamations()
    joinMarksOfWords()
    fixQuantities()
    replaceTypedSpaces()
    if house.hangsPunctuation { hangMarks(shaped) }
  }

  /// ！ and ？ that stand together take half an em each, the last of an odd number a whole one
  /// (GB/T 15834-2011, 5.1.2).
  private mutating func stackExclamations() {
    guard house.punctuation != .plain, house.punctuation != .hangmobanjiao else { return }
    var start = 0
    while start < boxes.count {
      guard boxes[start].kind == .exclamation else {
        start += 1
        continue
      }
      let end = boxes[start...].firstIndex { $0.kind != .exclamation } ?? boxes.count
      if (end - start).isMultiple(of: 2) {
        boxes[end - 1].width -= boxes[end - 1].trimAfter
        boxes[end - 1].trimAfter = 0
        boxes[end - 1].giveAfter = 0
      }
      start = end
    }
  }

  /// A full stop that begins a word is a letter of it, and so is a bracket that ends one: .NET, O(1).
  private mutating func joinMarksOfWords() {
    func isWord(_ index: Int) -> Bool {
      boxes.indices.contains(index) && (boxes[index].kind == .letter || boxes[index].kind == .digit)
    }
    for index in boxes.indices where boxes[index].kind == .latinClose {
      if boxes[index].scalar == ".", !isWord(index - 1), index + 1 < boxes.count,
        boxes[index + 1].kind == .letter, index == 0 || boxes[index - 1].kind != .latinClose
      {
        (boxes[index].kind, boxes[index].lastKind) = (.letter, .letter)
      } else if boxes[index].scalar == ")", index + 1 < boxes.count {
        let inside = boxes[..<index].suffix(Boxes.longestArgument).reversed().prefix {
          $0.kind == .letter || $0.kind == .digit || $0.kind == .sign
        }
        let opening = index - inside.count - 1
        if opening > 0, boxes[opening].scalar == "(", isWord(opening - 1) {
          boxes[index].lastKind = .letter
        }
      }
    }
  }

  /// The spaces inside numbers and before their units give nothing.
  private mutating func fixQuantities() {
    for index in boxes.indices where boxes[index].isWordSpace {
      boxes[index].quantity = Quantities.part(behind: index, in: boxes)
      if boxes[index].quantity != nil { boxes[index].isWordSpace = false }
    }
  }

  /// A space typed between Han and Latin takes the width of the one that stands there anyway, one
  /// between two Han characters a quarter em; one beside a mark with white space of its own, none.
  private mutating func replaceTypedSpaces() {
    guard boxes.count > 2 else { return }
    for index in 1..<boxes.count - 1 where boxes[index].isWordSpace {
      let (left, right) = (boxes[index - 1], boxes[index + 1])
      if left.kind.isHanLike != right.kind.isHanLike,
        left.lastKind.takesHanSpace || right.kind.takesHanSpace
      {
        boxes[index].width = house.mixedSpace * boxes[index].em
        boxes[index].isMixedSpace = true
      } else if left.kind.isHanLike || right.kind.isHanLike {
        boxes[index].width = max(house.mixedSpace, 0.2) * boxes[index].em
      }
      if left.kind.isBlankedMark || right.kind.isBlankedMark { boxes[index].width = 0 }
    }
  }

  /// 、，。 can stand beyond the measure, unless another mark stands beside them; only where their
  /// ink stands at the left, as in mainland fonts (CLREQ, "Hanging Punctuation").
  private mutating func hangMarks(_ shaped: ShapedText) {
    for index in boxes.indices
    where boxes[index].trimBefore == 0 && boxes[index].trimAfter > 0
      && ["、", "，", "。"].contains(boxes[index].scalar)
      && shaped.clusters[index].text.count == UTF8.width(boxes[index].scalar)
    {
      let neighbours = [index - 1, index + 1].filter(boxes.indices.contains)
      if !neighbours.contains(where: { boxes[$0].kind.isBlankedMark }) {
        boxes[index].hang = boxes[index].width - boxes[index].trimAfter
      }
    }
  }
}
