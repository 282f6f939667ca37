import Foundation
import Frames
import Hyphenation
import PangoCairo
import Testing

@testable import Typesetting

/// How even the lines of the typography benchmark's paragraphs are, in the fonts of the layouts.
///
/// `make bench` measures the same on finished files, beside Typst; the bounds are those of its tables.
@Suite struct EvennessTests {
  struct Setting: Sendable, CustomTestStringConvertible {
    var texts: String
    var language: String
    var latin: String
    var han: String
    var testDescription: String { "\(texts), \(han)" }
  }

  static let settings = [
    Setting(
      texts: "zh-Hans", language: "zh", latin: "Noto Serif", han: "Noto Serif CJK SC"),
    Setting(texts: "zh-Hans", language: "zh", latin: "Noto Sans", han: "Noto Sans CJK SC"),
    Setting(
      texts: "zh-Hant", language: "zh-hant", latin: "Noto Serif", han: "Noto Serif CJK TC"),
  ]
  private static let em = 12.0

  private struct Tally {
    var lines = 0
    var widest: [Double] = []
    var hanGaps: [Double] = []
    var mixedGaps: [Double] = []
    var oneCharacterEnds: [String] = []
    var ragged: [String] = []
  }

  @Test("Justified lines are flush and even", arguments: settings)
  func even(_ setting: Setting) throws {
    let tally = try self.tally(setting)
    #expect(tally.lines > 1500)
    #expect(tally.ragged.isEmpty)
    #expect(tally.oneCharacterEnds.isEmpty)
    func share(over gap: Double) -> Double {
      Double(tally.widest.count { $0 > gap }) / Double(tally.lines)
    }
    #expect(share(over: 0.10) <= 0.010)
    #expect(share(over: 0.05) <= 0.040)
    #expect(mean(tally.hanGaps) <= 0.0070)
    #expect((0.22...0.28).contains(mean(tally.mixedGaps)))
  }

  private func tally(_ setting: Setting) throws -> Tally {
    let style = TextStyle(
      typeface: Typeface(latin: [setting.latin], han: [setting.han]), size: Self.em,
      language: setting.language)
    let shaper = PangoShaper(fonts: try FontMap(configuration: fontConfiguration))
    var paragraphs = ParagraphSetting(shaper: shaper, hyphenator: PatternHyphenator())
    var tally = Tally()
    for text in try texts(setting.texts) {
      let paragraph = Paragraph(
        spans: [TextSpan(text, style: style)],
        style: ParagraphStyle(
          alignment: .justify, pitch: 18, em: Self.em, hyphenates: true,
          language: setting.language))
      for measure in stride(from: 16.0, through: 44, by: 2) {
        let lines = paragraphs.lines(of: paragraph, measure: measure * Self.em)
        for line in lines.dropLast() { count(line, measure, &tally) }
        let last = lines.last.map(characters) ?? []
        if last.count(where: { $0.isHan || $0.isLatin }) < 2 {
          tally.oneCharacterEnds.append("\(measure): \(last.map(\.text).joined())")
        }
      }
    }
    return tally
  }

  private func count(_ line: SetLine, _ measure: Double, _ tally: inout Tally) {
    let line = characters(of: line)
    tally.lines += 1
    var widest = 0.0
    for (left, right) in zip(line, line.dropFirst()) where left.isHan {
      let gap = right.x - left.x - 1
      if right.isHan {
        tally.hanGaps.append(abs(gap))
        widest = max(widest, gap)
      } else if right.isLatin {
        tally.mixedGaps.append(gap)
      }
    }
    tally.widest.append(widest)
    if let last = line.last, last.isHan, abs(last.x + 1 - measure) > 0.03 {
      tally.ragged.append("\(measure): \(line.map(\.text).joined())")
    }
  }

  private func texts(_ name: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../benchmarks/typography/texts").standardized
    return try ["A", "B"].flatMap { half in
      try String(contentsOf: folder.appending(path: "\(name)-\(half).txt"), encoding: .utf8)
        .split(separator: "\n\n").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    }
  }

  private struct Character {
    var text: String
    /// The origin of the glyph from the line's left, in ems.
    var x: Double
    var isHan: Bool { text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) } }
    var isLatin: Bool {
      text.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
        || text.allSatisfy(\.isWholeNumber)
    }
  }

  private func characters(of line: SetLine) -> [Character] {
    line.items.flatMap { item -> [Character] in
      guard case .glyphs(let run) = item.content else { return [] }
      var bytes = run.bytes
      var glyphs = run.glyphs
      return run.clusters.map { cluster in
        defer {
          bytes = bytes.dropFirst(cluster.byteCount)
          glyphs = glyphs.dropFirst(cluster.glyphCount)
        }
        return Character(
          text: String(decoding: bytes.prefix(cluster.byteCount), as: UTF8.self),
          x: (item.origin.x + (glyphs.first?.x ?? 0)) / Self.em)
      }
    }
  }

  private func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }
}
