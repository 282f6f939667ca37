internal import Frames

/// How bad a line looks, as a number to be added up and made least.
///
/// The shape is Knuth and Plass's ("Breaking Paragraphs into Lines", 1981): the used part of each
/// kind of space, cubed and weighed. The weights follow CLREQ's order, what is to give first costs
/// least; their size was found on one half of the benchmark's texts and confirmed on the other.
struct LineCost {
  /// Lines that differ by more than one class should not follow each other.
  enum Fitness: Int, CaseIterable {
    case tight, even, loose, open
  }

  private let alignment: ParagraphStyle.Alignment
  /// The em of the paragraph, in points.
  private let em: Double
  /// What word spaces cost when they are as wide as they should become.
  private let spaceWeight: Double

  /// What the tiers cost when they are used up; the order is that of ``ShrinkTier``.
  private static let shrinkWeights = SIMD8<Double>(20, 20, 25, 30, 30, 80, 0, 0)
  /// In Chinese, word spaces are the first to open; in text that has nothing else to open they are all
  /// that the eye sees, and cost nearly what they cost Knuth and Plass.
  private static let spaceWeights = (han: 20.0, latin: 250.0)
  private static let mixedWeight = 250.0
  /// What a line costs that is left short, times the share of the measure that it leaves.
  private static let raggedWeight = 100_000.0
  /// Lines that are more open than this, in ems, are all alike.
  private static let widestStretch = 3.0

  /// The cost of the lines of a paragraph.
  init(_ style: ParagraphStyle) {
    alignment = style.alignment
    em = style.em
    let isEastAsian = ["zh", "ja", "ko"].contains { style.language.hasPrefix($0) }
    spaceWeight = isEastAsian ? LineCost.spaceWeights.han : LineCost.spaceWeights.latin
  }

  /// The badness of a line and its class, or nil when it does not fit even if shrunk.
  ///
  /// - Parameters:
  ///   - line: The line as measured.
  ///   - available: The width it has, in points.
  ///   - isLast: Whether the paragraph, or a part of it before a forced end, ends with it.
  /// - Returns: The badness, 0 for a perfect line, and the class.
  func badness(
    of line: LineMeasure.Line, in available: Double, isLast: Bool
  ) -> (badness: Double, fitness: Fitness)? {
    let justifies = alignment == .justify && !isLast
    let spacing = LineSpacing(line, to: available, stretches: justifies)
    guard spacing.overflow <= 1e-6 else { return nil }
    let used = spacing.shrinkUse
    var badness = spacing.shrinks ? (LineCost.shrinkWeights * used * used * used).sum() : 0
    if justifies {
      badness += spaceWeight * cube(min(1, spacing.spaceUse))
      badness += LineCost.mixedWeight * cube(spacing.mixedUse)
      badness += stretchBadness(min(spacing.openness / em, LineCost.widestStretch))
      if spacing.isRagged {
        badness += LineCost.raggedWeight * (available - line.width) / available
      }
    } else if !isLast {
      badness += 40 * cube(max(0, available - line.width) / (0.3 * available))
    }
    return (badness, fitness(spacing))
  }

  /// The badness of space between characters, in ems.
  ///
  /// Beyond a tenth of an em, Chinese falls apart, and programs that read the page see word
  /// spaces.
  private func stretchBadness(_ stretch: Double) -> Double {
    let excess = max(0, stretch - 0.1) / 0.05
    return 200 * cube(stretch / 0.035) + 3_000 * excess * excess
  }

  private func fitness(_ spacing: LineSpacing) -> Fitness {
    switch spacing.openness / em {
    case ...0 where spacing.shrinks: .tight
    case ..<0.02: .even
    case ..<0.06: .loose
    default: .open
    }
  }

  private func cube(_ value: Double) -> Double { value * value * value }
}
