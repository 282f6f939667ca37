extension Unicode.Scalar {
  /// Whether readers miss something where no glyph stands for the character: not so for white space,
  /// controls, joiners and variation selectors.
  package var needsGlyph: Bool {
    !properties.isDefaultIgnorableCodePoint && !properties.isWhitespace
      && properties.generalCategory != .control
  }

  /// The code point as Unicode writes it: `U+4E00`.
  package var codePoint: String { "U+" + String(Int(value), digits: 4, radix: 16) }
}
