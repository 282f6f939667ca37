import Foundation

/// A PDF file, as pdftotext and pdftoppm see it.
struct PDFFile {
  var path: String

  /// The text in the order of the content, without what stands in the top and bottom margins.
  ///
  /// Margins are in points, on A4.
  func text(top: Int, bottom: Int) async throws -> String {
    try await Program.tool(
      "pdftotext",
      ["-raw", "-r", "72", "-x", "0", "-y", "\(top)", "-W", "596", "-H", "\(842 - top - bottom)"]
        + ["-enc", "UTF-8", path, "-"]
    ).text
  }

  /// Each page as a grey picture of one pixel per point.
  func pictures() async throws -> [GreyPicture] {
    let folder = try ScratchFolder()
    _ = try await Program.tool("pdftoppm", ["-gray", "-r", "72", path, folder.path("page")])
    return try folder.files().map { try GreyPicture(pgm: folder.bytes(of: $0)) }
  }
}

/// A picture of grey pixels, 0 black.
struct GreyPicture {
  var width = 0
  var height = 0
  private var pixels: ArraySlice<UInt8> = []

  /// Reads a binary PGM file as pdftoppm writes it: `P5`, width and height, the maximum, pixels.
  init(pgm: [UInt8]) throws {
    var rest = pgm[...]
    func word() -> String {
      rest = rest.drop { $0 == 10 || $0 == 32 }
      let word = rest.prefix { $0 != 10 && $0 != 32 }
      rest = rest.dropFirst(word.count)
      return String(decoding: word, as: UTF8.self)
    }
    guard word() == "P5", let width = Int(word()), let height = Int(word()), word() == "255",
      rest.count == width * height + 1
    else { throw CocoaError(.fileReadCorruptFile) }
    self.width = width
    self.height = height
    pixels = rest.dropFirst()
  }

  /// The columns and rows that any ink touches.
  var ink: (columns: ClosedRange<Int>, rows: ClosedRange<Int>)? {
    let dark = pixels.indices.filter { pixels[$0] < 200 }.map { $0 - pixels.startIndex }
    let columns = dark.map { $0 % width }
    guard let first = dark.first, let last = dark.last, let left = columns.min(),
      let right = columns.max()
    else { return nil }
    return (left...right, first / width...last / width)
  }
}
