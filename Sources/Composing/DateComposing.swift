internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// A date or span in the layout's form, as exact as it is known.
  func text(of span: DateSpan) -> String {
    switch span.end {
    case .none: return text(of: span.start, layout.dates.single)
    case .open:
      return text(of: span.start, layout.dates.span) + layout.dates.openJoin
        + words[.present]
    case .date(let end):
      return text(of: span.start, layout.dates.span) + layout.dates.join
        + text(of: end, layout.dates.span)
    }
  }

  private func text(of date: PartialDate, _ patterns: DateSettings.Patterns) -> String {
    guard let month = date.month else { return patterns.year.filled(["year": "\(date.year)"]) }
    let day = date.day ?? 0
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return (date.day == nil ? patterns.month : patterns.day).filled([
      "year": "\(date.year)", "month": "\(month)", "month2": padded(month), "day": "\(day)",
      "day2": padded(day), "monthname": words.month(month),
    ])
  }
}

extension String {
  /// The text with `{name}` replaced by each name's value; unknown names stay as they are.
  func filled(_ values: [String: String]) -> String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { return result + rest[open...] }
      let name = String(rest[rest.index(after: open)..<close])
      result += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
