internal import Frames

/// A hyphen in one font, as a line can end with it.
struct Hyphen {
  var font: FontRequest
  var shaped: ShapedText

  /// The width, in points.
  var width: Double { shaped.clusters.first?.advance ?? 0 }
}

extension PreparedParagraph {
  /// Adds the places where words can be divided.
  ///
  /// Words of fewer than six letters, those with more than one capital (acronyms, names such as
  /// PaperWeekly) and parts of addresses stay whole.
  ///
  /// - Parameters:
  ///   - hyphenator: What knows the places.
  ///   - fonts: The hyphens shaped so far, by their font.
  ///   - shaper: What shapes those that are new.
  mutating func hyphenate(
    with hyphenator: any Hyphenator, _ fonts: inout [FontRequest: ShapedText],
    _ shaper: inout some Shaper
  ) {
    var start = 0
    while start < boxes.count {
      var end = start
      while end < boxes.count, boxes[end].kind == .letter, boxes[end].span == boxes[start].span {
        end += 1
      }
      if end - start >= 6, gaps[start + 1].allowsHyphen, isPlainWord(start..<end),
        !paragraph.spans[boxes[start].span].style.isVerbatim
      {
        divide(start..<end, with: hyphenator, &fonts, &shaper)
      }
      start = max(end, start + 1)
    }
  }

  private func isPlainWord(_ range: Range<Int>) -> Bool {
    let touches = [range.lowerBound - 1, range.upperBound].contains { index in
      guard boxes.indices.contains(index) else { return false }
      switch boxes[index].kind {
      case .digit, .slash, .combining, .glue: return true
      default: return false
      }
    }
    return !touches && range.count(where: isCapital) <= 1
  }

  private func isCapital(_ box: Int) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text.bytes[byteRange(of: box).lowerBound])
  }

  private func byteRange(of box: Int) -> Range<Int> { shaped.clusters[boxes[box].cluster].text }

  private mutating func divide(
    _ range: Range<Int>, with hyphenator: any Hyphenator,
    _ fonts: inout [FontRequest: ShapedText], _ shaper: inout some Shaper
  ) {
    let bytes =
      byteRange(of: range.lowerBound).lowerBound..<byteRange(of: range.upperBound - 1).upperBound
    guard let run = text.runs.first(where: { $0.range.contains(bytes.lowerBound) }) else { return }
    let points = hyphenator.points(in: Array(text.bytes[bytes]), language: run.font.language)
    guard !points.isEmpty else { return }
    let hyphen = self.hyphen(in: run.font, &fonts, &shaper)
    let isName = isCapital(range.lowerBound)
    let penalty = BreakRules.hyphenPenalty + (isName ? BreakRules.namePenalty : 0)
    // A ligature stays whole: only a place between two clusters is one between two boxes.
    for index in range.dropFirst() {
      let offset = byteRange(of: index).lowerBound - bytes.lowerBound
      guard points.contains(offset) else { continue }
      addBreak(before: index, .allowed(penalty: penalty), hyphen: hyphen)
    }
  }

  /// The index of the hyphen of a font.
  private mutating func hyphen(
    in font: FontRequest, _ fonts: inout [FontRequest: ShapedText], _ shaper: inout some Shaper
  ) -> Int {
    if let index = hyphens.firstIndex(where: { $0.font == font }) { return index }
    let shaped =
      fonts[font] ?? shaper.shape([UInt8(ascii: "-")], runs: [ShapingRun(range: 0..<1, font: font)])
    fonts[font] = shaped
    return add(Hyphen(font: font, shaped: shaped))
  }
}
