import Frames
import Testing

@testable import Typesetting

@Suite("Where lines end")
struct LineBreakTests {
  /// 20 Han characters of which one is replaced: whatever the measure, its neighbours show the rule.
  private func linesAround(_ mark: String) -> [String] {
    (3...12).flatMap { measure in
      broken("甲乙丙丁戊己庚辛\(mark)子丑寅卯辰巳午未", measure: Double(measure))
    }
  }

  @Test(
    "No line begins with a mark that closes, pauses, stops or joins",
    arguments: [
      "，", "。", "、", "；", "：", "！", "？", "）", "》", "」", "』", "】", "〉", "”", "’", "……", "·", "～",
      "／", "々", "％", "-", "/", "℃", "。”", "》，", "！？", "—",
    ])
  func lineStart(_ mark: String) {
    let first = mark.first
    #expect(linesAround(mark).allSatisfy { $0.first != first })
  }

  @Test(
    "No line ends with a mark that opens",
    arguments: ["（", "《", "「", "『", "【", "〈", "〔", "“", "‘", "￥", "（《", "／"])
  func lineEnd(_ mark: String) {
    let last = mark.last
    #expect(linesAround(mark + "天").allSatisfy { $0.last != last })
  }

  @Test("Two marks of a dash or an ellipsis stay together", arguments: ["——", "……"])
  func pairs(_ mark: String) {
    let first = mark.first
    #expect(linesAround(mark).allSatisfy { line in line.count { $0 == first } != 1 })
  }

  @Test(
    "Numbers stay whole, with their signs and percent",
    arguments: [
      "3.14", "1,000", "50%", "$100", "25℃", "2021-2023", "±5", "12:30", "1,234,567,890.5%",
      "NSFC-2024/1234567890", "§12",
    ])
  func numbers(_ number: String) {
    for measure in 5...12 {
      let lines = broken("甲乙丙丁戊\(number)子丑寅卯辰", measure: Double(measure))
      let isLong = 0.5 * Double(number.count) > Double(measure)
      #expect(isLong || lines.contains { $0.contains(number) }, "\(measure): \(lines)")
      #expect(lines.allSatisfy { !",.%℃-/:".contains($0.first ?? "甲") }, "\(measure): \(lines)")
    }
  }

