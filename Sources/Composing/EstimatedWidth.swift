/// About how wide a text is, in ems: composing chooses columns before anything is shaped.
///
/// A Han character is an em; Latin letters average half an em in text faces.
func estimatedWidth(_ text: String) -> Double {
  text.unicodeScalars.reduce(0) { width, scalar in
    switch scalar.value {
    case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFF: width + 1
    case 0x4D, 0x57, 0x6D, 0x77: width + 0.9
    default: width + 0.56
    }
  }
}
