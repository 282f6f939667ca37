import Frames
import Testing

@testable import Typesetting

@Suite("Lines that are hard to fill")
struct OpenLineTests {
  private static let han = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"

  private func isHan(_ character: SetCharacter) -> Bool { character.text >= "一" }

  /// The distances between the Han characters that follow each other in a line, in ems.
  private func hanGaps(_ line: SetLine) -> [Double] {
    zip(line.characters, line.characters.dropFirst()).filter { isHan($0) && isHan($1) }
      .map { $1.x - $0.x - 1 }
  }

  /// The widths of the spaces of a line, in ems.
  private func spaces(_ line: SetLine) -> [Double] {
    zip(line.characters, line.characters.dropFirst()).filter { $0.0.text == " " }
      .map { $1.x - $0.x }
  }

  @Test("A long row of letters is divided rather than leaving the line before it open")
  func longRows() {
    let row = String(repeating: "ATGCGTACGTTAGCATCGATCGATC", count: 2)
    for measure in 26...40 {
      let text = paragraph("\(Self.han)\(row)\(Self.han)", .justify)
      let set = lines(of: text, measure: Double(measure))
      #expect(set.flatMap(hanGaps).allSatisfy { $0 < 0.1 }, "\(measure): \(set.map(\.text))")
      #expect(set.contains { !$0.text.contains(row) && $0.text.contains("ATGC") })
    }
  }

  @Test("A line that nothing fills is left ragged, but not in a narrow column")
  func ragged() {
    func set(_ count: Int, _ measure: Double) -> SetLine {
      var text = paragraph(String(Self.han.prefix(count)), .justify)
      text.spans.append(
        TextSpan(String(repeating: "x", count: 31), style: textStyle(), isUnbroken: true))
      return lines(of: text, measure: measure)[0]
    }
    #expect(abs(set(20, 34).width / em - 20) < 0.01)
    #expect(abs(set(13, 16).width / em - 16) < 0.01)
    // A little is spread over the characters, and where there are none over letters.
    #expect(hanGaps(set(20, 22.8)).allSatisfy { abs($0 - 2.8 / 19) < 0.01 })
    var letters = paragraph("", .justify)
    letters.spans = [
      TextSpan(String(repeating: "x", count: 40), style: textStyle(), isUnbroken: true),
      TextSpan(Self.han, style: textStyle()),
    ]
    #expect(abs(lines(of: letters, measure: 20.5)[0].width / em - 20.5) < 0.01)
  }

  @Test("Letters of an address open unseen before Han characters stand a tenth of an em apart")
  func letters() {
    var text = paragraph("甲乙丙丁", .justify)
    for (letter, count) in [("x", 40), ("y", 30)] {
      text.spans.append(
        TextSpan(String(repeating: letter, count: count), style: textStyle(), isUnbroken: true))
      text.spans.append(TextSpan(" ", style: textStyle()))
    }
    func gaps(_ measure: Double) -> (han: Double, letters: Double, width: Double) {
      let line = lines(of: text, measure: measure)[0]
      let letters = line.characters.filter { $0.text == "x" }
      return (
        hanGaps(line).max() ?? 0, letters[1].x - letters[0].x - 0.5, line.width / em
      )
    }
    // Four characters, the space behind them, which counts as four and a half, and forty letters.
    let little = gaps(25)
    #expect(little.letters == 0 && little.han < 0.1)
    let more = gaps(25.4)
    #expect(abs(more.han - 0.1) < 0.001 && (0.001...0.021).contains(more.letters))
    #expect(abs(more.width - 25.4) < 0.001)
  }

  @Test("A code of several groups is divided between them rather than leaving an open line")
  func codes() {
    for code in ["112-2221-E-006-148-MY3", "0000-0002-1825-0097", "978-7-000-00000-0"] {
      var divided = 0
      for measure in stride(from: 14.0, through: 30, by: 0.5) {
        let set = lines(of: paragraph("\(Self.han)\(code)，\(Self.han)", .justify), measure: measure)
        #expect(set.flatMap(hanGaps).allSatisfy { $0 < 0.15 }, "\(measure): \(set.map(\.text))")
        let end = set.first { $0.text.contains("\(code.prefix(3))") }?.text ?? ""
        if !end.contains(code), end.hasSuffix("-") { divided += 1 }
      }
      #expect(divided > 0)
    }
  }

