internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// A date for a column of dates: in tabular figures, without spaces between figures and Han, and
  /// divided only between the two ends of a span that is too wide.
  ///
  /// - Parameters:
  ///   - span: The date.
  ///   - style: The style of the text.
  ///   - alignment: The side of the column on which dates align.
  ///   - width: The width of the column, in points.
  /// - Returns: A block of one line, or of two for a span that is too wide.
  func dateBlock(
    _ span: DateSpan, _ style: TextStyle, _ alignment: ParagraphStyle.Alignment, width: Double
  ) -> FlowBlock {
    var paragraph = paragraph([dateSpan(span, style, width: width)], alignment)
    paragraph.style.house.mixedSpace = 0
    paragraph.style.isUnbroken = true
    return FlowBlock(role: .paragraph, .text(paragraph))
  }

  /// The date as text; a span wider than a width, in points, has a line for each end, as have all but those
  /// of years where others beside it do.
  func dateSpan(
    _ span: DateSpan, _ style: TextStyle, width: Double, dividesAll: Bool = false
  ) -> TextSpan {
    var text = text(of: span)
    if dividesAll && span.also.isEmpty && !span.isOfYears
      || estimatedWidth(text) * style.size > width
    {
      text =
        span.also.isEmpty
        ? self.text(of: span, onTwoLines: true) : lines(of: span, width: width / style.size)
    }
    return TextSpan(text, style: style.tabular, origin: span.origin)
  }

  /// Several dates in lines of as many as fit into a width in ems.
  private func lines(of span: DateSpan, width: Double) -> String {
    var lines: [String] = []
    for run in runs(of: span) {
      if let line = lines.last, estimatedWidth(line + words[.listComma] + run) <= width {
        lines[lines.count - 1] = line + words[.listComma] + run
      } else {
        lines.append(run)
      }
    }
    return lines.joined(separator: words[.listComma] + "\n")
  }

  /// Each of several dates as text, those in a row as one.
  private func runs(of span: DateSpan) -> [String] {
    span.runs.map { text(of: $0, join: layout.dates.join, layout.dates.span) }
  }

  /// A date or span in the layout's form, as exact as it is known; the end of a span may have a line
  /// of its own.
  func text(of span: DateSpan, onTwoLines: Bool = false) -> String {
    guard span.also.isEmpty else { return runs(of: span).joined(separator: words[.listComma]) }
    let (join, end): (String, String)
    switch span.end {
    case .none: return text(of: span.start, layout.dates.single)
    case .until:
      return layout.dates.join.filter { $0 != " " } + text(of: span.start, layout.dates.span)
    case .open: (join, end) = (layout.dates.openJoin, words[.present])
    case .date(let last) where isWithinMonth(span):
      return text(of: span.start, layout.dates.withinMonth, endDay: last.day)
    case .date(let last): (join, end) = (layout.dates.join, text(of: last, layout.dates.span))
    }
    let start = text(of: span.start, layout.dates.span)
    let joint = joint(join, start, end)
    let lineEnd = String(joint.reversed().drop { $0 == " " }.reversed()) + "\n"
    return start + (onTwoLines ? lineEnd : joint) + end
  }

  private func text(
    of run: ClosedRange<PartialDate>, join: String, _ patterns: DateSettings.Patterns
  ) -> String {
    let first = text(of: run.lowerBound, patterns)
    if run.lowerBound == run.upperBound { return first }
    let last = text(of: run.upperBound, patterns)
    return first + joint(join, first, last) + last
  }

  /// What joins the ends of a span: spaces beside a dash part only ends that have spaces themselves.
  private func joint(_ join: String, _ start: String, _ end: String) -> String {
    start.contains(" ") || end.contains(" ") ? join : join.withoutSpaces
  }

  private func text(of date: PartialDate, _ patterns: DateSettings.Patterns) -> String {
    let pattern =
      date.month == nil ? patterns.year : date.day == nil ? patterns.month : patterns.day
    return text(of: date, pattern)
  }

  /// Whether both ends are days of one month.
  func isWithinMonth(_ span: DateSpan) -> Bool {
    guard case .date(let end) = span.end, span.start.day != nil, end.day != nil else {
      return false
    }
    return (span.start.year, span.start.month) == (end.year, end.month)
  }

  private func text(of date: PartialDate, _ pattern: String, endDay: Int? = nil) -> String {
    let month = date.month ?? 0
    let day = date.day ?? 0
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return pattern.filled { name in
      switch name {
      case "year": "\(date.year)"
      case "month": "\(month)"
      case "month2": padded(month)
      case "day": "\(day)"
      case "day2": padded(day)
      case "monthname": words.month(month)
      case "endday": "\(endDay ?? day)"
      default: nil
      }
    }
  }
}

extension DateSpan {
  /// Whether it tells nothing but years.
  fileprivate var isOfYears: Bool {
    if case .date(let last) = end, last.month != nil { return false }
    return start.month == nil
  }
}

extension String {
  /// A dash without the spaces around it; words such as `to` keep theirs.
  fileprivate var withoutSpaces: String {
    contains(where: \.isLetter) ? self : filter { $0 != " " }
  }

  /// The text with `{name}` replaced by each name's value; names without one stay as they are.
  func filled(_ value: (Substring) -> String?) -> String {
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var result = ""
    var rest = self[...]
    // Bytes are compared at a fraction of the cost of characters.
    while let start = rest.utf8.firstIndex(of: open),
      let end = rest.utf8[start...].firstIndex(of: close)
    {
      result += rest[..<start]
      let behind = rest.utf8.index(after: end)
      let name = rest[rest.utf8.index(after: start)..<end]
      if let text = value(name) { result += text } else { result += rest[start..<behind] }
      rest = rest[behind...]
    }
    return result + rest
  }
}
