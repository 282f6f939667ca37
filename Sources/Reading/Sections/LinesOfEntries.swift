internal import Activities

extension EntryReader {
  /// Whether the lines of a paragraph are entries each, though nothing but line ends of the source part
  /// them: they share a shape, and each line end stands between words that do not go on.
  ///
  /// - Parameters:
  ///   - lines: The lines of the paragraph.
  ///   - kind: What the section announces.
  ///   - isAlone: Whether the section has no other paragraph, so that blank lines part nothing in it.
  /// - Returns: False where the paragraph is one entry.
  func areEntries(_ lines: [InlineText], _ kind: EntryKind, isAlone: Bool) -> Bool {
    guard lines.count > 1 else { return false }
    let labels = lines.map { LabelledText($0, vocabulary, isPlainAllowed: true) }
    let count = labels.count { $0 != nil }
    // 批准号：… is a fact of one.
    guard labels.allSatisfy({ $0?.role == nil }) else { return false }
    if count == lines.count {
      // 本科生：…, 研究生：…; 王某：《…》, 王某：《…》.
      return kind.listsItems
        || kind.isCitation && labels.allSatisfy { $0?.value.beginsWithTitle ?? false }
    }
    guard count == 0 || kind.listsItems else { return false }
    let shapes = lines.map { LineShape($0, vocabulary, language) }
    guard zip(shapes, shapes.dropFirst()).allSatisfy({ $0.mayPrecede($1) }) else { return false }
    let dated = shapes.count(where: \.hasDate)
    if kind.listsItems || kind == .award, lines.areApart(besides: dated, vocabulary, isAlone) {
      return true
    }
    if count > 0 { return false }
    if kind.isCitation {
      // 《示例图谱》，某出版社，2014; a title alone stands above its journal.
      if shapes.allSatisfy({ $0.mark == .book }), !lines.contains(where: \.isTitleLine) {
        return true
      }
      if kind == .patent, lines.allSatisfy({ $0.holdsYear || $0.holdsLongNumber }) { return true }
      // 《示例图谱》，某出版社，2014. among others that are known by their form
      return shapes.allSatisfy { $0.isReference || $0.mark == .number }
        || shapes.count(where: \.isReference) * 2 >= shapes.count
          && lines.allSatisfy { $0.holdsYear && $0.endsWithFullStop }
    }
    if let mark = shapes[0].mark, shapes.allSatisfy({ $0.mark == mark }) { return true }
    if shapes.allSatisfy(\.beginsWithPeriod) { return true }
    // `HIST 1000 Making Example`.
    if kind == .teaching, lines.allSatisfy({ $0.beginning.beginsWithCourseCode }) { return true }
    if isAlone, lines.areShortEntries(of: kind, vocabulary) { return true }
    // A line without a date is an entry where others around it are known by theirs.
    return dated > 1 && dated * 2 >= shapes.count && shapes[0].hasDate
      && zip(shapes, shapes.dropFirst()).allSatisfy {
        $1.hasDate || $1.mark != nil || $0.endsWithDate
      }
  }
}

/// How a line begins and ends, as far as it tells entries apart.
private struct LineShape {
  /// A mark that lines of one sort begin with.
  enum Mark { case number, book, quotation, strong }

  /// What the line begins with.
  let mark: Mark?
  /// Whether a date stands at an edge of one of its fields.
  let hasDate: Bool
  /// Whether it begins with two numbers of months, `07/10–06/13`.
  let beginsWithPeriod: Bool
  /// Whether nothing stands behind that date.
  let endsWithDate: Bool
  /// Whether it is a reference by its form.
  let isReference: Bool
  /// Whether a sentence may begin with its first word, and end with its last.
  private let (mayBegin, mayEnd): (Bool, Bool)
  /// Whether it ends with the dash of a time that goes on, and whether it may begin with the end of one.
  private let (endsOpen, mayEndTime): (Bool, Bool)

