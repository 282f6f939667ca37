import Binding
import Foundation
import Frames
import Painting
import PangoCairo

/// A document of empty pages, painted and bound, on disk for the programs that look into it.
final class BoundFile {
  let bytes: [UInt8]
  let url: URL

  /// - Parameters:
  ///   - pages: The pages.
  ///   - metadata: What the document says of itself.
  ///   - text: Characters to show on the first page, one upon another, as leaf 0.
  ///   - tree: What screen readers read.
  ///   - conformance: The standards that it names.
  ///   - attachments: Files to put into it.
  ///   - compactFonts: The fonts whose outlines must be compact, where that is not what painting says.
  /// - Throws: When painting, binding or writing fails.
  init(
    _ pages: [Page],
    _ metadata: DocumentMetadata = DocumentMetadata(title: "Activities", language: "en"),
    text: String = "", tree: LogicalElement? = nil, conformance: Conformance = .none,
    attachments: [Attachment] = [], compactFonts: Set<String>? = nil
  ) throws {
    let configuration = URL(filePath: #filePath)
      .deletingLastPathComponent().appending(path: "../../fonts/fonts.conf").standardized.path
    let fonts = try FontMap(configuration: configuration)
    var pages = pages
    pages[0].items += Self.items(for: text, in: fonts)
    var painted = try paintPDF(pages, fonts: fonts)
    if let compactFonts { painted.compactFonts = compactFonts }
    bytes = try bind(
      painted, pages: pages,
      BindingContents(
        tree: tree, metadata: metadata, producer: "Recto 1.0", conformance: conformance,
        attachments: attachments))
    url = FileManager.default.temporaryDirectory.appending(path: "recto-\(UUID().uuidString).pdf")
    try Data(bytes).write(to: url)
  }

  private static func items(for text: String, in fonts: FontMap) -> [PageItem] {
    let bytes = Array(text.utf8)
    let font = FontRequest(
      families: ["Noto Serif"], size: 10, weight: 400, isItalic: false, language: "en")
    let shaped = PangoShaper(fonts: fonts)
      .shape(bytes, runs: [ShapingRun(range: 0..<bytes.count, font: font)])
    return shaped.clusters.map { cluster in
      let run = GlyphRun(
        face: cluster.face, size: 10, color: .black,
        bytes: bytes[cluster.text],
        glyphs: shaped.glyphs[cluster.glyphs].map { PlacedGlyph(id: $0.id, x: 0) }[...],
        clusters: [
          GlyphCluster(byteCount: cluster.text.count, glyphCount: cluster.glyphs.count)
        ])
      return PageItem(origin: Point(x: 72, y: 72), content: .glyphs(run), mark: .leaf(0))
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// What a program prints about the file, given its arguments before the file.
  func output(of program: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments + [url.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let printed = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: printed, as: UTF8.self)
  }

  /// The values of all objects of the file, as qpdf writes them in JSON.
  func objects() throws -> [[String: Any]] {
    let json = try output(of: "qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=none")
    let root = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let file = (root?["qpdf"] as? [[String: Any]])?.last ?? [:]
    return file.sorted { $0.key < $1.key }
      .compactMap { ($0.value as? [String: Any])?["value"] as? [String: Any] }
  }

  /// The dictionaries of one type, in the order of their numbers as text.
  func dictionaries(_ key: String, _ value: String) throws -> [[String: Any]] {
    try objects().filter { $0[key] as? String == value }
  }
}

let a4 = Size(width: 595, height: 842)
