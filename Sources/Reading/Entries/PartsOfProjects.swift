internal import Activities

extension EntryOutline {
  /// Whether a field of a project behind the first one with words tells a part played, a class, an institution or a
  /// certificate, so that it is no title: 一等资助, 项目组成员, 排名第2, 与李四合作, 依托单位：示例大学.
  func isBesideProject(_ field: Range<Int>) -> Bool {
    guard field.count <= 24,
      let named = fields.first(where: { !isDateLike($0) }), named.lowerBound < field.lowerBound
    else { return false }
    let range = withoutAside(field)
    let scalars = sentence.scalars[range]
    guard let first = scalars.first, first.isHan, !scalars.contains(where: \.opensQuotation) else {
      return false
    }
    let words = sentence.string(range)
    if let colon = colon(in: range) {
      let label = sentence.string(sentence.trimming(range.lowerBound..<colon))
      return ProgrammeWords.partLabels.contains { label.hasSuffix($0) }
    }
    if range.count <= 12, "与與同和".unicodeScalars.contains(first), words.hasSuffix("合作") {
      return true
    }
    if let end = ProgrammeWords.institutions.first(where: { words.hasSuffix($0) }) {
      let name = words.dropLast(end.count).unicodeScalars
      return !name.contains(where: ProgrammeWords.inTitles.contains)
    }
    if vocabulary.values[words] == .level || first == "第" && range.count <= 3 { return true }
    guard !scalars.contains(where: ProgrammeWords.inTitles.contains) else { return false }
    return range.count <= 10 && ProgrammeWords.partEnds.contains { words.hasSuffix($0) }
      || range.count <= 8 && ProgrammeWords.partBegins.contains { words.hasPrefix($0) }
  }
}
