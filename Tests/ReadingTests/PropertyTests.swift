import Activities
import Testing

@testable import Reading

@Suite("Properties")
struct PropertyTests {
  /// Pieces of entries: how they are written, what a reader of the page sees of them, and whether it
  /// is a date, which is told in its own field.
  private let pieces: [(written: String, visible: String, isDate: Bool)] = [
    ("《题目：甲，乙》", "题目甲乙", false), ("“引用”", "引用", false), ("**粗体，字**", "粗体字", false),
    ("*Italic title*", "Italictitle", false), ("[链接](https://e.org/1)", "链接", false),
    ("（[pdf](a)，[code](b)）", "pdfcode", false), ("[示例新闻网](c)", "示例新闻网", false),
    ("于示例大学", "于示例大学", false), ("被[号](d)转载", "被号转载", false), ("承办", "承办", false),
    ("2024年5月29日", "2024529", true), ("2021.1-2023.12（读博期间）", "20211202312读博期间", true),
    ("Aug 2024", "Aug2024", true), ("（2024年）", "2024", true), ("1,000人（线上，甲）", "1000人线上甲", false),
    ("Smith et al.", "Smithetal", false), ("3.94/4.0", "39440", false), ("括号（没有关", "括号没有关", false),
    ("EMNLP2024", "EMNLP2024", false), ("\"straight\"", "straight", false), ("A；B", "AB", false),
    ("`代码，字`", "代码字", false), ("‘单引，号’", "单引号", false),
    ("（年）", "", false), ("–2020", "2020", true), ("2023-05-06T25:00", "20230506T2500", true),
    ("29.3.2023", "2932023", true), ("二〇二三至二〇二四年", "二〇二三至二〇二四", true),
    ("2023年5月和7月", "202357和", true),
  ]
  private let separators = [
    "，", ", ", "", " ", "；", "。", "、", "：", "  \n", " | ", "  ", "\u{2003}",
  ]

  @Test("Every letter and digit of an entry stands in the dossier once", arguments: 0..<600)
  func lettersStay(_ seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    var (written, visible) = ("", "")
    var dates = 0
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      guard let piece = pieces.randomElement(using: &generator) else { continue }
      if piece.isDate { dates += 1 }
      if piece.isDate, dates > 1 { continue }
      written += piece.written + (separators.randomElement(using: &generator) ?? "")
      visible += piece.visible
    }
    for heading in ["报告", "技术博客", "科研项目", "教育经历"] {
      guard let entry = entry(written, heading: heading) else {
        #expect(letters(visible).isEmpty, "\(written)")
        continue
      }
      var printed = [entry.lead, entry.title, entry.detail].map(\.plain).joined()
      printed += entry.links.map(\.label.plain).joined()
      printed += entry.body.variants.flatMap { $0.value.map(\.plain) }.joined()
      printed += entry.facts.map { fact in
        fact.label.plain + fact.value.variants.flatMap { $0.value.map(\.plain) }.joined()
      }.joined()
      if let dates = entry.dates, letters(printed) != letters(visible) {
        printed += dates.written + dates.note.plain
      }
      // 年月日 are no letters of the pieces above.
      let expected = letters(visible)
      let found = letters(printed)
      #expect(found == expected, "\(heading): \(written)")
    }
  }

  private func letters(_ text: String) -> [Character] {
    text.filter { ($0.isLetter || $0.isNumber) && !"年月日".contains($0) }.sorted()
  }

  @Test("Many pages at once are read as one by one")
  func concurrent() async {
    let page = "---\ntitle: 示例\n---\n## 报告\n* 《题~~撤~~目》，2024.5\n\n| 甲 |\n|--|\n| ~~乙~~ |\n"
    let expected = reading(page).dossier.dump
    let dumps = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<50).count { _ in reading(page).dossier.dump != expected } }
      }
      return await group.reduce(0, +)
    }
    #expect(dumps == 0)
  }
}
