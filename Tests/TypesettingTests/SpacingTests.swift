import Frames
import Testing

@testable import Typesetting

@Suite("White space inside lines")
struct SpacingTests {
  private func near(_ left: Double?, _ right: Double) -> Bool {
    left.map { abs($0 - right) < 0.001 } ?? false
  }

  @Test(
    "Adjacent marks close up by half an em",
    arguments: [
      ("》，", 1.5), ("。”", 1.5), ("”。", 1.5), ("）（", 1.5), ("，《", 1.5), ("（《", 1.5), ("！？", 1.0),
      ("！！！", 2.0),
      ("》、《", 2.0), ("：“", 1.5), ("，甲", 2.0), ("甲（", 2.0), ("……", 2.0), ("——", 2.0),
    ])
  func adjacentMarks(_ marks: String, _ width: Double) {
    let line = oneLine("甲\(marks)乙")
    #expect(near(line.width / em, width + 2), "\(line.characters)")
  }

  @Test("An opening mark begins a line at the edge, and a mark that ends one ends at the edge")
  func edges() {
    let line = oneLine("（甲）")
    #expect(near(line.x(of: "（"), -0.5))
    #expect(near(line.x(of: "甲"), 0.5))
    #expect(near(line.width / em, 2))
    #expect(near(oneLine("甲。").width / em, 1.5))
  }

  @Test("A quarter em stands between Han and Latin, whether a space was typed or not")
  func mixed() {
    for text in ["甲AB乙", "甲 AB 乙"] {
      let line = oneLine(text)
      #expect(near(line.x(of: "A"), 1.25), "\(text)")
      #expect(near(line.x(of: "乙"), 2.5), "\(text)")
    }
    #expect(near(oneLine("甲12乙").width / em, 3.5))
    #expect(near(oneLine("甲5%乙").x(of: "乙"), 2.5))
    #expect(near(oneLine("甲50％乙").x(of: "％"), 2.25))
  }

  @Test("No space stands between marks and Latin, nor inside dates that ask for none")
  func noMixed() {
    #expect(near(oneLine("，AB。CD").width / em, 4))
    #expect(near(oneLine("《AB》").x(of: "A"), 0.5))
    var date = paragraph("2021年10月")
    date.style.house.mixedSpace = 0
    #expect(near(lines(of: date, measure: 100).first.map { $0.width / em }, 5))
  }

  @Test("A note's raised number takes no space from the Han character before it")
  func raised() {
    var raised = textStyle()
    raised.rise = 3
    var text = paragraph("甲")
    text.spans.append(TextSpan("\u{2060}[1]", style: raised))
    text.spans.append(TextSpan("乙", style: textStyle()))
    #expect(near(lines(of: text, measure: 100).first.flatMap { $0.x(of: "乙") }, 2.5))
  }

  @Test("A Chinese middle dot fills half an em, a Western one goes with its font")
  func middleDot() {
    #expect(near(oneLine("阿·伊").width / em, 2.5))
    #expect(oneLine("a·b").characters.map(\.text) == ["a", "·", "b"])
  }

  @Test("Justified lines end flush, the last one and those before a line feed do not")
  func flush() {
    let text = "本文研究deep learning方法，提出“模型”（Model）的改进：在3个数据集上，准确率提高了5%。"
    for measure in 8...40 {
      let lines = lines(of: paragraph(text, .justify), measure: Double(measure))
      for line in lines.dropLast() {
        #expect(abs(line.width / em - Double(measure)) < 0.03, "\(measure): \(line.text)")
      }
    }
    let short = lines(of: paragraph("甲乙\n丙丁", .justify), measure: 20)
    #expect(short.map { $0.width / em } == [2, 2])
  }

  @Test("A flush line opens its word spaces first, and Han characters all alike")
  func stretching() {
    // Eight characters would leave the measure; the dashes that follow stay in one piece.
    let line = lines(of: paragraph("甲乙丙丁戊己庚辛——壬癸", .justify), measure: 7.6)[0]
    #expect(line.text == "甲乙丙丁戊己庚")
    let steps = zip(line.characters, line.characters.dropFirst()).map { $1.x - $0.x }
    #expect(steps.allSatisfy { near($0, 1.1) })
    let words = lines(
      of: paragraph("aaaa bbbb cccccc", .justify, language: "en"), measure: 4.5)[0]
    #expect(near(words.x(of: "b"), 2.5))
  }

  @Test("The spaces of computer text are as wide as the text has them")
  func verbatimSpaces() {
    var code = paragraph("ab cd 甲乙丙 ef", .justify)
    code.spans[0].style.isVerbatim = true
    code.spans.append(TextSpan("丁戊己庚辛壬癸", style: textStyle()))
    let line = lines(of: code, measure: 9.6)[0]
    #expect(abs((line.x(of: "c") ?? 0) - 1.25) < 0.01)
  }

  @Test("Marks give way before a character goes to the next line, the full stop last")
  func shrinking() {
    // 10.5 ems with the pause; its half em lets the line fit.
    let line = lines(of: paragraph("甲乙丙，丁戊己庚辛壬癸子丑", .justify), measure: 9.75)[0]
    #expect(line.text == "甲乙丙，丁戊己庚辛壬")
    #expect(near(line.x(of: "丁"), 3.75))
    let both = lines(of: paragraph("甲。乙，丙丁戊己庚辛壬癸子", .justify), measure: 9.75)[0]
    #expect(near(both.x(of: "乙"), 2))
  }

  @Test("Centred and right-aligned lines stand where they should")
  func aligned() {
    let center = lines(of: paragraph("甲乙", .center), measure: 10)[0]
    #expect(near(center.x(of: "甲"), 4))
    let right = lines(of: paragraph("甲乙。", .right), measure: 10)[0]
    #expect(near(right.width / em, 10))
    var hanging = paragraph("甲乙丙丁")
    hanging.style.firstLineIndent = 2 * em
    #expect(lines(of: hanging, measure: 4).map { $0.characters.first?.x } == [2, 0])
  }
}
