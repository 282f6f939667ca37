internal import Activities

extension EntryOutline {
  /// The dates that an entry begins with, one listed behind the other: `2017 – 2019 & 2021 – now: Manager`;
  /// nil where there is but one.
  var leadingDates: Range<Int>? {
    guard dates.count > 1, let first = dates.first,
      sentence.scalars[..<first.range.lowerBound].allSatisfy({ $0.isSpace || $0.isPicture })
    else { return nil }
    let listed = leading(first)
    guard listed.count > 1, let last = listed.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// A date at the begin of the sentence with those that are listed behind it.
  private func leading(_ first: FoundSpan) -> [FoundSpan] {
    var listed = [first]
    for date in dates where date.range.lowerBound >= listed[listed.count - 1].range.upperBound {
      guard date.span != nil, !holdsLink(date.range),
        brackets.depth(at: date.range.lowerBound) == 0,
        isListed(listed[listed.count - 1].range, date.range)
      else { break }
      listed.append(date)
    }
    return listed
  }

  /// What a date at the begin of the sentence is worth where others are listed behind it: days are all those of
  /// the entry, while times that are not one cannot be said in one date and stay in the text.
  func leading(_ date: EntryDate) -> Listed? {
    guard let found = dates.first(where: { $0.range == date.range }),
      dates.first?.range == found.range
    else { return nil }
    let listed = leading(found)
    guard listed.count > 1, let last = listed.last else { return nil }
    guard date.span.end == .none, listed.allSatisfy({ !$0.isStretch }) else {
      return Listed(date: nil)
    }
    let all = Set(listed.compactMap(\.span).flatMap { [$0.start] + $0.also }).sorted()
    let range = date.range.lowerBound..<last.range.upperBound
    var span = DateSpan(
      start: all[0], written: sentence.string(range), origin: sentence.origin(range))
    span.also = Array(all.dropFirst())
    let removed = (date.removed?.lowerBound ?? range.lowerBound)..<extent(of: last).range.upperBound
    return Listed(date: EntryDate(span: span, removed: removed, range: range))
  }

  /// Whether a date in brackets tells of one of several things that the sentence lists, and of the others
  /// nothing: 甲学会委员（2019—）；《示例》审稿人, 甲（2015—）、乙.
  func isOfOneMember(_ date: EntryDate) -> Bool {
    guard let brackets = date.removed, brackets.lowerBound > 0 else { return false }
    let scalars = sentence.scalars
    if brackets.upperBound < scalars.count, scalars[brackets.upperBound] == "、" { return true }
    if hasShortYears(besides: brackets) { return true }
    guard scalars.contains(where: { $0 == "；" || $0 == ";" }) else { return false }
    let members = members
    return members.count > 1
      && members.allSatisfy { $0.contains(brackets.lowerBound) || isMember($0) }
  }

  /// Whether a time goes on in another one behind nothing but marks: `Member (2015-2018; 2020-)`.
  func goesOn(_ date: EntryDate) -> Bool {
    guard date.span.end != .none else { return false }
    return dates.contains { other in
      other.range.lowerBound >= date.range.upperBound
        && other.range.lowerBound - date.range.upperBound <= 4
        && (date.range.upperBound..<other.range.lowerBound).allSatisfy {
          sentence.scalars[$0].isSpace || ";；,，、&和".unicodeScalars.contains(sentence.scalars[$0])
        }
    }
  }

  /// Whether brackets directly beside two dates hold them, each in a field of its own.
  func areAsides(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard brackets.depth(at: one.lowerBound) == 1, brackets.depth(at: other.lowerBound) == 1,
      let field = field(at: one.lowerBound)
    else { return false }
    return !field.contains(other.lowerBound)
  }

  /// The stretches between semicolons outside of brackets.
  private var members: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for offset in 0...sentence.scalars.count {
      guard
        offset == sentence.scalars.count
          || [";", "；"].contains(sentence.scalars[offset]) && brackets.depth(at: offset) == 0
      else { continue }
      let member = sentence.trimming(start..<offset)
      if !member.isEmpty { result.append(member) }
      start = offset + 1
    }
    return result
  }

  /// Whether words may tell a thing of their own, and not something of the words before them: a label, a
  /// known value, a rank.
  private func isMember(_ range: Range<Int>) -> Bool {
    let scalars = sentence.scalars[range]
    guard let first = scalars.first, !scalars.contains(where: \.isColon),
      !(first.isLatin && !first.properties.isUppercase), first != "第", first != "排"
    else { return false }
    let isNamed =
      scalars.count(where: \.isHan) >= 4 || scalars.split { $0.isSpace || $0 == "、" }.count > 1
    return isNamed && vocabulary.values[sentence.lowercased(range)] == nil
  }

  /// Whether other brackets hold years of two digits and nothing else: `AAAI (21, 22), IJCAI (2022–24)`.
  private func hasShortYears(besides own: Range<Int>) -> Bool {
    let scalars = sentence.scalars
    for open in scalars.indices where scalars[open] == "(" || scalars[open] == "（" {
      guard !own.contains(open), let close = brackets.partner(of: open), close - open > 2,
        close - open < 24
      else { continue }
      let parts = scalars[open + 1..<close].split { !$0.isDigit }
      if parts.allSatisfy({ $0.count == 2 }),
        scalars[open + 1..<close].allSatisfy({
          $0.isDigit || $0.isSpace || $0.isDash || ",，、/'’".unicodeScalars.contains($0)
        })
      {
        return true
      }
    }
    return false
  }
}
