internal import Activities

extension InlineText {
  /// The text with the marks of a typewriter made those of print, as Kramdown shows them: straight
  /// quotes, `--`, `---` and `...`.
  ///
  /// Double quotes are paired over the whole text, also around and beside Han; the other marks change
  /// where no Han stands beside them. Code, formulas and addresses keep their own.
  func curlingQuotes() -> InlineText {
    guard runs.contains(where: { $0.text.mayHoldTypewriterMarks }) else { return self }
    let sentence = Sentence(self)
    let kept = sentence.literalOffsets()
    var marks = sentence.doubleQuotes(kept)
    sentence.addSmallMarks(to: &marks, kept)
    guard !marks.isEmpty else { return self }
    return InlineText(
      runs.indices.map { index in
        var run = runs[index]
        var text = String.UnicodeScalarView()
        for offset in sentence.offsets(ofRun: index) {
          switch marks[offset] {
          case .become(let mark): text.append(mark)
          case .vanish: break
          case nil: text.append(sentence.scalars[offset])
          }
        }
        run.text = String(text)
        return run
      })
  }
}

/// What becomes of a scalar that was typed for another.
enum TypewriterMark: Hashable {
  case become(Unicode.Scalar)
  /// It was a part of the mark before it.
  case vanish
}

extension Sentence {
  /// The offsets that are meant as they are: code, formulas between dollar signs, addresses.
  fileprivate func literalOffsets() -> [Bool] {
    var kept = [Bool](repeating: false, count: scalars.count)
    for index in runs.indices {
      let run = runs[index]
      let isAddress = run.link.map { $0 == run.text || run.text.contains("://") } ?? false
      guard run.style.contains(.code) || isAddress else { continue }
      for offset in offsets(ofRun: index) { kept[offset] = true }
    }
    var start = 0
    while start < scalars.count {
      if scalars[start] == "$", let end = formulaEnd(from: start) {
        for offset in start...end { kept[offset] = true }
        start = end + 1
      } else if scalars[start] == ":", scalars[start...].starts(with: "://".unicodeScalars) {
        while start < scalars.count, !scalars[start].isSpace, !scalars[start].isWide {
          kept[start] = true
          start += 1
        }
      } else {
        start += 1
      }
    }
    return kept
  }

  /// Where a formula ends that a dollar sign begins, by Pandoc's rule: no space at its inner sides, no
  /// digit behind it.
  private func formulaEnd(from start: Int) -> Int? {
    guard start + 2 < scalars.count, !scalars[start + 1].isSpace else { return nil }
    let rest = scalars[(start + 2)...].prefix(400)
    guard let end = rest.firstIndex(of: "$"), !scalars[end - 1].isSpace,
      !(end + 1 < scalars.count && scalars[end + 1].isDigit), !rest[..<end].contains("\n")
    else { return nil }
    return end
  }

  /// Adds dashes, dots and single quotes.
  fileprivate func addSmallMarks(to marks: inout [Int: TypewriterMark], _ kept: [Bool]) {
    addSinglePairs(to: &marks, kept)
    let lastClosing = scalars.indices.last { closesSingle(at: $0) } ?? 0
    var offset = 0
    while offset < scalars.count {
      let scalar = scalars[offset]
      guard scalar == "-" || scalar == "." || scalar == "'" else {
        offset += 1
        continue
      }
      var end = offset + 1
      while scalar != "'", end < scalars.count, scalars[end] == scalar { end += 1 }
      let isDone = kept[offset] || marks[offset] != nil
      let mark = isDone ? nil : mark(for: offset..<end, lastClosing)
      if let mark {
        marks[offset] = .become(mark)
        for other in (offset + 1)..<max(end, offset + 1) { marks[other] = .vanish }
      }
      offset = end
    }
  }