  init(_ line: InlineText, _ vocabulary: Vocabulary, _ language: Language) {
    let outline = EntryOutline(line, vocabulary)
    let scalars = outline.sentence.scalars
    let date = outline.entryDate(language).date
    let extent = date?.removed
    hasDate = extent != nil || date == nil && outline.termYears != nil
    endsWithDate =
      extent.map { extent in
        scalars[extent.upperBound...].allSatisfy {
          $0.isSpace || ".。;；".unicodeScalars.contains($0)
        }
      } ?? false
    isReference =
      date != nil && outline.hasTypeMark
      || outline.titleBehindNames != nil && outline.dates.contains { $0.span != nil }
    beginsWithPeriod = line.beginning.beginsWithMonths
    let first = scalars.first ?? " "
    if line.beginning.handNumber != nil || line.partedFromCode != nil {
      mark = .number
    } else if first == "《" || first == "〈" {
      mark = .book
    } else if first.opensQuotation {
      mark = .quotation
    } else {
      mark = line.runs.first?.style.contains(.strong) ?? false ? .strong : nil
    }
    let isSmall = first.isLatin && !first.properties.isUppercase
    mayBegin =
      mark != nil || line.beginning.startsEntry
      || !isSmall && (first.isLetter || first.isDigit || first.isPicture)
    mayEnd = LineShape.mayEnd(scalars)
    let end = scalars.suffix(6).reversed().drop(while: \.isSpace)
    endsOpen = end.first?.isDash ?? false && end.drop { $0.isDash || $0.isSpace }.first.isTime
    let begin = line.beginning.lowercased()
    mayEndTime = first.isDigit || vocabulary.openEnds.contains { begin.hasPrefix($0) }
  }

  /// Whether this line may be an entry of its own before another one.
  func mayPrecede(_ next: LineShape) -> Bool {
    (mayEnd || endsOpen && !next.mayEndTime) && next.mayBegin
  }

  /// Whether a sentence may end here: not with a comma, a dash, or a word that wants another one.
  private static func mayEnd(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let last = scalars.last(where: { !$0.isSpace }) else { return false }
    if "，、,：:（([【&/·“‘《".unicodeScalars.contains(last) || last.isDash { return false }
    guard last.isLatin else { return !"于在和与及的为至到由被从與為".unicodeScalars.contains(last) }
    let word = scalars.reversed().drop(while: \.isSpace).prefix(while: \.isLatin)
    return !leadingWords.contains(String(String.UnicodeScalarView(word.reversed())).lowercased())
  }
}

extension Unicode.Scalar? {
  /// Whether the last mark of a date is this.
  fileprivate var isTime: Bool { map { $0.isDigit || $0 == "年" || $0 == "月" } ?? false }
}

extension InlineText {
  /// Whether a title in 《》 or quotation marks stands first.
  fileprivate var beginsWithTitle: Bool {
    runs.first?.text.unicodeScalars.first { !$0.isSpace }
      .map { $0 == "《" || $0 == "〈" || $0.opensQuotation } ?? false
  }

  /// Whether a number of seven figures or more stands in the line, as those of patents are.
  fileprivate var holdsLongNumber: Bool {
    var count = 0
    for scalar in plain.unicodeScalars {
      count = scalar.isDigit ? count + 1 : 0
      if count == 7 { return true }
    }
    return false
  }

  fileprivate var endsWithFullStop: Bool {
    plain.unicodeScalars.last { !$0.isSpace }.map { ".。．".unicodeScalars.contains($0) } ?? false
  }
}

extension String {
  /// Whether two months with years of two or four digits stand first, with a dash between them and a space
  /// behind them.
  fileprivate var beginsWithMonths: Bool {
    // Most lines begin with a letter, and need no closer look.
    unicodeScalars.first?.isDigit ?? false
      && prefixMatch(of: /\s*[01]?\d[\/.]\d{2}(\d{2})?\s?[-–—~]\s?[01]?\d[\/.]\d{2}(\d{2})?\s/)
        != nil
  }

  /// Whether capitals and a number stand first, as in the codes of courses: `HIST 1000`, `CS-101A`.
  fileprivate var beginsWithCourseCode: Bool {
    prefixMatch(of: /\s*[A-Z]{2,5}[ \-]?\d{2,5}[A-Z]?[ :：,，]/) != nil
  }
}

/// English words that no entry ends with.
private let leadingWords: Set<String> = [
  "a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "und",
  "via", "with", "as", "de", "la", "between", "under", "its", "their", "his", "her",
]
