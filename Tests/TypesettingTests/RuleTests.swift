import Frames
import Testing

@testable import Typesetting

/// One test for each rule of setting that ARCHITECTURE.md lists under the same number.
@Suite("Rules of setting")
struct RuleTests {
  private func near(_ left: Double?, _ right: Double) -> Bool {
    left.map { abs($0 - right) < 0.001 } ?? false
  }

  /// A paragraph of a house's style.
  private func text(
    _ text: String, _ alignment: ParagraphStyle.Alignment = .left, language: String = "zh",
    _ house: HouseStyle = HouseStyle()
  ) -> Paragraph {
    var result = paragraph(text, alignment, language: language)
    result.style.house = house
    return result
  }

  /// The width of a text that is set in one line, in ems.
  private func width(
    _ string: String, language: String = "zh", _ house: HouseStyle = HouseStyle()
  ) -> Double {
    (lines(of: text(string, language: language, house), measure: 1000).first?.width ?? 0) / em
  }

  /// Whether any line begins, or ends, with a character, whatever the measure.
  private func edges(
    _ string: String, level: HouseStyle.LineBreakLevel = .gb, of mark: Character
  ) -> (begins: Bool, ends: Bool) {
    var result = (begins: false, ends: false)
    for measure in stride(from: 4.0, through: 12, by: 0.5) {
      let set = lines(
        of: text(string, HouseStyle(lineBreaking: level)), measure: measure
      ).map { $0.text.filter { $0 != " " } }
      result.begins = result.begins || set.dropFirst().contains { $0.first == mark }
      result.ends = result.ends || set.dropLast().contains { $0.last == mark }
    }
    return result
  }

  private func text(_ string: String, _ house: HouseStyle) -> Paragraph {
    text(string, .left, house)
  }

  @Test("Rules 1 and 2: what closes begins no line, what opens ends none, at any level")
  func rule1() {
    for level in HouseStyle.LineBreakLevel.allCases {
      for mark in "，。、；：！？）》」』】”·～々" {
        #expect(!edges("甲乙丙丁戊己\(mark)庚辛壬癸子丑", level: level, of: mark).begins)
      }
      for mark in "（《「『【“" {
        #expect(!edges("甲乙丙丁戊己\(mark)庚辛壬癸子丑", level: level, of: mark).ends)
      }
    }
  }

  @Test("Rule 3: a solidus ends a line at the basic level only")
  func rule3() {
    for solidus: Character in ["／", "/"] {
      let text = "甲乙丙丁戊己\(solidus)庚辛壬癸子丑"
      #expect(edges(text, level: .basic, of: solidus).ends)
      #expect(!edges(text, level: .gb, of: solidus).ends)
      #expect(!edges(text, level: .basic, of: solidus).begins)
    }
    // That of an address is part of it.
    #expect(broken("https://e.org/甲乙丙丁", measure: 7) == ["https://e.org/", "甲乙丙丁"])
  }

  @Test("Rule 4: a dash begins no line at the strict level, an ellipsis at none")
  func rule4() {
    for (level, begins) in [(HouseStyle.LineBreakLevel.gb, true), (.strict, false)] {
      let style = HouseStyle(lineBreaking: level)
      let set = lines(of: text("甲乙丙丁戊己庚——辛壬癸子丑寅卯辰", .justify, style), measure: 7)
      #expect(set.contains { $0.text.hasPrefix("—") } == begins)
    }
    #expect(!edges("甲乙丙丁戊己……庚辛壬癸子丑", level: .basic, of: "…").begins)
  }

  @Test("Rule 6: marks give way before a character is pushed to the next line")
  func rule6() {
    let first = lines(of: text("甲乙丙，丁戊己庚辛壬癸子丑", .justify), measure: 9.75)[0]
    #expect(first.text == "甲乙丙，丁戊己庚辛壬")
  }

  @Test("Rule 7: dashes and doubled marks stay whole; four ellipsis signs part in the middle")
  func rule7() {
    for measure in 3...9 {
      for marks in ["——", "……", "？！"] {
        let set = broken("甲乙丙\(marks)丁戊己庚", measure: Double(measure))
        #expect(set.contains { $0.contains(marks) }, "\(measure) \(set)")
      }
    }
    #expect(broken("…………", measure: 2) == ["……", "……"])
  }

