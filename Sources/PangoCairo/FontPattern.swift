import CPangoCairo

/// What fontconfig says of a font that Pango chose.
struct FontPattern {
  let face: Face
  let key: FaceKey
  /// The names of the family, one or more.
  let families: [String]

  init(of font: UnsafeMutablePointer<PangoFont>) {
    let pattern = UnsafeMutableRawPointer(font)
      .withMemoryRebound(to: PangoFcFont.self, capacity: 1) { pango_fc_font_get_pattern($0) }
    let file = Self.text(FC_FILE, of: pattern)
    let index = Self.number(FC_INDEX, of: pattern)
    let isEmboldened = Self.flag(FC_EMBOLDEN, of: pattern)
    let weight = FcWeightToOpenTypeDouble(Self.decimal(FC_WEIGHT, of: pattern))
    families = (0..<64).lazy.map { Self.text(FC_FAMILY, $0, of: pattern) }.prefix { !$0.isEmpty }
    face = Face(
      family: families.first ?? "", style: Self.text(FC_STYLE, of: pattern),
      file: file, index: Int(index & 0xFFFF), weight: Int(weight.rounded()),
      isItalic: Self.number(FC_SLANT, of: pattern) != FC_SLANT_ROMAN,
      isSynthetic: isEmboldened || Self.isTransformed(pattern))
    key = FaceKey(
      file: file, index: index, variations: Self.text(FC_FONT_VARIATIONS, of: pattern),
      isSynthetic: face.isSynthetic)
  }

  private static func text(
    _ property: String, _ index: Int32 = 0, of pattern: OpaquePointer?
  ) -> String {
    var value: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, property, index, &value) == FcResultMatch, let value else {
      return ""
    }
    return String(cString: value)
  }

  private static func number(_ property: String, of pattern: OpaquePointer?) -> Int32 {
    var value: Int32 = 0
    return FcPatternGetInteger(pattern, property, 0, &value) == FcResultMatch ? value : 0
  }

  private static func decimal(_ property: String, of pattern: OpaquePointer?) -> Double {
    var value = 0.0
    return FcPatternGetDouble(pattern, property, 0, &value) == FcResultMatch ? value : 0
  }

  private static func flag(_ property: String, of pattern: OpaquePointer?) -> Bool {
    var value: FcBool = 0
    return FcPatternGetBool(pattern, property, 0, &value) == FcResultMatch && value != 0
  }

  /// Whether a matrix other than the identity slants or stretches the glyphs.
  private static func isTransformed(_ pattern: OpaquePointer?) -> Bool {
    var value: UnsafeMutablePointer<FcMatrix>?
    guard FcPatternGetMatrix(pattern, FC_MATRIX, 0, &value) == FcResultMatch, let value else {
      return false
    }
    let matrix = value.pointee
    return (matrix.xx, matrix.xy, matrix.yx, matrix.yy) != (1, 0, 0, 1)
  }
}
