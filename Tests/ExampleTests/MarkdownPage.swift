import Foundation

/// What a reader of a page sees, taken from its Markdown by rules simpler than Recto's own.
struct MarkdownPage {
  /// Stretches of visible text between dates, links and marks, in their order.
  var runs: [String] = []
  /// The first run of each entry: its title.
  var titles: [String] = []

  private static let dateLabels = ["执行时间", "Period"]

  init(_ source: String) {
    var lines = source.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.first == "---" {
      lines = lines.dropFirst().drop { $0 != "---" }.dropFirst()
    }
    for line in lines {
      let isEntry = line.hasPrefix("* ") || line.hasPrefix("### ")
      let text = line.replacing(/^\s*(#+|[*+-]|\d+\.)\s+/, with: "")
      let stretches = Self.stretches(of: String(text)).filter { !comparable($0).isEmpty }
      runs += stretches.filter { !Self.dateLabels.contains(comparable($0)) }
      if isEntry, let title = stretches.first { titles.append(title) }
    }
  }

  /// The text of a line without link targets, cut at links, at bold labels and at dates.
  private static func stretches(of line: String) -> [String] {
    let cut = "\u{0}"
    return
      line
      .replacing(/\[([^\]]*)\]\([^)]*\)/) { "\(cut)\($0.output.1)\(cut)" }
      .replacing("**", with: cut)
      .replacing(/\d{4}年\d{1,2}月(\d{1,2}日)?/, with: cut)
      .replacing(/\d{4}\.\d{1,2}\s*-\s*\d{4}\.\d{1,2}/, with: cut)
      .replacing(/(\d{1,2} )?\b(January|March|May|July|August|October|December) \d{4}/, with: cut)
      .components(separatedBy: cut)
  }
}

/// A text as the tests compare it: its letters and digits.
func comparable(_ text: String) -> String {
  var kept = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      kept.append(scalar)
    default: break
    }
  }
  return String(kept)
}