  @Test("Rule 8: two stacked marks take one em, three take two")
  func rule8() {
    #expect(near(width("甲？！乙"), 3))
    #expect(near(width("甲！！！乙"), 4))
  }

  @Test("Rule 9: numbers stay whole with what belongs to them, units behind a space too")
  func rule9() {
    for number in ["123,456.78", "12%", "−3", "¥100", "25℃", "2019-01-02", "5 km", "3.2 GHz"] {
      for measure in 6...12 {
        let set = broken("甲乙丙丁戊\(number)，子丑寅卯", measure: Double(measure))
        #expect(set.contains { $0.contains(number) }, "\(measure) \(set)")
      }
    }
  }

  @Test("Rule 10: addresses end lines behind separators; a dash of a range may end a line")
  func rule10() {
    #expect(broken("https://example.org/abc", measure: 8) == ["https://example.", "org/abc"])
    #expect(broken("2020.9–2021.6", measure: 4) == ["2020.9–", "2021.6"])
    #expect(broken("arXiv:2203.00000", measure: 6) == ["arXiv:", "2203.00000"])
    // What holds a slash is not an address yet; the type of a reference stays whole.
    for code in ["tasks[J/OL]", "3.5MB/s", "IJCAI/ACL"] {
      for measure in stride(from: 6.5, through: 12, by: 0.5) {
        let set = broken("甲乙丙丁戊己\(code)庚辛壬癸", measure: measure)
        #expect(set.contains { $0.contains(code) }, "\(measure) \(set)")
      }
    }
    for measure in stride(from: 9, through: 14, by: 0.5) {
      let set = broken("甲乙丙丁戊https://example.org/abcdef", measure: measure)
      #expect(set.contains { $0.contains("https://") }, "\(measure) \(set)")
      #expect(set.allSatisfy { $0.count > 1 }, "\(measure) \(set)")
    }
  }

  @Test("Rule 11: a citation begins no line")
  func rule11() {
    #expect(!edges("甲乙丙丁戊己[12]庚辛壬癸子丑", of: "[").begins)
  }

  @Test("Rules 12 and 13: an iteration mark and the dot of a name begin no line")
  func rule12() {
    #expect(!edges("甲乙丙丁戊己々庚辛壬癸", of: "々").begins)
    #expect(!edges("甲乙丙丁戊己·庚辛壬癸", of: "·").begins)
  }

