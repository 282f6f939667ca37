internal import Diagnostics
internal import Frames

/// What keys can be wrong about only together.
extension Layout {
  /// Keys that leave no room for what the layout sets.
  var contradictions: [Diagnostic] {
    // Half an inch.
    let least = 36.0
    var contradictions: [Diagnostic] = []
    if page.measure < least || page.height < least {
      contradictions.append(.noTypeArea)
    } else {
      if page.measure - entry.dateColumn - entry.gap < least {
        contradictions.append(.noTextColumn)
      }
      if table.pitch + 2 * table.padding > page.height { contradictions.append(.noRow) }
    }
    if body.emphasis == .dots, !hasRoomForDots { contradictions.append(.noRoomForDots) }
    return contradictions
  }

  /// Moves the lines of the margins to where they stand neither in the text nor off the page; where the
  /// margin is smaller than they are, there are none.
  ///
  /// - Returns: What was moved or left out.
  mutating func fitFurniture() -> [Diagnostic] {
    // An em box reaches 0.88 em above its baseline.
    let (ascent, descent) = (0.88 * small.size, 0.12 * small.size)
    return [
      furniture.header.fit(
        distance: ascent...max(ascent, page.margin.top - descent), "header"),
      furniture.footer.fit(
        distance: descent...max(descent, page.margin.bottom - ascent), "footer"),
    ].compactMap(\.self)
  }

  /// Whether the dots of one line stay clear of the characters of the next.
  private var hasRoomForDots: Bool {
    body.pitch >= 1.4 * body.text.size && table.pitch >= 1.4 * table.text.size
  }
}

extension FurnitureSettings.Line {
  /// Moves the line into a range of distances of a margin; gives what is to be said of it.
  fileprivate mutating func fit(
    distance range: ClosedRange<Double>, _ name: String
  ) -> Diagnostic? {
    guard !isEmpty, !range.contains(distance) else { return nil }
    distance = min(max(distance, range.lowerBound), range.upperBound)
    guard range.lowerBound == range.upperBound else { return .movedFurniture(name) }
    (left, center, right) = ("", "", "")
    return .noFurniture(name)
  }
}

extension Diagnostic {
  fileprivate static var noTypeArea: Diagnostic {
    Diagnostic(
      "no-type-area", .error, "The margins leave less than half an inch of the page for text",
      help: "Make page.margin smaller or page.size larger")
  }

  fileprivate static var noTextColumn: Diagnostic {
    Diagnostic(
      "no-text-column", .error,
      "The column of dates leaves less than half an inch of the page for text",
      help: "Make entry.date-column or entry.gap smaller, or page.size larger")
  }

  fileprivate static var noRow: Diagnostic {
    Diagnostic(
      "no-row", .error, "A row of a table is higher than the page",
      help: "Make table.padding or table.line-height smaller, or page.size larger")
  }

  fileprivate static var noRoomForDots: Diagnostic {
    Diagnostic(
      "no-room-for-dots", .error, "The lines stand too close for dots under emphasised characters",
      help:
        "Make body.line-height and table.line-height at least 1.4, or choose another body.emphasis")
  }

  fileprivate static func movedFurniture(_ line: String) -> Diagnostic {
    Diagnostic(
      "moved-furniture", .note, "The \(line) would not stand in the margin, and is moved into it",
      help: "Choose furniture.\(line).distance smaller than the margin, and larger than its text")
  }

  fileprivate static func noFurniture(_ line: String) -> Diagnostic {
    Diagnostic(
      "no-furniture", .warning, "The margin is smaller than the \(line), which is left out",
      help: "Make the margin larger, or empty furniture.\(line).left, .center and .right")
  }
}
