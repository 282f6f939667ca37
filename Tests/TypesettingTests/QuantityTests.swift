import Frames
import Testing

@testable import Typesetting

@Suite("Numbers, units and what belongs to them")
struct QuantityTests {
  /// The two sides of the line ends of a ragged paragraph, in which nothing speaks against a better place.
  private func ends(_ text: String) -> [(String, String)] {
    stride(from: 7.0, through: 20, by: 0.5).flatMap { measure in
      let set = broken("甲乙丙丁戊己庚\(text)辛壬癸子丑寅卯辰巳午未", measure: measure)
      return zip(set, set.dropFirst()).map { ($0, $1) }
    }
  }

  @Test(
    "A number and its unit stay on one line",
    arguments: [
      ("4.2", "MA/cm²"), ("10⁻³", "mol/L"), ("186", "TB"), ("3", "kW·h"), ("12", "万元"), ("8", "年"),
    ])
  func units(_ number: String, _ unit: String) {
    for (line, next) in ends("\(number) \(unit)，") {
      #expect(!(line.hasSuffix(number) && next.hasPrefix(unit)), "\(line)|\(next)")
      #expect(!line.hasSuffix("/") && !line.hasSuffix("·"), "\(line)|\(next)")
    }
  }

  @Test("Words are no units, and powers belong to them")
  func names() {
    for unit in ["m2", "km²", "s⁻¹", "kW·h", "μg/L", "MHz"] { #expect(Units.contains(unit)) }
    for word in ["people", "", "/", "m/people", "of", "in", "PC"] { #expect(!Units.contains(word)) }
  }

  @Test("A sign that relates two values ends a line rather than beginning one")
  func relations() {
    for sign in ["=", "<", "~", "≈"] {
      for (line, next) in ends("Mn \(sign) 52,000，SD \(sign) 18，") {
        #expect(!next.hasPrefix(sign), "\(line)|\(next)")
      }
    }
  }

  @Test(
    "What belongs to a number, or to an initial, stays with it where there is room",
    arguments: [
      ("pp. ", "1481–1493"), ("2021–", "至今"), ("第 ", "126 讲"), ("约", "800 人"), ("1.2 ", "million"),
      ("2006–", "2011"), ("10 ", "000"), ("Doe ", "J., 甲"), ("J. ", "Doe"),
    ])
  func phrases(_ head: String, _ tail: String) {
    for (line, next) in ends("\(head)\(tail)，") {
      let head = head.filter { $0 != " " }
      #expect(!(line.hasSuffix(head) && next.hasPrefix(tail)), "\(line)|\(next)")
    }
  }

  @Test("A hyphen behind a single letter, or those of an option, end no line")
  func hyphens() {
    for (line, next) in ends("d-PS and p-value of --depth=1 or -n，") {
      for end in ["d-", "p-", " -", "--"] where line.hasSuffix(end) {
        Issue.record("\(line)|\(next)")
      }
    }
  }

  @Test("A line is not squeezed to part a number from what it counts")
  func squeezing() {
    // With the marks closed up the number would have room; without it they need not.
    let text = "甲，乙，丙，丁，戊，己庚2020年辛壬癸子丑寅卯辰巳午未申酉"
    #expect(lines(of: paragraph(text, .justify), measure: 12.3)[0].text == "甲，乙，丙，丁，戊，己庚")
  }

  @Test("Space stands beside a word that begins with a full stop or ends with a bracket")
  func mixedSpace() {
    #expect(abs((oneLine("与.NET").x(of: ".") ?? 0) - 1.25) < 0.001)
    #expect(abs((oneLine("O(1)时").x(of: "时") ?? 0) - 2.25) < 0.001)
    #expect(abs((oneLine("甲(乙)时").x(of: "时") ?? 0) - 3) < 0.001)
  }

  @Test("A raised note stands at the ink of the mark before it")
  func raisedNotes() {
    var raised = textStyle(size: 0.5 * em)
    raised.rise = 3
    for mark in ["）", "。", "”", "》"] {
      var text = paragraph("甲\(mark)")
      text.spans.append(TextSpan("\u{2060}[1]", style: raised))
      #expect(abs((lines(of: text, measure: 20)[0].x(of: "[") ?? 0) - 1.5) < 0.001, "\(mark)")
    }
  }
}