  @Test("A dash between spaces begins no line")
  func dashes() {
    for measure in stride(from: 8.0, through: 24, by: 0.25) {
      let text = "Postdoc at the Mila – Quebec Institute, September 2019 – June 2021，甲乙丙丁戊己庚辛"
      let set = lines(of: paragraph(text, .justify), measure: measure)
      #expect(set.allSatisfy { !$0.text.hasPrefix("–") }, "\(measure): \(set.map(\.text))")
    }
  }

  @Test("A line is not left short where the next word finds room in it")
  func shortLines() {
    func width(_ text: some StringProtocol) -> Double {
      text.reduce(0) { $0 + ($1 == " " ? 0.25 : 0.5) }
    }
    let text =
      "Yiming Zhou, Katarzyna Wisniewska, S. Almeida, J. Okonkwo, and M. Tan, in Online Cantonese"
    for measure in stride(from: 8.0, through: 26, by: 0.25) {
      let set = lines(of: paragraph(text, .justify), measure: measure)
      for (line, next) in zip(set, set.dropFirst()) where line.width / em < measure - 0.01 {
        let longer = line.text + next.text.prefix { $0 != " " }
        #expect(width(longer) > measure, "\(measure): \(set.map(\.text))")
      }
    }
  }

  @Test("What ends inside a serial ends at the measure, kerning aside")
  func kerning() {
    var shaper = FixedAdvanceShaper()
    shaper.kerning = 0.04
    var cut = 0
    for measure in stride(from: 10.0, through: 20, by: 0.5) {
      let text = paragraph("甲乙丙丁戊己庚2019YFB0000000GHJKLMNP9876543210，辛壬癸", .justify)
      for line in lines(of: text, measure: measure, shaper: shaper).dropLast() {
        guard let last = line.characters.last, !isHan(last), line.text.contains("己") else {
          continue
        }
        cut += 1
        #expect(last.x + 0.5 < measure + 0.001, "\(measure): \(line.text)")
      }
    }
    #expect(cut > 0)
  }

  @Test("Word spaces open to half an em, and beyond that with the characters")
  func wordSpaces() {
    var opened = 0
    for measure in stride(from: 12.0, through: 30, by: 0.25) {
      let text = "甲乙丙丁 word of some text 戊己庚辛 and more of it 壬癸子丑寅卯辰巳午未申酉"
      for line in lines(of: paragraph(text, .justify), measure: measure) {
        let gap = hanGaps(line).max() ?? 0
        let widest = spaces(line).max() ?? 0
        if widest > 0.5 { opened += 1 }
        #expect(widest <= 0.5 + 4 * gap + 0.001, "\(measure): \(line.text)")
      }
    }
    #expect(opened > 0)
  }

  @Test(
    "The spaces inside a number and before its unit keep their width",
    arguments: ["10 000", "25 ℃", "2 nm", "4.2 MA/cm²", "1.5×10⁻³ mol/L"])
  func quantities(_ quantity: String) {
    var opened = 0
    for measure in stride(from: 10.0, through: 16, by: 0.25) {
      let text = paragraph("甲 word \(quantity)，of 丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉", .justify)
      for line in lines(of: text, measure: measure) where line.text.contains(quantity) {
        let start = line.text.distance(
          from: line.text.startIndex,
          to: line.text.firstRange(of: quantity)?.lowerBound ?? line.text.startIndex)
        let inside = line.characters.dropFirst(start).prefix(quantity.count)
        let space = zip(inside, inside.dropFirst()).first { $0.0.text == " " }
        #expect(abs((space.map { $1.x - $0.x } ?? 0) - 0.25) < 0.001, "\(measure): \(line.text)")
        if line.text.contains("word "), spaces(line).contains(where: { $0 > 0.3 }) { opened += 1 }
      }
    }
    #expect(opened > 0, "No line was open")
  }
}
