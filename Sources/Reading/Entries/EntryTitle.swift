internal import Activities

extension EntryOutline {
  /// The offsets of the entry's title with its marks: the first 《…》, or else, in the first field
  /// that says something, words in quotation marks, emphasised or linked words, or the field itself.
  ///
  /// - Parameters:
  ///   - removed: The offsets that are no words of the entry: its date and its links.
  ///   - isGeneric: Whether a link's label says no more than that there is a link.
  ///   - isValue: Whether a field is a role, a status or the like and so no title, where others are.
  /// - Returns: Nil when the entry is running text without a title.
  func title(
    removed: [Bool], isGeneric: (LinkGroup) -> Bool, isValue: (Range<Int>) -> Bool = { _ in false }
  ) -> Range<Int>? {
    let marked = sentence.scalars.indices.first { offset in
      sentence.scalars[offset] == "《" && brackets.depths[offset] == 1
        && brackets.partners[offset] != nil && !removed[offset]
    }
    if let marked, var close = brackets.partners[marked] {
      // 《甲》、《乙》 are one title.
      while close + 2 < sentence.scalars.count, sentence.scalars[close + 1] == "、",
        sentence.scalars[close + 2] == "《", let next = brackets.partners[close + 2]
      {
        close = next
      }
      return marked..<close + 1
    }

    guard
      let field = firstField(removed: removed, isGeneric: isGeneric, isValue: isValue)
        ?? firstField(removed: removed, isGeneric: isGeneric, isValue: { _ in false })
    else { return nil }
    if let quoted = quoted(in: field) { return quoted }
    for style in [InlineStyle.emphasis, .strong] {
      if let words = emphasised(style, in: field) { return words }
    }
    if let link = links.first(where: { $0.range.overlaps(field) && !isGeneric($0) }) {
      return sentence.trimming(link.range)
    }
    let isOnlyField = !fields.contains { other in
      other.lowerBound > field.lowerBound && other.contains { !removed[$0] }
    }
    let isRunningText = isOnlyField && dates.isEmpty && field.upperBound < sentence.scalars.count
    return isRunningText ? nil : field
  }

  /// The first field with words of its own, without a date at its edge and without a label such as
  /// `**Keynote:**` before it.
  private func firstField(
    removed: [Bool], isGeneric: (LinkGroup) -> Bool, isValue: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    for field in fields {
      var (start, end) = (field.lowerBound, field.upperBound)
      func isNoWord(_ offset: Int) -> Bool {
        removed[offset] || sentence.scalars[offset].isSpace
          || [":", "：", "."].contains(sentence.scalars[offset])
          || sentence.scalars[offset].isDash && (offset == 0 || isNoWordBefore(offset))
      }
      func isNoWordBefore(_ offset: Int) -> Bool {
        removed[offset - 1] || sentence.scalars[offset - 1].isSpace
          || sentence.scalars[offset - 1].isDash
      }
      while start < end, isNoWord(start) { start += 1 }
      while end > start, removed[end - 1] || sentence.scalars[end - 1].isSpace { end -= 1 }
      // A date that stays in the middle of the field stays in the title.
      guard start < end, !links.contains(where: { isGeneric($0) && $0.range == start..<end })
      else { continue }
      if isDateLike(start..<end) || isValue(start..<end) || isSpeaker(start..<end) { continue }
      if let label = strongLabel(in: start..<end), label < end {
        return sentence.trimming(label..<end)
      }
      return start..<end
    }
    return nil
  }

  /// Whether a field tells a time that is no date, such as 2023年秋 or 2020、2021.
  private func isDateLike(_ range: Range<Int>) -> Bool {
    sentence.scalars[range].allSatisfy { scalar in
      scalar.isDigit || "年月日春夏秋冬季学期上下半、.-–—/~ ".unicodeScalars.contains(scalar)
    }
  }

  /// The end of a strong label with a colon at the begin of a field, if one stands there.
  private func strongLabel(in field: Range<Int>) -> Int? {
    let groups = sentence.groups { $0.style.contains(.strong) }
    guard let group = groups.first(where: { $0.range.contains(field.lowerBound) }), group.value,
      group.range.upperBound <= field.upperBound
    else { return nil }
    let end = group.range.upperBound
    if [":", "："].contains(sentence.scalars[end - 1]) { return end }
    guard end < field.upperBound, [":", "："].contains(sentence.scalars[end]) else { return nil }
    return end + 1
  }

  private func quoted(in field: Range<Int>) -> Range<Int>? {
    for offset in field where ["“", "\"", "「"].contains(sentence.scalars[offset]) {
      guard let close = brackets.partners[offset], close > offset, brackets.depths[offset] == 1,
        close < field.upperBound
      else { continue }
      // Quotation marks deep inside a field stand around a name, not around its title.
      return offset - field.lowerBound <= 24 && isEdge(close + 1, of: field)
        ? offset..<close + 1 : nil
    }
    return nil
  }

  private func emphasised(_ style: InlineStyle, in field: Range<Int>) -> Range<Int>? {
    sentence.groups { $0.style.contains(style) }
      .first { $0.value && field.contains($0.range.lowerBound) }
      .map { sentence.trimming($0.range.clamped(to: field)) }
      .flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether a title may end at an offset: at the field's end, or where other words begin.
  private func isEdge(_ offset: Int, of field: Range<Int>) -> Bool {
    guard offset < field.upperBound else { return true }
    let next = sentence.scalars[offset]
    return next.isSpace || next.opensAside || ["于", "在", "@", "-", "—", "–"].contains(next)
      || isLinked[offset]
  }
}