  /// The mark that hyphens, full stops or a single quote were typed for.
  private func mark(for typed: Range<Int>, _ lastClosing: Int) -> Unicode.Scalar? {
    let (start, end) = (typed.lowerBound, typed.upperBound)
    let before = scalars[..<start].last { !$0.isSpace }
    let behind = scalars[end...].first { !$0.isSpace }
    let isBesideHan = [before, behind].contains { $0?.isWide ?? false }
    switch (scalars[start], typed.count) {
    case ("-", 2...3):
      // `<!--`, `-->` and options of programs are no dashes.
      let isArrow = behind == ">" || before == "<" || before == "!"
      return isArrow || isBesideHan ? nil : typed.count == 2 ? "–" : "—"
    case (".", 3): return isBesideHan ? nil : "…"
    case ("'", _):
      let neighbours = [start - 1, end].map { scalars.indices.contains($0) ? scalars[$0] : " " }
      // Left out are the first figures of a year: ’90s.
      if neighbours[0].isWide, neighbours[1].isDigit { return "’" }
      if neighbours.contains(where: \.isWide) { return nil }
      return start + 1 < lastClosing && opensSingle(neighbours) ? "‘" : "’"
    default: return nil
    }
  }

  /// Adds the single quotes that stand in pairs around Han, or among it: '直引号' is ‘直引号’.
  private func addSinglePairs(to marks: inout [Int: TypewriterMark], _ kept: [Bool]) {
    func neighbour(_ offset: Int) -> Unicode.Scalar {
      scalars.indices.contains(offset) ? scalars[offset] : " "
    }
    func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.isLatin || scalar.isDigit }
    var opening: Int?
    for offset in scalars.indices where scalars[offset] == "'" && !kept[offset] {
      let (before, behind) = (neighbour(offset - 1), neighbour(offset + 1))
      if let start = opening, !before.isSpace, !isWord(behind), offset > start + 1 {
        let sides = [neighbour(start - 1), neighbour(start + 1), before, behind]
        // Behind a figure it is a sign of feet or minutes, before one it leaves out others.
        let isQuoted = !neighbour(start + 1).isDigit || before.isHan
        if isQuoted, sides.contains(where: \.isWide) {
          (marks[start], marks[offset]) = (.become("‘"), .become("’"))
        }
        opening = nil
      } else if !isWord(before), !behind.isSpace {
        opening = offset
      }
    }
  }

  /// Whether a single quote between two scalars may open and does not stand for letters that were left
  /// out: `'90s`.
  private func opensSingle(_ neighbours: [Unicode.Scalar]) -> Bool {
    neighbours[0].isBeforeQuote && !neighbours[1].isSpace && !neighbours[1].isDigit
  }

  /// Whether a single quote may close: behind a letter or a mark, and before no letter.
  private func closesSingle(at offset: Int) -> Bool {
    guard scalars[offset] == "'", offset > 0, !scalars[offset - 1].isSpace else { return false }
    return !(offset + 1 < scalars.count && scalars[offset + 1].properties.isAlphabetic)
  }
}

extension Unicode.Scalar {
  /// Whether a quotation may begin behind this: a space, an opening mark, a dash.
  var isBeforeQuote: Bool {
    isSpace || "([{“‘\"—–/".unicodeScalars.contains(self)
  }
}

extension ByteSet {
  /// Whether straight quotes, hyphens or full stops stand in a text.
  var mayHoldTypewriterMarks: Bool {
    contains("\"") || contains("'") || contains("-") || contains(".")
  }
}

extension String {
  /// Whether a straight quote, two hyphens or three full stops stand in the text.
  fileprivate var mayHoldTypewriterMarks: Bool {
    utf8.withContiguousStorageIfAvailable(\.mayHoldTypewriterMarks) ?? true
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var mayHoldTypewriterMarks: Bool {
    var (hyphens, stops) = (0, 0)
    for byte in self {
      // Most bytes are letters, or parts of Han characters.
      guard byte <= UInt8(ascii: ".") else {
        (hyphens, stops) = (0, 0)
        continue
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return true }
      hyphens = byte == UInt8(ascii: "-") ? hyphens + 1 : 0
      stops = byte == UInt8(ascii: ".") ? stops + 1 : 0
      if hyphens > 1 || stops > 2 { return true }
    }
    return false
  }
}