  @Test("Rule 14: what lies between the inks of two marks goes, half an em in all")
  func rule14() {
    for marks in ["》，", "。”", "）（", "，《", "（《"] { #expect(near(width("甲\(marks)乙"), 3.5)) }
    // Beside Western marks it is the white space of the full-width one; not behind a pause, which has it
    // instead of a space.
    for marks in ["》,", "”.", "）[", "(《"] {
      #expect(near(width("甲\(marks)乙"), width("甲\(marks.filter(\.isASCII))乙") + 0.5), "\(marks)")
    }
    #expect(near(width("甲，(乙"), width("甲(乙") + 1))
  }

  @Test("Rules 15 and 16: lines begin and end with the ink of their marks, indented ones too")
  func rule15() {
    #expect(near(width("《甲》"), 2))
    var indented = text("《甲》")
    indented.style.firstLineIndent = 2 * em
    #expect(near(lines(of: indented, measure: 100)[0].x(of: "甲"), 2.5))
  }

  @Test("Rule 17: between marks of two sizes the smaller one gives its space")
  func rule17() {
    var sized = text("甲》")
    sized.spans.append(TextSpan("（乙", style: textStyle(size: 0.5 * em)))
    #expect(near(lines(of: sized, measure: 100)[0].width / em, 3 - 0.25))
  }

  @Test("Rule 18: each punctuation style keeps as much white space as it says")
  func rule18() {
    func width(_ style: HouseStyle.PunctuationStyle) -> Double {
      self.width("甲，乙》（丙。丁", HouseStyle(punctuation: style))
    }
    #expect(near(width(.quanjiao), 7.5))
    #expect(near(width(.kaiming), 6.5))
    #expect(near(width(.banjiao), 6))
    #expect(near(width(.hangmobanjiao), 8))
    #expect(near(width(.plain), 8))
    #expect(near(self.width("甲。", HouseStyle(punctuation: .hangmobanjiao)), 1.5))
    #expect(near(self.width("甲。", HouseStyle(punctuation: .plain)), 2))
  }

  @Test("Rule 19: Taiwan adjusts its brackets at line ends, not its centred marks; Hong Kong both")
  func rule19() {
    #expect(near(width("甲」", language: "zh-hant"), 1.5))
    #expect(near(width("甲。", language: "zh-hant"), 2))
    #expect(near(width("甲。", language: "zh-hant-hk"), 1.5))
  }

  @Test(
    "Rules 20 and 21: a quarter or an eighth of an em, or none, typed or not",
    arguments: [0.25, 0.125, 0])
  func rule20(_ space: Double) {
    let house = HouseStyle(mixedSpace: space)
    for string in ["甲AB乙", "甲 AB 乙"] { #expect(near(width(string, house), 3 + 2 * space)) }
    #expect(near(width("，AB", house), 2))
    #expect(near(width("， AB", house), 2))
    // Signs keep to the word that they belong to.
    for string in ["甲*", "甲@乙", "甲#", "甲†"] {
      #expect(near(width(string, house), width(string, HouseStyle(mixedSpace: 0))), "\(string)")
    }
    #expect(near(width("C++甲", house), width("C++", house) + 1 + space))
  }

  @Test("Rule 22: the space between Han and Latin never falls below an eighth of an em")
  func rule22() {
    for measure in stride(from: 6.0, through: 12, by: 0.25) {
      let set = lines(of: text("甲乙AB丙丁CD戊己EF庚辛GH壬癸IJ子丑", .justify), measure: measure)
      for line in set {
        for (left, right) in zip(line.characters, line.characters.dropFirst())
        where left.text >= "一" && right.text < "a" {
          #expect(right.x - left.x > 1.124, "\(measure) \(line.text)")
        }
      }
    }
  }

  @Test("Rules 24 and 25: pauses give before stops; word spaces open before Han characters")
  func rule24() {
    let tight = lines(of: text("甲。乙，丙丁戊己庚辛壬癸子", .justify), measure: 9.75)[0]
    #expect(near(tight.x(of: "乙"), 2))
    let open = lines(of: text("甲乙丙 丁戊己庚壬癸子丑寅卯", .justify), measure: 7.6)[0]
    let opened = (open.characters.first { $0.text == "乙" }?.x ?? 0) - 1
    #expect(opened < 0.02, "The word space takes most of a tenth of an em")
  }

  @Test("Rule 26: the last line is not stretched")
  func rule26() {
    #expect(near(lines(of: text("甲乙", .justify), measure: 20)[0].width / em, 2))
  }

  @Test("Rules 27 and 28: quotes go by pair, a dash between numbers is Chinese")
  func rule27() {
    #expect(near(width("“甲”"), 2))
    #expect(near(width("a“b”c"), 2.5))
    #expect(near(width("1—2"), 2))
  }

  @Test("Rule 29: a middle dot fills half an em on the mainland, a whole one elsewhere")
  func rule29() {
    #expect(near(width("阿·伊"), 2.5))
    #expect(near(width("阿·伊", language: "zh-hant"), 3))
  }

  @Test("Rule 34: the first line is indented by what the layout says")
  func rule34() {
    var indented = text("甲乙丙丁")
    indented.style.firstLineIndent = 2 * em
    #expect(lines(of: indented, measure: 4).map { $0.characters.first?.x } == [2, 0])
  }

  @Test("Rule 36: the pitch is the same whatever stands in a line")
  func rule36() {
    let page = typeset(flow([block("甲"), block("A"), block("《B》")]), with: FixedAdvanceShaper())
      .pages[0]
    let baselines = Set(page.items.compactMap(\.baseline)).sorted()
    #expect(zip(baselines, baselines.dropFirst()).allSatisfy { near($1 - $0, 15) })
  }

  @Test("Rule 37: no last line of one character")
  func rule37() {
    let whole = "本人主持国家自然科学基金项目多项并在国际会议发表论文，研究成果得到同行的广泛认可和引用"
    var raised = textStyle(size: 0.6 * em)
    raised.rise = 0.3 * em
    for count in 17...whole.count {
      for measure in stride(from: 10.0, through: 20, by: 0.5) {
        let set = lines(of: text(String(whole.prefix(count)) + "。", .justify), measure: measure)
        let last = set.last?.text.filter { !"，。".contains($0) } ?? ""
        #expect(set.count == 1 || last.count > 1, "\(measure): \(set.map(\.text))")
      }
      // Raised notes are no text.
      for measure in stride(from: 21.0, through: 30, by: 0.5) {
        var noted = text(String(whole.prefix(count)), .justify)
        noted.spans.append(TextSpan("[1][2]", style: raised))
        let set = lines(of: noted, measure: measure).map(\.text)
        let last = set.last?.count { !$0.isASCII } ?? 0
        #expect(set.count == 1 || last > 1, "\(measure): \(set)")
      }
    }
  }

  @Test("Rule 40: marks hang only when the layout asks, and never beside another mark")
  func rule40() {
    let house = HouseStyle(hangsPunctuation: true)
    let hung = lines(of: text("甲乙丙，丁戊", .left, house), measure: 3)
    #expect(hung.map(\.text) == ["甲乙丙，", "丁戊"])
    #expect(near(hung[0].width / em, 3))
    #expect(near(width("甲》。", house), 2))
  }

  @Test("Rule 41: all faces share one baseline, whatever their sizes")
  func rule41() {
    var mixed = paragraph("")
    mixed.spans = [
      TextSpan("甲A", style: textStyle()), TextSpan("乙B", style: textStyle("en", size: 7)),
    ]
    #expect(Set(lines(of: mixed, measure: 20)[0].items.map(\.origin.y)).count == 1)
  }

  @Test("Total fit never costs more than first fit")
  func totalFit() {
    let string =
      "本文研究deep learning方法，提出“模型”（Model）的改进：在3个数据集上，准确率提高了5%，《学报》2024年第3期。"
    var compared = 0
    for measure in stride(from: 6.0, through: 60, by: 1.5) {
      var shaper = FixedAdvanceShaper()
      var fonts = FontRequests()
      let prepared = PreparedParagraph(text(string, .justify), &fonts, &shaper)
      let fit = TotalFit(
        Breakpoints(of: prepared), LineMeasure(prepared), measure: measure * em)
      var greedy = fit
      let places = fit.places.filter { $0.penalty < BreakRules.lastResortPenalty }
      let ends = firstFit(of: prepared, among: places, measure: measure * em)
      greedy.places.removeAll { !ends.contains($0.index) }
      guard let first = greedy.best(), let total = fit.best() else { continue }
      #expect(total.cost <= first.cost + 1e-6, "\(measure)")
      if total.cost < first.cost { compared += 1 }
    }
    #expect(compared > 5, "First fit was hardly ever another")
  }

  @Test("Lines are the same however few are looked at first")
  func usualDemerits() {
    let string =
      "本文研究deep learning方法，提出“模型”（Model）的改进：在3个数据集上，准确率提高了5%，《学报》2024年第3期。"
    var different = 0
    for measure in stride(from: 3.0, through: 40, by: 0.75) {
      var shaper = FixedAdvanceShaper()
      var fonts = FontRequests()
      let prepared = PreparedParagraph(text(string + string, .justify), &fonts, &shaper)
      var fit = TotalFit(
        Breakpoints(of: prepared), LineMeasure(prepared), measure: measure * em)
      fit.usualDemerits = .infinity
      let all = fit.best()
      for demerits in [0, 1_000, 50_000, 1e7] {
        fit.usualDemerits = demerits
        let some = fit.best()
        #expect(some?.lines.map(\.boxes) == all?.lines.map(\.boxes), "\(measure) \(demerits)")
        #expect(some?.cost == all?.cost)
      }
      if all?.cost ?? 0 > 50_000 * Double(all?.lines.count ?? 0) { different += 1 }
    }
    #expect(different > 3, "Every paragraph was well set")
  }

  /// Where lines end that are each filled as far as they go without being shrunk.
  private func firstFit(
    of paragraph: PreparedParagraph, among places: [TotalFit.Place], measure: Double
  ) -> Set<Int> {
    let measurer = LineMeasure(paragraph)
    let places = places.map(\.index)
    var ends: Set<Int> = [0]
    var start = 0
    while start < places.count - 1 {
      let fitting = (start + 1..<places.count).prefix {
        measurer.widths(from: places[start], to: places[$0]).natural <= measure
      }
      start = fitting.last ?? start + 1
      ends.insert(places[start])
    }
    return ends
  }
}
