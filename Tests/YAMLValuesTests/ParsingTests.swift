import Diagnostics
import Measuring
import Testing
import YAMLValues

@Suite("YAML with its positions")
struct ParsingTests {
  @Test("Keys and values are where the author sees them, Chinese before them or not")
  func positions() {
    let text = """
      页: {标题: 学术活动, 链接: "值"}
      list:
        - 甲
        - 名: ~
      empty:

      """
    #expect(
      parse(text).node?.dump() == """
        @1:1 {}
          @1:4 页/1={}
            @1:9 标题/5='学术活动'
            @1:19 链接/15='值'
          @3:3 list/1=[]
            @3:5 '甲'
            @4:5 {}
              @4:8 名/5=~
          @5:7 empty/1=~

        """)
  }

  @Test("Scalars stay what was written: no number, no date, no truth is made of them")
  func scalars() {
    let node = parse("{a: 2021.10, b: yes, c: 0x1F, d: 2021-01-05, e: 'null', f: null, g: ''}").node
    let values = ["a", "b", "c", "d", "e", "g"].map { node?[$0]?.scalar }
    #expect(values == ["2021.10", "yes", "0x1F", "2021-01-05", "null", ""])
    #expect(node?["f"]?.value == .null)
  }

  @Test("Part of a file is read with the positions of the whole")
  func part() {
    let file = SourceFile(name: "x.md", text: "---\n标题: 甲\n---\n正文\n")
    let node = YAMLNode.parse(file, in: 4..<15).node
    #expect(node?["标题"]?.origin?.text == "甲")
    #expect(node?["标题"]?.origin?.start == SourcePosition(line: 2, column: 5))
  }

  @Test(
    "An empty file holds nothing, and is no mistake", arguments: ["", "\n", "# 只有注释\n", "---\n"])
  func empty(_ text: String) {
    #expect(parse(text).node?.value == .null)
    #expect(parse(text).diagnostics.isEmpty)
  }

  @Test(
    "What is not YAML is one error at its place",
    arguments: [
      ("a: 1\nb: [1, 2\n", "3:1"), ("键: 值: 值\n", "1:5"), ("a: 1\n\tb: 2\n", "2:1"),
      ("a: \"open\n", "2:1"), ("a: *none\n", "1:4"), ("a: 1\n b: 2\n", "2:3"),
      ("甲: 1\n乙: \u{7}\n", "2:4"), ("a: 1\n---\nb: 2\n", "2:1"),
    ])
  func notYAML(_ text: String, _ place: String) {
    let (node, diagnostics) = parse(text)
    #expect(node == nil)
    #expect(diagnostics.map(\.id) == ["not-yaml"])
    #expect(diagnostics.first?.dump.hasPrefix(place + " ") == true, "\(diagnostics.map(\.dump))")
  }

  @Test("A long line has the positions of its values, and takes no longer for them")
  func longLine() {
    let text = "长: [" + String(repeating: "甲, {乙: 丙}, ", count: 50_000) + "末]"
    var node: YAMLNode?
    let time = processorTime { node = parse(text).node }
    guard case .sequence(let nodes)? = node?["长"]?.value else {
      Issue.record("no list")
      return
    }
    #expect(nodes[1].origin?.start.column == 8)
    #expect(nodes[1]["乙"]?.origin?.text == "丙")
    #expect(nodes.last?.origin?.text == "末")
    #expect(time < .seconds(5))
  }

  @Test("A key that stands twice is an error where it stands again, and is named")
  func duplicateKeys() {
    let diagnostics = parse("外:\n  甲: 1\n  甲: 2\n").diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.summary.contains("'甲' stands here more than once") == true)
    #expect(diagnostics.first?.dump.hasPrefix("3:3 ") == true, "\(diagnostics.map(\.dump))")
  }

  @Test("Aliases and merge keys are resolved; those that repeat without measure are refused")
  func aliases() {
    let node = parse("a: &x {k: 1}\nb: *x\nc: {<<: *x, m: 2}\n").node
    #expect(node?["b"]?["k"]?.scalar == "1")
    #expect(node?["c"]?.dump() == "@3:4 {}\n  @3:16 m/13='2'\n  @1:11 k/8='1'\n")
    let merged = parse("a: &a {k: 1, l: 2}\nb: &b {k: 3, m: 4}\nc: {<<: [*a, *b], l: 5}\n").node
    #expect(merged?["c"]?["k"]?.scalar == "1")
    #expect(merged?["c"]?["l"]?.scalar == "5")
    #expect(merged?["c"]?["m"]?.scalar == "4")
    #expect(parse("{'<<': {k: 1}}").node?["k"] == nil)
    var bomb = "a0: &a0 [甲, 乙, 丙, 丁, 戊, 己, 庚, 辛, 壬, 癸]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(parse(bomb).node == nil)
    #expect(parse(bomb).diagnostics.map(\.id) == ["not-yaml"])
    let long = "a: &x \(String(repeating: "甲", count: 30_000))\n"
    let texts = long + "b: [\(Array(repeating: "*x", count: 100).joined(separator: ", "))]\n"
    #expect(parse(texts).diagnostics.map(\.id) == ["not-yaml"])
  }

  @Test("Values nested past the bound are an error at the place where it is met")
  func nesting() {
    func nested(_ depth: Int) -> String {
      "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(parse(nested(greatestYAMLDepth - 2)).diagnostics == [])
    for depth in [greatestYAMLDepth * 3 / 2, 100_000] {
      let diagnostics = parse(nested(depth)).diagnostics
      #expect(diagnostics.map(\.id) == ["nested-too-deep"])
      #expect(diagnostics.first?.dump.hasPrefix("1:") == true)
    }
  }

  @Test("Hostile texts give a value or an error, never an end of the program")
  func hostile() {
    let texts = [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 50_000),
      String(repeating: "- ", count: 50_000),
      (0..<3_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      "\u{FEFF}a: 1", "a: \u{0}", "? [a]\n: 1\n? [b]\n: 2", "a: !!binary x", "%TAG ! x\n",
      "\u{2028}a: 1",
      "a: |\n  text\n b", "&a *a", "<<: 1",
    ]
    for text in texts {
      let (node, diagnostics) = parse(text)
      #expect(node != nil || diagnostics.hasErrors)
    }
  }
}
