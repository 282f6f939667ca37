internal import Composing
internal import Diagnostics
internal import Frames
internal import Layouts
internal import PangoCairo

extension OpenFonts {
  /// The flow with its emoji in the layout's family for them, and a warning for each that is left out.
  mutating func settingEmoji(
    in flow: Flow, of layout: Layout
  ) throws(Failure) -> (flow: Flow, diagnostics: [Diagnostic]) {
    let emoji = flow.emoji
    guard !emoji.isEmpty else { return (flow, []) }
    let families = layout.fonts.emoji
    var known: Set<Character> = []
    if !families.isEmpty {
      let map = try map(listing: flow.familyChains + [families], folder: layout.fonts.folder)
      known = Set(emoji.filter { map.has($0.unicodeScalars.filter(\.needsGlyph), in: families) })
    }
    let (set, dropped) = flow.settingEmoji(in: families) { known.contains($0) && !$0.isKeycap }
    return (set, dropped.map { .droppedEmoji($0.emoji, in: $0.span, families: families) })
  }
}

extension Character {
  /// Whether it is a digit or sign in a keycap, which fonts of one colour draw over each other.
  fileprivate var isKeycap: Bool { unicodeScalars.contains("\u{20E3}") }
}

extension Diagnostic {
  fileprivate static func droppedEmoji(
    _ emoji: Character, in span: TextSpan, families: [String]
  ) -> Diagnostic {
    if emoji.isKeycap {
      return Diagnostic(
        "dropped-emoji", .warning, at: span.origin?.first(String(emoji)),
        "Of the emoji '\(emoji)' only the character in the keycap is printed",
        help: "Write it without the keycap, or as ① and its like")
    }
    let codes = emoji.unicodeScalars.map(\.codePoint).joined(separator: " ")
    let family = families.joined(separator: ", ")
    let way =
      families.isEmpty
      ? "Give a family that has it, such as --set fonts.emoji=Symbola, or delete it"
      : "The family for emoji, '\(family)', is not installed or lacks it: name another by "
        + "--set fonts.emoji=FAMILY, or delete it"
    return Diagnostic(
      "dropped-emoji", .warning, at: span.origin?.first(String(emoji)),
      "The emoji '\(emoji)' (\(codes)) is left out", help: way)
  }

  /// A family without bold, in whose place another is used.
  static func noBold(_ family: String, insteadFrom substitute: String) -> Diagnostic {
    Diagnostic(
      "no-bold", .warning,
      "The font family '\(family)' has no bold: set from '\(substitute)' instead",
      help: "Choose another typeface for bold text, or another stand-in by --set fonts.bold=NAME")
  }

  /// A family that is not installed, in whose place another of the layout's is used.
  static func replaced(_ family: String, by other: String, known: [String]) -> Diagnostic {
    Diagnostic(
      "font-replaced", .note,
      "The font family '\(family)' is not installed: set from '\(other)' instead",
      help: nearestName(to: family, in: known).map { "Did you mean '\($0)'?" }
        ?? "Put it into a folder and give that by --set fonts.folder=DIR")
  }
}
