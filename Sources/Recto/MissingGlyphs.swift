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
    var place = missing.origin
    if let origin = place, let range = origin.text.utf8Offsets(of: missing.text) {
      let start = origin.offsets.lowerBound
      place = SourceRange(origin.file, start + range.lowerBound..<start + range.upperBound)
    }
    return Diagnostic(
      "missing-glyph", .error, at: place,
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

extension String {
  /// The UTF-8 offsets at which another text first stands in this one.
  fileprivate func utf8Offsets(of part: String) -> Range<Int>? {
    let whole = Array(utf8)
    let wanted = Array(part.utf8)
    guard !wanted.isEmpty, whole.count >= wanted.count else { return nil }
    return (0...whole.count - wanted.count).first { whole[$0...].starts(with: wanted) }
      .map { $0..<$0 + wanted.count }
  }
}
