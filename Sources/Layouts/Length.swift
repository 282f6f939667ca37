/// A length as a layout gives it; ems and lines mean something only beside text.
package struct Length: Hashable, Sendable {
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case points = "pt"
    case millimetres = "mm"
    case centimetres = "cm"
    case inches = "in"
    /// The size of the text.
    case ems = "em"
    /// The distance from baseline to baseline.
    case lines = "line"
  }

  package var value: Double
  package var unit: Unit

  package init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// Reads a number with its unit, such as `10.5pt`, `25mm`, `1.5line`; a bare 0 needs none.
  ///
  /// Nil for everything else, an unknown unit and what is not a finite number included.
  package init?(_ text: String) {
    let text = text.trimmingSpaces()
    if text == "0" {
      self.init(0, .points)
      return
    }
    guard let unit = Unit.allCases.first(where: { text.hasSuffix($0.rawValue) }) else { return nil }
    let digits = String(text.dropLast(unit.rawValue.count)).trimmingSpaces()
    guard let value = Double(digits), value.isFinite, abs(value) <= 100_000 else { return nil }
    self.init(value, unit)
  }

  /// The length in points.
  ///
  /// - Parameters:
  ///   - em: The size of the text, in points.
  ///   - line: The line pitch of the text, in points.
  /// - Returns: Points; negative for a negative length.
  package func points(em: Double, line: Double) -> Double {
    switch unit {
    case .points: value
    case .millimetres: value * 72 / 25.4
    case .centimetres: value * 720 / 25.4
    case .inches: value * 72
    case .ems: value * em
    case .lines: value * line
    }
  }
}

extension String {
  func trimmingSpaces() -> String {
    var text = self[...].drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
