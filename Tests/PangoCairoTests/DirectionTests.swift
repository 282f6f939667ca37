import Foundation
import Frames
import Measuring
import PangoCairo
import Testing

@testable import Typesetting

/// Arabic and Hebrew names in Chinese and English lines, shaped by real fonts.
@Suite struct DirectionTests {
  private func lines(
    _ text: String, _ language: String = "zh", measure: Double = 10_000
  ) throws -> [SetLine] {
    let style = TextStyle(
      typeface: Typeface(latin: ["Noto Serif"], han: ["Noto Serif CJK SC"]), size: 10,
      language: language)
    let paragraph = Paragraph(
      spans: [TextSpan(text, style: style)],
      style: ParagraphStyle(alignment: .left, pitch: 15, em: 10, language: language))
    var setting = ParagraphSetting(
      shaper: PangoShaper(fonts: try FontMap(configuration: fontConfiguration)))
    return setting.lines(of: paragraph, measure: measure)
  }

  /// The characters of a line as the eye meets them, from the left.
  private func visual(_ line: SetLine) -> String {
    var places: [(x: Double, text: String)] = []
    for item in line.items {
      guard case .glyphs(let run) = item.content else { continue }
      var bytes = run.bytes
      var glyphs = run.glyphs
      for cluster in run.clusters {
        let text = String(decoding: bytes.prefix(cluster.byteCount), as: UTF8.self)
        if let x = glyphs.prefix(cluster.glyphCount).map(\.x).min() {
          places.append((item.origin.x + x, text))
        }
        bytes = bytes.dropFirst(cluster.byteCount)
        glyphs = glyphs.dropFirst(cluster.glyphCount)
      }
    }
    return places.sorted { $0.x < $1.x }.map(\.text).joined()
  }

  private func logical(_ line: SetLine) -> String {
    line.items.map { item in
      if case .glyphs(let run) = item.content { run.text } else { "" }
    }.joined()
  }

  @Test(arguments: [
    ("与 שלום 合作", "zh", "与 םולש 合作"),
    ("by שלום (2024), and", "en", "by םולש (2024), and"),
    // A name at the beginning does not turn the line round.
    ("שלום 与甲", "zh", "םולש 与甲"),
    ("（שלום）甲", "zh", "（םולש）甲"),
    ("(שלום) a", "en", "(םולש) a"),
    ("甲（שלום）、（דוד）乙", "zh", "甲（םולש）、（דוד）乙".replacing("דוד", with: "דוד".reversed())),
    ("שלום (דוד) 2024", "en", ")דוד( םולש 2024".replacing("דוד", with: "דוד".reversed())),
    ("«שלום» 3", "en", "«םולש» 3"),
    // What the author says by control characters stands.
    ("\u{202B}שלום 1\u{202C} a", "en", "1 םולש a"),
    // Inside a phrase brackets are mirrored: the closing one stands at the left.
    // Numbers inside a name's own phrase keep their order.
    ("a שלום 12 שלום b", "en", "a םולש 12 םולש b"),
    ("获 20 שקל，", "zh", "获 20 לקש，"),
  ])
  func order(text: String, language: String, expected: String) throws {
    let line = try #require(try lines(text, language).first)
    #expect(visual(line) == expected)
    #expect(logical(line) == text.filter { !"\u{202B}\u{202C}".contains($0) })
  }

  @Test func lettersOfAnArabicNameJoin() throws {
    let joined = try Shaping("محمد", "Noto Serif", language: "en")
    let apart = try Shaping("م ح م د", "Noto Serif", language: "en")
    let first = joined.shaped.glyphs.map(\.id)
    #expect(Set(first).isDisjoint(with: apart.shaped.glyphs.map(\.id).dropFirst()))
    #expect(Set(joined.faceNames).count == 1 && joined.shaped.missing.isEmpty)
  }

  /// Each line shows its own part of a long phrase from right to left.
  @Test func phrasesGoOverLineEnds() throws {
    let words = ["אבג", "דהו", "זחט", "יכל"]
    let set = try lines("甲" + words.joined(separator: " ") + "乙", measure: 50)
    #expect(set.count > 1)
    #expect(set.map(logical).joined() == "甲" + words.joined(separator: " ") + "乙")
    for line in set {
      let own = words.filter { logical(line).contains($0) }
      let seen = visual(line)
      let order = own.compactMap { word in seen.range(of: String(word.reversed())) }
      #expect(order.count == own.count, "\(seen)")
      #expect(order.map(\.lowerBound) == order.map(\.lowerBound).sorted(by: >), "\(seen)")
    }
  }

  @Test("A text that changes its direction thousands of times is shaped in linear time")
  func manyTurns() throws {
    func time(_ count: Int) throws -> Duration {
      let text = String(repeating: "汉م", count: count)
      return try processorTime {
        let shaping = try Shaping(text, "Noto Serif")
        #expect(shaping.clusterTexts.joined() == text)
      }
    }
    let short = try time(1_000)
    let long = try time(10_000)
    #expect(long < .seconds(1) + short * 30)
  }
}
