import Foundation
import Frames
import PangoCairo

/// The private font configuration of the package.
let fontConfiguration = URL(filePath: #filePath)
  .deletingLastPathComponent().appending(path: "../../fonts/fonts.conf").standardized.path

/// A text shaped in one font, with what is needed to look into it.
struct Shaping {
  let text: String
  let fonts: FontMap
  let shaper: PangoShaper
  let shaped: ShapedText

  init(
    _ text: String, _ families: String..., size: Double = 10, weight: Int = 400,
    isItalic: Bool = false, language: String = "zh-cn", features: String = ""
  ) throws {
    let font = FontRequest(
      families: families, size: size, weight: weight, isItalic: isItalic, language: language,
      features: features)
    try self.init([(text, font)])
  }

  init(_ parts: [(text: String, font: FontRequest)]) throws {
    text = parts.map(\.text).joined()
    fonts = try FontMap(configuration: fontConfiguration)
    var start = 0
    var runs: [ShapingRun] = []
    for part in parts {
      let end = start + part.text.utf8.count
      runs.append(ShapingRun(range: start..<end, font: part.font))
      start = end
    }
    shaper = PangoShaper(fonts: fonts)
    shaped = shaper.shape(Array(text.utf8), runs: runs)
  }

  /// The characters of each cluster.
  var clusterTexts: [String] {
    let bytes = Array(text.utf8)
    return shaped.clusters.map { String(decoding: bytes[$0.text], as: UTF8.self) }
  }

  var faceNames: [String] { shaped.clusters.map { fonts.faces[$0.face.index].family } }
}
