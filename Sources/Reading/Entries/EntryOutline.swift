internal import Activities

/// The sentence of an entry with its fields: what stands between top-level separators.
///
/// Separators inside brackets, quotation marks, links, dates, code and emphasised words separate nothing.
struct EntryOutline {
  /// The sentence.
  let sentence: Sentence
  /// Its brackets.
  let brackets: Brackets
  /// The dates in it, in order.
  let dates: [FoundSpan]
  /// The links in it: neighbouring runs with one target.
  let links: [LinkGroup]
  /// The fields, without white space at their ends; none is empty.
  let fields: [Range<Int>]
  /// Whether the fields stand in columns that nothing but spaces parts.
  private let isInColumns: Bool
  /// The words to know.
  let vocabulary: Vocabulary

  /// A link and the offsets of its label.
  struct LinkGroup: Hashable {
    /// The target.
    var target: String
    /// The offsets of the label.
    var range: Range<Int>
  }

  /// Finds the fields of a text.
  ///
  /// - Parameters:
  ///   - text: The sentence.
  ///   - vocabulary: The words to know.
  ///   - hasColumns: Whether single spaces separate the fields where nothing else does, as in
  ///     `2019.9-2024.6 示例大学 软件工程 博士`.
  init(
    _ text: InlineText, _ vocabulary: Vocabulary = .none, hasColumns: Bool = false
  ) {
    let sentence = Sentence(text)
    let brackets = Brackets(sentence.scalars, at: sentence.marks)
    let dates = DateScanner(sentence, openEnds: vocabulary.openEnds).all()
    func fields(orColumns: Bool) -> [Range<Int>] {
      sentence.fields(besides: dates, brackets, orColumns: orColumns)
    }
    let plain = fields(orColumns: false)
    let columns = hasColumns && plain.count == 1 ? fields(orColumns: true) : []
    isInColumns = columns.count > 2
    self.fields = isInColumns ? sentence.parting(columns, at: dates) : plain
    links = sentence.links
    (self.vocabulary, self.sentence) = (vocabulary, sentence)
    (self.brackets, self.dates) = (brackets, dates)
  }

  /// At which offsets no value goes on though no mark stands there: those of the date, and where columns
  /// end; empty where there is none.
  func cuts(around date: Range<Int>?) -> [Bool] {
    guard date != nil || isInColumns else { return [] }
    var isCut = [Bool](repeating: false, count: sentence.scalars.count)
    for offset in date ?? 0..<0 { isCut[offset] = true }
    for (field, next) in zip(fields, fields.dropFirst()) {
      for offset in field.upperBound..<next.lowerBound { isCut[offset] = true }
    }
    return isCut
  }

  /// Whether an offset belongs to a link.
  func isLinked(_ offset: Int) -> Bool { holdsLink(offset..<offset + 1) }

  /// Whether a part of a stretch belongs to a link.
  func holdsLink(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, links.count)
    while low < high {
      let middle = (low + high) / 2
      if links[middle].range.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < links.count && links[low].range.overlaps(range)
  }

