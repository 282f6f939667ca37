internal import Frames

/// The boxes of a shaped text: what each cluster is, how wide, and what its mark lets go.
struct Boxes {
  private(set) var boxes: [Box] = []

  private let house: HouseStyle
  /// What the boxes of a span have in common.
  private struct SpanStyle {
    var region: Region
    var size: Double
    var rise: Double
    var isVerbatim: Bool
  }

  init(of shaped: ShapedText, _ text: ParagraphText, _ paragraph: Paragraph) {
    house = paragraph.style.house
    let styles = paragraph.spans.map { span in
      SpanStyle(
        region: Region(language: span.style.language), size: span.style.size,
        rise: span.style.rise, isVerbatim: span.style.isVerbatim)
    }
    boxes.reserveCapacity(shaped.clusters.count)
    for (index, cluster) in shaped.clusters.enumerated() {
      let span = text.spanIndex(at: cluster.text.lowerBound)
      let style = styles[span]
      let kind = text.characterClass(at: cluster.text.lowerBound)
      let isAdjusted =
        house.punctuation != .plain && style.region.adjustableMarks.contains(kind)
      let give = house.punctuation == .plain ? 0 : style.region.give(of: kind)
      boxes.append(
        Box(
          cluster: index, kind: kind,
          lastKind: text.characterClass(at: cluster.text.upperBound - 1),
          width: kind == .lineFeed ? 0 : cluster.advance,
          trimBefore: isAdjusted ? cluster.trimBefore : 0,
          trimAfter: isAdjusted ? cluster.trimAfter : 0,
          giveBefore: give * cluster.trimBefore, giveAfter: give * cluster.trimAfter,
          em: style.size, rise: style.rise,
          isWordSpace: text.bytes[cluster.text.lowerBound] == UInt8(ascii: " ")
            && !style.isVerbatim, span: span))
    }
    stackExclamations()
    replaceTypedSpaces()
    if house.hangsPunctuation { hangMarks(shaped, text) }
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
  private mutating func hangMarks(_ shaped: ShapedText, _ text: ParagraphText) {
    let marks = ["、", "，", "。"].map { Array($0.utf8) }
    for index in boxes.indices
    where boxes[index].trimBefore == 0 && boxes[index].trimAfter > 0
      && marks.contains(Array(text.bytes[shaped.clusters[index].text]))
    {
      let neighbours = [index - 1, index + 1].filter(boxes.indices.contains)
      if !neighbours.contains(where: { boxes[$0].kind.isBlankedMark }) {
        boxes[index].hang = boxes[index].width - boxes[index].trimAfter
      }
    }
  }
}
