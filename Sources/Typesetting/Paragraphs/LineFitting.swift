internal import Frames

/// Chooses where the lines of a paragraph end: each line takes what fits.
///
/// First fit: a line is closed at the last opportunity whose line fits the measure, shrunk if need
/// be. A last resort inside a word counts only when the line would otherwise stand open too wide.
struct LineFitting {
  /// The share of the measure that may stay empty before a word is broken without a hyphen.
  private static let mostSlack = 0.25

  let paragraph: PreparedParagraph
  /// The width of the lines, in points, and how much narrower the first one is.
  let measure: Double
  let firstLineIndent: Double

  /// The lines in order; together they cover the boxes.
  func lines() -> [LineMeasure.Line] {
    let measurer = LineMeasure(paragraph)
    var lines: [LineMeasure.Line] = []
    var start = 0
    while start < paragraph.boxes.count {
      let available = measure - (lines.isEmpty ? firstLineIndent : 0)
      let end = self.end(of: start, available: available, measurer)
      lines.append(measurer.line(from: start, to: end))
      start = end
    }
    return lines
  }

  /// The index past the last box of the line that begins at a box; always past that box.
  private func end(of start: Int, available: Double, _ measurer: LineMeasure) -> Int {
    var good: Int?
    var emergency: Int?
    var end = start
    while end < paragraph.boxes.count {
      end += 1
      let line = measurer.line(from: start, to: end)
      let fits = line.width - line.shrink.sum() <= available + 1e-6
      // What must not be divided overflows; else a single box does rather than nothing being set.
      if !fits, !line.boxes.isEmpty, !paragraph.paragraph.style.isUnbroken {
        let isOpen = good.map { slack(start, $0, available, measurer) > LineFitting.mostSlack }
        if isOpen ?? true, let emergency, emergency > good ?? start { return emergency }
        return good ?? emergency ?? max(start + 1, end - 1)
      }
      switch paragraph.gaps[end].lineBreak {
      case .mandatory: return end
      case .allowed(let penalty) where penalty < BreakRules.emergencyPenalty:
        if line.width <= available || good == nil || isNearer(line, available) { good = end }
      case .allowed: emergency = end
      case .forbidden: break
      }
    }
    return end
  }

  /// The share of the measure that a line leaves empty.
  private func slack(
    _ start: Int, _ end: Int, _ available: Double, _ measurer: LineMeasure
  ) -> Double {
    (available - measurer.line(from: start, to: end).width) / max(available, 1)
  }

  /// Whether a line that must shrink is worth it: not below half of what it can give.
  private func isNearer(_ line: LineMeasure.Line, _ available: Double) -> Bool {
    line.width - available <= 0.5 * line.shrink.sum()
  }
}