  /// The field that holds an offset.
  func field(at offset: Int) -> Range<Int>? {
    var (low, high) = (0, fields.count)
    while low < high {
      let middle = (low + high) / 2
      if fields[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < fields.count && fields[low].contains(offset) ? fields[low] : nil
  }
}

extension Sentence {
  /// The runs in groups of neighbours that share a value, in order.
  func groups<Value: Equatable>(
    by value: (InlineRun) -> Value
  ) -> [(value: Value, range: Range<Int>)] {
    var result: [(value: Value, range: Range<Int>)] = []
    for index in runs.indices {
      let (value, range) = (value(runs[index]), offsets(ofRun: index))
      if let last = result.last, last.value == value {
        result[result.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        result.append((value, range))
      }
    }
    return result
  }

  /// The links: neighbouring runs with one target.
  fileprivate var links: [EntryOutline.LinkGroup] {
    var links: [EntryOutline.LinkGroup] = []
    for index in runs.indices {
      guard let target = runs[index].link else { continue }
      let range = offsets(ofRun: index)
      if let last = links.last, last.range.upperBound == range.lowerBound, last.target == target {
        links[links.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        links.append(.init(target: target, range: range))
      }
    }
    return links
  }

  /// The stretches between marks that separate, without white space at their ends, empty ones left out.
  ///
  /// Marks inside brackets, links, dates and words that are emphasised among others separate nothing.
  fileprivate func fields(
    besides dates: [FoundSpan], _ brackets: Brackets, orColumns: Bool
  ) -> [Range<Int>] {
    // Runs are looked at where they lie, as each is much to copy.
    let isAllEmphasised = runs.indices.allSatisfy { runs[$0].style.isEmphasis }
    var fields: [Range<Int>] = []
    fields.reserveCapacity(4)
    var (start, date, mark) = (0, 0, 0)
    func end(at offset: Int) {
      let field = trimming(start..<offset)
      if !field.isEmpty { fields.append(field) }
      start = offset + 1
    }
    for index in runs.indices {
      let range = offsets(ofRun: index)
      if runs[index].link != nil || runs[index].style.isEmphasis && !isAllEmphasised {
        while mark < marks.count, marks[mark] < range.upperBound { mark += 1 }
        continue
      }
      while mark < marks.count, marks[mark] < range.upperBound {
        let offset = marks[mark]
        mark += 1
        guard separates(at: offset) || orColumns && isColumnGap(at: offset),
          brackets.depth(at: offset) == 0
        else { continue }
        while date < dates.count, dates[date].range.upperBound <= offset { date += 1 }
        if date < dates.count, dates[date].range.contains(offset) { continue }
        end(at: offset)
      }
    }
    end(at: scalars.count)
    return fields
  }

  /// Whether a field ends at an offset: a separator, but not the comma of `1,000`; a full stop of
  /// either script at the end of a sentence.
  func separates(at offset: Int) -> Bool {
    let scalar = scalars[offset]
    if scalar.isPlain || scalar.isDigit { return false }
    if scalar == ",", offset > 0, offset + 1 < scalars.count {
      return !(scalars[offset - 1].isDigit && scalars[offset + 1].isDigit)
        && !isBeforeLegalForm(offset + 1) && !isBetweenOrdinals(offset)
    }
    if scalar.isSpace { return scalar.isSeparator || isWideGap(offset) }
    return scalar.isSeparator || scalar.isFullStop || isLastFullStop(offset)
  }

  /// Whether a comma stands between two ordinals: `the 1st, 2nd, and 3rd Workshop`.
  private func isBetweenOrdinals(_ comma: Int) -> Bool {
    guard comma > 2, comma + 2 < scalars.count, scalars[comma - 1].isLatin,
      scalars[comma - 3].isDigit, scalars[comma + 1].isSpace
    else { return false }
    let isAnd = scalars[(comma + 2)...].starts(with: "and ".unicodeScalars)
    let next = isAnd ? comma + 6 : comma + 2
    guard next < scalars.count, scalars[next].isDigit else { return false }
    func isOrdinal(_ end: Int) -> Bool {
      ["st", "nd", "rd", "th"].contains(string(end - 2..<end).lowercased())
    }
    guard isOrdinal(comma) else { return false }
    let end = scalars[next...].prefix { $0.isDigit }.endIndex + 2
    return end <= scalars.count && isOrdinal(end)
  }

  /// Whether the form of a company goes on behind a comma, as `Ltd.` does behind `Example Co.,`.
  private func isBeforeLegalForm(_ start: Int) -> Bool {
    guard let first = scalars[start...].prefix(2).firstIndex(where: \.isLatin),
      ["L", "I", "C", "G", "P", "S"].contains(scalars[first])
    else { return false }
    let word = scalars[first...].prefix(8).prefix(while: \.isLatin)
    return legalForms.contains(String(String.UnicodeScalarView(word)))
  }

  /// Whether a space is part of a gap that authors type to set columns apart: three spaces, or two
  /// beside Han or a figure.
  private func isWideGap(_ offset: Int) -> Bool {
    var (start, end) = (offset, offset + 1)
    while start > 0, scalars[start - 1].isSpace, end - start < 4 { start -= 1 }
    while end < scalars.count, scalars[end].isSpace, end - start < 4 { end += 1 }
    guard end - start > 1, start > 0, end < scalars.count else { return false }
    let neighbours = [scalars[start - 1], scalars[end]]
    return end - start > 2 || neighbours.contains { $0.isHan || $0.isDigit }
  }

  /// Whether a space stands beside Han, so that it sets columns apart and not words.
  fileprivate func isColumnGap(at offset: Int) -> Bool {
    guard scalars[offset].isSpace, offset > 0, offset + 1 < scalars.count,
      // `2019.9 起`
      sinceEnd(behind: offset) == nil
    else { return false }
    let (before, after) = (scalars[offset - 1], scalars[offset + 1])
    // 自 2019.9
    if after.isDigit, offset == 1, TimeWords.hanFrom.contains(String(before)) { return false }
    return before.isHan || after.isHan || before.isWideMark || after.isWideMark
  }

  /// Whether an ASCII full stop ends the whole sentence.
  func isLastFullStop(_ offset: Int) -> Bool {
    scalars[offset] == "." && scalars[(offset + 1)...].allSatisfy(\.isSpace)
  }
}

extension InlineStyle {
  fileprivate var isEmphasis: Bool { !isDisjoint(with: [.strong, .emphasis, .code]) }
}

/// What stands behind the name of a company, and a comma.
private let legalForms: Set<String> = [
  "Ltd", "Limited", "LTD", "Inc", "INC", "LLC", "Corp", "GmbH", "PLC", "Plc", "LLP", "SpA",
]
