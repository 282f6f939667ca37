internal import Frames

/// The widths of letters that stand alone, in points, by their font.
typealias LetterWidths = [FontRequest: [Unicode.Scalar: Double]]

extension Breakpoints {
  /// Finds out how much wider the last letter of a line is that ends inside an address or a serial: it
  /// was shaped beside the next one, and stands closer to it by their kerning.
  ///
  /// - Parameters:
  ///   - widths: The letters shaped alone so far.
  ///   - shaper: What shapes those that are new.
  mutating func undoKerning(_ widths: inout LetterWidths, _ shaper: inout some Shaper) {
    let boxes = paragraph.boxes
    var run = paragraph.text.runs.startIndex
    for index in boxes.indices.dropFirst()
    where points[index].lineBreak == .allowed(penalty: BreakRules.emergencyPenalty) {
      let letter = boxes[index - 1]
      guard letter.kind.isWestern, boxes[index].kind.isWestern else { continue }
      let bytes = paragraph.shaped.clusters[letter.cluster].text
      while paragraph.text.runs[run].range.upperBound <= bytes.lowerBound { run += 1 }
      let font = paragraph.text.runs[run].font
      let width =
        widths[font]?[letter.scalar]
        ?? shaper.shape(
          Array(paragraph.text.bytes[bytes]),
          runs: [ShapingRun(range: 0..<bytes.count, font: font)]
        ).clusters.reduce(0) { $0 + $1.advance }
      widths[font, default: [:]][letter.scalar] = width
      points[index].kerning = width - letter.width
    }
  }
}
