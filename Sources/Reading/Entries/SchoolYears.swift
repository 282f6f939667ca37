internal import Activities
internal import Diagnostics

/// What a year with two figures behind a hyphen means in a list: `2009-10` may be a month or a school year.
enum FiguresBehindYears {
  /// Nothing in the list tells.
  case unknown
  /// The next year, as `2007–08` and `2016-18` in the same list show.
  case years
  /// A month, as `2009-03` in the same list shows.
  case months
}

extension ActivityList {
  /// What two figures behind the years of these items mean; unknown where some mean a year and some a month.
  var figuresBehindYears: FiguresBehindYears {
    var meaning = FiguresBehindYears.unknown
    for item in items {
      guard case .paragraph(let text)? = item.first else { continue }
      for run in text.runs where run.link == nil {
        let own = run.text.figuresBehindYears
        if own == .unknown || own == meaning { continue }
        if meaning != .unknown { return .unknown }
        meaning = own
      }
    }
    return meaning
  }
}

extension String {
  /// The same for one text, where something in it tells: a year at the begin of a word that is no school year
  /// by name, as 2016-17学年 is, and stands in no title or number.
  fileprivate var figuresBehindYears: FiguresBehindYears {
    let bytes = Array(utf8)
    var offset = 0
    while offset + 6 < bytes.count {
      let digits = bytes[offset...].prefix { $0.isDigit }
      guard digits.count == 4, digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8),
        !bytes[..<offset].isNameStart
      else {
        offset += max(digits.count, 1)
        continue
      }
      let rest = bytes[digits.endIndex...]
      let hasDash = rest.starts(with: "–".utf8)
      let figures = rest.dropFirst(hasDash ? 3 : 1).prefix { $0.isDigit }
      offset = figures.endIndex
      let behind = bytes[figures.endIndex...].drop { $0 == UInt8(ascii: " ") }
      guard hasDash || rest.first == UInt8(ascii: "-"), figures.count == 2,
        bytes[figures.endIndex...].first != rest.first,
        !behind.starts(with: "学年".utf8), !behind.starts(with: "學年".utf8),
        let year = Int(String(decoding: digits, as: UTF8.self)),
        let value = Int(String(decoding: figures, as: UTF8.self))
      else { continue }
      if value > year % 100, hasDash || value > 12 { return .years }
      if !hasDash, (1...12).contains(value), value != (year + 1) % 100 { return .months }
    }
    return .unknown
  }
}

extension ArraySlice<UInt8> {
  /// Whether what follows these bytes belongs to a title or a number: behind 《, a letter, a hyphen or `No.`.
  fileprivate var isNameStart: Bool {
    if suffix(3).elementsEqual("《".utf8) || suffix(3).elementsEqual("“".utf8) { return true }
    let last = reversed().first { $0 != UInt8(ascii: " ") }
    let isTied = self.last.map { $0.isLetter || $0 == UInt8(ascii: "-") } ?? false
    return isTied || last == UInt8(ascii: ".") || last == UInt8(ascii: "#")
  }
}

extension Entry {
  /// Whether its date may be a year with the figures of the next one.
  var mayHaveSchoolYear: Bool { dates?.mayBeSchoolYear ?? false }

  /// Reads a year with the figures of the next one as both where the list has such years; where nothing tells,
  /// notes how it was read.
  mutating func settleSchoolYear(
    _ meaning: FiguresBehindYears, _ language: Language, noting diagnostics: inout [Diagnostic]
  ) {
    guard let dates, let start = PartialDate(year: dates.start.year),
      let end = PartialDate(year: dates.start.year + 1)
    else { return }
    if meaning == .years {
      self.dates?.start = start
      self.dates?.end = .date(end)
    } else if meaning == .unknown, language.lookupChain.last != .chinese {
      diagnostics.append(
        Diagnostic(
          "ambiguous-date", .note, at: dates.origin,
          "'\(dates.written)' is read as a month of \(dates.start.year)",
          help: "Write \(start.year)–\(end.year) if it is a stretch of two years"))
    }
  }
}

extension DateSpan {
  /// Whether this is a month whose number is that of the next year as well, as in `2009-10`.
  fileprivate var mayBeSchoolYear: Bool {
    guard let month = start.month, start.day == nil, end == .none, also.isEmpty else {
      return false
    }
    return month == (start.year + 1) % 100 && written.utf8.count == 7
      && written.utf8.dropFirst(4).first == UInt8(ascii: "-")
  }
}
