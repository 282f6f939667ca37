internal import Frames

/// A hyphen in one font, as a line can end with it.
struct Hyphen {
  var font: FontRequest
  var shaped: ShapedText

  /// The width, in points.
  var width: Double { shaped.clusters.first?.advance ?? 0 }
}

extension Breakpoints {
  /// Adds the places where words can be divided.
  ///
  /// Words of fewer than six letters, acronyms, what holds other signs and parts of addresses stay whole;
  /// names such as PaperWeekly are divided before a capital, in an emergency.
  ///
  /// - Parameters:
  ///   - hyphenator: What knows the places.
  ///   - fonts: The hyphens shaped so far, by their font.
  ///   - shaper: What shapes those that are new.
  /// - Returns: Whether there are any.
  mutating func hyphenate(
    with hyphenator: any Hyphenator, _ fonts: inout [FontRequest: ShapedText],
    _ shaper: inout some Shaper
  ) -> Bool {
    let boxes = paragraph.boxes
    var found = false
    var start = 0
    while start < boxes.count {
      var end = start
      while end < boxes.count, boxes[end].kind == .letter, boxes[end].span == boxes[start].span {
        end += 1
      }
      if end - start >= 6, points[start + 1].allowsHyphen, (start..<end).allSatisfy(isAlphabetic),
        !paragraph.paragraph.spans[boxes[start].span].style.isVerbatim
      {
        let word = start..<end
        let places =
          isPlainWord(word) ? self.places(in: word, by: hyphenator) : joints(of: word)
        if !places.isEmpty { addHyphens(at: places, in: word, &fonts, &shaper) }
        found = found || !places.isEmpty
      }
      start = max(end, start + 1)
    }
    return found
  }

  private func isPlainWord(_ range: Range<Int>) -> Bool {
    let touches = [range.lowerBound - 1, range.upperBound].contains { index in
      guard paragraph.boxes.indices.contains(index) else { return false }
      switch paragraph.boxes[index].kind {
      case .digit, .slash, .combining, .glue: return true
      default: return false
      }
    }
    return !touches && range.count(where: isCapital) <= 1
  }

  private func isAlphabetic(_ box: Int) -> Bool {
    let scalar = paragraph.boxes[box].scalar
    return !scalar.isASCII || scalar == "'" || scalar.isASCIILetter
  }

  private func isCapital(_ box: Int) -> Bool {
    ("A"..."Z").contains(paragraph.boxes[box].scalar)
  }

  private func byteRange(of box: Int) -> Range<Int> {
    paragraph.shaped.clusters[paragraph.boxes[box].cluster].text
  }

  /// Where the patterns divide a word, with the penalty of each place.
  private mutating func places(
    in word: Range<Int>, by hyphenator: any Hyphenator
  ) -> [(box: Int, penalty: Double)] {
    let bytes =
      byteRange(of: word.lowerBound).lowerBound..<byteRange(of: word.upperBound - 1).upperBound
    guard let run = run(of: word) else { return [] }
    let language = run.font.language
    guard let points = hyphenator.points(in: Array(paragraph.text.bytes[bytes]), language: language)
    else {
      unhyphenatedLanguages.insert(language)
      return []
    }
    let isName = isCapital(word.lowerBound)
    let isCompound = [word.lowerBound - 1, word.upperBound].contains {
      paragraph.boxes.indices.contains($0) && paragraph.boxes[$0].kind == .hyphen
    }
    let penalty =
      BreakRules.hyphenPenalty + (isName ? BreakRules.namePenalty : 0)
      + (isCompound ? BreakRules.compoundPenalty : 0)
    // Two letters tell little of a word, and nothing of a name.
    let shortHead = word.lowerBound + 2
    let shortHeadPenalty = isName ? BreakRules.shortNameHeadPenalty : BreakRules.shortHeadPenalty
    // A ligature stays whole: only a place between two clusters is one between two boxes.
    return word.dropFirst(2).compactMap { box in
      guard points.contains(byteRange(of: box).lowerBound - bytes.lowerBound) else { return nil }
      return (box, penalty + (box == shortHead ? shortHeadPenalty : 0))
    }
  }

  /// Where a name is written together of parts, each of three letters or more: Postgre-SQL.
  private func joints(of word: Range<Int>) -> [(box: Int, penalty: Double)] {
    word.dropFirst(3).dropLast(2).compactMap { box in
      isCapital(box) && !isCapital(box - 1) ? (box, BreakRules.jointPenalty) : nil
    }
  }

  private func run(of word: Range<Int>) -> ShapingRun? {
    let offset = byteRange(of: word.lowerBound).lowerBound
    return paragraph.text.runs.first { $0.range.contains(offset) }
  }

  private mutating func addHyphens(
    at places: [(box: Int, penalty: Double)], in word: Range<Int>,
    _ fonts: inout [FontRequest: ShapedText], _ shaper: inout some Shaper
  ) {
    guard let run = run(of: word) else { return }
    let hyphen = self.hyphen(in: run.font, &fonts, &shaper)
    discourageEmergencies(in: word)
    for place in places {
      addBreak(before: place.box, .allowed(penalty: place.penalty), hyphen: hyphen)
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
