internal import Activities

extension EntryOutline {
  /// What was taken out of the sentence, and dates that stay there but belong to no title.
  func passing(_ dates: Range<Int>?, _ removed: [Bool]) -> [Bool] {
    guard let dates else { return removed }
    var passed = removed
    for offset in dates { passed[offset] = true }
    // The dash of `2018–: Member`.
    var end = dates.upperBound
    while end < passed.count, sentence.scalars[end].isDash || sentence.scalars[end].isSpace {
      passed[end] = true
      end += 1
    }
    return passed
  }

  /// A title without what was taken out at its edges, and without the marks that stood there, as in
  /// `**Example University　2015.09 ~ 2018.06**`; the title itself where nothing else is in it.
  func trimmingRemoved(_ title: Range<Int>, _ removed: [Bool]) -> Range<Int> {
    guard let first = title.first, let last = title.last, removed[first] || removed[last] else {
      return title
    }
    var (start, end) = (title.lowerBound, title.upperBound)
    func isMark(_ offset: Int) -> Bool {
      removed[offset] || sentence.scalars[offset].isSpace || sentence.separates(at: offset)
    }
    if removed[first] {
      while start < end, isMark(start) || sentence.scalars[start].isColon { start += 1 }
    }
    if removed[last] {
      while end > start, isMark(end - 1) || sentence.scalars[end - 1].isDash { end -= 1 }
    }
    return start < end ? start..<end : title
  }
}

extension EntryDate {
  /// The date without the open end that a dash before words made of it: `2019- Example Prize`.
  func closed(before sentence: Sentence) -> EntryDate {
    let end = range.upperBound
    guard span.end == .open, end < sentence.scalars.count, range.count > 1,
      sentence.scalars[end - 1].isDash || sentence.scalars[end - 1].isTilde,
      sentence.scalars[end].isSpace,
      sentence.scalars[end...].contains(where: \.isLetter)
    else { return self }
    var date = self
    date.span.end = .none
    date.span.written = sentence.string(range.lowerBound..<end - 1)
    return date
  }
}
