internal import Diagnostics
internal import Frames
internal import Typesetting

extension [MissingCharacter] {
  /// The most characters that are told apart: whoever reads them needs a font, not a longer list.
  private static var most: Int { 50 }

  /// An error for each character, at its first place.
  var diagnostics: [Diagnostic] {
    var seen: Set<String> = []
    let characters = filter { seen.insert($0.text).inserted }
    var diagnostics = characters.prefix(Self.most).map(Diagnostic.missingGlyph)
    if characters.count > Self.most {
      diagnostics.append(.moreMissingGlyphs(characters.count - Self.most))
    }
    return diagnostics
  }
}

extension Diagnostic {
  fileprivate static func missingGlyph(_ missing: MissingCharacter) -> Diagnostic {
    let scalars = missing.text.unicodeScalars
    let codes = scalars.map(\.codePoint).joined(separator: " ")
    return Diagnostic(
      "missing-glyph", .error, at: missing.origin?.first(missing.text),
      "No installed font has the character '\(missing.text)' (\(codes)); 〓 stands in its place",
      help: scalars.first.map(wayOut))
  }

  private static func wayOut(for scalar: Unicode.Scalar) -> String {
    if scalar.properties.isNoncharacterCodePoint { return "It is no character at all: delete it" }
    if scalar.properties.generalCategory == .privateUse {
      return
        "Its code point is for private use: write the character that is meant, or give the font "
        + "it was made for by --set fonts.folder=DIR"
    }
    return "Install a font that has it, or put one into a folder and give it by "
      + "--set fonts.folder=DIR"
  }

  fileprivate static func moreMissingGlyphs(_ count: Int) -> Diagnostic {
    Diagnostic(
      "missing-glyph", .error, "No installed font has \(count) more characters of the document")
  }
}
