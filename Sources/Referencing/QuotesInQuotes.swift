internal import Activities

extension InlineText {
  /// The text as it stands inside of double quotation marks: its own double ones are single, and single ones
  /// inside of those double again (IEEE Editorial Style Manual; GB/T 15834—2011, 4.8.3.2).
  var quotedInside: InlineText {
    guard runs.contains(where: { $0.text.contains { "“”\"".contains($0) } }) else { return self }
    // Straight marks are turned only where each has a partner: 3" are inches.
    let straight = runs.reduce(0) { $0 + $1.text.count { $0 == "\"" } }
    var turner = QuoteTurner(turnsStraight: straight.isMultiple(of: 2))
    return InlineText(
      runs.map { run in
        var run = run
        run.text = String(run.text.map { turner.turn($0) })
        return run
      })
  }
}

/// Goes through a text and turns its quotation marks.
private struct QuoteTurner {
  let turnsStraight: Bool
  private var isInside = false
  private var isInsideSingle = false

  init(turnsStraight: Bool) { self.turnsStraight = turnsStraight }

  mutating func turn(_ mark: Character) -> Character {
    switch mark {
    case "“":
      isInside = true
      return "‘"
    case "”":
      isInside = false
      return "’"
    case "\"" where turnsStraight:
      isInside.toggle()
      return isInside ? "‘" : "’"
    case "‘" where isInside:
      isInsideSingle = true
      return "“"
    case "’" where isInsideSingle:
      isInsideSingle = false
      return "”"
    default: return mark
    }
  }
}
