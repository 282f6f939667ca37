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
      // Three columns of two characters, and what is between them; on a page too narrow for the text
      // itself, tables are no matter.
      if table.text.size > max(body.text.size, page.measure / 8) {
        contradictions.append(.noColumns)
      }
    }
    if body.emphasis == .dots, !hasRoomForDots { contradictions.append(.noRoomForDots) }
    return contradictions
  }

  /// Moves the lines of the margins to where they stand neither in the text nor off the page; where the
  /// margin is smaller than they are, there are none.
  ///
  /// - Returns: What was moved or left out.
  mutating func fitFurniture() -> [Diagnostic] {
    let (ascent, descent) = (EmBox.ascent * small.size, EmBox.descent * small.size)
    return [
      furniture.header.fit(from: ascent, to: page.margin.top - descent, "header", "top"),
      furniture.footer.fit(from: descent, to: page.margin.bottom - ascent, "footer", "bottom"),
    ].compactMap(\.self)
  }

  /// Whether the dots of one line stay clear of the characters of the next.
  private var hasRoomForDots: Bool {
    body.pitch >= 1.4 * body.text.size && table.pitch >= 1.4 * table.text.size
  }
}

extension FurnitureSettings.Line {
  /// Moves the line to between two distances, or empties it where there is nothing between; gives what
  /// is to be said of it.
  fileprivate mutating func fit(
    from least: Double, to most: Double, _ name: String, _ side: String
  ) -> Diagnostic? {
    if isEmpty { return nil }
    guard least <= most else {
      (left, center, right) = ("", "", "")
      return .noFurniture(name, side)
    }
    guard !(least...most).contains(distance) else { return nil }
    distance = min(max(distance, least), most)
    return .movedFurniture(name, side)
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

  fileprivate static var noColumns: Diagnostic {
    Diagnostic(
      "no-columns", .error, "A line of a table holds fewer than eight characters",
      help: "Make table.size smaller, or page.size larger")
  }

  fileprivate static var noRoomForDots: Diagnostic {
    Diagnostic(
      "no-room-for-dots", .error, "The lines stand too close for dots under emphasised characters",
      help:
        "Make body.line-height and table.line-height at least 1.4, or choose another body.emphasis")
  }

  fileprivate static func movedFurniture(_ line: String, _ side: String) -> Diagnostic {
    Diagnostic(
      "moved-furniture", .note, "The \(line) would not stand in the margin, and is moved into it",
      help: "Choose furniture.\(line).distance by which it fits into page.margin.\(side)")
  }

  fileprivate static func noFurniture(_ line: String, _ side: String) -> Diagnostic {
    Diagnostic(
      "no-furniture", .warning, "The margin is smaller than the \(line), which is left out",
      help: "Make page.margin.\(side) larger, or empty furniture.\(line).left, .center and .right")
  }
}