  @Test("Words are broken only where nothing else fits")
  func words() {
    #expect(broken("甲乙丙 learning 丁", measure: 5) == ["甲乙丙", "learning", "丁"])
    #expect(broken("information", measure: 3) == ["inform", "ation"])
    #expect(
      broken("A long word: incomprehensibilities.", measure: 6, language: "en")
        == ["A long word:", "incomprehens", "ibilities."])
  }

  @Test("A line can end after a hyphen, and after a slash between words")
  func hyphens() {
    #expect(broken("甲乙 well-known", measure: 5) == ["甲乙 well-", "known"])
    #expect(broken("input/output", measure: 4) == ["input/", "output"])
    #expect(broken("甲乙丙-丁戊己", measure: 3) == ["甲乙", "丙-丁", "戊己"])
  }

  @Test("Addresses end lines after their separators, never inside an escape or before a separator")
  func addresses() {
    let address = "https://example.org/path/to-some/%E4%BD%A0%E5%A5%BD/page.html?q=1&r=2#part"
    for measure in 4...40 {
      for alignment in [ParagraphStyle.Alignment.left, .justify] {
        let lines = broken("地址是\(address)，甲乙丙丁", measure: Double(measure), alignment)
        #expect(lines.joined() == "地址是\(address)，甲乙丙丁")
        for (line, next) in zip(lines, lines.dropFirst()) {
          #expect(!line.suffix(2).contains("%"), "\(measure): \(lines)")
          #expect(!"/.-_?&=#:，".contains(next.first ?? "甲"), "\(measure): \(lines)")
        }
      }
    }
  }

  @Test("What relates two values, or counts, stays with them where there is room for it elsewhere")
  func relations() {
    for measure in 5...9 {
      let lines = broken("甲乙丙丁戊己 p < 0.05", measure: Double(measure))
      #expect(lines.contains { $0.contains("p < 0.05") }, "\(measure): \(lines)")
    }
    #expect(broken("在系列讲座第 5 讲上", measure: 7) == ["在系列讲座", "第 5 讲上"])
    #expect(broken("Jan 2023 – Dec 2026", measure: 5, language: "en").contains("–") == false)
  }

  @Test("An address ends no line with a hyphen unless the line were very open")
  func hyphensOfAddresses() {
    for measure in 12...30 {
      let lines = broken(
        "甲乙丙丁 https://doi.org/10.5555/cma.j.cn112152-20211000-00000 戊己", measure: Double(measure))
      #expect(!lines.contains { $0.hasSuffix("-") }, "\(measure): \(lines)")
    }
  }

  @Test("A line feed ends a line, also two and one at the end")
  func lineFeeds() {
    #expect(broken("甲\n乙", measure: 10) == ["甲", "乙"])
    #expect(broken("甲\n\n乙\n", measure: 10) == ["甲", "", "乙"])
    #expect(broken("甲\r\n乙", measure: 10).count == 2)
  }

  @Test("Glue holds, a zero-width space lets go")
  func glue() {
    #expect(broken("甲乙\u{2060}丙丁", measure: 2) == ["甲", "乙丙", "丁"])
    #expect(broken("abc\u{A0}def", measure: 4).first?.hasPrefix("abc\u{A0}d") == true)
    #expect(broken("abcd\u{200B}efgh", measure: 3) == ["abcd", "efgh"])
  }

  @Test("A date that is not to be divided is not, and may leave its column")
  func unbroken() {
    var date = paragraph("2021年10月12日 – 2023年12月31日\n（读博期间）")
    date.style.isUnbroken = true
    #expect(
      lines(of: date, measure: 4).map(\.text) == ["2021年10月12日 – 2023年12月31日", "（读博期间）"])
  }

  @Test("A measure narrower than a character sets one character per line")
  func narrow() {
    #expect(broken("甲乙，丙", measure: 0.5).joined() == "甲乙，丙")
    #expect(broken("甲乙丙", measure: -5) == ["甲", "乙", "丙"])
    #expect(broken("", measure: 5).isEmpty)
  }

  @Test("A line that ends before a link behind an em is not stretched; within a text it is")
  func itemsOfARow() {
    var row = paragraph("甲乙丙丁戊AB己庚辛", .justify)
    row.spans += [
      TextSpan("\u{2003}", style: textStyle()), TextSpan("链接链接", style: textStyle()),
    ]
    let set = lines(of: row, measure: 12)
    #expect(set.map { $0.text.filter { $0 != "\u{2003}" } } == ["甲乙丙丁戊AB己庚辛", "链接链接"])
    #expect(abs((set[0].x(of: "辛") ?? 0) - 8.5) < 0.01)
    let text = lines(of: paragraph("甲乙丙丁戊AB己庚辛\u{2003}链接链接", .justify), measure: 12)
    #expect((text[0].x(of: "辛") ?? 0) > 8.6)
  }

  @Test("A link behind an em does not take a line of its own to be rid of a hyphen before it")
  func itemsBehindHyphens() {
    var row = paragraph("many people of the international societies", .justify, language: "en")
    row.style.hyphenates = true
    row.spans += [
      TextSpan("\u{2003}", style: textStyle("en")), TextSpan("link", style: textStyle("en")),
    ]
    var setting = ParagraphSetting(shaper: FixedAdvanceShaper(), hyphenator: EveryThirdLetter())
    for measure in stride(from: 12.0, through: 19, by: 0.5) {
      let set = setting.lines(of: row, measure: measure * em).map(\.text)
      #expect(set.last?.hasPrefix("link") == false, "\(measure): \(set)")
    }
  }
}
