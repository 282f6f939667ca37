import Activities
import Diagnostics
import Measuring
import Testing

@testable import Reading

@Suite("Bad input")
struct BadInputTests {
  @Test("Bytes that are no text in UTF-8 are an error that says where and what to do")
  func encodings() {
    let invalid = decodeSource(name: "a.md", bytes: Array("标题\n示例".utf8) + [0xC4, 0xFA])
    #expect(invalid.file == nil)
    guard case .range(let range)? = invalid.diagnostics.first?.place else {
      Issue.record("no place")
      return
    }
    #expect(range.start == SourcePosition(line: 2, column: 3))
    #expect(
      decodeSource(name: "a.md", bytes: [0x61, 0x00, 0x62]).diagnostics.map(\.id) == ["not-text"])
    let utf16: [UInt8] = [0xFF, 0xFE, 0x61, 0x00]
    #expect(
      decodeSource(name: "a.md", bytes: utf16).diagnostics.first?.summary.contains("UTF-16") == true
    )
    for utf32: [UInt8] in [[0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61]] {
      let told = decodeSource(name: "a.md", bytes: utf32).diagnostics.first
      #expect(told?.summary.contains("UTF-32") == true)
    }
    #expect(decodeSource(name: "a.md", bytes: Array("%PDF-1.7".utf8)).file == nil)
    // The parts of an archive begin with numbers, most bytes of which are NUL.
    let word = [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 196)
    let told = decodeSource(name: "a.docx", bytes: word).diagnostics.first
    #expect(told?.summary.contains("Word") == true)
  }

  @Test("A byte order mark and old line ends move no position")
  func lineEnds() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for end in ["\n", "\r\n", "\r"] {
      let text = ["---", "title: 示例", "---", "## 报告", "* 《题目》，2023.13.1"].joined(separator: end)
      guard let file = decodeSource(name: "page.md", bytes: bytes + Array(text.utf8)).file else {
        Issue.record("not read")
        continue
      }
      let result = read([file], vocabulary: vocabulary)
      #expect(places(result) == ["5:8 impossible-date"])
      #expect(result.dossier.title.plain == "示例")
    }
  }

  @Test("Front matter that is never closed is an error at its begin, and the page is read")
  func unclosedFrontMatter() {
    let result = reading("---\ntitle: 示例\nlayout: single\n\n## 报告\n\n* 《题目》，2024.5\n")
    #expect(places(result) == ["1:1 unclosed-front-matter"])
    #expect(result.dossier.title.plain == "示例")
    #expect(result.dossier.sections.first?.entries.first?.title.plain == "《题目》")
  }

  @Test("Front matter that is no YAML is an error at its line, and the page is read")
  func brokenFrontMatter() {
    let result = reading("---\ntitle: \"示例\nlayout: single\n---\n## 报告\n* 《题目》，2024.5\n")
    #expect(result.diagnostics.map(\.id).contains("not-yaml"))
    #expect(result.dossier.sections.first?.entries.count == 1)
  }

  @Test("A page without front matter or headings is read whole, with notes")
  func plainText() {
    let result = reading("一段话。\n\n* 条目\n")
    #expect(places(result) == ["1:1 no-front-matter", "no-sections"])
    #expect(result.dossier.introduction[.chinese]?.map(\.plain) == ["一段话。", "条目"])
    #expect(!result.diagnostics.hasWarnings)
    #expect(reading("---\ntitle: 示例\n---\n\n").diagnostics.first?.id == "empty-page")
    #expect(reading("").diagnostics.first?.id == "empty-page")
  }

  @Test("A heading of no known kind keeps its text and is pointed at")
  func unknownHeading() {
    let result = reading("---\ntitle: 示例\n---\n## 示例地图\n* 甲，2024.5，[链接](https://example.org/a)\n")
    #expect(places(result) == ["4:1 unknown-section"])
    #expect(result.dossier.sections.first?.kind == .other)
    #expect(result.dossier.sections.first?.entries.first?.detail.plain == "甲，链接")
  }

  @Test(
    "Nesting without end is read within a second and loses no text",
    arguments: [
      String(repeating: ">", count: 10_000) + "深处",
      String(repeating: "- ", count: 10_000) + "深处",
      String(repeating: "1. ", count: 5_000) + "深处",
      (0..<1_000).map { String(repeating: " ", count: 2 * $0) + "- 层" }.joined(separator: "\n")
        + "深处",
      String(repeating: "> - ", count: 2_000) + "深处",
    ])
  func nesting(_ text: String) {
    var dossier = Dossier()
    let time = processorTime {
      let result = reading("---\ntitle: 示例\n---\n## 报告\n\n\(text)\n")
      dossier = result.dossier
      #expect(result.diagnostics.map(\.id).contains("nesting-too-deep"))
    }
    #expect(dossier.dump.contains("深处"))
    #expect(time < .seconds(1))
  }

  @Test(
    "Marks without end are read within a second",
    arguments: [
      "[", "![", "*a_", "《", "“", "\"", "（", "<a ", "<!--", "`a``", "2024.", "2024-", "~~a", "|",
      "&#", "[a](",
      "，", "www.", "a@b", "\\", "<b>", "]", "[链接](a)", "。", "**a", "Jan ", "{%", "*a ",
    ])
  func pathological(_ mark: String) {
    let time = processorTime {
      let text = String(repeating: mark, count: 4_000)
      _ = reading("---\ntitle: 示例\n---\n## 报告\n\n* \(text)\n\n\(text)\n\n## \(text)\n")
    }
    #expect(time < .seconds(1), "\(mark)")
  }

  @Test("Elements in many others are read like those in few, and as fast")
  func nestedElements() {
    func titles(depth: Int, _ entries: String) -> [String] {
      let (open, close) = (
        String(repeating: "<div>", count: depth), String(repeating: "</div>", count: depth)
      )
      let result = reading("---\ntitle: 示例\n---\n## 项目经验\n\n\(open)\(entries)\(close)\n")
      return result.dossier.sections.first?.entries.map(\.title.plain) ?? []
    }
    let entries = ["甲", "乙"].map {
      "<div><div>示例课题\($0)</div><div>2019年—2021年</div></div>"
    }.joined()
    let few = titles(depth: 3, "<div>示例说明</div>\(entries)")
    #expect(few.suffix(2) == ["示例课题甲", "示例课题乙"])
    #expect(titles(depth: 300, "<div>示例说明</div>\(entries)") == few)
    let long = String(repeating: "示例", count: 5_000)
    let time = processorTime {
      _ = titles(depth: 20_000, "<div>\(long)</div><div>\(long)</div>")
    }
    #expect(time < .seconds(2))
  }

  @Test("A table too wide is kept as text, with a warning at its line")
  func wideTable() {
    func row(_ cell: String, _ count: Int) -> String {
      "|" + String(repeating: "\(cell)|", count: count)
    }
    let wide = [row("甲", 201), row("--", 201)] + Array(repeating: "| 乙 |", count: 2_000)
    let result = reading("---\ntitle: 示例\n---\n## 报告\n\n\(wide.joined(separator: "\n"))\n")
    #expect(places(result) == ["7:1 table-too-wide"])
    #expect(
      result.dossier.sections.first?.introduction[.chinese]?.first?.plain.hasPrefix("|甲|甲") == true)
    #expect(result.dossier.dump.contains("\u{1A}") == false)
    let narrow = [row("甲", 200), row("--", 200), "| 乙 |"].joined(separator: "\n")
    let kept = reading("---\ntitle: 示例\n---\n## 报告\n\n\(narrow)\n")
    guard case .table? = kept.dossier.sections.first?.introduction[.chinese]?.first else {
      Issue.record("no table")
      return
    }
  }

  @Test("A footnote keeps its text, once beside what names it, and is no target of a link")
  func footnotes() {
    let note = "[^1]: 脚注的内容"
    let page = "---\ntitle: 示例\n---\n## 报告\n\n题目[^1]。\n\n"
    let result = reading(page + "\(note)\n\n- \(note)\n\n```\n\(note)\n```\n")
    let dump = result.dossier.dump
    #expect(dump.ranges(of: note).count == 2, "\(dump)")
    #expect(dump.contains("题目（脚注的内容）。"))
    #expect(!dump.contains("\u{1C}"))
  }

  @Test(
    "A footnote under the name of an earlier one stays a paragraph, with a warning of both places")
  func repeatedFootnotes() {
    let result = reading(
      "---\ntitle: 示例\n---\n## 报告\n\n题目[^1]，又[^2]。\n\n[^1]: 甲的内容\n\n[^1]: 乙的内容\n[^2]: 丙的内容\n\n[^1]:\n"
    )
    let dump = result.dossier.dump
    #expect(dump.contains("题目（甲的内容），又（丙的内容）。"), "\(dump)")
    #expect(dump.contains("[^1]: 乙的内容"), "\(dump)")
    let told = result.diagnostics.filter { $0.id == "footnote" }
    #expect(told.map(\.severity) == [.warning, .warning])
    #expect(
      places(result).filter { $0.hasSuffix("footnote") } == ["10:1 footnote", "13:1 footnote"])
    #expect(told.first?.summary.contains("in line 8") == true)
  }

  @Test("Sources that cannot be read yet are named")
  func unsupported() {
    let json = read([SourceFile(name: "resume.json", text: "{}")], vocabulary: vocabulary)
    #expect(json.diagnostics.map(\.id) == ["unsupported-source"])
  }

  @Test(
    "Files of other sorts are called by their names",
    arguments: [
      ("cv.tex", "\\documentclass{article}\n\\begin{document}\nText.\n", "LaTeX"),
      ("cv.txt", "% Notes\n\\documentclass[11pt]{moderncv}\n", "LaTeX"),
      ("talks.tsv", "Date\tTitle\n2020\tA talk\n", "table"),
      ("talks.csv", "Date,Title\n2020,A talk\n", "table"),
      ("cv.rtf", "{\\rtf1\\ansi Text}", "RTF"),
    ])
  func otherSorts(name: String, text: String, word: String) {
    let result = read([SourceFile(name: name, text: text)], vocabulary: vocabulary)
    let told = result.diagnostics.filter { $0.id == "unsupported-source" }
    #expect(told.first?.summary.contains(word) == true)
    #expect(told.first?.severity == .error)
  }

  @Test(
    "Both sides of a merge that nobody has resolved are kept, without its marks, and it is told")
  func mergeMarks() {
    let page = """
      ---
      title: 示例
      ---
      ## 报告
      <<<<<<< HEAD
      * 《甲》，2024.5
      =======
      * 《乙》，2024.6
      >>>>>>> main
      * 《丙》，2024.7
      """
    let result = reading(page)
    #expect(places(result) == ["5:1 merge-conflict"])
    let entries = result.dossier.sections.first?.entries ?? []
    #expect(entries.map(\.title.plain) == ["《甲》", "《乙》", "《丙》"])
    #expect(entries.allSatisfy { !$0.detail.plain.contains("HEAD") })
    // A heading that is underlined is none of its marks.
    let heading = reading("报告\n=======\n* 《甲》，2024.5\n")
    #expect(heading.dossier.sections.first?.title.plain == "报告")
    #expect(!heading.diagnostics.contains { $0.id == "merge-conflict" })
  }

  @Test("Of front matter that is no YAML, title and author are known")
  func brokenKeys() {
    let page = "---\ntitle: 示例简历\nauthor: 张示例\n\tlayout: single\n---\n## 报告\n* 《题目》，2024.5\n"
    let result = reading(page)
    #expect(result.dossier.title.plain == "示例简历")
    #expect(result.dossier.person?.name.plain == "张示例")
    #expect(result.diagnostics.map(\.id) == ["not-yaml"])
    let inside = reading(
      "---\ntitle: CV: my life\nauthor:\n\tname: X\n---\n## Talks\n* A talk, 2020\n")
    #expect(inside.diagnostics.map(\.id) == ["not-yaml"])
    #expect(inside.dossier.title.plain == "CV: my life")
  }

  @Test("Control characters never become signs of the text")
  func controls() {
    let result = read(
      [SourceFile(name: "a.md", text: "## 学术报告\n\n* 《甲》，示例\u{1A}大\u{1C}学")],
      vocabulary: vocabulary)
    let entry = result.dossier.sections.first?.entries.first
    #expect(entry?.detail.plain == "示例大学")
  }

  @Test(
    "Data of a site that nothing reads yet is told, and does not keep its pages from the printer")
  func siteData() {
    let page = SourceFile(name: "site/_pages/cv.md", text: "## 学术报告\n\n* 《甲》，示例大学")
    for (name, severity) in [
      ("site/_data/cv.json", Diagnostic.Severity.warning), ("cv.json", .error),
    ] {
      let result = read([page, SourceFile(name: name, text: "{}")], vocabulary: vocabulary)
      #expect(result.diagnostics.first { $0.id == "unsupported-source" }?.severity == severity)
    }
  }
}
