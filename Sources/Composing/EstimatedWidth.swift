/// About how wide a text is, in ems: composing chooses columns before anything is shaped.
///
/// A Han character is an em; the widths of Latin characters are those of a text face of usual set.
func estimatedWidth(_ text: String) -> Double {
  text.unicodeScalars.reduce(0) { width, scalar in
    if scalar.isWide { return width + 1 }
    switch scalar.value {
    // Spaces and narrow letters; capitals; M, W, m, w; then figures and other letters.
    case 0x20, 0x2E, 0x2C, 0x3A, 0x3B, 0x27, 0x69, 0x6A, 0x6C, 0x74: return width + 0.33
    case 0x4D, 0x57, 0x6D, 0x77: return width + 0.92
    case 0x41...0x5A: return width + 0.68
    default: return width + 0.57
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character takes an em, as Han characters and their marks do.
  var isWide: Bool {
    switch value {
    case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
