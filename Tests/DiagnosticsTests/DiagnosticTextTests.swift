import Testing

@testable import Diagnostics

@Suite("Diagnostics as text")
struct DiagnosticTextTests {
  /// What is shown for a stretch of a text that stands between ⟦ and ⟧.
  private func shown(_ marked: String, help: String? = nil) -> [String] {
    let parts = marked.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
    let inner = parts[1].split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
    let file = SourceFile(name: "页.md", text: String(parts[0] + inner[0] + inner[1]))
    let start = parts[0].utf8.count
    let range = SourceRange(file, start..<start + inner[0].utf8.count)
    return Diagnostic("x", .warning, at: .range(range), "不好", help: help).rendered()
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The terminal columns of the first and last caret.
  private func carets(_ line: String) -> ClosedRange<Int> {
    let indent = line.prefix { $0 == " " }.count
    return indent...line.count - 1
  }

  /// The terminal column at which a text stands in a line.
  private func column(of text: String, in line: String) -> Int? {
    line.firstRange(of: text).map { range in
      line[..<range.lowerBound].reduce(0) { $0 + max(1, $1.displayWidth) }
    }
  }

  @Test("Line and column count characters from 1; the caret stands below by display width")
  func han() {
    #expect(
      shown("第一行\n学术：abc⟦坏的⟧ 字\n尾", help: "改掉它") == [
        "页.md:2:7: warning: 不好", "  学术：abc坏的 字", "           ^~~~", "  help: 改掉它", "",
      ])
  }

  @Test(
    "A range is underlined where it stands",
    arguments: [
      ("abc⟦⟧def", "1:4", 5...5), ("⟦abc⟧", "1:1", 2...4), ("abc⟦⟧", "1:4", 5...5),
      ("a\n⟦⟧", "2:1", 2...2), ("甲\r\n乙⟦丙⟧\r\n丁", "2:2", 4...5), ("a\tb⟦c⟧", "1:4", 5...5),
      ("e\u{301}⟦x⟧", "1:2", 3...3), ("👩‍👩‍👧⟦x⟧", "1:2", 4...4), ("a⟦b\nc⟧d", "1:2", 3...3),
      ("⟦⟧", "1:1", 2...2), ("甲⟦\r\n⟧乙", "1:2", 4...4), ("\u{FEFF}⟦x⟧", "1:2", 3...3),
    ])
  func ranges(_ marked: String, _ place: String, _ expected: ClosedRange<Int>) {
    let lines = shown(marked)
    #expect(lines[0] == "页.md:\(place): warning: 不好")
    #expect(carets(lines[2]) == expected)
    #expect(!lines[1].contains("\t") && !lines[1].contains("\r"))
  }

  @Test(
    "A very long line is cut around the caret", arguments: [0, 50, 79, 80, 81, 500, 9_990, 10_000])
  func longLines(_ before: Int) {
    for filler in ["x", "字"] {
      let text = { String(repeating: filler, count: $0) }
      let lines = shown(text(before) + "⟦坏⟧" + text(10_000 - before))
      #expect(lines[0].hasPrefix("页.md:1:\(before + 1): "))
      #expect(lines[1].count <= 100)
      #expect(carets(lines[2]).lowerBound == column(of: "坏", in: lines[1]))
      #expect(lines[1].hasSuffix("…") == (before + 64 < 10_000))
    }
    let all = shown("⟦" + String(repeating: "字", count: 1_000) + "⟧")
    #expect(all[2].count <= 2 + 96 * 2)
  }

  @Test("Files and the command itself are named without a place")
  func otherPlaces() {
    let file = Diagnostic("x", .error, at: .file("a.yaml"), "No such file")
    #expect(file.rendered() == "a.yaml: error: No such file\n")
    let command = Diagnostic("x", .note, "Nothing to do", help: "Give a page")
    #expect(command.rendered() == "recto: note: Nothing to do\n  help: Give a page\n")
    #expect(file.rendered(color: true).contains("\u{1B}[1;31merror:\u{1B}[0m"))
  }

  @Test("A terminal obeys nothing that stands in a source")
  func controlCharacters() {
    let file = Diagnostic(
      "x", .error, at: .file("a\u{1B}[31m.md"), "No\nsuch\u{7}", help: "b\u{9B}c")
    #expect(file.rendered() == "a [31m.md: error: No such \n  help: b c\n")
  }

  @Test("Errors and warnings are told apart")
  func severities() {
    let warning = Diagnostic("x", .warning, "w")
    #expect([warning].hasWarnings && ![warning].hasErrors)
    #expect(![Diagnostic("x", .note, "n")].hasWarnings)
    #expect([warning, Diagnostic("x", .error, "e")].hasErrors)
  }
}
