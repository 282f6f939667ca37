internal import Activities

extension EntryOutline {
  /// The words of a stretch of the sentence without its removed pieces, so that they read well: no
  /// separator at either end, none doubled where a piece was taken out, no empty brackets.
  ///
  /// - Parameters:
  ///   - range: The stretch.
  ///   - removed: Which offsets were taken out.
  ///   - partsLines: Whether a comma parts two lines where no mark does.
  ///   - keepsEnd: Whether separators at the end stay, because other words follow.
  /// - Returns: The words; empty where only marks are left.
  func remainder(
    _ range: Range<Int>, removed: [Bool], partsLines: Bool = false, keepsEnd: Bool = false
  ) -> InlineText {
    guard !range.isEmpty else { return InlineText() }
    let removed = removingEmptyBrackets(in: range, removed)
    var kept: [Int] = []
    kept.reserveCapacity(range.count)
    var isGap = true
    var space: Int?
    for offset in range {
      // Inside of words nothing changes.
      if !isGap, !removed[offset], sentence.scalars[offset].isPlain {
        kept.append(offset)
        space = nil
        continue
      }
      let scalar = sentence.scalars[offset]
      if removed[offset] {
        isGap = true
        while let last = kept.last, sentence.scalars[last].isSpace { space = kept.removeLast() }
      } else if isGap, scalar.isSpace {
        space = offset
      } else if isGap, isLoose(scalar, offset, after: holdsWords(kept) ? kept.last : nil) {
        // Of two marks the one that parts more stays: `甲, 2012; 乙` is 甲; 乙.
        if let last = kept.last, [";", "；"].contains(scalar),
          [",", "，"].contains(sentence.scalars[last])
        {
          kept[kept.count - 1] = offset
          space = nil
        }
        continue
      } else if isGap, scalar.isColon, let last = kept.last,
        [",", "，"].contains(sentence.scalars[last])
      {
        // `甲, 2012: “乙”`: the colon leads on.
        kept[kept.count - 1] = offset
        (isGap, space) = (false, nil)
      } else {
        let isDash = scalar.isDash && space != nil && isBeforeSpace(offset)
        if isGap, scalar.closesAside || scalar.opensAside || isDash { dropSeparators(from: &kept) }
        if isGap, let space, let last = kept.last, needsSpace(sentence.scalars[last], scalar) {
          kept.append(space)
        }
        kept.append(offset)
        space = nil
        isGap = isGap && (sentence.separates(at: offset) || scalar == "、")
      }
    }
    trimEnd(of: &kept, keepsEnd: keepsEnd)
    return text(of: kept).joined(partingLines: partsLines)
  }

  /// Whether a mark behind a removed piece, or at the begin, has nothing left to separate.
  private func isLoose(_ scalar: Unicode.Scalar, _ offset: Int, after last: Int?) -> Bool {
    let isMark = sentence.separates(at: offset) || scalar == "、" || scalar == "·"
    guard let last else {
      return isMark || [":", "：", ".", "/"].contains(scalar) || scalar.isDash
    }
    let before = sentence.scalars[last]
    if scalar == ".", before == "." || sentence.separates(at: last) { return true }
    return isMark
      && (sentence.separates(at: last) || before == "、" || before == "·" || before.opensAside)
  }

  /// Whether more was kept than pictures, behind which a sentence begins: `🎓 2025年6月，…`.
  private func holdsWords(_ kept: [Int]) -> Bool {
    guard let last = kept.last, sentence.scalars[last].isPicture else { return true }
    return kept.contains { !sentence.scalars[$0].isPicture && !sentence.scalars[$0].isSpace }
  }

  private func isBeforeSpace(_ offset: Int) -> Bool {
    offset + 1 < sentence.scalars.count && sentence.scalars[offset + 1].isSpace
  }

  private func needsSpace(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    !(before.isWideMark || after.isWideMark || [",", ".", ";", ":"].contains(after)
      || before.opensAside || after.closesAside)
  }

  private func dropSeparators(from kept: inout [Int]) {
    while let last = kept.last, sentence.separates(at: last) || sentence.scalars[last].isSpace {
      kept.removeLast()
    }
  }

  /// Drops white space and separators at the end, and a full stop; words that follow need theirs.
  private func trimEnd(of kept: inout [Int], keepsEnd: Bool) {
    while let last = kept.last {
      let scalar = sentence.scalars[last]
      guard scalar.isSpace || !keepsEnd && isDroppedAtEnd(last, in: kept) else { break }
      if scalar.isDash, kept.count > 1, !sentence.scalars[kept[kept.count - 2]].isSpace { break }
      kept.removeLast()
    }
  }

  private func isDroppedAtEnd(_ last: Int, in kept: [Int]) -> Bool {
    let scalar = sentence.scalars[last]
    if ["、", "·"].contains(scalar) || scalar.isDash { return true }
    if scalar == "/", kept.count > 1, sentence.scalars[kept[kept.count - 2]].isSpace { return true }
    // `U.S.` and `et al.` keep the full stop that belongs to the word.
    guard scalar == "." else { return scalar == "．" || sentence.separates(at: last) }
    // So does one in italics: *Example Trans. Eng.*
    if sentence.slice(last..<last + 1).runs.contains(where: { $0.style.contains(.emphasis) }) {
      return false
    }
    // A full stop before a comma belongs to its word: `Isis Ex., 2016`.
    if sentence.scalars[(kept[kept.count - 1] + 1)...].first(where: { !$0.isSpace }).map({
      [",", ";"].contains($0)
    }) ?? false {
      return false
    }
    let word = kept.dropLast().reversed().prefix { !sentence.scalars[$0].isSpace }
    let letters = String(String.UnicodeScalarView(word.reversed().map { sentence.scalars[$0] }))
    let isAbbreviation =
      !isFigure(letters) && (letters.contains(".") || letters.count == 1)
      || ["al", "etc", "Inc", "Ltd", "Jr", "Univ", "Dept", "Co", "Corp"].contains(letters)
    return !isAbbreviation
  }

  /// Whether a word with a full stop inside is a number or an address, not an abbreviation such as `U.S`.
  private func isFigure(_ word: String) -> Bool {
    word.unicodeScalars.contains { $0.isDigit || $0 == "/" }
  }

  /// Marks brackets as removed that hold nothing any more.
  private func removingEmptyBrackets(in range: Range<Int>, _ removed: [Bool]) -> [Bool] {
    let openings = brackets.openings(in: range).filter { sentence.scalars[$0].opensAside }
    guard !openings.isEmpty else { return removed }
    var removed = removed
    var changed = true
    while changed {
      changed = false
      for offset in openings where !removed[offset] {
        guard let close = brackets.partner(of: offset) else { continue }
        let inside = offset + 1..<close
        let isEmpty =
          inside.contains { removed[$0] }
          && inside.allSatisfy {
            let scalar = sentence.scalars[$0]
            return removed[$0] || scalar.isSpace || sentence.separates(at: $0)
              || ["、", "/", "·"].contains(scalar)
          }
        guard isEmpty else { continue }
        for other in offset...close { removed[other] = true }
        changed = true
      }
    }
    return removed
  }

  private func text(of kept: [Int]) -> InlineText {
    var result = InlineText()
    var start = 0
    for index in kept.indices {
      let isLast = index + 1 == kept.count
      guard isLast || kept[index + 1] != kept[index] + 1 else { continue }
      sentence.append(kept[start]..<kept[index] + 1, to: &result)
      start = index + 1
    }
    return result
  }
}
