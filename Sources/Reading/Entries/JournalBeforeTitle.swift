internal import Activities

extension EntryOutline {
  /// The names and the title of a reference in the order of astronomers, who put the year and the journal between
  /// them: `Zheng, W.; Li, S., 2022, Nature, 600, 100, "A title"`, `Li, Si; 2018, ApJS, 238, 16: A title`.
  var titleBehindJournal: (names: Range<Int>, title: Range<Int>)? {
    let scalars = sentence.scalars
    guard let date = dates.first, date.notation == .year, !date.isRange,
      date.range.upperBound < scalars.count, scalars[date.range.upperBound] == ",",
      let mark = sentence.trimming(0..<date.range.lowerBound).last,
      scalars[mark] == "," || scalars[mark] == ";", mark > 3
    else { return nil }
    let names = sentence.trimming(0..<mark)
    guard isNames(names) else { return nil }
    for offset in sentence.marks(in: date.range.upperBound..<scalars.count) {
      if scalars[offset].opensQuotation, let close = brackets.partner(of: offset), close > offset {
        return isLong(offset..<close) ? (names, offset..<close + 1) : nil
      }
      if scalars[offset] == ":", offset + 1 < scalars.count, scalars[offset + 1].isSpace {
        let title = title(from: offset + 2)
        return title.flatMap { isTitle($0) ? (names, $0) : nil }
      }
    }
    return nil
  }
}
