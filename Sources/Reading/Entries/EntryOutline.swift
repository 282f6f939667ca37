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
    var isProtected = [Bool](repeating: false, count: count)
    let emphasised = sentence.groups {
      $0.style.isDisjoint(with: [.strong, .emphasis]) ? nil : true
    }
    .compactMap { $0.value == nil || $0.range.count == count ? nil : $0.range }
    for range in links.map(\.range) + dates.map(\.range) + emphasised {
      for offset in range { isProtected[offset] = true }
    }
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
  func field(at offset: Int) -> Range<Int>? { fields.first { $0.contains(offset) } }
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
    return scalar.isSeparator || scalar.isFullStop || isLastFullStop(offset)
  }

  /// Whether an ASCII full stop ends the whole sentence.
  func isLastFullStop(_ offset: Int) -> Bool {
    scalars[offset] == "." && scalars[(offset + 1)...].allSatisfy(\.isSpace)
  }
}
