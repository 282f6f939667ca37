internal import Activities

/// The sentence of an entry with its fields: what stands between top-level separators.
///
/// Separators inside brackets, quotation marks, links, dates and emphasised words separate nothing.
struct EntryOutline {
  /// The sentence.
  let sentence: Sentence
  /// Its brackets.
  let brackets: Brackets
  /// The dates in it, in order.
  let dates: [FoundSpan]
  /// The links in it: neighbouring runs with one target.
  let links: [LinkGroup]
  /// Whether each scalar belongs to a link.
  let isLinked: [Bool]
  /// The fields, without white space at their ends; none is empty.
  let fields: [Range<Int>]

  /// A link and the offsets of its label.
  struct LinkGroup: Hashable {
    /// The target.
    var target: String
    /// The offsets of the label.
    var range: Range<Int>
  }

  /// Finds the fields of a text.
  init(_ text: InlineText, openEnds: [String]) {
    let sentence = Sentence(text)
    let brackets = Brackets(sentence.scalars)
    let dates = DateScanner(sentence, openEnds: openEnds).all()
    self.sentence = sentence
    self.brackets = brackets
    self.dates = dates
    links = sentence.groups { $0.link }.compactMap { group in
      group.value.map { LinkGroup(target: $0, range: group.range) }
    }

    let count = sentence.scalars.count
    var isLinked = [Bool](repeating: false, count: count)
    for offset in links.lazy.map(\.range).joined() { isLinked[offset] = true }
    self.isLinked = isLinked
    var isProtected = isLinked
    let emphasised = sentence.groups {
      $0.style.isDisjoint(with: [.strong, .emphasis]) ? nil : true
    }
    .compactMap { $0.value == nil || $0.range.count == count ? nil : $0.range }
    for offset in (dates.map(\.range) + emphasised).joined() { isProtected[offset] = true }
    var fields: [Range<Int>] = []
    var start = 0
    for offset in 0...count {
      guard
        offset == count
          || !isProtected[offset] && brackets.depths[offset] == 0
            && sentence.separates(at: offset)
      else { continue }
      let field = sentence.trimming(start..<offset)
      if !field.isEmpty { fields.append(field) }
      start = offset + 1
    }
    self.fields = fields
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

  /// Whether a field ends at an offset: a separator, but not the comma of `1,000`; a full stop of
  /// either script at the end of a sentence.
  func separates(at offset: Int) -> Bool {
    let scalar = scalars[offset]
    if scalar == ",", offset > 0, offset + 1 < scalars.count {
      return !(scalars[offset - 1].isDigit && scalars[offset + 1].isDigit)
    }
    return scalar.isSeparator || scalar.isFullStop || isLastFullStop(offset) || isWideGap(offset)
  }

  /// Whether a space is part of a gap that authors type to set columns apart: three spaces, or two
  /// beside Han or a figure.
  private func isWideGap(_ offset: Int) -> Bool {
    guard scalars[offset].isSpace else { return false }
    var (start, end) = (offset, offset + 1)
    while start > 0, scalars[start - 1].isSpace, end - start < 4 { start -= 1 }
    while end < scalars.count, scalars[end].isSpace, end - start < 4 { end += 1 }
    guard end - start > 1, start > 0, end < scalars.count else { return false }
    let neighbours = [scalars[start - 1], scalars[end]]
    return end - start > 2 || neighbours.contains { $0.isHan || $0.isDigit }
  }

  /// Whether an ASCII full stop ends the whole sentence.
  func isLastFullStop(_ offset: Int) -> Bool {
    scalars[offset] == "." && scalars[(offset + 1)...].allSatisfy(\.isSpace)
  }
}
