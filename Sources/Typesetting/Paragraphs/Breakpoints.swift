internal import Frames

/// Where the lines of a paragraph may end.
struct Breakpoints {
  /// What the gap before a box says about line ends.
  struct Breakpoint {
    /// Whether a line may end here.
    var lineBreak = BreakRules.Break.forbidden
    /// Whether a hyphen may be added here; parts of addresses stay as they are.
    var allowsHyphen = true
    /// The hyphen that a line ends with here, as an index into the paragraph's hyphens.
    var hyphen: Int?
    /// How much wider the letter before it is at a line's end, in points.
    var kerning = 0.0
  }

  let paragraph: PreparedParagraph
  /// One before each box, and one at the paragraph's end.
  var points: [Breakpoint]
  /// The hyphens that lines can end with, one for each font.
  private(set) var hyphens: [Hyphen] = []
  /// Languages whose words could not be divided, because nothing is known of them.
  var unhyphenatedLanguages: Set<String> = []

  /// Finds the line ends that a paragraph allows without hyphens.
  init(of paragraph: PreparedParagraph) {
    self.paragraph = paragraph
    let boxes = paragraph.boxes
    points = [Breakpoint](repeating: Breakpoint(), count: boxes.count + 1)
    guard !boxes.isEmpty else { return }
    let style = paragraph.paragraph.style
    let rules = BreakRules(level: style.house.lineBreaking)
    for index in 1..<boxes.count {
      points[index].lineBreak = rules.between(boxes[index - 1].lastKind, boxes[index].kind)
    }
    WordBreaking(boxes: boxes, isHanText: paragraph.paragraph.isHanText).apply(to: &points)
    PhraseRules(boxes: boxes).apply(to: &points)
    for index in 1..<boxes.count where points[index].lineBreak != .mandatory {
      let span = boxes[index].span
      let isInside =
        span == boxes[index - 1].span && paragraph.paragraph.spans[span].isUnbroken
      if style.isUnbroken || isInside { points[index].lineBreak = .forbidden }
    }
    points[boxes.count].lineBreak = .mandatory
  }

  /// Makes emergency breaks inside a word a last resort, where it can be divided with a hyphen.
  mutating func discourageEmergencies(in word: Range<Int>) {
    for box in word.dropFirst()
    where points[box].lineBreak == .allowed(penalty: BreakRules.emergencyPenalty) {
      points[box].lineBreak = .allowed(penalty: BreakRules.lastResortPenalty)
    }
  }

  /// Makes a line able to end with a hyphen before a box.
  mutating func addBreak(before box: Int, _ lineBreak: BreakRules.Break, hyphen: Int) {
    points[box].lineBreak = lineBreak
    points[box].hyphen = hyphen
  }

  /// Adds a hyphen, and returns its index.
  mutating func add(_ hyphen: Hyphen) -> Int {
    hyphens.append(hyphen)
    return hyphens.count - 1
  }
}
