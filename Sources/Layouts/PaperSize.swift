internal import Frames

/// The papers that a layout can name.
enum PaperSize {
  /// ISO 216.
  static let a4 = Size(width: 210 * 72 / 25.4, height: 297 * 72 / 25.4)

  /// The size that a name or a `WIDTHxHEIGHT` stands for, in points, or nil.
  static func size(_ text: String) -> Size? {
    switch text.lowercased() {
    case "a4": return a4
    case "a5": return millimetres(148, 210)
    // The 16开 of Chinese offices is close to ISO B5.
    case "b5": return millimetres(176, 250)
    case "letter": return Size(width: 612, height: 792)
    case "legal": return Size(width: 612, height: 1008)
    default:
      let sides = text.split(separator: "x", omittingEmptySubsequences: false)
      guard sides.count == 2, let width = points(sides[0]), let height = points(sides[1]) else {
        return nil
      }
      return Size(width: width, height: height)
    }
  }

  private static func millimetres(_ width: Double, _ height: Double) -> Size {
    Size(width: width * 72 / 25.4, height: height * 72 / 25.4)
  }

  /// A side of a page: at least an inch, at most what PDF allows (14,400 points, ISO 32000-1, annex C).
  private static func points(_ text: Substring) -> Double? {
    guard let length = Length(String(text)), length.unit != .ems, length.unit != .lines else {
      return nil
    }
    let points = length.points(em: 0, line: 0)
    return (72...14_400).contains(points) ? points : nil
  }
}
